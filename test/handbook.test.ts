/** The guides say what is so: headings that views lead to, menus, keys and thresholds. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { defaultFlagSettings } from "../src/domain/calibration/flags";
import { chapterOf, guideIn, guides } from "../src/domain/handbook";
import { mayOpen, saidOf, viewNames, viewOf } from "../src/domain/views";
import { commands, entryOf, panelKeys, signOf } from "../src/pages/room/commands";
import { minutesTable } from "../src/workbook/tables/calibrationTables";
import { agendaTable } from "../src/workbook/tables/sessionTables";

const root = resolve(__dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const guide = (name: string): string => read(`docs/handbook/${name}.md`);

/** As GitHub names the place of a heading. */
const places = (name: string): string[] =>
  [...guide(name).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"),
  );

/** Where views lead, and where a page leads elsewhere than its view. */
const chapters = new Set([
  ...viewNames.map((view) => viewOf(view).help).filter((help) => help !== "by file"),
  ...(readdirSync(join(root, "src/pages"), { recursive: true }) as string[])
    .filter((name) => name.endsWith(".tsx"))
    .flatMap((name) =>
      [...read(`src/pages/${name}`).matchAll(/"((?:\w+)#[a-z-]+)"/g)].map(([, one]) => one!),
    ),
]);

test.each([...chapters])("%s, where Help leads, is a heading of a guide", (help) => {
  const [name, heading] = help.split("#");
  expect(guides).toContain(name);
  if (heading) expect(places(name!)).toContain(heading);
  expect(chapterOf(help)).toEqual({ guide: name, heading: heading ?? "" });
});

test("Help about a collected candidate is one of them", () =>
  expect(chapters).toContain("hiring#the-debrief"));

test("a chapter nobody wrote opens the first guide", () => {
  expect(chapterOf("")).toEqual({ guide: guides[0], heading: "" });
  expect(chapterOf("recipes#soup")).toEqual({ guide: guides[0], heading: "soup" });
});

test("the guide that is open first has a file it belongs to", () => {
  expect([guideIn.packet, guideIn["session file"], guideIn["person's file"], guideIn.kit]).toEqual([
    "managers",
    "facilitators",
    "rated",
    "hiring",
  ]);
});

test("HR finds every entry of the hub's menu, under its sub-menu", () => {
  const table = guide("hr").split("| menu | what you find there |")[1]!.split("\n\n")[0]!;
  const rows = [...table.matchAll(/^\| ([^|-]+) \| (.+) \|$/gm)].map(([, menu, entries]) => [
    menu!.replaceAll("*", ""),
    [...entries!.matchAll(/\*(.+?)\*/g)].map(([, entry]) => entry),
  ]);
  const inHub = viewNames.filter((view) => mayOpen(view, "hub", "hr"));
  const menus = [...new Set(inHub.map((view) => viewOf(view).menu))].map((menu) => [
    menu ?? "at the top",
    inHub.filter((view) => viewOf(view).menu === menu).map((view) => saidOf(view, true).label),
  ]);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(menus));
});

test("facilitators find every key of the room, and no other", () => {
  const rows = [...guide("facilitators").matchAll(/^\| (\S+) \| \*\*(.+?)\.\*\* (.+) \|$/gm)];
  const names = Object.keys(commands) as (keyof typeof commands)[];
  expect(rows.map(([, sign, label, says]) => [sign, label, says])).toEqual([
    ...names.map((name) => [signOf(name), entryOf(name).label, entryOf(name).says]),
    ...panelKeys.map(({ sign, label, says }) => [sign, label, says]),
  ]);
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

test("the numbers in the meeting's own sheets are told in How Plumbline calculates", () => {
  const columns = [agendaTable, minutesTable].flatMap(({ fields }) => Object.values(fields));
  const numbers = columns.flatMap((column) =>
    "parse" in column && "value" in column.parse(2) && !("value" in column.parse("soup"))
      ? [column.header]
      : [],
  );
  expect(numbers).toEqual(["Place", "Minutes", "Opinions missing", "Grade", "People", "Minutes"]);
  for (const name of numbers.filter((one) => one !== "Grade"))
    expect(guide("calculates")).toContain(`**${name}**`);
});

test.each(["hr", "managers", "facilitators", "rated", "tracks", "hiring", "readiness", "calculates"])(
  "%s names menus, buttons and sheets as they are",
  (name) => {
    // Without the handbook's own page, in which every name stands.
    const product = readdirSync(join(root, "dist"))
      .filter((file) => file !== "handbook.html")
      .map((file) => read(`dist/${file}`))
      .join("\n");
    const named = [...guide(name).matchAll(/(?<!\*)\*([A-Z][^*?]+)\*(?!\*)/g)].flatMap(([, path]) =>
      path!.replace(/\s+/g, " ").split(" ▸ "),
    );
    const others = ["Extensions", "Plumbline", "Print this guide", "Shared with me", "Show edit history"];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((one) => !others.includes(one) && !product.includes(one))).toEqual([]);
  },
);

describe("the guide for getting into product", () => {
  const text = guide("readiness").replace(/\n(?!\n|[-|#\d])\s*/g, " ");
  const habits = text.split("## The eight habits")[1]!.split("\n## ")[0]!.split("\n### ").slice(1);

  test("has eight habits, each with two things to see in engineering, support and marketing", () => {
    expect(habits).toHaveLength(8);
    const seen = habits.flatMap((habit) => {
      const lines = [...habit.matchAll(/^- \*\*(.+?)\.\*\* (.+)$/gm)];
      expect(lines.map(([, who]) => who)).toEqual(["Engineer", "Support", "Marketing"]);
      return lines.map(([, , things]) => things!.match(/[A-Z][^.]+\.(?= [A-Z]|$)/g));
    });
    expect(seen.map((things) => things?.length)).toEqual(seen.map(() => 2));
    expect(new Set(seen.flat()).size).toBe(8 * 3 * 2);
  });

  test.each(["join customer briefings and stay silent", "back up a product manager", "customers' quotes"])(
    "what to do now has: %s",
    (step) => expect(text.split("## What to do now")[1]!.toLowerCase()).toContain(step),
  );

  test("R37 counts and marks nobody, and says who need not know", () => {
    expect(text).toContain("There is no score");
    expect(text).toContain("your manager need not know");
    expect(text).not.toMatch(/\b(points?|percent|out of (eight|ten)|rank\w*|better than|compared with)\b/i);
  });
});
