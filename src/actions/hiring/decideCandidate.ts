/** What was decided about a candidate, why, and by whom. */
import type { HiringDecision } from "../../domain/hiring/candidate";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { candidatesTable } from "../../workbook/tables/tables";
import { type Context, clockOf, dayOf } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { openCandidate } from "./readOpening";

interface Decided {
  readonly candidate: string;
  readonly decision: HiringDecision;
  readonly reason: string;
  readonly decidedBy: string;
  readonly request: string;
}

export function decideCandidate(
  context: Context,
  { candidate: id, decision, reason, decidedBy, request }: Decided,
): Outcome<{ readonly decidedOn: string }> {
  const found = openCandidate(context, id);
  if ("problems" in found) return found;
  const { candidate } = found.value;
  if (!candidate.collectedAt) return refuse(nothingCollected);
  const missing = [...(reason.trim() ? [] : ["Reason"]), ...(decidedBy.trim() ? [] : ["Decided by"])];
  if (missing.length) return refuse(...missing.map(blankField));
  const decidedOn = dayOf(clockOf(context));
  const after = { ...candidate, decision, reason: reason.trim(), decidedBy: decidedBy.trim(), decidedOn };
  return record(context, {
    request,
    what: "A candidate was decided on",
    changes: changesOf(candidatesTable, [], candidate, after),
    answer: { decidedOn },
  });
}

const nothingCollected: Problem = {
  code: "candidate.notCollected",
  message: "A decision rests on the scorecards. Collect them first.",
};

const blankField = (field: string): Problem => ({
  code: "candidate.blank",
  message: `${field}: expected a text, found none.`,
});
