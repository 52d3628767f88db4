/** Time in grade and at a level, in months and in words. */
import {
  timeAtLevel,
  timeInBrief,
  timeInGrade,
  timeInLine,
  timeInWords,
} from "../../../src/domain/people/timeInGrade";

const day = "2026-03-31";

test.each([
  ["2025-03-31", 12],
  ["2025-04-01", 11],
  ["2024-11-30", 16],
  ["2026-02-28", 1],
  ["2026-03-01", 0],
  ["2026-02-01", 1],
  ["2026-03-31", 0],
  ["2026-04-30", 0],
])("R12 in the grade since %s: %i whole months on 2026-03-31", (gradeSince, months) => {
  expect(timeInGrade({ gradeSince, levelSince: "2020-01-01" }, day)).toEqual({ months, atLeast: false });
});

test("R12 a month is complete on its day, or on the last day of a shorter month", () => {
  const since = (gradeSince: string, on: string) => timeInGrade({ gradeSince, levelSince: "" }, on)?.months;
  expect(since("2025-01-15", "2026-05-14")).toBe(15);
  expect(since("2025-01-15", "2026-05-15")).toBe(16);
  expect(since("2025-01-31", "2025-02-27")).toBe(0);
  expect(since("2025-01-31", "2025-02-28")).toBe(1);
  expect(since("2024-01-31", "2024-02-28")).toBe(0);
  expect(since("2024-01-31", "2024-02-29")).toBe(1);
});

test("R12 known only from the level's start it is a minimum", () => {
  const time = timeInGrade({ gradeSince: "", levelSince: "2025-01-01" }, "2026-05-01");
  expect(time).toEqual({ months: 16, atLeast: true });
  expect(timeInWords(time)).toBe("at least 1 year 4 months");
});

test("R12 a track change resets time at the level, not in the grade", () => {
  const moved = { gradeSince: "2023-03-31", levelSince: "2025-12-31" };
  expect(timeInGrade(moved, day)).toEqual({ months: 36, atLeast: false });
  expect(timeAtLevel(moved, day)).toEqual({ months: 3, atLeast: false });
});

test.each(["", "2025-02-30", "last spring"])("R12 a start of %p is not known", (since) => {
  expect(timeInGrade({ gradeSince: since, levelSince: since }, day)).toBeNull();
  expect(timeAtLevel({ levelSince: since }, day)).toBeNull();
  expect(timeInWords(null)).toBe("not known");
});

test.each([
  [0, "less than a month"],
  [1, "1 month"],
  [11, "11 months"],
  [12, "1 year"],
  [16, "1 year 4 months"],
  [24, "2 years"],
  [37, "3 years 1 month"],
])("R12 %i months are %p", (months, words) => {
  expect(timeInWords({ months, atLeast: false })).toBe(words);
});

test("R12 one month at least is singular", () => {
  expect(timeInWords({ months: 1, atLeast: true })).toBe("at least 1 month");
});

test.each([
  [null, "not known"],
  [{ months: 16, atLeast: true }, "≥ 1 y 4 mo"],
  [{ months: 0, atLeast: false }, "< 1 mo"],
  [{ months: 7, atLeast: false }, "7 mo"],
  [{ months: 24, atLeast: false }, "2 y"],
  [{ months: 28, atLeast: false }, "2 y 4 mo"],
] as const)("R12 in a narrow column %j is %s", (time, brief) => {
  expect(timeInBrief(time)).toBe(brief);
});

test("R12 in a line of a page no sign stands for a word", () => {
  expect(timeInLine({ months: 16, atLeast: true })).toBe("at least 1 y 4 mo");
  expect(timeInLine({ months: 0, atLeast: false })).toBe("under 1 mo");
  expect(timeInLine({ months: 24, atLeast: false })).toBe("2 y");
});
