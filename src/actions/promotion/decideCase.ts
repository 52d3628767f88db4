/** Decides a promotion case, and records what it decides about grade and track. */

import { lastWord } from "../../domain/calibration/approval";
import { gradeFirst, missingWord, whyNotApprove } from "../../domain/calibration/blockers";
import { caseDecisions } from "../../domain/calibration/caseDecisions";
import { blindStep, gradeDecision } from "../../domain/calibration/caseInWords";
import type { Decision } from "../../domain/calibration/decision";
import { withClock } from "../../domain/calibration/saidSince";
import { mayDecideCases, whyNot } from "../../domain/cycle/cycle";
import { isDay } from "../../domain/day";
import type { Ladder } from "../../domain/ladder/ladder";
import { isStep, stepBetween } from "../../domain/ladder/step";
import type { Person } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import { checkCaseDecision } from "../../domain/promotion/checkCaseDecision";
import type { CaseOutcome, CaseStatus, PromotionCase } from "../../domain/promotion/promotion";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { casesTable, decisionsTable } from "../../workbook/tables/tables";
import { approvalTasks } from "../calibration/approvalTasks";
import { seenOf } from "../calibration/seenOf";
import { type Context, clockOf, todayIn } from "../context";
import { isCaller } from "../isCaller";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";

export interface CaseDecision {
  readonly case: string;
  readonly seen: string;
  readonly outcome: CaseOutcome;
  /** yyyy-MM-dd; blank unless approved. */
  readonly effectiveDate: string;
  readonly comment: string;
  readonly request: string;
}

export function decideCase(context: Context, input: CaseDecision): Outcome<{ status: CaseStatus }> {
  const { seen, store, settings, email, zone } = context;
  const state = settings.cycle?.state ?? "Draft";
  if (!mayDecideCases(state))
    return refuse({ code: "cycle.notDeciding", message: whyNot("decideCases", state) });
  const { tables, problems } = readTables(seen, ["cases", "people", "decisions"]);
  const found = tables.cases.rows.filter(({ id }) => id === input.case);
  const [before] = withClock(found, tables.decisions.rows, zone);
  if (!before) return refuse(...(problems.length ? problems : [unknownCase(input.case)]));
  const person = tables.people.rows.find(({ id }) => id === before.person);
  if (isCaller(context)(before.person)) return refuse(aboutYou);
  if (isRepeated(before, input, email)) return done({ status: before.status });
  if (input.seen !== seenOf(store.digest, before)) return refuse(changedSince(before));
  const ladder = readLadder(seen);
  const refused = checkCaseDecision(before, ladder, input, {
    today: todayIn(context),
    began: began(person),
    blocked: blindStep(before, ladder, tables.decisions.rows)
      ? [gradeFirst]
      : whyNotApprove(before, {
          casesOfPerson: tables.cases.rows.filter(
            (one) => one.person === before.person && one.cycle === before.cycle,
          ),
          person: person ?? null,
          ladder,
        }),
    isContested: (["skip-level", "session"] as const).some(
      (stage) => lastWord(before, tables.decisions.rows, stage)?.to === "not agreed",
    ),
    missingWord: missingWord(before, {
      decisions: tables.decisions.rows,
      skipLevel: approvalTasks(context).nameFor(before.id),
    }),
  });
  if (refused.length) return refuse(...refused);
  const { outcome, effectiveDate, comment, request } = input;
  const after: PromotionCase = {
    ...before,
    status: outcome,
    effectiveDate,
    comment,
    decidedBy: email,
    decidedOn: todayIn(context),
    request,
  };
  const isSecond =
    outcome === "approved" &&
    before.status === "proposed" &&
    gradeDecision(before, tables.decisions.rows) !== undefined;
  const rows = decisionRows(after, context, ladder).filter(({ kind }) => !isSecond || kind !== "promotion");
  return record(context, {
    request,
    what: `${before.name} to ${before.to}: ${outcome} (${before.id})`,
    changes: [
      ...changesOf(casesTable, tables.cases.criteria, before, after),
      ...rows.flatMap((row) => changesOf(decisionsTable, [], null, row)),
    ],
    guards: [sameState(context)],
    answer: { status: outcome },
  });
}

/** Whichever is known and later: at the level, or with the company. */
const began = (person: Person | undefined): string =>
  [person?.levelSince ?? "", person?.hired ?? ""].filter(isDay).sort().pop() ?? "";

const isRepeated = (
  { request, decidedBy, status, effectiveDate, comment }: PromotionCase,
  asked: CaseDecision,
  email: string,
): boolean =>
  request === asked.request &&
  decidedBy === email &&
  status === asked.outcome &&
  effectiveDate === asked.effectiveDate &&
  comment === asked.comment;

/** A case that also changes track is two decisions, both recorded: the grade, often before, and the track (R24). */
function decisionRows(decided: PromotionCase, context: Context, ladder: Ladder): Decision[] {
  const { email } = context;
  const when = clockOf(context);
  const step = stepBetween(ladder, decided.from, decided.to);
  if (!isStep(step)) return [];
  return caseDecisions(step, decided.status as CaseOutcome).map(({ kind, from, to }) => ({
    id: `${decided.request}/${kind}`,
    cycle: decided.cycle,
    session: "",
    person: decided.person,
    name: decided.name,
    kind,
    case: decided.id,
    from,
    to,
    reasonCode: decided.status,
    comment: decided.comment,
    decidedBy: email,
    recordedBy: email,
    when,
    managerPresent: "" as const,
    reverses: "",
  }));
}

export const unknownCase = (id: string): Problem => ({
  code: "case.unknown",
  message: `Cases: no case ${id} was found. Open the list again.`,
});

export const aboutYou: Problem = {
  code: "case.self",
  message: "This case is about you. Somebody else has to decide it.",
};

export const changedSince = ({ status, decidedBy, decidedOn }: PromotionCase): Problem => ({
  code: "case.changedSince",
  message: `This case was changed after you opened it: it is ${status}${decidedBy ? `, by ${decidedBy} on ${decidedOn}` : ""}. Nothing was recorded; look at it again.`,
});
