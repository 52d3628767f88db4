/** Every example in the code runs, and gives what stands beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { inputs } from "./inputs";

const folder = join(__dirname, "..", "..", "..", "src", "statistics");
const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));

interface Example {
  readonly name: string;
  readonly lines: readonly string[];
}

const examples = files.flatMap((file): Example[] =>
  [
    ...readFileSync(join(folder, file), "utf8").matchAll(/@example([\s\S]*?)\*\/\nexport function (\w+)/g),
  ].map(([, text = "", name = ""]) => ({
    name,
    lines: text
      .split("\n")
      .map((line) => line.replace(/^ \* ?/, "").trim())
      .filter((line) => line !== ""),
  })),
);

const everything: Record<string, unknown> = Object.assign(
  {},
  ...files.map((file) => require(join(folder, file.replace(/\.ts$/, "")))),
);

/** Pieces of code, each with what its last expression should give (where it says so). */
function stepsOf({ lines }: Example): { code: string; wanted: string }[] {
  const steps: { code: string; wanted: string }[] = [];
  let code = "";
  for (const line of lines) {
    const [, before = "", comment] = /^(.*?)(?:(?:^|\s)\/\/ ?(.*))?$/.exec(line) ?? [];
    const last = steps[steps.length - 1];
    if (before === "" && comment !== undefined && code === "" && last) last.wanted += ` ${comment.trim()}`;
    else {
      code += `${before}\n`;
      if (comment === undefined) continue;
      steps.push({ code, wanted: comment });
      code = "";
    }
  }
  return code === "" ? steps : [...steps, { code, wanted: "" }];
}

/** Runs the steps one after the other; gives the value of each. */
function run(name: string, steps: readonly { code: string }[]): unknown[] {
  const scope = { ...everything, ...inputs[name], found: inputs[name]?.found };
  const body = steps
    .map(({ code }) => {
      const statements = code
        .trim()
        .replace(/;$/, "")
        .split(/;\s*(?=[^;]*$)/);
      const last = statements.pop() ?? "";
      return [...statements, `results.push(${last})`].join(";\n");
    })
    .join(";\n");
  const { code } = transformSync(body, { loader: "ts" });
  const values: unknown[] = [];
  new Function("results", ...Object.keys(scope), code)(values, ...Object.values(scope));
  return values;
}

/** A number as it was written: what is shown of it counts. */
class Written {
  constructor(readonly text: string) {}

  matches(actual: unknown): boolean {
    if (typeof actual !== "number") return false;
    const [digits = "", exponent = "0"] = this.text.split("e");
    const decimals = (digits.split(".")[1] ?? "").length;
    const step = 10 ** (Number(exponent) - decimals);
    return Math.abs(actual - Number(this.text)) <= 1.001 * step;
  }
}

const rest = "the rest";

function read(wanted: string): unknown {
  const pieces = wanted.split(/("(?:[^"\\]|\\.)*")/);
  const code = pieces.map((piece, i) =>
    i % 2
      ? piece
      : piece
          .replace(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g, (number) => `new Written("${number}")`)
          .replace(/(\))…/g, "$1")
          .replace(/, … \}/g, ", [rest]: true }"),
  );
  return new Function("Written", "rest", `return (${code.join("")});`)(Written, rest);
}

function matches(actual: unknown, wanted: unknown): boolean {
  if (wanted instanceof Written) return wanted.matches(actual);
  if (wanted instanceof Map) return actual instanceof Map && matches([...actual], [...wanted]);
  if (Array.isArray(wanted)) {
    const list = Array.from(actual as ArrayLike<unknown>);
    return list.length === wanted.length && wanted.every((one, i) => matches(list[i], one));
  }
  if (wanted !== null && typeof wanted === "object") {
    const { [rest]: isPartial, ...fields } = wanted as Record<string, unknown>;
    const found = actual as Record<string, unknown>;
    const sameNames = isPartial || Object.keys(found).sort().join() === Object.keys(fields).sort().join();
    return sameNames && Object.entries(fields).every(([name, one]) => matches(found[name], one));
  }
  return Object.is(actual, wanted);
}

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(100);
});

test.each(examples.map((example) => [example.name, example] as const))("%s", (name, example) => {
  const steps = stepsOf(example);
  const values = run(name, steps);
  steps.forEach(({ wanted }, i) => {
    if (wanted === "") return;
    // A value that depends on an input nobody sees would be one that nobody can check.
    if (!matches(values[i], read(wanted))) {
      throw new Error(`${name}: the example says ${wanted}, but it gives ${JSON.stringify(values[i])}.`);
    }
  });
});
