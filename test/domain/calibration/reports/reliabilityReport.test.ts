/** What an overall is worth, in words: only where second ratings tell it. */
import { reliabilityInWords } from "../../../../src/domain/calibration/reports/reliabilityReport";
import { company } from "./organisation";

test("with second ratings: how much would be there again with another rater, and with two", () => {
  const said = reliabilityInWords(company({ managers: 40, team: 7, secondEvery: 3, hasProfiles: true }));
  expect(said).toMatch(/^Had somebody else marked the same people, about [4-9] in 10 of the differences/);
  expect(said).not.toMatch(/NaN|Infinity|undefined|ICC|reliab/i);
});

test("raters who differ in what they expect leave less of it", () => {
  const tenths = (lenient?: { manager: number; by: number }) => {
    const records = company({
      managers: 8,
      team: 12,
      secondEvery: 2,
      hasProfiles: true,
      ...(lenient && { lenient }),
    });
    return Number(/about (\d+) in 10/.exec(reliabilityInWords(records))![1]);
  };
  expect(tenths({ manager: 3, by: 2 })).toBeLessThan(tenths());
});

test.each([
  ["one manager", { managers: 1, team: 9 }],
  ["no second raters", { managers: 12, team: 6 }],
])("%s: nothing is claimed", (_, shape) => {
  const said = reliabilityInWords(company(shape));
  expect(said).not.toContain("in 10");
  expect(said).toMatch(/[.]$/);
});
