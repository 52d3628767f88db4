/** The house rules: which room may import which, and which words belong into one room only. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const src = resolve(__dirname, "../src");

/** Each room, and the rooms it may take values and types from. */
const chain = ["statistics", "domain", "content", "workbook", "actions", "rpc", "google"];
const mayImport: Record<string, string[]> = Object.fromEntries(
  chain.map((room, at) => [room, chain.slice(0, at + 1)]),
);
mayImport.pages = ["pages", "domain"];

/** Rooms whose types (not values) another room may know. */
const mayImportTypes: Record<string, string[]> = { pages: ["rpc"] };

/** Word → the rooms that may say it. */
const words: [RegExp, string, string[]][] = [
  [/\b(SpreadsheetApp|HtmlService|LockService|PropertiesService)\./, "Google's services", ["google"]],
  [/\b(Sheets|Drive)[.!]/, "Google's advanced services", ["google"]],
  [/\bdocument\.|\bwindow\.(?!plumblineView=)/, "the browser", ["pages"]],
  [/new Date\(\)|Date\.now\(\)/, "the clock", ["google", "pages"]],
  [/Math\.random/, "chance", ["pages"]],
  [/from "zod/, "zod", ["rpc"]],
];

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });

const roomOf = (path: string): string => relative(src, path).split("/")[0] ?? "";

/** Comments and texts may say any word. */
const codeOf = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "").replace(/"(?:[^"\\\n]|\\.)*"(?!;?\n)/g, '""');

const imports = (source: string) =>
  [...source.matchAll(/(?:import|export)\s+(type\s)?[^"';]*?from\s+"(\.[^"]+)"/g)].map(([, type, path]) => ({
    isType: type !== undefined,
    path: path as string,
  }));

test("each room imports only from the rooms it may", () => {
  const broken = files(src).flatMap((file) => {
    const room = roomOf(file);
    return imports(readFileSync(file, "utf8"))
      .map(({ path, isType }) => ({ to: roomOf(resolve(dirname(file), path)), isType }))
      .filter(
        ({ to, isType }) => !mayImport[room]?.includes(to) && !(isType && mayImportTypes[room]?.includes(to)),
      )
      .map(({ to }) => `${relative(src, file)} imports from ${to}`);
  });
  expect(broken).toEqual([]);
});

test.each(words)("%s is said only where it belongs (%s)", (word, _name, rooms) => {
  const broken = files(src).filter(
    (file) => !rooms.includes(roomOf(file)) && word.test(codeOf(readFileSync(file, "utf8"))),
  );
  expect(broken.map((file) => relative(src, file))).toEqual([]);
});

test("every file begins with a sentence that says what lives in it", () => {
  const silent = files(src).filter((file) => !/^(\/\*\*|\/\/)/.test(readFileSync(file, "utf8")));
  expect(silent.map((file) => relative(src, file))).toEqual([]);
});
