/** HR's list of promotion cases, each with what it rests on. */

import { mayDecideCases, whyNot } from "../../domain/cycle/cycle";
import { criteriaAt } from "../../domain/ladder/ladder";
import { isStep, type StepKind, stepBetween } from "../../domain/ladder/step";
import { timeInGrade, timeInWords } from "../../domain/people/timeInGrade";
import type { Problem } from "../../domain/problem";
import type { CareerDirection } from "../../domain/promotion/careerDirection";
import { type Bar, barMet, type CaseStatus, type PromotionCase } from "../../domain/promotion/promotion";
import { overallLabel } from "../../domain/rating/overall";
import { readStandings } from "../calibration/readStandings";
import { type Context, dayOf } from "../context";
import { isCaller } from "../isCaller";
import { done, type Outcome } from "../outcome";

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
    /** What the person said about their career, and what was seen of nurturing people; null unless the track changes. */
    readonly direction: CareerDirection | null;
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
  const isOwn = isCaller(context);
  return done({
    canDecide: mayDecideCases(state),
    whyNot: whyNot("decideCases", state),
    cases: people.flatMap(({ person, manager, overall, cases: own }) =>
      (isOwn(person) ? [] : own)
        .filter(({ status }) => status !== "draft")
        .map((one) => {
          const step = stepBetween(ladder, one.from, one.to);
          const criteria = criteriaAt(ladder.criteria, one.to);
          return {
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
            direction: isStep(step) && step.kind !== "promotion" ? directionOf(one) : null,
            barMet: barMet(one, criteria),
            bars: criteria.map(({ name }) => ({
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
          };
        }),
    ),
    problems,
  });
}

const directionOf = ({ direction, directionOn, nurturing }: PromotionCase): CareerDirection => ({
  direction,
  directionOn,
  nurturing,
});

/** Changes with the case: what a decision was taken on. */
export const seenOf = (digest: (text: string) => string, one: PromotionCase): string =>
  digest(JSON.stringify(one)).slice(0, 16);
