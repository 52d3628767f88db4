/** Whether profiles were read as meant, and whether they say the same as shared people. */

import { isRefused } from "../../../src/statistics/refusal";
import { ownTeamCheck } from "../../../src/statistics/severity/ownTeamCheck";
import { checkProfiles } from "../../../src/statistics/severity/profileChecks";
import { organisations, severityInput } from "./organisation";

const intended = new Map([
  ["low", 2],
  ["high", 4],
]);
const marks = (rater: string, low: number, high: number) => [
  { unit: "low", rater, value: low },
  { unit: "high", rater, value: high },
];

test("a rater who turns two profiles round is listed; a pair that many turn is unclear", () => {
  const few = checkProfiles(
    ["A", "B", "C", "D", "E"].flatMap((r) => marks(r, r === "A" ? 4 : 2, 3)),
    intended,
  );
  expect(few.misread).toEqual([{ rater: "A", lower: "low", higher: "high" }]);
  expect(few.unclear).toEqual([]);
  const many = checkProfiles(
    ["A", "B", "C", "D"].flatMap((r) => marks(r, r === "A" ? 4 : 2, 3)),
    intended,
  );
  expect(many.unclear).toEqual([["low", "high"]]);
  expect(checkProfiles(marks("A", 3, 3), intended).misread).toEqual([]);
});

test("the offset of all raters has a t interval over raters", () => {
  const { offset } = checkProfiles(
    [...marks("A", 2.5, 4.5), ...marks("B", 2, 4.2), ...marks("C", 2.2, 4)],
    intended,
  );
  if (isRefused(offset)) throw new Error(offset.sentence);
  // Offsets .5, .1, .1: mean .2333, standard error .1333, t with 2 degrees of freedom 4.3027.
  expect(offset.value).toBeCloseTo(0.7 / 3, 10);
  expect(offset.interval[0]).toBeCloseTo(0.7 / 3 - 4.30265273 * (0.4 / 3), 6);
  expect(checkProfiles(marks("A", 2, 4), intended).offset).toMatchObject({ refused: "tooFewRatings" });
  expect(checkProfiles([], intended)).toMatchObject({ misread: [], unclear: [] });
});

const even = { error: 1, profile: 1 };
const isPerson = (unit: string) => unit.startsWith("p");

test("raters who mark everybody alike pass; own-team leniency is noticed", () => {
  let alarms = 0;
  let noticed = 0;
  for (const organisation of organisations()) {
    const { composites, people } = severityInput(organisation, "both");
    const plain = ownTeamCheck(composites, isPerson, even);
    if (isRefused(plain)) throw new Error(plain.sentence);
    if (plain.differs) alarms++;
    const team = new Map(people.map((person) => [person.unit, person.team]));
    const extra = new Map(people.map((person, i) => [person.team, (i % 7) / 4]));
    const lenientAtHome = composites.map((one) =>
      team.get(one.unit) === one.rater ? { ...one, value: one.value + (extra.get(one.rater) ?? 0) } : one,
    );
    const turned = ownTeamCheck(lenientAtHome, isPerson, even);
    if (!isRefused(turned) && turned.differs) noticed++;
  }
  expect(alarms).toBeLessThanOrEqual(3);
  expect(noticed).toBeGreaterThanOrEqual(16);
});

test("without both kinds of links there is nothing to compare", () => {
  const [organisation] = organisations();
  if (!organisation) throw new Error("No organisation.");
  expect(ownTeamCheck(severityInput(organisation, "vign").composites, isPerson, even)).toMatchObject({
    refused: "tooFewLinks",
  });
  expect(ownTeamCheck([], isPerson, even)).toMatchObject({ refused: "tooFewLinks" });
});
