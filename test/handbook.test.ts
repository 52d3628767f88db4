/** The guides say what is so: headings that views lead to, menus, keys and thresholds. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { defaultFlagSettings } from "../src/domain/calibration/flags";
import { chapterOf, guides } from "../src/domain/handbook";
import { viewNames, viewOf } from "../src/domain/views";
import { commands, entryOf, signOf } from "../src/pages/room/commands";

const root = resolve(__dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const guide = (name: string): string => read(`docs/handbook/${name}.md`);

/** As GitHub names the place of a heading. */
const places = (name: string): string[] =>
  [...guide(name).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"),
  );

const helps = viewNames.flatMap((view) => {
  const { help } = viewOf(view);
  return help ? [{ view, help }] : [];
});

test.each(helps)("the help of $view leads to a heading of a guide", ({ help }) => {
  const [name, heading] = help.split("#");
  expect(guides).toContain(name);
  if (heading) expect(places(name!)).toContain(heading);
  expect(chapterOf(help)).toEqual({ guide: name, heading: heading ?? "" });
});

test("a chapter nobody wrote opens the first guide", () => {
  expect(chapterOf("")).toEqual({ guide: guides[0], heading: "" });
  expect(chapterOf("recipes#soup")).toEqual({ guide: guides[0], heading: "soup" });
});

test("facilitators find every key of the room, and no other", () => {
  const rows = [...guide("facilitators").matchAll(/^\| (.) \| \*\*(.+?)\.\*\* (.+) \|$/gm)];
  const names = Object.keys(commands) as (keyof typeof commands)[];
  expect(rows.map(([, sign, label, says]) => [sign, label, says])).toEqual(
    names.map((name) => [signOf(name), entryOf(name).label, entryOf(name).says]),
  );
});

test("R20 every threshold of the flags is told as it is shipped", () => {
  const table = guide("calculates").split("## The flags")[1]!.split("\n## ")[0]!;
  const { movedBy, firstMonths, highFrom, lowTo, repeatedCycles, apartBy } = defaultFlagSettings;
  const told = [...table.matchAll(/\| ([^|]+) \|$/gm)].map(([, last]) => last).slice(2);
  expect(told).toEqual([
    `${movedBy} points`,
    `${firstMonths} months; high from ${highFrom}, low to ${lowTo}`,
    `${repeatedCycles} cycles`,
    `${apartBy} points`,
  ]);
});

test.each(["hr", "managers", "facilitators", "hiring"])(
  "%s names menus, buttons and sheets as they are",
  (name) => {
    const product = ["Code.js", "sidebar.html", "room.html", "import.html", "hire.html", "hiring.html"]
      .map((file) => read(`dist/${file}`))
      .join("\n");
    const named = [...guide(name).matchAll(/(?<!\*)\*([A-Z][^*?]+)\*(?!\*)/g)].flatMap(([, path]) =>
      path!.replace(/\s+/g, " ").split(" ▸ "),
    );
    const others = ["Extensions", "Plumbline", "Print this guide"];
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((one) => !others.includes(one) && !product.includes(one))).toEqual([]);
  },
);
