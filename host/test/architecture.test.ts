/** The host's own house rules: no circles, nothing of the add-on, a first line that says what lives in a file. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(__dirname, "..");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)node_modules\//.test(name))
  .map((name) => join(root, name));
const known = new Set(files);

const IMPORT = /(?:\bfrom\s+|\bimport\s+|\brequire\(|\bimport\()"(\.[^"]+)"/g;

/** What a file imports, types included, by path. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, path]) => resolve(dirname(file), path as string));

const graph = new Map(
  files.map((file) => [
    file,
    importsOf(file).flatMap((path) => [path, `${path}.ts`, `${path}.tsx`].filter((one) => known.has(one))),
  ]),
);

/** The files on a way that leads from a file back to itself; none where there is no such way. */
function circleFrom(start: string): string[] {
  const before = new Map<string, string>();
  const open = [start];
  for (let file = open.shift(); file !== undefined; file = open.shift())
    for (const next of graph.get(file) ?? []) {
      if (next === start) {
        const way = [start];
        for (let at = file; at !== start; at = before.get(at) as string) way.unshift(at);
        return [start, ...way];
      }
      if (before.has(next)) continue;
      before.set(next, file);
      open.push(next);
    }
  return [];
}

test("no file of the host leads back to itself, types included", () => {
  const circles = files.map(circleFrom).filter((way) => way.length > 0);
  expect(circles.map((way) => way.map((file) => relative(root, file)).join(" → "))).toEqual([]);
});

test("the host imports nothing of the rest: it runs what is pushed", () => {
  const strangers = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => relative(root, path).startsWith(".."))
      .map((path) => `${relative(root, file)} imports ${relative(root, path)}`),
  );
  expect(strangers).toEqual([]);
});

test("every file of the host begins with a sentence that says what lives in it", () => {
  const silent = files.filter(
    (file) => !/\.test\.ts$/.test(file) && !/^(\/\*\*|\/\/)/.test(readFileSync(file, "utf8")),
  );
  expect(silent.map((file) => relative(root, file))).toEqual([]);
});

test("what the runtime knows of Google's types is what the types say", () => {
  const script = `import(${JSON.stringify(join(root, "googleTypes.mjs"))}).then((m) => process.stdout.write(m.googleTypes))`;
  const said = execFileSync(process.execPath, ["-e", script, "x"], { encoding: "utf8" });
  expect(JSON.parse(said)).toEqual(JSON.parse(readFileSync(join(root, "runtime/googleTypes.json"), "utf8")));
});
