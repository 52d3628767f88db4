/** Records what somebody said of a case on its way to the decision; sent back, the manager may change it (R14). */

import { type ApprovalToCheck, checkApproval } from "../../domain/calibration/approval";
import type { Decision } from "../../domain/calibration/decision";
import { mayPropose, whyNot } from "../../domain/cycle/cycle";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { casesTable, decisionsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { isCaller } from "../isCaller";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";
import { seenOf } from "./cases";
import { aboutYou, changedSince, unknownCase } from "./decideCase";

export interface ApprovalToRecord extends ApprovalToCheck {
  readonly case: string;
  readonly seen: string;
  /** Where the word was said in a session: its name. */
  readonly session: string;
  readonly request: string;
}

export function recordApproval(context: Context, input: ApprovalToRecord): Outcome<{ id: string }> {
  const { seen, store, settings, email, now } = context;
  const state = settings.cycle?.state ?? "Draft";
  const closed = whyNot("approve", state);
  if (closed) return refuse({ code: "cycle.notDeciding", message: closed });
  const { tables, problems } = readTables(seen, ["cases", "people", "decisions"]);
  const before = tables.cases.rows.find(({ id }) => id === input.case);
  if (!before) return refuse(...(problems.length ? problems : [unknownCase(input.case)]));
  if (isCaller(context)(tables.people.rows.find(({ id }) => id === before.person))) return refuse(aboutYou);
  const { stage, word, by, comment, session, request } = input;
  const row: Decision = {
    id: request,
    cycle: before.cycle,
    session,
    person: before.person,
    name: before.name,
    kind: "approval",
    case: before.id,
    from: stage,
    to: word,
    reasonCode: "",
    comment,
    decidedBy: by.trim() || email,
    managerPresent: "",
    recordedBy: email,
    when: now,
    reverses: "",
  };
  const recorded = tables.decisions.rows.find(({ id }) => id === request);
  if (recorded?.recordedBy === email && recorded.comment === comment && recorded.to === word)
    return done({ id: request });
  if (input.seen !== seenOf(store.digest, before)) return refuse(changedSince(before));
  if (word === "sent back" && !mayPropose(state, true)) return refuse(tooLate);
  const refused = checkApproval(before, { stage, word, by: row.decidedBy, comment });
  if (refused.length) return refuse(...refused);
  const after =
    word === "sent back" ? { ...before, status: "sent back" as const, sentBackBecause: comment } : before;
  return record(context, {
    request,
    what: `Case ${before.id}: ${stage} ${word}`,
    changes: [
      ...changesOf(casesTable, tables.cases.criteria, before, after),
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
