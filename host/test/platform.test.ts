import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(__dirname, "../..");
const paper = readFileSync(join(__dirname, "../platform.md"), "utf8");
const paragraphs = new Set(
  [...paper.matchAll(/^## (§\d+)|^- \*\*(§\d+\.\d+)\*\*/gm)].map(([, a, b]) => a ?? b),
);

/** Titles that begin with paragraphs: "§6 …" or "§4 §6 …". */
const cited = ["host/test", "test"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .flatMap((name) => {
      const path = join(root, folder, name);
      const titles = readFileSync(path, "utf8").matchAll(/["'`]((?:§[\d.]+,? )+)/g);
      return [...titles].flatMap(([, numbers = ""]) =>
        [...numbers.matchAll(/§\d+(?:\.\d+)?/g)].map(([number]) => ({ number, file: relative(root, path) })),
      );
    }),
);

test("titles cite paragraphs of platform.md that exist", () => {
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(({ number }) => !paragraphs.has(number))).toEqual([]);
});

test("each paragraph that a script can try is tried: §1 to §6 and §8 are cited", () => {
  const numbers = new Set(cited.map(({ number }) => number.split(".")[0]));
  expect([...numbers].sort()).toEqual(
    expect.arrayContaining(["§1", "§2", "§3", "§4", "§5", "§6", "§7", "§8", "§9"]),
  );
});
