/** About whom decisions may be recorded now, and the rows that record them. */

import { type Decision, decisionInWords, lastThatHolds } from "../../domain/calibration/decision";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import { criteriaAt } from "../../domain/ladder/ladder";
import type { Person } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import { type Marks, marksOf } from "../../domain/rating/rating";
import { changesOf } from "../../workbook/cells/change";
import { commitRow } from "../../workbook/cells/transaction";
import { readTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { readSettings } from "../../workbook/tables/settings";
import { decisionsTable, settingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { isCaller } from "../isCaller";
import { done, type Outcome, refuse } from "../outcome";

/** Somebody with marks that can be decided on. */
export interface Decidable {
  readonly person: Person;
  /** As the manager submitted them. */
  readonly given: Marks;
  readonly criteria: readonly { readonly name: string }[];
}

/** The person with the marks, or why nothing can be decided about them, whatever the cycle's state. */
export function decidable(
  context: Context,
  id: string,
): Decidable | { readonly problems: readonly Problem[] } {
  const { tables, problems } = readTables(context.seen, ["people", "ratings", "criteria"]);
  const person = tables.people.rows.find((one) => one.id === id);
  const broken = tables.people.isBroken || tables.ratings.isBroken;
  if (!person || broken) return refuse(...(problems.length ? problems : [unknownPerson(id)]));
  if (isCaller(context)(person)) return refuse(ownRow);
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

/** What a decision says beside whom it is about and who recorded it when. */
export type SaidOfDecision = Omit<Decision, "cycle" | "recordedBy" | "when" | "person" | "name">;

/** The row of a decision. */
export const rowOf = ({ settings, email, now }: Context, person: Person, said: SaidOfDecision): Decision => ({
  ...said,
  person: person.id,
  name: person.name,
  cycle: settings.cycle?.name ?? "",
  recordedBy: email,
  when: now,
});

/**
 * Adds rows, all or none. Their ids come from the request, so that asked again they are there and answered, whatever has
 * happened since.
 * @param first id of the first of them
 * @param decide sees every decision there is by then
 */
export function appendDecisions<T>(
  context: Context,
  first: string,
  decide: (standing: readonly Decision[]) => readonly Decision[] | { readonly problems: readonly Problem[] },
  answer: T,
): Outcome<T> {
  const result = commitRow(context.store, decisionsTable.name, (grid) => {
    const { rows, problems, isBroken } = readTable(decisionsTable, grid);
    if (isBroken) return { problems };
    if (rows.some((row) => row.id === first)) return { changes: [], answer };
    const closed = whyClosed(context);
    if (closed) return refuse(closed);
    const decided = decide(rows);
    if ("problems" in decided) return decided;
    return { changes: decided.flatMap((row) => changesOf(decisionsTable, [], null, row)), answer };
  });
  return "answer" in result ? done(result.answer, result.problems) : refuse(...result.problems);
}

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
  person: Person,
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

const unrated = ({ name }: Person): Problem => ({
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
