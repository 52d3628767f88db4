/** What a column can come from: the facts of a case or of a mark, by the names that stand in a format's sheet. */
import type { Ladder, Level, Track } from "../ladder/ladder";
import type { Person } from "../people/person";
import type { ExportRow } from "../promotion/exportable";
import type { JobCode } from "../promotion/jobCode";
import type { MarkOrNot, Marks } from "../rating/rating";
import type { RowFor } from "./format";

const ofPerson = [
  "employee ID",
  "work e-mail",
  "name",
  "manager ID",
  "manager name",
  "manager e-mail",
  "department",
  "location",
  "hired",
  "cycle",
  "row number",
] as const;

const ofLevel = ["track", "grade", "level", "title", "job code", "job profile", "pay grade"] as const;
type LevelFact = (typeof ofLevel)[number];

const ofStep = [
  "effective date",
  "action",
  "reason code",
  "Workday template",
  "decision",
  "decided by",
  "decision date",
  "rationale",
  "comment",
  "evidence links",
] as const;

/** Of a case once for each criterion. */
const ofCriterion = ["submitted mark", "final mark"] as const;

const ofMark = [
  "level",
  "criterion",
  "baseline mark",
  "submitted mark",
  "submitted by",
  "submitted at",
  "final mark",
  "decision",
  "decided by",
  "decided at",
  "reason code",
  "comment",
] as const;

type PersonFact = Exclude<(typeof ofPerson)[number], "row number">;
type StepFact = (typeof ofStep)[number] | `${"current" | "new"} ${LevelFact}`;
export type MarkFact = (typeof ofMark)[number];

/** The names a format of that kind may use; those of a criterion need {criterion} in their heading. */
export const factNames = (rowFor: RowFor): readonly string[] =>
  rowFor === "mark"
    ? [...ofPerson, ...ofMark]
    : [
        ...ofPerson,
        ...ofStep,
        ...ofLevel.map((name) => `current ${name}`),
        ...ofLevel.map((name) => `new ${name}`),
        ...ofCriterion,
      ];

export const isOfCriterion = (name: string): boolean => ofCriterion.some((one) => one === name);

/** Texts that people wrote about somebody. */
export const isFreeText = (name: string): boolean => name === "rationale" || name === "comment";

/** One row of a file before its columns are chosen. */
export interface Facts {
  /** For messages: "Ada Ng (007)". */
  readonly who: string;
  readonly of: Readonly<Record<string, string>>;
  /** By criterion; empty in a row for a mark. */
  readonly by: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface FactSource {
  readonly cycle: string;
  /** Everybody, so that managers are found. */
  readonly people: ReadonlyMap<string, Person>;
  /** With the titles of HR's system. */
  readonly ladder: Ladder;
  readonly jobCodes: ReadonlyMap<string, JobCode>;
  /** An instant by the file's clock, as decisions say theirs. */
  clock(instant: string): string;
}

export function personFacts(person: Person, { people, cycle }: FactSource): Record<PersonFact, string> {
  const manager = people.get(person.manager);
  return {
    "employee ID": person.id,
    "work e-mail": person.email,
    name: person.name,
    "manager ID": person.manager,
    "manager name": manager?.name ?? "",
    "manager e-mail": manager?.email ?? "",
    department: person.department,
    location: person.location,
    hired: person.hired,
    cycle,
  };
}

export const whoIs = ({ name, id }: Pick<Person, "name" | "id">): string => `${name} (${id})`;

/** A promotion with a track change is one row: a promotion that names both tracks (R26). */
export function caseFacts(
  { case: one, person, step }: ExportRow,
  marks: { readonly given: Marks; readonly calibrated: Marks } | undefined,
  source: FactSource,
): Facts {
  const code = source.jobCodes.get(step.to.code);
  const isMove = step.kind === "track change";
  const own: Record<PersonFact | (typeof ofStep)[number], string> = {
    ...personFacts(person, source),
    "effective date": one.effectiveDate,
    action: isMove ? "TRACK_CHANGE" : "PROMOTION",
    "reason code": (isMove ? code?.changeReason : code?.promotionReason) ?? "",
    "Workday template": (isMove ? code?.changeTemplate : code?.promotionTemplate) ?? "",
    decision: one.status,
    "decided by": one.decidedBy,
    "decision date": one.decidedOn,
    rationale: one.rationale,
    comment: one.comment,
    "evidence links": linksIn(Object.values(one.bars).map(({ evidence }) => evidence)).join(" "),
  };
  return {
    who: whoIs(person),
    of: {
      ...own,
      ...levelFacts("current", step.from, person.title || step.from.title, source),
      ...levelFacts("new", step.to, step.to.title, source),
    } satisfies Record<StepFact, string>,
    by: Object.fromEntries(
      source.ladder.criteria.map(({ name }) => [
        name,
        { "submitted mark": markText(marks?.given[name]), "final mark": markText(marks?.calibrated[name]) },
      ]),
    ),
  };
}

const trackKeys: Readonly<Record<Track, string>> = { IC: "IC", M: "management" };

function levelFacts<When extends "current" | "new">(
  when: When,
  { code, grade, track }: Level,
  title: string,
  { ladder, jobCodes }: FactSource,
): Record<`${When} ${LevelFact}`, string> {
  const row = jobCodes.get(code);
  const facts: Record<LevelFact, string> = {
    track: trackKeys[track],
    grade: String(grade),
    level: code,
    title,
    "job code": row?.jobCode ?? "",
    "job profile": row?.jobProfile ?? "",
    "pay grade": row?.payGrade || (ladder.grades.find((one) => one.grade === grade)?.payBand ?? ""),
  };
  return Object.fromEntries(ofLevel.map((name) => [`${when} ${name}`, facts[name]])) as Record<
    `${When} ${LevelFact}`,
    string
  >;
}

/** A mark as a file has it; blank where there is none. */
export const markText = (mark: MarkOrNot | undefined): string => String(mark ?? "");

/** The web addresses named in texts, each once, in order. */
const linksIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.join("\n").match(/https?:\/\/[^\s"<>]+[^\s"<>.,;:!?)]/g) ?? []),
];
