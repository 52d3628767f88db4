/** About whom decisions may be recorded now, and the rows that record them. */

import { type Decision, decisionInWords, lastThatHolds } from "../../domain/calibration/decision";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import { criteriaAt } from "../../domain/ladder/ladder";
import { selfIn } from "../../domain/people/isSelf";
import type { Person } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import { type Marks, marksOf } from "../../domain/rating/rating";
import { changesOf } from "../../workbook/cells/change";
import { readTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { readSettings } from "../../workbook/tables/settings";
import { decisionsTable, settingsTable } from "../../workbook/tables/tables";
import { type Context, clockOf } from "../context";
import { isCaller } from "../isCaller";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";

/** Somebody with marks that can be decided on. */
export interface Decidable {
  readonly person: Pick<Person, "id" | "name" | "email">;
  /** As the manager submitted them. */
  readonly given: Marks;
  readonly criteria: readonly { readonly name: string }[];
}

/** The person with the marks, or why nothing can be decided about them, whatever the cycle's state. */
export function decidable(
  context: Context,
  id: string,
): Decidable | { readonly problems: readonly Problem[] } {
  if (context.settings.session) return onAgenda(context, id);
  const { tables, problems } = readTables(context.seen, ["people", "ratings", "criteria"]);
  const person = tables.people.rows.find((one) => one.id === id);
  const broken = tables.people.isBroken || tables.ratings.isBroken;
  if (!person || broken) return refuse(...(problems.length ? problems : [unknownPerson(id)]));
  if (isCaller(context)(id)) return refuse(ownRow);
  const rating = tables.ratings.rows.find(
    (one) =>
      one.person === id &&
      one.role === "manager" &&
      one.status === "submitted" &&
      one.cycle === context.settings.cycle?.name,
  );
  if (!rating) return refuse(unrated(person));
  return {
    person,
    given: marksOf(rating.assessments),
    criteria: criteriaAt(tables.criteria.rows, rating.level),
  };
}

/** In a session file the agenda says it all in one row: a decision in the meeting costs one sheet less. */
function onAgenda(context: Context, id: string): ReturnType<typeof decidable> {
  const { tables, problems } = readTables(context.seen, ["agenda"]);
  const { rows, isBroken, criteria } = tables.agenda;
  const row = rows.find((one) => one.id === id);
  if (!row || isBroken) return refuse(...(problems.length ? problems : [unknownPerson(id)]));
  if (selfIn({ people: [row], raters: [] })(context.email, id)) return refuse(ownRow);
  if (row.part === "unrated") return refuse(unrated(row));
  return { person: row, given: marksOf(row.marks), criteria: criteria.map((name) => ({ name })) };
}

/** What a decision says beside whom it is about and who recorded it when. */
export type SaidOfDecision = Omit<Decision, "cycle" | "recordedBy" | "when" | "person" | "name" | "case">;

/** The row of a decision. */
export const rowOf = (
  context: Context,
  person: Pick<Person, "id" | "name">,
  said: SaidOfDecision,
): Decision => ({
  ...said,
  case: "",
  person: person.id,
  name: person.name,
  cycle: context.settings.cycle?.name ?? "",
  recordedBy: context.email,
  when: clockOf(context),
});

/** What tells a decision from another one under the same id. */
export type AskedDecision = Pick<Decision, "id" | "person"> & Partial<Decision>;

/**
 * Adds rows, all or none. Their ids come from the request, so that asked again they are there and answered, whatever has
 * happened since. Another decision under such an id, or somebody else's, is refused with what stands there.
 * @param asked what each of them says, as far as it does not depend on what was decided before
 * @param decide sees every decision there is by then
 */
export function appendDecisions<T>(
  context: Context,
  asked: readonly AskedDecision[],
  decide: (standing: readonly Decision[]) => readonly Decision[] | { readonly problems: readonly Problem[] },
  answer: T,
): Outcome<T> {
  return saveRow(context.store, decisionsTable, ({ rows }) => {
    const there = asked.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
    if (there.length) {
      const other = asked.find((one, at) => !isRecorded(there[at], { ...one, recordedBy: context.email }));
      return other ? refuse(used(there[0]!)) : { changes: [], answer };
    }
    const closed = whyClosed(context);
    if (closed) return refuse(closed);
    const decided = decide(rows);
    if ("problems" in decided) return decided;
    return { changes: decided.flatMap((row) => changesOf(decisionsTable, [], null, row)), answer };
  });
}

const isRecorded = (row: Decision | undefined, asked: AskedDecision): boolean =>
  row !== undefined && changesOf(decisionsTable, [], row, { ...row, ...asked, when: row.when }).length === 0;

/** The decisions of this cycle on the marks of one person. */
export const ofPerson = (
  { settings }: Context,
  rows: readonly Decision[],
  person: string,
): readonly Decision[] =>
  rows.filter((row) => row.person === person && row.kind === "marks" && row.cycle === settings.cycle?.name);

/** Why the cycle, as it is by now, takes no decisions; null when it does. A session file has it as it was made. */
function whyClosed({ store, settings }: Context): Problem | null {
  const [grid = null] = settings.kind === "hub" ? store.read([settingsTable.name]) : [];
  const { cycle } = grid ? readSettings(readTable(settingsTable, grid).rows).settings : settings;
  const state = cycle?.state ?? "Draft";
  if (mayDecide(state) && cycle?.name === settings.cycle?.name) return null;
  return { code: "cycle.notLive", message: whyNot("decide", state) || whyNot("decide", "Draft") };
}

/**
 * Whether somebody decided after the page looked.
 * @param seen id of the last decision it showed, "" for none; undefined where it does not say
 */
export function overtaken(
  person: Decidable["person"],
  standing: readonly Decision[],
  seen: string | undefined,
): Problem | null {
  const last = lastThatHolds(standing);
  if (seen === undefined || (last?.id ?? "") === seen) return null;
  const message = last
    ? `${person.name}: somebody decided meanwhile (${last.decidedBy}: ${decisionInWords(last)}). Nothing was recorded; look at the marks as they stand now, then decide.`
    : `${person.name}: the decision you saw was taken back meanwhile. Nothing was recorded; look at the marks as they stand now, then decide.`;
  return { code: "decision.meanwhile", message };
}

const used = (row: Decision): Problem => ({
  code: "request.used",
  message: `This was sent before: ${row.name}, ${row.reverses ? "a decision taken back" : decisionInWords(row)}, recorded ${row.when} by ${row.recordedBy}. What came now is something else and was not recorded. Look at the marks as they stand, then decide anew.`,
});

const unrated = ({ name }: Decidable["person"]): Problem => ({
  code: "decision.unrated",
  message: `${name} has no submitted rating in this cycle. There is nothing to calibrate yet.`,
});

const unknownPerson = (person: string): Problem => ({
  code: "decision.unknownPerson",
  message: `Decision: expected an employee ID of the sheet People, found "${person}".`,
});

const ownRow: Problem = {
  code: "decision.self",
  message: "This row is about you. Nobody decides about themselves; somebody else has to record it.",
};
