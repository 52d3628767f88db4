/** What was decided about a candidate, why, and by whom. */
import { checkText, longestText } from "../../domain/checkText";
import { type DecidedCandidate, type HiringDecision, isSameDecision } from "../../domain/hiring/candidate";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { candidatesTable } from "../../workbook/tables/tables";
import { type Context, todayIn } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { openCandidate } from "./readOpening";

interface Decided {
  readonly candidate: string;
  readonly decision: HiringDecision;
  readonly reason: string;
  readonly decidedBy: string;
  /** The decision that was on the screen, blank for none. */
  readonly seen: DecidedCandidate;
  readonly request: string;
}

export function decideCandidate(
  context: Context,
  { candidate: id, decision, reason, decidedBy, seen, request }: Decided,
): Outcome<{ readonly decidedOn: string }> {
  const found = openCandidate(context, id);
  if ("problems" in found) return found;
  const { candidate } = found.value;
  if (!candidate.collectedAt) return refuse(nothingCollected);
  const missing = [...(reason.trim() ? [] : ["Reason"]), ...(decidedBy.trim() ? [] : ["Decided by"])];
  const amiss = [
    ...missing.map(blankField),
    ...checkText(reason, "Reason", longestText),
    ...checkText(decidedBy, "Decided by", 200),
  ];
  if (amiss.length) return refuse(...amiss);
  const decidedOn = todayIn(context);
  const after = { ...candidate, decision, reason: reason.trim(), decidedBy: decidedBy.trim(), decidedOn };
  if (![seen, after].some((one) => isSameDecision(candidate, one))) return refuse(decidedSince(candidate));
  return record(context, {
    request,
    what: "A candidate was decided on",
    changes: changesOf(candidatesTable, [], candidate, after),
    answer: { decidedOn },
  });
}

const decidedSince = ({ decision, decidedBy }: DecidedCandidate): Problem => ({
  code: "candidate.decidedSince",
  message: `Somebody recorded a decision after you opened this: ${decision || "none"}${decidedBy && `, by ${decidedBy}`}. Yours was not recorded; open the candidate again and compare.`,
});

const nothingCollected: Problem = {
  code: "candidate.notCollected",
  message: "A decision rests on the scorecards. Collect them first.",
};

const blankField = (field: string): Problem => ({
  code: "candidate.blank",
  message: `${field}: expected a text, found none.`,
});
