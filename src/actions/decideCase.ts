/** HR's side of promotion cases: the list, and deciding one. */
import { caseDecisions } from "../domain/caseDecisions";
import { checkCaseDecision } from "../domain/checkCaseDecision";
import { mayDecideCases, whyNot } from "../domain/cycle";
import type { Decision } from "../domain/decision";
import type { Ladder } from "../domain/ladder";
import { overallLabel } from "../domain/overall";
import type { Problem } from "../domain/problem";
import { type Bar, barMet, type CaseOutcome, type CaseStatus, type PromotionCase } from "../domain/promotion";
import { isStep, type StepKind, stepBetween } from "../domain/step";
import { timeInGrade, timeInWords } from "../domain/timeInGrade";
import { changesOf } from "../workbook/change";
import { readTables } from "../workbook/readTables";
import { casesTable, decisionsTable } from "../workbook/tables";
import { type Context, dayOf } from "./context";
import { done, type Outcome, refuse } from "./outcome";
import { readLadder } from "./readLadder";
import { record } from "./record";
import { readStandings } from "./standings";

export interface CaseList {
  readonly canDecide: boolean;
  readonly whyNot: string;
  readonly cases: readonly {
    readonly id: string;
    readonly person: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    /** Blank when no step leads from one level to the other. */
    readonly kind: StepKind | "";
    /** What both tracks share at the proposed grade: the grade is judged on it before the track (R24). */
    readonly impact: string;
    readonly manager: string;
    readonly rationale: string;
    readonly businessNeed: string;
    readonly barMet: boolean;
    readonly bars: readonly { readonly criterion: string; readonly bar: Bar; readonly evidence: string }[];
    readonly timeInGrade: string;
    readonly overall: string;
    readonly status: CaseStatus;
    readonly effectiveDate: string;
    readonly comment: string;
    readonly decidedBy: string;
    /** Send it back with the decision, so that a case somebody else decided is not decided over. */
    readonly seen: string;
  }[];
  readonly problems: readonly Problem[];
}

export function cases(context: Context): Outcome<CaseList> {
  const { settings, store, now } = context;
  const { ladder, people, problems } = readStandings(context);
  const state = settings.cycle?.state ?? "Draft";
  return done({
    canDecide: mayDecideCases(state),
    whyNot: whyNot("decideCases", state),
    cases: people.flatMap(({ person, manager, overall, case: one }) => {
      if (!one || one.status === "draft") return [];
      const step = stepBetween(ladder, one.from, one.to);
      return [
        {
          id: one.id,
          person: person.id,
          name: person.name,
          from: one.from,
          to: one.to,
          kind: isStep(step) ? step.kind : ("" as const),
          impact: ladder.grades.find(({ grade }) => isStep(step) && grade === step.to.grade)?.impact ?? "",
          manager,
          rationale: one.rationale,
          businessNeed: one.businessNeed,
          barMet: barMet(one, ladder.criteria),
          bars: ladder.criteria.map(({ name }) => ({
            criterion: name,
            ...(one.bars[name] ?? { bar: "" as const, evidence: "" }),
          })),
          timeInGrade: timeInWords(timeInGrade(person, dayOf(now))),
          overall: overall ? overallLabel(overall) : "",
          status: one.status,
          effectiveDate: one.effectiveDate,
          comment: one.comment,
          decidedBy: one.decidedBy,
          seen: seenOf(store.digest, one),
        },
      ];
    }),
    problems,
  });
}

const seenOf = (digest: (text: string) => string, one: PromotionCase): string =>
  digest(JSON.stringify(one)).slice(0, 16);

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
  const { seen, store, settings, email, now } = context;
  const state = settings.cycle?.state ?? "Draft";
  if (!mayDecideCases(state))
    return refuse({ code: "cycle.notDeciding", message: whyNot("decideCases", state) });
  const { tables, problems } = readTables(seen, ["cases", "people"]);
  const before = tables.cases.rows.find(({ id }) => id === input.case);
  if (!before) return refuse(...(problems.length ? problems : [unknownCase(input.case)]));
  const self = tables.people.rows.find(({ id }) => id === before.person)?.email;
  if (self && self === email.toLowerCase()) return refuse(aboutYou);
  if (before.request === input.request) return done({ status: before.status });
  if (input.seen !== seenOf(store.digest, before)) return refuse(changedSince);
  const ladder = readLadder(seen);
  const refused = checkCaseDecision(before, ladder, input);
  if (refused.length) return refuse(...refused);
  const { outcome, effectiveDate, comment, request } = input;
  const after: PromotionCase = {
    ...before,
    status: outcome,
    effectiveDate,
    comment,
    decidedBy: email,
    decidedOn: dayOf(now),
    request,
  };
  return record(context, {
    request,
    what: `Case ${before.id}: ${outcome}`,
    changes: [
      ...changesOf(casesTable, tables.cases.criteria, before, after),
      ...decisionRows(after, context, ladder).flatMap((row) => changesOf(decisionsTable, [], null, row)),
    ],
    answer: { status: outcome },
  });
}

/** A case that also changes track is two decisions, both recorded: first the grade, then the track (R24). */
function decisionRows(decided: PromotionCase, { email, now }: Context, ladder: Ladder): Decision[] {
  const step = stepBetween(ladder, decided.from, decided.to);
  if (!isStep(step)) return [];
  return caseDecisions(step, decided.status as CaseOutcome).map(({ kind, from, to }) => ({
    id: `${decided.request}/${kind}`,
    cycle: decided.cycle,
    session: "",
    person: decided.person,
    kind,
    from,
    to,
    reasonCode: "",
    comment: decided.comment,
    decidedBy: email,
    recordedBy: email,
    when: now,
    reverses: "",
  }));
}

const unknownCase = (id: string): Problem => ({
  code: "case.unknown",
  message: `Cases: no case ${id} was found. Open the list again.`,
});

const aboutYou: Problem = {
  code: "case.self",
  message: "This case is about you. Somebody else has to decide it.",
};

const changedSince: Problem = {
  code: "case.changedSince",
  message: "This case was changed after you opened it. Nothing was recorded; look at it again.",
};
