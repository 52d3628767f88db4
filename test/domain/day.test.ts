/** Which texts are days. */
import fc from "fast-check";
import { isDay, wholeMonths } from "../../src/domain/day";

test.each([
  ["2024-02-29", true],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2023-02-29", false],
  ["2026-04-31", false],
  ["2026-12-31", true],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-01-00", false],
  ["2026-1-1", false],
  ["2026-01-01T00:00:00Z", false],
  ["", false],
])("%p is a day: %p", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test("agrees with the calendar of the language on every day", () => {
  const year = fc.integer({ min: 1900, max: 2100 });
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, m, d) => {
      const text = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
      const date = new Date(Date.UTC(y, m - 1, d));
      expect(isDay(text)).toBe(date.getUTCMonth() === m - 1);
    }),
  );
});

test.each([
  ["2025-01-15", "2026-05-14", 15],
  ["2025-01-15", "2026-05-15", 16],
  ["2025-01-31", "2025-02-28", 1],
  ["2025-01-30", "2025-02-27", 0],
  ["2026-05-15", "2025-01-15", 0],
])("from %s to %s it is %i whole months", (from, to, months) => {
  expect(wholeMonths(from, to)).toBe(months);
});

test("months between texts that are no days are refused", () => {
  expect(() => wholeMonths("", "2026-01-01")).toThrow(RangeError);
  expect(() => wholeMonths("2026-01-01", "2026-02-30")).toThrow(RangeError);
});
