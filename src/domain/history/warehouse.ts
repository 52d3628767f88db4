/** A locked cycle as rows of the warehouse, one a fact (history/schema.sql): the same rows for the same content. */
import { type Decision, lastDecisionOn } from "../calibration/decision";
import type { HistoryRow } from "../cycle/history";
import { groupedBy } from "../groupedBy";
import { criteriaAt } from "../ladder/ladder";
import { isOutcome, type PromotionCase } from "../promotion/promotion";
import { isMark, type MarkOrNot } from "../rating/rating";
import { type LockedCycle, type LockedPerson, lockedLadder, trackAndGrade } from "./locked";

/** Columns of each table in the schema's order, behind org, cycle and locked_on, which every row begins with. */
export const warehouseColumns = {
  plumbline_cycle: ["cut_off_on", "ladder_version"],
  plumbline_person_cycle: [
    "employee_id",
    "hired_on",
    "grade",
    "track",
    "level",
    "grade_since",
    "level_since",
    "rated",
    "unrated_reason",
    "manager_ref",
    "name",
  ],
  plumbline_mark: [
    "employee_id",
    "grade",
    "criterion",
    "rater_role",
    "rater_number",
    "submitted",
    "calibrated",
    "reason_code",
    "decided_at",
    "comment",
  ],
  plumbline_case: [
    "employee_id",
    "grade",
    "from_level",
    "to_level",
    "to_grade",
    "outcome",
    "bar_met",
    "decided_on",
    "effective_on",
    "rationale",
    "comment",
  ],
  plumbline_cycle_ladder: [
    "ladder_version",
    "grade",
    "track",
    "level",
    "title",
    "criterion",
    "position",
    "weight",
  ],
} as const;

export type WarehouseTable = keyof typeof warehouseColumns;
export type WarehouseValue = string | number | boolean | null;
type Row = readonly WarehouseValue[];

/** Rows without org, cycle and locked_on. */
export type CycleRows = { readonly [T in WarehouseTable]: readonly Row[] };

export interface LockedRecords {
  readonly cycle: LockedCycle;
  readonly people: readonly LockedPerson[];
  /** Of any cycle and event; so are decisions and cases. */
  readonly history: readonly HistoryRow[];
  readonly decisions: readonly Decision[];
  readonly cases: readonly PromotionCase[];
}

/** What HR lets out beyond ids of people and codes. */
export interface Told {
  readonly managers: boolean;
  /** Names, and what people wrote about somebody. */
  readonly texts: boolean;
}

/**
 * In the order of employee ids, whatever the order in the sheets.
 * @param mixed a text by a key that stays in the hub, so that nobody outside can tell from ids which manager is m1; null
 *   where there is no key yet: then managers are left out
 */
export function cycleRows(
  records: LockedRecords,
  told: Told,
  mixed: ((text: string) => string) | null,
): CycleRows {
  const { cycle } = records;
  const people = records.people
    .filter((one) => one.cycle === cycle.cycle)
    .sort((a, b) => order(a.person, b.person));
  const ladder = lockedLadder(cycle);
  return {
    plumbline_cycle: [[dayOrNull(cycle.cutOff), cycle.ladderVersion]],
    plumbline_person_cycle: personRows(people, cycle, { ...told, mixed }),
    plumbline_mark: markRows(people, records, told),
    plumbline_case: caseRows(people, records, told),
    plumbline_cycle_ladder: ladder.levels.flatMap(({ grade, track, code, title }) =>
      criteriaAt(ladder.criteria, code).map(({ name, weight }, at): Row => {
        return [cycle.ladderVersion, grade, track, code, title, name, at + 1, weight];
      }),
    ),
  };
}

function personRows(
  people: readonly LockedPerson[],
  { cycle }: LockedCycle,
  { managers: areTold, texts, mixed }: Told & { readonly mixed: ((text: string) => string) | null },
): Row[] {
  const managers = areTold ? null : mixed ? standIns(people, (id) => mixed(`${cycle}/${id}`)) : new Map();
  return people.map(({ person, hired, level, gradeSince, levelSince, unratedReason, manager, name }) => {
    const { grade, track } = trackAndGrade(level);
    const place = grade > 0 ? [grade, track, level] : [null, null, null];
    const since = [dayOrNull(gradeSince), dayOrNull(levelSince)];
    const rated = [unratedReason === "", unratedReason || null];
    const ref = (managers ? managers.get(manager) : manager) || null;
    return [person, dayOrNull(hired), ...place, ...since, ...rated, ref, texts ? name : null];
  });
}

/** m1, m2 …, in an order that says nothing of the ids. */
function standIns(
  people: readonly LockedPerson[],
  mixed: (id: string) => string,
): ReadonlyMap<string, string> {
  const ids = [...new Set(people.map(({ manager }) => manager))].filter(Boolean);
  const places = ids.map((id) => [mixed(id), id] as const);
  places.sort(([a], [b]) => order(a, b));
  return new Map(places.map(([, id], at) => [id, `m${at + 1}`]));
}

function markRows(people: readonly LockedPerson[], records: LockedRecords, told: Told): Row[] {
  const { cycle } = records.cycle;
  const isOurs = (one: { readonly cycle: string }) => one.cycle === cycle;
  const finals = groupedBy(
    records.history.filter((row) => isOurs(row) && row.event === "final"),
    ({ person }) => person,
  );
  const decisionsOn = groupedBy(records.decisions.filter(isOurs), ({ person }) => person);
  const { criteria } = lockedLadder(records.cycle);
  return people.flatMap(({ person, unratedReason }) => {
    const own = [...(finals.get(person) ?? [])].sort((a, b) => order(a.rater, b.rater));
    const managers = own.filter(({ role }) => role === "manager" && unratedReason === "");
    const second = own.filter(({ role }) => role === "second rater");
    const decisions = decisionsOn.get(person) ?? [];
    return [managers, second].flatMap((raters) =>
      raters.flatMap((row, at) =>
        criteriaAt(criteria, row.level).map(({ name }): Row => {
          const { given, calibrated } = row.marks[name] ?? { given: null, calibrated: null };
          const decision = row.role === "manager" ? lastDecisionOn(decisions, name) : undefined;
          return [
            person,
            trackAndGrade(row.level).grade,
            name,
            row.role,
            at + 1,
            markOrNull(given),
            markOrNull(calibrated),
            decision?.reasonCode || null,
            decision?.when || null,
            (told.texts && decision?.comment) || null,
          ];
        }),
      ),
    );
  });
}

function caseRows(people: readonly LockedPerson[], { cycle, cases }: LockedRecords, { texts }: Told): Row[] {
  const listed = new Set(people.map(({ person }) => person));
  const { criteria } = lockedLadder(cycle);
  return cases
    .filter((one) => one.cycle === cycle.cycle && isOutcome(one.status) && listed.has(one.person))
    .sort((a, b) => order(a.person, b.person) || order(a.to, b.to) || order(a.id, b.id))
    .map(({ person, from, to, status, bars, decidedOn, effectiveDate, rationale, comment }) => [
      person,
      trackAndGrade(from).grade,
      from,
      to,
      trackAndGrade(to).grade,
      status,
      criteriaAt(criteria, to).every(({ name }) => bars[name]?.bar === "met"),
      dayOrNull(decidedOn),
      dayOrNull(effectiveDate),
      (texts && rationale) || null,
      (texts && comment) || null,
    ]);
}

/** Who was removed after an export, once each: employee id and day. */
export const removedRows = (cycles: readonly Pick<LockedCycle, "removed">[]): readonly Row[] =>
  [...new Set(cycles.flatMap(({ removed }) => removed))]
    .map((line) => [line.slice(dayLength + 1), line.slice(0, dayLength)])
    .sort(([a = ""], [b = ""]) => order(a, b));

const dayLength = "2026-11-28".length;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dayOrNull = (day: string): string | null => day || null;
const markOrNull = (mark: MarkOrNot): number | null => (isMark(mark) ? mark : null);
