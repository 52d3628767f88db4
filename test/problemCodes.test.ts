/** Whatever Plumbline can tell somebody stands in a test by its code: from a situation that brings it about. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const textsIn = (folder: string): string[] =>
  readdirSync(join(__dirname, "..", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(__dirname, "..", folder, name), "utf8"));

const codesIn = (text: string): string[] =>
  [...text.matchAll(/\bcode: "([a-zA-Z]+\.[a-zA-Z]+)"/g)].map(([, code]) => code!);

test("every code of a problem is named in a test", () => {
  const rooms = ["domain", "workbook", "actions", "rpc", "google"];
  const codes = new Set(rooms.flatMap((room) => textsIn(`src/${room}`)).flatMap(codesIn));
  const tests = textsIn("test").join("\n");
  expect(codes.size).toBeGreaterThan(150);
  expect([...codes].filter((code) => !tests.includes(code)).sort()).toEqual([]);
});
