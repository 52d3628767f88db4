/** The form of one proposal: the proposed level's expectations, and what is saved. */

import { mayPropose, whyNot } from "../../domain/cycle/cycle";
import { criteriaAt } from "../../domain/ladder/ladder";
import { isStep, type StepKind, stepBetween } from "../../domain/ladder/step";
import { timeInGrade, timeInWords } from "../../domain/people/timeInGrade";
import { type Bar, type CaseStatus, caseId } from "../../domain/promotion/promotion";
import { readTables } from "../../workbook/tables/readTables";
import { type Context, dayOf } from "../context";
import { readLadder } from "../ladder/readLadder";
import { readRubrics } from "../ladder/readRubrics";
import { done, type Outcome, refuse } from "../outcome";
import { isDecided, notYourReport, ownReport } from "../rating/ownReport";

export interface OpenProposal {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly level: string;
    readonly timeInGrade: string;
  };
  readonly proposed: {
    readonly level: string;
    readonly title: string;
    readonly kind: StepKind;
    readonly needsBusinessNeed: boolean;
    readonly impact: string;
  };
  readonly criteria: readonly {
    readonly name: string;
    readonly expectation: string;
    readonly seenWhen: string;
    readonly bar: Bar;
    readonly evidence: string;
  }[];
  readonly rationale: string;
  readonly businessNeed: string;
  readonly status: CaseStatus;
  readonly savedAt: string;
  readonly canEdit: boolean;
  readonly whyNot: string;
}

export function openProposal(
  context: Context,
  input: { person: string; level: string },
): Outcome<OpenProposal> {
  const { seen, settings, now } = context;
  const { tables, problems } = readTables(seen, ["people", "ratings", "cases"]);
  const rating = ownReport(context, tables.ratings.rows, input.person);
  const person = tables.people.rows.find(({ id }) => id === input.person);
  if (!rating || !person) return refuse(...(problems.length ? problems : [notYourReport(input.person)]));
  const ladder = readLadder(seen);
  const step = stepBetween(ladder, rating.level, input.level);
  if (!isStep(step)) return refuse(step);
  const rubrics = readRubrics(seen, ladder);
  const saved = tables.cases.rows.find(({ id }) => id === caseId(rating.cycle, person.id));
  const same = saved?.to === input.level ? saved : undefined;
  const state = settings.cycle?.state ?? "Draft";
  return done({
    person: {
      id: person.id,
      name: person.name,
      title: person.title,
      level: rating.level,
      timeInGrade: timeInWords(timeInGrade(person, dayOf(now))),
    },
    proposed: {
      level: step.to.code,
      title: step.to.title,
      kind: step.kind,
      needsBusinessNeed: step.needsBusinessNeed,
      impact: ladder.grades.find(({ grade }) => grade === step.to.grade)?.impact ?? "",
    },
    criteria: criteriaAt(ladder.criteria, step.to.code).map(({ name }) => {
      const { expectation, seenWhen } = rubrics.textOf(step.to.code, name);
      return { name, expectation, seenWhen, ...(same?.bars[name] ?? { bar: "" as const, evidence: "" }) };
    }),
    rationale: same?.rationale ?? "",
    businessNeed: same?.businessNeed ?? "",
    status: saved?.status ?? "draft",
    savedAt: saved?.savedAt ?? "",
    canEdit: mayPropose(state) && !isDecided(saved),
    whyNot: isDecided(saved) ? `This case is ${saved?.status}.` : whyNot("propose", state),
  });
}
