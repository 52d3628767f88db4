/** The house rules: which room may import which, in which order subjects stand, and which words belong into one room only. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(__dirname, "..");
const src = join(root, "src");

/** Each room, and the rooms it may take values and types from. */
const chain = ["statistics", "domain", "content", "workbook", "actions", "rpc", "google"];
const mayImport: Record<string, string[]> = Object.fromEntries(
  chain.map((room, at) => [room, chain.slice(0, at + 1)]),
);
mayImport.pages = ["pages", "domain"];

/** Rooms whose types (not values) another room may know. */
const mayImportTypes: Record<string, string[]> = { pages: ["rpc"] };

/** Subjects within a room: each takes from those to its left, and from what stands at the room's top. */
const subjects: Record<string, string[]> = {
  domain: [
    "ladder",
    "people",
    "rating",
    "cycle",
    "promotion",
    "packet",
    "calibration",
    "exports",
    "history",
    "hiring",
    "readiness",
  ],
  actions: [
    "madeFiles",
    "ladder",
    "history",
    "people",
    "cycle",
    "rating",
    "calibration",
    "packets",
    "promotion",
    "exports",
    "ownFiles",
    "hiring",
    "readiness",
    "home",
  ],
};

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
    if (statSync(path).isDirectory()) return name === "node_modules" ? [] : files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });

const sources = files(src);
const roomOf = (path: string): string => relative(src, path).split("/")[0] ?? "";

/** Comments and texts may say any word. */
const codeOf = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "").replace(/"(?:[^"\\\n]|\\.)*"(?!;?\n)/g, '""');

const importsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/(?:import|export)\s+(type\s)?[^"';]*?from\s+"(\.[^"]+)"/g)].map(
    ([, type, path]) => ({ isType: type !== undefined, to: resolve(dirname(file), path as string) }),
  );

test("each room imports only from the rooms it may", () => {
  const broken = sources.flatMap((file) => {
    const room = roomOf(file);
    return importsOf(file)
      .map(({ to, isType }) => ({ to: roomOf(to), isType }))
      .filter(
        ({ to, isType }) => !mayImport[room]?.includes(to) && !(isType && mayImportTypes[room]?.includes(to)),
      )
      .map(({ to }) => `${relative(src, file)} imports from ${to}`);
  });
  expect(broken).toEqual([]);
});

test.each(Object.entries(subjects))("subjects of %s take only from those before them", (room, order) => {
  const subjectOf = (path: string) => {
    const [first, ...rest] = relative(join(src, room), path).split("/");
    return rest.length && first !== ".." ? first! : "";
  };
  const broken = sources
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => {
      const own = subjectOf(file);
      if (own && !order.includes(own)) return [`${relative(src, file)} is of a subject without a place`];
      return importsOf(file)
        .map(({ to }) => subjectOf(to))
        .filter((to) => to && to !== own && (own === "" || order.indexOf(to) > order.indexOf(own)))
        .map((to) => `${relative(src, file)} imports from ${to}`);
    });
  expect(broken).toEqual([]);
});

test("the local host knows nothing of Plumbline", () => {
  const broken = files(join(root, "host")).flatMap((file) =>
    importsOf(file)
      .filter(({ to }) => relative(join(root, "host"), to).startsWith(".."))
      .map(({ to }) => `${relative(root, file)} imports ${relative(root, to)}`),
  );
  expect(broken).toEqual([]);
});

test("no file needs, by any way round, a file that needs it", () => {
  const all = ["src", "host", "scripts"].flatMap((folder) => files(join(root, folder)));
  const known = new Set(all);
  const fileAt = (path: string) =>
    [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => known.has(one));
  const needs = new Map(
    all.map((file) => [file, importsOf(file).flatMap(({ to }) => fileAt(to) ?? [])] as const),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].map((one) => relative(root, one)).join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const next of needs.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of all) visit(file, []);
  expect(circles).toEqual([]);
});

test.each(words)("%s is said only where it belongs (%s)", (word, _name, rooms) => {
  const broken = sources.filter(
    (file) => !rooms.includes(roomOf(file)) && word.test(codeOf(readFileSync(file, "utf8"))),
  );
  expect(broken.map((file) => relative(src, file))).toEqual([]);
});

test("every file begins with a sentence that says what lives in it", () => {
  const silent = sources.filter((file) => !/^(\/\*\*|\/\/)/.test(readFileSync(file, "utf8")));
  expect(silent.map((file) => relative(src, file))).toEqual([]);
});

/** Two dialects may share a verb: kinds of columns and of inputs; refusing an action and refusing a number. */
const sharedNames = ["day", "text", "refuse"];

/** A page's component is named after what it shows, so pages and the rooms behind them are asked apart. */
test.each([
  ["the pages", (file: string) => roomOf(file) === "pages" && !file.endsWith("pages/contract.ts")],
  ["the rooms behind them", (file: string) => roomOf(file) !== "pages"],
])("in %s, no two files export the same name", (_where, isAsked) => {
  const exporters = new Map<string, string[]>();
  for (const file of sources.filter(isAsked))
    for (const [, name] of readFileSync(file, "utf8").matchAll(
      /^export (?:async )?(?:type|interface|function|const|class) (\w+)/gm,
    ))
      exporters.set(name as string, [...(exporters.get(name as string) ?? []), relative(root, file)]);
  const twice = [...exporters].filter(([name, from]) => from.length > 1 && !sharedNames.includes(name));
  expect(Object.fromEntries(twice)).toEqual({});
});
