/** About whom a decision may be recorded now, and the row that records it. */

import type { Decision } from "../../domain/calibration/decision";
import type { Standing } from "../../domain/calibration/standing";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { decisionsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { isSelf } from "../isSelf";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState, unchanged } from "../unchanged";
import { readStandings } from "./readStandings";

/** The ladder and how the person stands, or why nothing can be decided. */
export function decidable(context: Context, person: string) {
  const state = context.settings.cycle?.state ?? "Draft";
  if (!mayDecide(state)) return refuse({ code: "cycle.notLive", message: whyNot("decide", state) });
  const { ladder, people, problems } = readStandings(context);
  const standing = people.find((one) => one.person.id === person);
  if (!standing?.rating)
    return refuse(...(standing ? [unrated(standing)] : problems.length ? problems : [unknownPerson(person)]));
  if (isSelf(context)(standing.person)) return refuse(ownRow);
  return { ladder, standing };
}

export function appendDecision(
  context: Context,
  request: string,
  { person }: Standing,
  decision: Omit<Decision, "cycle" | "recordedBy" | "when" | "person" | "name">,
): Outcome<{ id: string }> {
  const row: Decision = {
    ...decision,
    person: person.id,
    name: person.name,
    cycle: context.settings.cycle?.name ?? "",
    recordedBy: context.email,
    when: context.now,
  };
  return record(context, {
    request,
    what: decision.reverses ? `Take back a decision on ${person.name}` : `Decision on ${person.name}`,
    changes: changesOf(decisionsTable, [], null, row),
    guards: [
      sameState(context),
      unchanged(context, "decisions", decidedMeanwhile(person.name), (one) => one.person === person.id),
    ],
    answer: { id: row.id },
  });
}

const decidedMeanwhile = (name: string): Problem => ({
  code: "decision.meanwhile",
  message: `${name}: expected the decisions as you saw them, found another one recorded meanwhile. Nothing was recorded; look at the marks as they stand now.`,
});

const unrated = ({ person, unratedReason }: Standing): Problem => ({
  code: "decision.unrated",
  message: `${person.name} has no submitted rating in this cycle (${unratedReason}). There is nothing to calibrate yet.`,
});

const unknownPerson = (person: string): Problem => ({
  code: "decision.unknownPerson",
  message: `Decision: expected an employee ID of the sheet People, found "${person}".`,
});

const ownRow: Problem = {
  code: "decision.self",
  message: "This row is about you. Nobody decides about themselves; somebody else has to record it.",
};
