/** How many bands talking about somebody may move the marks: what the order of a meeting weighs, and nobody is shown (R17). */
import { categoryChances, expectedShift } from "../../../statistics/discussion/categoryChances";
import { isRefused } from "../../../statistics/refusal";
import { band } from "../band";
import { complete } from "../standing";
import { companySeverity, personUnit } from "./companySeverity";
import type { CalibrationRecords } from "./submitted";

/**
 * Nothing of whom nobody can be compared with. Source: statistics §10.3.
 * @param cuts between the bands, rising
 * @returns expected bands between the overall and the value an average rater would give, by employee id
 * @example discussionShifts(records, [1.5, 2.5, 3.5, 4.5]).get("E1") // 0.4
 */
export function discussionShifts(
  records: CalibrationRecords,
  cuts: readonly number[],
): ReadonlyMap<string, number> {
  const found = companySeverity(records);
  if (isRefused(found)) return new Map();
  return new Map(
    records.people.flatMap(({ person, overallGiven }) => {
      const whole = complete(overallGiven);
      const value = found.people.get(personUnit(person.id));
      if (!whole || !value || isRefused(value)) return [];
      const chances = categoryChances(value.value, value.standardError, cuts);
      return isRefused(chances)
        ? []
        : [[person.id, expectedShift(chances, band(whole.value, cuts))] as const];
    }),
  );
}
