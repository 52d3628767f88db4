/** The canonical file of approved promotions and track changes for HR systems: what goes into which column. */
import { csvLine } from "../csv";
import type { Criterion, Ladder, Level, Track } from "../ladder/ladder";
import type { Person } from "../people/person";
import type { MarkOrNot, Marks } from "../rating/rating";
import type { ExportRow } from "./exportable";

export interface PromotionsCsvInput {
  readonly rows: readonly ExportRow[];
  /** Everybody, so that managers are found. */
  readonly people: readonly Pick<Person, "id" | "name">[];
  readonly ladder: Pick<Ladder, "grades" | "criteria">;
  /** By employee id: the submitted marks, and the calibrated ones (equal where nothing was decided). */
  readonly marks: ReadonlyMap<string, { readonly before: Marks; readonly after: Marks }>;
}

const columns = [
  "employee_id",
  "work_email",
  "name",
  "effective_date",
  "action",
  "reason_code",
  "current_track",
  "current_grade",
  "current_title",
  "current_job_code",
  "current_pay_grade",
  "new_track",
  "new_grade",
  "new_title",
  "new_job_code",
  "new_pay_grade",
  "manager_id",
  "manager_name",
  "cycle",
  "decision",
  "decision_date",
  "decided_by",
  "justification",
  "evidence_links",
] as const;

/**
 * The header: 24 columns that never change, then two for each criterion, score_before_… and score_after_….
 * @example promotionsHeader([{ name: "Hard skills" }]).slice(-2) // ["score_before_hard_skills", "score_after_hard_skills"]
 */
export function promotionsHeader(criteria: readonly Pick<Criterion, "name">[]): readonly string[] {
  const keys = uniqueKeys(criteria.map(({ name }) => name));
  return [...columns, ...keys.flatMap((key) => [`score_before_${key}`, `score_after_${key}`])];
}

/**
 * The whole file: UTF-8 text without a byte order mark (import programs take it for part of the first header), one
 * header, lines ended by \r\n. Job codes are the ladder's level codes and pay grades its pay bands; reason_code is left
 * to the receiving system. A mark that was not given is blank.
 */
export function promotionsCsv(input: PromotionsCsvInput): string {
  const names = new Map(input.people.map(({ id, name }) => [id, name]));
  const lines = input.rows.map((row) => csvLine([...fieldsOf(row, input, names), ...scoresOf(row, input)]));
  return csvLine(promotionsHeader(input.ladder.criteria)) + lines.join("");
}

function fieldsOf(
  { case: one, person, step }: ExportRow,
  { ladder }: PromotionsCsvInput,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const fields: Record<(typeof columns)[number], string> = {
    employee_id: person.id,
    work_email: person.email,
    name: person.name,
    effective_date: one.effectiveDate,
    action: step.kind === "track change" ? "TRACK_CHANGE" : "PROMOTION",
    reason_code: "",
    ...levelFields("current", step.from, person.title || step.from.title, ladder),
    ...levelFields("new", step.to, step.to.title, ladder),
    manager_id: person.manager,
    manager_name: names.get(person.manager) ?? "",
    cycle: one.cycle,
    decision: one.status,
    decision_date: one.decidedOn,
    decided_by: one.decidedBy,
    justification: one.rationale,
    evidence_links: linksIn(Object.values(one.bars).map(({ evidence }) => evidence)).join(" "),
  };
  return columns.map((column) => fields[column]);
}

type LevelFields<Prefix extends string> = Record<
  `${Prefix}_${"track" | "grade" | "title" | "job_code" | "pay_grade"}`,
  string
>;

function levelFields<Prefix extends "current" | "new">(
  prefix: Prefix,
  level: Level,
  title: string,
  { grades }: Pick<Ladder, "grades">,
): LevelFields<Prefix> {
  const payBand = grades.find(({ grade }) => grade === level.grade)?.payBand ?? "";
  return {
    [`${prefix}_track`]: trackKeys[level.track],
    [`${prefix}_grade`]: String(level.grade),
    [`${prefix}_title`]: title,
    [`${prefix}_job_code`]: level.code,
    [`${prefix}_pay_grade`]: payBand,
  } as LevelFields<Prefix>;
}

const trackKeys: Readonly<Record<Track, string>> = { IC: "IC", M: "management" };

function scoresOf({ person }: ExportRow, { ladder, marks }: PromotionsCsvInput): readonly string[] {
  const { before = {}, after = {} } = marks.get(person.id) ?? {};
  return ladder.criteria.flatMap(({ name }) => [shownMark(before[name]), shownMark(after[name])]);
}

const shownMark = (mark: MarkOrNot | undefined): string => String(mark ?? "");

/** The web addresses named in texts, each once, in order. */
const linksIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.join("\n").match(/https?:\/\/[^\s"<>]+[^\s"<>.,;:!?)]/g) ?? []),
];

/** Names as keys of small letters, digits and underscores; a number is added where two would be the same. */
function uniqueKeys(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "_")
      .replace(/^_|_$/g, "");
    let key = plain;
    for (let n = 2; used.has(key); n++) key = `${plain}_${n}`;
    used.add(key);
    return key;
  });
}
