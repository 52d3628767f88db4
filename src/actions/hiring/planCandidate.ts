/** Adds a candidate to the opening, or changes what is planned for one. */
import {
  type Candidate,
  checkCandidate,
  isSamePlan,
  keptUntil,
  oddInterviewers,
  type PlannedCandidate,
} from "../../domain/hiring/candidate";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { candidatesTable, interviewersTable, scenariosTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { cardReader } from "./cardReader";
import { interviewerName, type OpenOpening, readOpening, unknownCandidate } from "./readOpening";

interface Planned {
  readonly candidate: PlannedCandidate;
  /** The plan that was on the screen; null for a candidate who is added. */
  readonly seen: PlannedCandidate | null;
  /** Whether it is meant, although an interviewer looks like a slip or loses what they wrote about the candidate. */
  readonly anyway: boolean;
  readonly request: string;
}

export function planCandidate(
  context: Context,
  { candidate: asked, seen, anyway, request }: Planned,
): Outcome<{ readonly id: string }> {
  const read = readOpening(context);
  if ("problems" in read) return read;
  const { candidates, interviewers, scenarios, hiring } = read.value;
  const checked = checkCandidate(
    asked,
    scenarios.map(({ id }) => id),
  );
  if ("problems" in checked) return refuse(...checked.problems);
  const { candidate: planned } = checked;
  const before = candidates.find(({ id }) => id === planned.id) ?? null;
  if (!before && seen) return refuse(unknownCandidate);
  if (before && ![planned, seen].some((one) => one && isSamePlan(before, one))) return refuse(changedSince);
  const lost = before && whatIsLost(context, read.value, before, planned);
  if (lost && before.collectedAt) return refuse(lost);
  const odd = oddInterviewers(planned, [context.email, context.settings.owner], before?.interviewers ?? []);
  // Asked in one go: whoever goes on against one of them has read the other.
  const asks = [...odd, ...(lost ? [lost] : [])];
  if (asks.length && !anyway) return refuse(...asks);
  const after: Candidate = {
    ...(before ?? openCandidateRow),
    ...planned,
    keepUntil:
      before && before.on === planned.on ? before.keepUntil : keptUntil(planned.on, hiring.keepMonths),
  };
  const isNewUse = before?.scenario !== planned.scenario;
  const scenario = scenarios.find(({ id }) => id === planned.scenario)!;
  const strangers = planned.interviewers.filter((email) => !interviewers.some((one) => one.email === email));
  return record(context, {
    request,
    what: before ? "A candidate's plan was changed" : "A candidate was added",
    changes: [
      ...changesOf(candidatesTable, [], before, after),
      ...(isNewUse ? changesOf(scenariosTable, [], scenario, { ...scenario, used: scenario.used + 1 }) : []),
      ...strangers.flatMap((email) =>
        changesOf(interviewersTable, [], null, { email, name: "", kit: "", kitHolds: "" }),
      ),
    ],
    answer: { id: after.id },
  });
}

const openCandidateRow: Pick<Candidate, "collectedAt" | "decision" | "reason" | "decidedBy" | "decidedOn"> = {
  collectedAt: "",
  decision: "",
  reason: "",
  decidedBy: "",
  decidedOn: "",
};

/** What somebody wrote about the candidate and would lose by the change; null where nothing is. */
function whatIsLost(
  context: Context,
  opening: OpenOpening,
  before: Candidate,
  { interviewers, scenario }: PlannedCandidate,
): Problem | null {
  const isMoved = before.scenario !== scenario;
  const left = before.interviewers.filter((one) => isMoved || !interviewers.includes(one));
  if (before.collectedAt)
    return left.length || interviewers.length !== before.interviewers.length ? collectedAlready : null;
  const written = cardReader(
    context,
    opening,
  )({ ...before, interviewers: left }).filter(({ state }) => state !== "not begun" && state !== "no kit");
  if (!written.length) return null;
  const names = written
    .map(({ interviewer }) => interviewerName(interviewer, opening.interviewers))
    .join(", ");
  return isMoved ? begunAlready(names) : writtenAlready(names);
}

const changedSince: Problem = {
  code: "candidate.changedSince",
  message:
    "This plan was changed in another window after you opened it. Nothing was saved; go back to the list, open it again and compare.",
};

const collectedAlready: Problem = {
  code: "candidate.collected",
  message:
    "The scorecards are collected: the scenario and the interviewers stay as they are. For another interview add the candidate once more, with its day and its interviewers.",
};

const begunAlready = (names: string): Problem => ({
  code: "candidate.begun",
  message: `${names} began with this scenario. Leave it, or change it anyway: what is written stays and is read against the new one.`,
});

const writtenAlready = (names: string): Problem => ({
  code: "candidate.written",
  message: `${names} wrote in the scorecard. Leave the interviewer, or take the candidate away anyway: what is written is lost with the next update of the kit.`,
});
