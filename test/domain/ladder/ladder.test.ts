/** Finding levels and the steps from them. */
import { findLevel, levelsByTitle, nextSteps } from "../../../src/domain/ladder/ladder";
import { ladder } from "../examples";

const codes = (code: string, levels = ladder.levels) =>
  nextSteps({ levels }, code).map((level) => level.code);

test.each([
  ["IC1", ["IC2"]],
  ["IC3", ["IC4", "M4"]],
  ["IC4", ["IC5", "M5"]],
  ["M4", ["M5", "IC5"]],
  ["M5", []],
  ["X1", []],
])("R25 from %s every next step is shown, the current track first", (code, steps) => {
  expect(codes(code)).toEqual(steps);
  expect(codes(code, [...ladder.levels].reverse())).toEqual(steps);
});

test("R25 where the current track has an empty cell, the step goes to its next level", () => {
  const gap = ladder.levels.filter(({ code }) => code !== "IC4");
  expect(codes("IC3", gap)).toEqual(["IC5", "M4"]);
});

test("R25 where the current track ends, the other track goes on", () => {
  const short = ladder.levels.filter(({ code }) => code !== "IC4" && code !== "IC5");
  expect(codes("IC3", short)).toEqual(["M4"]);
});

test.each([
  ["Staff PM", "IC4"],
  ["  group   product MANAGER ", "M4"],
  ["Product Manager", "IC2"],
  ["Chief Product Officer", undefined],
  ["", undefined],
])("R27 the title %p leads to %p", (title, code) => {
  expect(levelsByTitle(ladder, title).map((level) => level.code)).toEqual(code ? [code] : []);
});

test("R27 a level is found by its code", () => {
  expect(findLevel(ladder, "M5")?.title).toBe("Director of Product");
  expect(findLevel(ladder, "m5")).toBeUndefined();
});
