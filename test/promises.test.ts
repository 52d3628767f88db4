/** The promises and the tests that try them point at each other. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const here = (...path: string[]) => join(__dirname, ...path);
const promised = new Set(
  [...readFileSync(here("../docs/promises.md"), "utf8").matchAll(/^- \*\*(R\d+) /gm)].map(([, name]) => name),
);

const testFiles = [here("."), here("../host/test")].flatMap((folder) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /\.test\.ts$/.test(name))
    .map((name) => join(folder, name)),
);

/** The promise a title begins with; a title may be a test's, a group's or a row of a table of cases. */
const cited = testFiles.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/["'`](R\d+)[ ,]/g)].map(([, name]) => ({ file, name })),
);

test("38 promises, numbered without a gap", () => {
  expect([...promised]).toEqual(Array.from({ length: 38 }, (_, at) => `R${at + 1}`));
});

test("a title names a promise that is made", () => {
  expect(cited.length).toBeGreaterThan(200);
  expect(cited.filter(({ name }) => !promised.has(name))).toEqual([]);
});
