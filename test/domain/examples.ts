/** A small organisation for the tests of the rules: a ladder, and makers that fill in what a test does not care about. */
import type { Decision } from "../../src/domain/calibration/decision";
import type { Standing } from "../../src/domain/calibration/standing";
import type { Ladder } from "../../src/domain/ladder/ladder";
import { type Person, unknownPerson } from "../../src/domain/people/person";
import { nothingWritten, type PromotionCase } from "../../src/domain/promotion/promotion";
import type { Assessment, MarkOrNot, Rating } from "../../src/domain/rating/rating";

export const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"].map(
  (name) => ({
    name,
    covers: "",
    weight: 1,
    onlyFor: "" as const,
  }),
);

const level = (track: "IC" | "M", grade: number, title: string, aliases: string[] = []) => ({
  code: `${track}${grade}`,
  grade,
  track,
  title,
  aliases,
});

export const ladder: Ladder = {
  grades: [1, 2, 3, 4, 5].map((grade) => ({ grade, payBand: `P${grade}`, impact: `Impact ${grade}` })),
  levels: [
    level("IC", 1, "PM1", ["Associate PM"]),
    level("IC", 2, "PM2", ["Product Manager"]),
    level("IC", 3, "Senior PM"),
    level("IC", 4, "Staff PM"),
    level("M", 4, "Group PM", ["Group Product Manager"]),
    level("IC", 5, "Principal PM"),
    level("M", 5, "Director of Product"),
  ],
  criteria,
};

export const person = (fields: Partial<Person> & { id: string }): Person => ({
  ...unknownPerson,
  name: `Name ${fields.id}`,
  email: `${fields.id.toLowerCase()}@example.com`,
  level: "IC3",
  title: "Senior PM",
  hired: "2020-01-01",
  levelSince: "2023-01-01",
  gradeSince: "2023-01-01",
  ...fields,
});

/** One mark a criterion in the ladder's order, each with a line of evidence. */
export const assessments = (...marks: MarkOrNot[]): Record<string, Assessment> =>
  Object.fromEntries(
    criteria.map(({ name }, i) => [name, { mark: marks[i] ?? null, evidence: `Saw ${name}` }]),
  );

export const rating = (fields: Partial<Rating> & { person: string; rater: string }): Rating => ({
  id: `2026/${fields.person}/${fields.rater}`,
  cycle: "2026",
  name: `Name of ${fields.person}`,
  role: "manager",
  level: "IC3",
  rubricVersion: "1",
  status: "submitted",
  assessments: assessments(3, 3, 4, 3),
  savedAt: "2026-04-01T09:00:00.000Z",
  recordedBy: fields.rater,
  returnedBecause: "",
  request: "r1",
  ...fields,
});

/** A case that may be proposed as it stands: Senior PM to Staff PM, every bar met. */
export const promotionCase = (fields: Partial<PromotionCase> = {}): PromotionCase => {
  const who = fields.person ?? "E1";
  return {
    id: `2026/${who}/${fields.to ?? "IC4"}`,
    cycle: "2026",
    person: who,
    name: `Name of ${who}`,
    from: "IC3",
    to: "IC4",
    ...nothingWritten,
    rationale: "Has led the whole product since autumn.",
    sentBackBecause: "",
    bars: Object.fromEntries(criteria.map(({ name }) => [name, { bar: "met", evidence: `Saw ${name}` }])),
    status: "proposed",
    effectiveDate: "",
    decidedBy: "",
    decidedOn: "",
    comment: "",
    proposedBy: "boss@example.com",
    writtenBy: ["boss@example.com"],
    savedAt: "2026-04-02T09:00:00.000Z",
    request: "r2",
    exportedOn: "",
    ...fields,
  };
};

export const decision = (fields: Partial<Decision> & { id: string }): Decision => ({
  managerPresent: "",
  case: "",
  session: "Grade 3",
  cycle: "2026",
  person: "E1",
  name: "Name of E1",
  kind: "marks",
  from: "",
  to: "",
  reasonCode: "New evidence",
  comment: "The launch was led alone.",
  decidedBy: "The session",
  recordedBy: "hr@example.com",
  when: "2026-05-01T09:00:00.000Z",
  reverses: "",
  ...fields,
});

/** A person as calibration has them: rated, with nothing to look at. */
export const standing = (
  fields: Partial<Omit<Standing, "person">> & { person?: Partial<Person> },
): Standing => ({
  manager: "Boss",
  level: undefined,
  rating: null,
  secondRatings: [],
  given: {},
  calibrated: fields.given ?? {},
  overallGiven: fields.overall ?? null,
  overall: null,
  decisions: [],
  cases: [],
  flags: [],
  past: [],
  change: null,
  inGrade: { months: 8, atLeast: false },
  unratedReason: "",
  unread: [],
  ...fields,
  person: person({ id: "E1", ...fields.person }),
});

/** The codes of problems, in order. */
export const codesOf = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
