import { cycleStates } from "../../../src/domain/cycle/cycle";
import { gridOf } from "../../../src/workbook/layout/brushes";
import { palette } from "../../../src/workbook/layout/palette";
import type { GuideState } from "../../../src/workbook/views/guideState";
import { guideView } from "../../../src/workbook/views/guideView";

const state: GuideState = {
  kind: "hub",
  cycle: { name: "2026-H1", state: "Rating", cutOff: "2026-06-30" },
  people: 60,
  submitted: "6 of 9 own reports",
  progress: [
    { rater: "Ann", submitted: 5, of: 5 },
    { rater: "=Bob", submitted: 1, of: 4 },
  ],
  ask: ["hr@x.example"],
  builtAt: "2026-08-05 14:02",
};

const lines = (more: Partial<GuideState> = {}) =>
  guideView({ ...state, ...more }).values.map((cells) => cells.join(" | "));

test("it says where the cycle stands, and marks the state", () => {
  expect(guideView(state).values[1]![0]).toBe(
    "Cycle 2026-H1 is in Rating. Whoever managed a person on 2026-06-30 rates that person.",
  );
  const marked = lines().filter((line) => /\| (now|done)$/.test(line));
  expect(marked.map((line) => line.split(" | ")[0])).toEqual(["Draft", "Rating"]);
});

test("every state has a next step for HR, raters and leadership", () => {
  for (const name of cycleStates) {
    const text = lines({ cycle: { name: "c", state: name, cutOff: "" } });
    expect(text.filter((line) => /^(HR|Raters|Leadership) \| \S/.test(line))).toHaveLength(3);
  }
});

test("raters furthest behind come first, with a bar that is full only when all is submitted", () => {
  const [bob, ann] = lines().filter((line) => /of \d$/.test(line) && !line.startsWith("Submitted"));
  expect(bob).toBe(`'=Bob | ${"█".repeat(5)}${"░".repeat(15)} | '1 of 4`);
  expect(ann).toContain("█".repeat(20));
  expect(lines({ progress: [{ rater: "C", submitted: 99, of: 100 }] }).join()).not.toContain("█".repeat(20));
});

test("it stays on one screen, however many raters there are", () => {
  const progress = Array.from({ length: 80 }, (_, at) => ({ rater: `R${at}`, submitted: at, of: 80 }));
  const text = lines({ progress });
  expect(text.length).toBeLessThan(36);
  expect(text.join()).toContain("and 68 more raters");
});

test("before the first import the next step is to import people", () => {
  expect(lines({ cycle: null, people: 0, progress: [] }).join("\n")).toMatch(/HR \| .*import people/);
  expect(lines({ cycle: null, people: 3, progress: [] }).join("\n")).toMatch(/HR \| .*open a cycle/);
});

test("R1 in a packet it speaks to the rater alone", () => {
  const text = lines({ kind: "packet", rater: "Ann", progress: [], builtAt: "" }).join("\n");
  expect(text).toContain("Packet of Ann");
  expect(text).toMatch(/You \| \S/);
  expect(text).not.toMatch(/Leadership|furthest behind/);
});

test("long texts wrap, and every part has a banded heading", () => {
  const { looks, values } = guideView({ ...state, kind: "packet", rater: "Ann", progress: [] });
  const wraps = gridOf(looks, "wrap", values.length, 3);
  expect(wraps.slice(2).every((row) => row[1] === "wrap")).toBe(true);
  const bands = gridOf(looks, "background", values.length, 3);
  const banded = values.filter((_, at) => bands[at]!.every((one) => one === palette.band));
  expect(banded.map(([heading]) => heading)).toEqual(["Next step", "Where to ask"]);
});

test("it says whom to ask", () => {
  expect(lines().join("\n")).toContain("hr@x.example");
});

test("R30 none of the words it must not use", () => {
  const texts = (["hub", "packet"] as const).flatMap((kind) =>
    cycleStates.map((name) => lines({ kind, cycle: { name: "c", state: name, cutOff: "" } }).join("\n")),
  );
  expect(texts.join("\n")).not.toMatch(/bias|biased|\bwrong\b|demotion|potential|forced|curve|!/i);
});
