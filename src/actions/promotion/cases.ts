/** HR's list of promotion cases, each with what it rests on, what was said of it, and what stands in its way. */

import { type CaseStep, stepsOf } from "../../domain/calibration/approval";
import { blockersOf, missingWord } from "../../domain/calibration/blockers";
import { blindStep, gradeDecision, proposedInWords } from "../../domain/calibration/caseInWords";
import { severityInWords } from "../../domain/calibration/severityUse";
import { mayDecideCases, whyNot } from "../../domain/cycle/cycle";
import { criteriaAt, findLevel } from "../../domain/ladder/ladder";
import { isStep, type StepKind, stepBetween } from "../../domain/ladder/step";
import { namesByAddress } from "../../domain/people/namesByAddress";
import { timeInGrade, timeInWords } from "../../domain/people/timeInGrade";
import type { Problem } from "../../domain/problem";
import { wentOut } from "../../domain/promotion/exportable";
import {
  type Bar,
  barMet,
  type CaseStatus,
  caseInBrief,
  isUndecided,
  type Written,
  writtenIn,
} from "../../domain/promotion/promotion";
import { overallLabel } from "../../domain/rating/overall";
import { readTables } from "../../workbook/tables/readTables";
import { approvalTasks } from "../calibration/approvalTasks";
import { readStandings } from "../calibration/readStandings";
import { seenOf } from "../calibration/seenOf";
import { type Context, dayOf } from "../context";
import { lastLocked } from "../cycle/lastLocked";
import { isCaller } from "../isCaller";
import { readRubrics } from "../ladder/readRubrics";
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
    /** Titles of the two levels, or their codes where the ladder does not have them. */
    readonly fromTitle: string;
    readonly toTitle: string;
    /** What the list says is proposed: the grade alone while the track is not to be looked at (R24). */
    readonly what: string;
    /** Whether the grade is to be decided first, and the track not looked at before. */
    readonly isBlind: boolean;
    /** Of such a case, whether the grade is recorded: then it can be taken back. */
    readonly isGradeRecorded: boolean;
    /** Blank when no step leads from one level to the other. */
    readonly kind: StepKind | "";
    /** What both tracks share at the proposed grade: the grade is judged on it before the track (R24). */
    readonly impact: string;
    readonly manager: string;
    readonly written: Omit<Written, "bars">;
    readonly needsBusinessNeed: boolean;
    readonly barMet: boolean;
    readonly bars: readonly { readonly criterion: string; readonly bar: Bar; readonly evidence: string }[];
    readonly timeInGrade: string;
    readonly overall: string;
    readonly status: CaseStatus;
    readonly effectiveDate: string;
    readonly comment: string;
    readonly decidedBy: string;
    readonly decidedOn: string;
    /** That it stands in the HR system already, and what that asks for; blank for one that never went out. */
    readonly sentOut: string;
    readonly steps: readonly CaseStep[];
    readonly blockers: readonly string[];
    /** Whether approving it needs a sentence because the skip-level was not heard. */
    readonly lacksWord: boolean;
    /** Send it back with the decision, so that a case somebody else decided is not decided over. */
    readonly seen: string;
  }[];
  /** Those of the last locked cycle that nobody decided, in words: they ended with it. */
  readonly leftOpen: readonly string[];
  /** What the levels in these cases expect; by code, then criterion. */
  readonly expectations: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether the sheet Severity was on in this cycle, since when, and who could open it. */
  readonly severity: string;
  readonly problems: readonly Problem[];
}

export function cases(context: Context): Outcome<CaseList> {
  const { settings, store, now, seen } = context;
  const { ladder, people, problems } = readStandings(context);
  const rubrics = readRubrics(seen, ladder);
  const state = settings.cycle?.state ?? "Draft";
  const isOwn = isCaller(context);
  const asked = approvalTasks(context);
  const { raters } = readTables(seen, ["raters"]).tables;
  const calledBy = namesByAddress([...raters.rows, ...people.map(({ person }) => person)]);
  const titleOf = (code: string) => findLevel(ladder, code)?.title ?? code;
  const shown = people.flatMap(({ person, manager, overall, cases: own, decisions }) =>
    (isOwn(person.id) ? [] : own)
      .filter(({ status }) => status !== "draft")
      .map((one): CaseList["cases"][number] => {
        const step = stepBetween(ladder, one.from, one.to);
        const criteria = criteriaAt(ladder.criteria, one.to);
        const { bars, ...written } = writtenIn(one);
        const skipLevel = asked.nameFor(one.id);
        const about = { casesOfPerson: own, person, decisions, ladder, skipLevel };
        return {
          id: one.id,
          person: person.id,
          name: person.name,
          from: one.from,
          to: one.to,
          fromTitle: titleOf(one.from),
          toTitle: titleOf(one.to),
          what: proposedInWords(one, ladder, decisions),
          isBlind: blindStep(one, ladder, decisions) !== null,
          isGradeRecorded: one.status === "proposed" && gradeDecision(one, decisions) !== undefined,
          kind: isStep(step) ? step.kind : ("" as const),
          impact: ladder.grades.find(({ grade }) => isStep(step) && grade === step.to.grade)?.impact ?? "",
          manager,
          written,
          needsBusinessNeed: isStep(step) && step.needsBusinessNeed,
          barMet: barMet(one, criteria),
          bars: criteria.map(({ name }) => ({
            criterion: name,
            ...(bars[name] ?? { bar: "" as const, evidence: "" }),
          })),
          timeInGrade: timeInWords(timeInGrade(person, dayOf(now))),
          overall: overall ? overallLabel(overall) : "",
          status: one.status,
          effectiveDate: one.effectiveDate,
          comment: one.comment,
          decidedBy: one.decidedBy,
          decidedOn: one.decidedOn,
          sentOut: wentOut(one),
          steps: stepsOf(one, decisions).map((said) => ({ ...said, who: calledBy(said.who) })),
          blockers: one.status === "proposed" ? blockersOf(one, about) : [],
          lacksWord: one.status === "proposed" && missingWord(one, about) !== "",
          seen: seenOf(store.digest, one),
        };
      }),
  );
  const levels = new Set(shown.flatMap(({ from, to }) => [from, to]));
  return done({
    canDecide: mayDecideCases(state),
    whyNot: whyNot("decideCases", state),
    cases: shown,
    leftOpen: leftOpen(context),
    expectations: Object.fromEntries(
      [...levels].map((code) => [
        code,
        Object.fromEntries(ladder.criteria.map(({ name }) => [name, rubrics.textOf(code, name).expectation])),
      ]),
    ),
    severity: severityInWords(
      readTables(seen, ["log"]).tables.log.rows.filter(({ part }) => part === 1),
      settings.cycle?.name ?? "",
    ),
    problems,
  });
}

function leftOpen(context: Context): string[] {
  const last = lastLocked(context)?.name;
  if (last === context.settings.cycle?.name) return [];
  return readTables(context.seen, ["cases"])
    .tables.cases.rows.filter(({ cycle, status }) => cycle === last && isUndecided(status))
    .map((one) => `${caseInBrief(one)}, ${last}`);
}
