import { goalLine, reachedIn, reachedLine } from "../../../src/domain/rating/benchmarkLine";

test.each([
  ["Interviews led", { actual: "3", goal: "6" }, "Interviews led: 3; goal for the next cycle: 6"],
  ["Interviews led", { actual: "3", goal: "" }, "Interviews led: 3"],
  [
    "Time to decision: median",
    { actual: "", goal: "4 days" },
    "Time to decision: median: not counted; goal for the next cycle: 4 days",
  ],
])("R8 %s %j is one line, and is read from it again", (measure, reached, line) => {
  expect(reachedLine(measure, reached)).toBe(line);
  expect(reachedIn(measure, line)).toEqual(reached);
});

test("R8 a line about something else is none of this measure", () => {
  expect(reachedIn("Interviews led", "Interviews led with care.")).toBeNull();
  expect(reachedIn("Interviews", "Interviews led: 3")).toBeNull();
});

test.each([
  ["Interviews led: 3; goal for the next cycle: 6", "Interviews led, goal set in 2026 H2: 6"],
  [
    "Time to decision: median: 9 days; goal for the next cycle: 4 days",
    "Time to decision: median, goal set in 2026 H2: 4 days",
  ],
  ["Interviews led: 3", ""],
])("R8 the goal in %j goes on as %j", (line, goal) => {
  expect(goalLine(line, "2026 H2")).toBe(goal);
});
