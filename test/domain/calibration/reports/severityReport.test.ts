/** Severity reaches people as sentences: by name, without anything to sort by, and it refuses where nothing links raters. */
import { severityReport } from "../../../../src/domain/calibration/reports/severityReport";
import { assessments } from "../../examples";
import { company } from "./organisation";

const forbidden = /bias|wrong|severe|demot|potential|forced|curve|NaN|undefined|Infinity/i;
const cases = {
  "one manager": { managers: 1, team: 9 },
  "no second raters": { managers: 12, team: 6 },
  "eight managers with profiles": { managers: 8, team: 6, hasProfiles: true },
  "many managers with both": { managers: 40, team: 7, secondEvery: 5, hasProfiles: true },
};

test.each(Object.entries(cases))("R17 %s: every rater has a sentence, by name", (_, shape) => {
  const { raters, whole } = severityReport(company(shape));
  const names = raters.map(({ name }) => name);
  expect(names).toHaveLength(shape.managers);
  expect(names).toEqual([...names].sort());
  for (const { name, sentences } of raters) {
    expect(sentences[0]).toContain(name);
    for (const sentence of [...sentences, ...whole]) expect(sentence).not.toMatch(forbidden);
  }
});

test("R17 without links no direction is told, and it says what would help", () => {
  const { raters, whole } = severityReport(company({ managers: 12, team: 6 }));
  expect(whole[0]).toContain("second ratings");
  for (const { sentences } of raters) {
    expect(sentences[0]).toContain("would look the same here");
    expect(sentences[0]).not.toMatch(/marks the same work/);
  }
});

test("a lenient manager is told from a strong team by the shared profiles and second raters", () => {
  const shape = { managers: 40, team: 7, secondEvery: 3, hasProfiles: true };
  const said = (records: ReturnType<typeof company>) =>
    severityReport(records).raters.find(({ name }) => name === "Manager 3")!.sentences[0];
  expect(said(company({ ...shape, lenient: { manager: 3, by: 1.2 } }))).toMatch(
    /Manager 3 marks the same work about 1\.\d points higher/,
  );
  expect(said(company(shape))).not.toMatch(/points (higher|lower) than other raters do/);
});

test("R18 what was decided changes nothing in it", () => {
  const records = company({ managers: 8, team: 6, hasProfiles: true });
  const decided = records.people.map((one) => ({ ...one, calibrated: {}, overall: null }));
  expect(severityReport({ ...records, people: decided })).toEqual(severityReport(records));
});

test("a pair of profiles that many turn round is said once, of the profiles; one that a single rater turns, of the rater", () => {
  const records = company({ managers: 8, team: 6, hasProfiles: true });
  const [low, , high] = records.profiles;
  /** These raters mark the low profile above the high one. */
  const turnedBy = (raters: readonly string[]) => ({
    ...records,
    profileRatings: records.profileRatings.map((one) => {
      const mark = one.person === low!.id ? 5 : 1;
      const isTurned = raters.includes(one.rater) && [low!.id, high!.id].includes(one.person);
      return isTurned ? { ...one, assessments: assessments(mark, mark, mark, mark) } : one;
    }),
  });
  const pair = `${low!.title} above ${high!.title}`;
  const many = severityReport(turnedBy(["m0", "m1", "m2", "m3"].map((one) => `${one}@example.com`)));
  expect(many.whole.filter((sentence) => sentence.includes(pair))).toEqual([
    expect.stringMatching(/^4 of 8 raters put /),
  ]);
  expect(many.raters.flatMap(({ sentences }) => sentences).filter((one) => one.includes(pair))).toEqual([]);
  const single = severityReport(turnedBy(["m0@example.com"]));
  expect(single.whole.filter((sentence) => sentence.includes(pair))).toEqual([]);
  expect(
    single.raters
      .filter(({ sentences }) => sentences.some((one) => one.includes(pair)))
      .map(({ rater }) => rater),
  ).toEqual(["m0@example.com"]);
});
