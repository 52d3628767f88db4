/** What the methods say to people: whole sentences, without words the product never uses. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parse } from "acorn";
import { buildSync, transformSync } from "esbuild";

const folder = join(__dirname, "..", "..", "src", "statistics");
const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));
const source = (file: string) => readFileSync(join(folder, file), "utf8");

/** String literals and pieces of templates that hold several words. */
function texts(file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) visit(part);
    else if (node !== null && typeof node === "object") {
      const { type, value } = node as Node & { value?: unknown };
      if (type === "Literal" && typeof value === "string") found.push(value);
      if (type === "TemplateElement") found.push((value as { raw: string }).raw);
      for (const part of Object.values(node)) visit(part);
    }
  };
  visit(
    parse(transformSync(source(file), { loader: "ts" }).code, { ecmaVersion: 2022, sourceType: "module" }),
  );
  return found.filter((text) => text.trim().includes(" "));
}

test("R30 no sentence uses a forbidden word", () => {
  const all = files.flatMap(texts);
  expect(all.length).toBeGreaterThan(40);
  for (const text of all) {
    expect(text).not.toMatch(/\b(bias|biased|wrong|demotion|potential|forced|curve|ranking|NaN)\b|!/i);
  }
});

test("each file says what lives in it, and each exported function shows an example", () => {
  for (const file of files) {
    expect(source(file)).toMatch(/^\/\*\* [A-Z].*[.:] \*\/\n/);
    const functions = source(file).split(/^export (?:async )?(?:function|class) /m);
    for (const before of functions.slice(0, -1)) {
      expect(`${file}: ${before.slice(before.lastIndexOf("/**"))}`).toContain("@example");
    }
  }
});

test("docs/statistics.md is short and names files that exist", () => {
  const paper = readFileSync(join(folder, "..", "..", "docs", "statistics.md"), "utf8");
  expect(paper.split("\n").length).toBeLessThanOrEqual(151);
  const named = [...paper.matchAll(/`((?:src|test)\/[\w./]+)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(20);
  for (const path of named) expect([path, existsSync(join(folder, "..", "..", path))]).toEqual([path, true]);
});

test("nothing here knows the clock, chance, the sheet or the product's people", () => {
  for (const file of files) {
    const code = source(file).replace(/\/\*\*[\s\S]*?\*\//g, "");
    expect(code).not.toMatch(
      /new Date\(\)|Date\.now|Math\.random|SpreadsheetApp|document\.|"(IC|management)"/,
    );
    for (const [, path] of code.matchAll(/from "([^"]+)"/g)) expect(path).toMatch(/^\.{1,2}\/[\w/]+$/);
  }
});

test("everything together is at most 80 kB", () => {
  // Whole: every export that no other file here imports is one that the product may call.
  const imported = new Set(
    files.flatMap((file) =>
      [...source(file).matchAll(/import \{([^}]*)\}/g)].flatMap(([, names = ""]) => names.split(/[,\s]+/)),
    ),
  );
  const entries = files.flatMap((file) =>
    [...source(file).matchAll(/^export function (\w+)/gm)]
      .filter(([, name = ""]) => !imported.has(name))
      .map(([, name]) => `export { ${name} } from "./${file.replace(".ts", "")}";`),
  );
  expect(entries.length).toBeGreaterThan(20);
  const { outputFiles } = buildSync({
    stdin: { contents: entries.join("\n"), resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2020",
  });
  expect(outputFiles[0]?.contents.length).toBeLessThan(80_000);
});
