/** Two levels side by side. */

import { compareLevels, levelAcross } from "../../../src/domain/ladder/compareLevels";
import { nextSteps } from "../../../src/domain/ladder/ladder";
import { shippedRows } from "../../../src/workbook/layout/shippedRows";
import { whole, withCell } from "../wholeLadder";

const { whole: real } = shippedRows();

test("R25 on the ladder as shipped, the sentences both levels share are left unmarked", () => {
  const { criteria, impact } = compareLevels(real, "IC5", "M5")!;
  expect(impact.isSame).toBe(true);
  const { expectation, benchmarks } = criteria.find(({ name }) => name === "Accountability")!;
  const shared = "Goals are agreed once a year, and leadership hears of decisions afterwards.";
  expect(expectation.from).toContain(shared);
  expect(expectation.to.map(({ isNew }) => isNew)).toEqual([true, false]);
  expect(expectation.to[1]?.text).toBe(shared);
  expect(benchmarks.isSame).toBe(true);
});

test("on the ladder as shipped, what differs is marked or called worded anew, and nothing else is", () => {
  const pairs = real.levels.flatMap(({ code: from }) =>
    real.levels.map(({ code: to }) => compareLevels(real, from, to)!),
  );
  const texts = pairs.flatMap(({ impact, criteria }) => [
    impact,
    ...criteria.flatMap(({ expectation, seenWhen }) => [expectation, seenWhen]),
  ]);
  expect(texts.length).toBeGreaterThan(900);
  for (const { from, to, isSame, isAnew } of texts)
    expect([from, isSame ? "same" : isAnew || to.some(({ isNew }) => isNew) ? "differs" : "unsaid"]).toEqual([
      from,
      from === to.map(({ text }) => text).join("") ? "same" : "differs",
    ]);
});

test("R24 on the ladder as shipped, every level has a step, an equal on the other track, or both tracks' end", () => {
  const ways = real.levels.map(({ code }) => [
    code,
    nextSteps(real, code).map((step) => step.code),
    levelAcross(real, code)?.code,
  ]);
  expect(ways).toEqual([
    ["IC1", ["IC2"], "M4"],
    ["IC2", ["IC3"], "M4"],
    ["IC3", ["IC4", "M4"], "M4"],
    ["IC4", ["IC5", "M5"], "M4"],
    ["IC5", ["IC6", "M6"], "M5"],
    ["IC6", ["IC7", "M7"], "M6"],
    ["IC7", [], "M7"],
    ["M4", ["M5", "IC5"], "IC4"],
    ["M5", ["M6", "IC6"], "IC5"],
    ["M6", ["M7", "IC7"], "IC6"],
    ["M7", [], "IC7"],
  ]);
});

test("R22 a promotion says how many grades of the ladder it goes up, whatever their numbers", () => {
  const inTens = (grade: number, code: string) => ({ grade: grade * 10, code: code.replace(/\d+/, "$&0") });
  const levels = real.levels.map((one) => ({ ...one, ...inTens(one.grade, one.code) }));
  const stepOf = (to: string) => compareLevels({ ...real, levels }, "IC30", to)?.step;
  expect(stepOf("IC40")).toBe("A promotion on the same track.");
  expect(stepOf("IC60")).toBe("A promotion on the same track, 3 grades up.");
});

test("every criterion of the ladder stands side by side, with its benchmarks", () => {
  const pair = compareLevels(whole, "IC3", "M4")!;
  expect(pair.criteria.map(({ name }) => name)).toEqual(whole.criteria.map(({ name }) => name));
  const [hardSkills] = pair.criteria;
  expect(hardSkills?.expectation.from).toBe("Hard skills as expected at IC3.");
  expect(hardSkills?.expectation.to.map(({ text }) => text).join("")).toBe("Hard skills as expected at M4.");
  expect(hardSkills?.benchmarks).toEqual({
    from: "Interviews led: at least 6 per quarter",
    to: [],
    isSame: false,
    isAnew: false,
  });
  expect([pair.impact.from, pair.payBand]).toEqual(["Impact 3", { from: "P3", to: "P4" }]);
});

test("the word that differs is marked, and a text that is the same says so", () => {
  const same = withCell("M4", "Leadership", { seenWhen: "Seen at IC4." });
  const leadership = compareLevels(same, "IC4", "M4")!.criteria[2]!;
  expect(leadership.expectation.to.filter(({ isNew }) => isNew).map(({ text }) => text)).toEqual(["M4."]);
  expect(leadership.seenWhen.isSame).toBe(true);
  expect(leadership.expectation.isSame).toBe(false);
});

test("R22 at one grade both tracks have the same pay band and the same impact line", () => {
  const { payBand, impact } = compareLevels(whole, "IC4", "M4")!;
  expect(payBand.from).toBe(payBand.to);
  expect(impact.isSame).toBe(true);
});

test("R24 a track change is worded alike in both directions, and never as a loss", () => {
  const [into, back] = [compareLevels(whole, "IC5", "M5")!, compareLevels(whole, "M5", "IC5")!];
  expect(back.step).toBe(into.step);
  expect(back.step).not.toMatch(/demotion|step down|lower/i);
});

test.each([
  ["IC3", "IC4", "A promotion on the same track."],
  ["IC2", "IC4", "A promotion on the same track, 2 grades up."],
  ["IC3", "M4", "A promotion and a track change: first the grade is decided, then the track."],
  ["IC5", "IC4", "no case leads there"],
  ["IC4", "IC4", "The same level twice"],
])("R24 from %s to %s", (from, to, step) => {
  expect(compareLevels(whole, from, to)?.step).toContain(step);
});

test.each([
  ["IC4", "M4"],
  ["M5", "IC5"],
  ["IC3", "M4"],
  ["IC1", "M4"],
])("R24 across from %s is %s", (from, to) => {
  expect(levelAcross(whole, from)?.code).toBe(to);
});

test("a level that is not on the ladder, and a ladder of one track, have nothing to compare with", () => {
  expect(compareLevels(whole, "IC3", "IC9")).toBeNull();
  expect(levelAcross(whole, "IC9")).toBeUndefined();
  const alone = { levels: whole.levels.filter(({ track }) => track === "IC") };
  expect(levelAcross(alone, "IC3")).toBeUndefined();
});
