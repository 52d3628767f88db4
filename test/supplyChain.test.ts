/** Other people's code: whose is shipped says so, and what is installed is what was locked. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");
const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");

test.each([
  ["Code.js", ["zod"]],
  ["sidebar.html", ["preact"]],
  ["import.html", ["preact"]],
  ["hire.html", ["preact"]],
  ["own.html", ["preact"]],
  ["ready.html", ["preact"]],
  ["records.html", ["preact"]],
  ["sessions.html", ["preact"]],
  ["handbook.html", ["preact"]],
  ["room.html", ["preact", "@observablehq/plot", "d3-scale", "d3-time-format"]],
])("dist/%s names whose code it holds, with their licences", (file, packages) => {
  const text = read("dist", file);
  const end = text.indexOf(file === "Code.js" ? "*/" : "-->");
  const head = text.slice(0, end);
  for (const name of packages) {
    const licence = readdirSync(join(root, "node_modules", name)).find((one) => /^licen[cs]e/i.test(one))!;
    expect(head).toMatch(new RegExp(`^Contains ${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\):$`, "m"));
    expect(head).toContain(read("node_modules", name, licence).trim());
  }
  expect(text.slice(end)).not.toContain("Contains ");
});

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: true;
  readonly optional?: true;
  readonly os?: readonly string[];
  readonly libc?: readonly string[];
  readonly cpu?: readonly string[];
}

const entries = Object.entries(
  (JSON.parse(read("package-lock.json")) as { packages: Record<string, Entry> }).packages,
).filter(([path, { link }]) => path.includes("node_modules/") && !link);

/**
 * Binaries for other machines than the one that wrote the lock file: npm leaves out what it did not fetch. Each belongs
 * to a package whose own entry is locked, and names exactly one version.
 */
const isForOtherMachines = ({ optional, os, cpu, libc }: Entry): boolean =>
  optional === true && (os !== undefined || cpu !== undefined || libc !== undefined);

test("every package is locked to its content, but for binaries of other machines", () => {
  expect(entries.length).toBeGreaterThan(100);
  const open = entries.filter(
    ([, entry]) => !/^sha512-/.test(entry.integrity ?? "") && !isForOtherMachines(entry),
  );
  expect(open.map(([path]) => path)).toEqual([]);
});

test("no package names a registry: everybody installs from their own, and the content is checked all the same", () => {
  const named = entries.flatMap(([path, { resolved }]) =>
    resolved === undefined ? [] : [`${path}: ${resolved}`],
  );
  expect(named).toEqual([]);
  expect(JSON.stringify(entries)).not.toMatch(
    /https?:\/\/(?!(www\.)?(github\.com|opencollective\.com|patreon\.com))[^"]*registry/,
  );
});
