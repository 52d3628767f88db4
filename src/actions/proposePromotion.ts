/** A manager's promotion proposals: the list, the form against the proposed level, and saving it. */
import { mayPropose, whyNot } from "../domain/cycle";
import { findLevel, type Ladder } from "../domain/ladder";
import { found, type Problem } from "../domain/problem";
import {
  type Bar,
  type BarAssessment,
  barMet,
  type CaseStatus,
  caseId,
  checkProposal,
  type PromotionCase,
} from "../domain/promotion";
import type { Rating } from "../domain/rating";
import { isStep, type StepKind, stepBetween } from "../domain/step";
import { timeInGrade, timeInWords } from "../domain/timeInGrade";
import { changesOf } from "../workbook/change";
import { readTable } from "../workbook/readTable";
import { readTables } from "../workbook/readTables";
import { casesTable } from "../workbook/tables";
import { commitRow } from "../workbook/transaction";
import { type Context, dayOf } from "./context";
import { mayRecord } from "./listReports";
import { done, type Outcome, refuse } from "./outcome";
import { readLadder } from "./readLadder";
import { readRubrics } from "./readRubrics";

export interface ProposalList {
  readonly reports: readonly {
    readonly person: string;
    readonly name: string;
    readonly title: string;
    readonly level: string;
    /** Every step that exists, the current track first; the move across last. */
    readonly steps: readonly {
      readonly level: string;
      readonly title: string;
      readonly kind: StepKind;
      readonly needsBusinessNeed: boolean;
    }[];
    readonly proposed: { readonly level: string; readonly status: CaseStatus } | null;
  }[];
  readonly problems: readonly Problem[];
}

export function listProposals(context: Context): Outcome<ProposalList> {
  const ladder = readLadder(context.seen);
  const { tables, problems } = readTables(context.seen, ["people", "ratings", "cases"]);
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const reports = tables.ratings.rows
    .filter((rating) => rating.role === "manager" && mayRecord(context, rating))
    .map(({ person, level }) => {
      const proposed = tables.cases.rows.find(
        ({ id }) => id === caseId(context.settings.cycle?.name ?? "", person),
      );
      return {
        person,
        name: people.get(person)?.name ?? person,
        title: people.get(person)?.title ?? "",
        level,
        steps: stepsFrom(ladder, level),
        proposed: proposed ? { level: proposed.to, status: proposed.status } : null,
      };
    });
  return done({ reports, problems: [...ladder.problems, ...problems] });
}

/** One grade up on either track, and the move across at the same grade. */
function stepsFrom(ladder: Ladder, from: string) {
  const own = findLevel(ladder, from);
  return ladder.levels
    .map(({ code }) => stepBetween(ladder, from, code))
    .filter(isStep)
    .filter(({ gradesUp }) => gradesUp <= 1)
    .sort(
      (a, b) =>
        b.gradesUp - a.gradesUp || Number(b.to.track === own?.track) - Number(a.to.track === own?.track),
    )
    .map(({ to, kind, needsBusinessNeed }) => ({ level: to.code, title: to.title, kind, needsBusinessNeed }));
}

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
    criteria: ladder.criteria.map(({ name }) => {
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

export interface ProposalToSave {
  readonly person: string;
  readonly level: string;
  readonly request: string;
  /** `savedAt` of the case as the form shows it; "" for a new one. */
  readonly seen: string;
  readonly rationale: string;
  readonly businessNeed: string;
  readonly bars: Readonly<Record<string, BarAssessment>>;
  readonly propose: boolean;
}

export interface SavedProposal {
  readonly status: CaseStatus;
  readonly savedAt: string;
  readonly barMet: boolean;
}

export function proposePromotion(context: Context, input: ProposalToSave): Outcome<SavedProposal> {
  const { seen, settings, store, email, now } = context;
  const ladder = readLadder(seen);
  const rating = ownReport(context, readTables(seen, ["ratings"]).tables.ratings.rows, input.person);
  if (!rating) return refuse(notYourReport(input.person));
  const state = settings.cycle?.state ?? "Draft";
  if (!mayPropose(state)) return refuse({ code: "cycle.closed", message: whyNot("propose", state) });
  const id = caseId(rating.cycle, input.person);
  const result = commitRow(store, casesTable.name, (grid) => {
    const { rows, problems: broken, isBroken, criteria } = readTable(casesTable, grid);
    if (isBroken) return { problems: broken };
    const before = rows.find((row) => row.id === id) ?? null;
    if (before && before.request === input.request) return { changes: [], answer: answerOf(before, ladder) };
    if (isDecided(before ?? undefined)) return refuse(decided(before!.status));
    if ((before?.savedAt ?? "") !== input.seen) return refuse(savedElsewhere(before));
    const { rationale, businessNeed, bars, request } = input;
    const after: PromotionCase = {
      ...(before ?? blank),
      id,
      cycle: rating.cycle,
      person: input.person,
      from: rating.level,
      to: input.level,
      rationale,
      businessNeed,
      bars,
      request,
      status: input.propose ? "proposed" : "draft",
      proposedBy: email,
      savedAt: now,
    };
    const problems = checkProposal(after, ladder, input);
    if (problems.length) return { problems };
    return { changes: changesOf(casesTable, criteria, before, after), answer: answerOf(after, ladder) };
  });
  return "answer" in result ? done(result.answer) : refuse(...result.problems);
}

const blank = { effectiveDate: "", decidedBy: "", decidedOn: "", comment: "", exportedOn: "" };

const answerOf = (one: PromotionCase, ladder: Ladder): SavedProposal => ({
  status: one.status,
  savedAt: one.savedAt,
  barMet: barMet(one, ladder.criteria),
});

const isDecided = (one: PromotionCase | undefined): boolean =>
  one !== undefined && one.status !== "draft" && one.status !== "proposed";

const ownReport = (context: Context, ratings: readonly Rating[], person: string): Rating | undefined =>
  ratings.find(
    (rating) => rating.role === "manager" && rating.person === person && mayRecord(context, rating),
  );

const notYourReport = (person: string): Problem => ({
  code: "case.notYours",
  message: `Promotion case: expected one of your own reports, found ${found(person)}. Choose a person from your list.`,
});

const decided = (status: CaseStatus): Problem => ({
  code: "case.decided",
  message: `This case is ${status}; it can't be changed any more. Speak to HR if something is missing.`,
});

const savedElsewhere = (before: PromotionCase | null): Problem => ({
  code: "case.savedElsewhere",
  message: before
    ? `This case was saved elsewhere at ${before.savedAt} by ${before.proposedBy}. Compare with what is saved now before you save again.`
    : "This case is gone from the sheet Cases. Open the list again.",
});
