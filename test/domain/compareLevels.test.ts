/** Two levels side by side. */
import { compareLevels, levelAcross } from "../../src/domain/compareLevels";
import { whole, withCell } from "./wholeLadder";

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
