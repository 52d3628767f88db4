/** Records what somebody said of a case on its way to the decision; sent back, the manager may change it (R14). */

import { type ApprovalToCheck, afterWord, checkApproval, wordAsRow } from "../../domain/calibration/approval";
import { blindStep, gradeDecision } from "../../domain/calibration/caseInWords";
import { type Decision, withoutOwn } from "../../domain/calibration/decision";
import { withClock } from "../../domain/calibration/saidSince";
import { mayPropose, whyNot } from "../../domain/cycle/cycle";
import { isStep, stepBetween } from "../../domain/ladder/step";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { casesTable, decisionsTable } from "../../workbook/tables/tables";
import { appendDecisions } from "../calibration/decidable";
import { seenOf } from "../calibration/seenOf";
import { type Context, clockOf } from "../context";
import { isCaller } from "../isCaller";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";
import { aboutYou, changedSince, unknownCase } from "./decideCase";

export interface ApprovalToRecord extends ApprovalToCheck {
  readonly case: string;
  readonly seen: string;
  /** Where the word was said in a session: its name. */
  readonly session: string;
  readonly request: string;
}

export function recordApproval(context: Context, input: ApprovalToRecord): Outcome<{ id: string }> {
  const { seen, store, settings, email, zone } = context;
  const state = settings.cycle?.state ?? "Draft";
  const closed = whyNot("approve", state);
  if (closed) return refuse({ code: "cycle.notDeciding", message: closed });
  const { tables, problems } = readTables(seen, ["cases", "people", "decisions"]);
  const found = tables.cases.rows.filter(({ id }) => id === input.case);
  const [before] = withClock(found, tables.decisions.rows, zone);
  if (!before) return refuse(...(problems.length ? problems : [unknownCase(input.case)]));
  if (isCaller(context)(before.person)) return refuse(aboutYou);
  const ladder = readLadder(seen);
  const step = stepBetween(ladder, before.from, before.to);
  if (!isStep(step)) return refuse(step);
  const { word, by, comment, session, request } = input;
  const about = tables.people.rows.find(({ id }) => id === before.person);
  const decided = gradeDecision(before, tables.decisions.rows);
  const row: Decision = {
    ...wordAsRow(step, input, decided),
    id: request,
    cycle: before.cycle,
    session,
    person: before.person,
    name: before.name,
    case: before.id,
    reasonCode: "",
    comment,
    decidedBy: withoutOwn(by, about ?? { name: before.name, email: "" }) || email,
    managerPresent: "",
    recordedBy: email,
    when: clockOf(context),
  };
  const recorded = tables.decisions.rows.find(({ id }) => id === request);
  if (recorded?.recordedBy === email && recorded.comment === comment && recorded.to === row.to)
    return done({ id: request });
  if (input.seen !== seenOf(store.digest, before)) return refuse(changedSince(before));
  if (word === "sent back" && !mayPropose(state, true)) return refuse(tooLate);
  const refused = checkApproval(
    before,
    { ...input, by: row.decidedBy },
    blindStep(before, ladder, tables.decisions.rows),
    decided,
  );
  if (refused.length) return refuse(...refused);
  // What a meeting says stands in its file until HR collects it; the case changes in the hub only.
  if (settings.kind !== "hub") return appendDecisions(context, [row], () => [row], { id: request });
  return record(context, {
    request,
    what: `${before.name} to ${before.to}: ${input.stage} ${word} (${before.id})`,
    changes: [
      ...changesOf(casesTable, tables.cases.criteria, before, afterWord(before, row)),
      ...changesOf(decisionsTable, [], null, row),
    ],
    guards: [sameState(context)],
    answer: { id: request },
  });
}

const tooLate: Problem = {
  code: "approval.tooLate",
  message: "The cycle is locked, so the manager can't change the case any more. Decline or defer it instead.",
};
