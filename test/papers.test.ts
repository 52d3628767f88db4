/** The papers say what is there: links, commands, names and limits. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? "");

const docs = (readdirSync(join(root, "docs"), { recursive: true }) as string[]).filter((name) =>
  name.endsWith(".md"),
);
const papers = ["README.md", "CONTRIBUTING.md", "host/README.md", ...docs.map((name) => `docs/${name}`)];
const prose = (path: string): string => read(path).replace(/```[\s\S]*?```/g, "");

test.each([
  ["README.md", 120],
  ["CONTRIBUTING.md", 60],
])("%s has at most %i lines", (path, most) => {
  expect(read(path).trimEnd().split("\n").length).toBeLessThanOrEqual(most);
});

test.each(papers)("%s links to files that exist", (path) => {
  const links = all(prose(path), /\]\(([^)#]+)/g).filter((link) => !/^https?:/.test(link));
  expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
});

test.each(["README.md", "CONTRIBUTING.md"])("%s names files and folders that exist", (path) => {
  const named = all(read(path), /`((?:src|test|scripts|docs|\.ci)(?:\/[\w.-]+)*)`/g);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

test.each(papers)("%s calls only npm scripts that exist", (path) => {
  const { scripts } = JSON.parse(read("package.json"));
  const called = all(read(path), /npm run ([\w:-]+)/g).concat(all(read(path), /npm (start|test)\b/g));
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
});

test("README names menus as they are, and people who are in the sample", () => {
  const product = read("dist/Code.js") + read("dist/sidebar.html");
  const tour = read("README.md").split("## Ten minutes")[1]?.split("\n## ")[0] ?? "";
  const labels = all(tour, /(?<!\*)\*([A-Z][^*]+)\*(?!\*)/g).flatMap((path) => path.split(" ▸ "));
  const googles = ["Extensions", "Plumbline"];
  expect(labels.length).toBeGreaterThan(10);
  expect(labels.filter((label) => !googles.includes(label) && !product.includes(`"${label}"`))).toEqual([]);
  const sample = read("scripts/sample/roster.csv") + read("scripts/sample/cast.ts");
  const people = all(tour, /`([\w.]+@[\w.]+)`/g).concat(all(tour, /(\p{Lu}[\p{L}']+ \p{Lu}[\p{L}']+)'s/gu));
  expect(people.length).toBeGreaterThan(3);
  expect(people.filter((person) => !sample.includes(person))).toEqual([]);
});

test("R5 README says that the local host is for trying only", () => {
  expect(read("README.md")).toMatch(/For trying only[\s\S]{0,120}Never put real ratings/);
});

test("README shows pictures of the gallery, small ones", () => {
  const shown = all(read("README.md"), /!\[[^\]]+\]\(([^)]+)\)/g);
  expect(shown).toHaveLength(3);
  for (const path of shown) {
    expect(path).toMatch(/^docs\/pictures\//);
    expect(statSync(join(root, path)).size).toBeLessThan(100_000);
  }
});

test("the version stands at the head of the changes, and in both package files", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { version: string }>;
  };
  expect(all(read("CHANGELOG.md"), /^## (.+)$/gm)[0]).toBe(version);
  expect(packages[""]?.version).toBe(version);
});

test("the administrator reads about every permission of the manifest, and no other", () => {
  const { oauthScopes } = JSON.parse(read("appsscript.json")) as { oauthScopes: string[] };
  const table = all(read("docs/workspace-administrator.md"), /^\| `([\w.]+)` \|/gm);
  expect(table.sort()).toEqual(oauthScopes.map((scope) => scope.replace(/.*\//, "")).sort());
});

test("the lock file has every package, those of other machines too, or npm ci refuses", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test("CI runs the test command of README", () => {
  expect(read("README.md")).toContain("`npm test` runs every test");
  expect(read(".ci/run")).toMatch(/^npm test /m);
});

test.each(papers)("R30 %s keeps to the words", (path) => {
  expect(prose(path)).not.toMatch(/\b(bias(ed)?|demotion|potential|forced|curve)\b/i);
});
