import { minutesBetween, timeTakenInWords } from "../../../src/domain/hiring/timeTaken";

const nine = "2026-11-03T09:00:00.000Z";

test.each([
  [nine, "2026-11-03T09:00:59.999Z", 0],
  [nine, "2026-11-03T09:08:40.000Z", 8],
  [nine, "2026-11-03T10:00:00.000Z", 60],
  ["2026-11-03T23:50:00.000Z", "2026-11-04T00:20:00.000Z", 30],
  [nine, "2026-11-03T08:59:00.000Z", null],
  [nine, "", null],
  ["", "", null],
  ["soon", nine, null],
])("from %s to %s are %s whole minutes", (from, to, minutes) => {
  expect(minutesBetween(from, to)).toBe(minutes);
});

test.each([
  [0, false, /^Under a minute: this clock does not say/],
  [1, false, /^Under 10 minutes/],
  [9, false, /^Under 10 minutes/],
  [10, false, /^$/],
  [29, false, /^$/],
  [30, false, /^30 to 60 minutes/],
  [60, false, /^30 to 60 minutes/],
  [61, false, /^Over 60 minutes: this clock does not say/],
  [61, true, /^The time ran out/],
  [5, true, /^The time ran out/],
  [20, true, /^The time ran out/],
  [null, true, /^The time ran out/],
  [null, false, /^$/],
])("R36 %s minutes, ran out %s: between 10 and 30 nothing is said", (minutes, ranOut, words) => {
  expect(timeTakenInWords(minutes, ranOut)).toMatch(words);
});
