/** The form of one proposal: the proposed level's expectations, and what is saved. */
import { criteriaAt } from "../../domain/ladder/ladder";
import { isStep, type StepKind, stepBetween } from "../../domain/ladder/step";
import { timeInGrade, timeInWords } from "../../domain/people/timeInGrade";
import { whyNotWrite } from "../../domain/promotion/mayChangeCase";
import {
  type Bar,
  type CaseStatus,
  findCase,
  nothingWritten,
  type Written,
  writersOf,
  writtenIn,
} from "../../domain/promotion/promotion";
import type { EvidenceEntry } from "../../domain/rating/evidence";
import type { MarkOrNot, Rating } from "../../domain/rating/rating";
import { savedRow } from "../../domain/rating/savedAs";
import { readTables } from "../../workbook/tables/readTables";
import { type Context, dayOf } from "../context";
import { readLadder } from "../ladder/readLadder";
import { readRubrics } from "../ladder/readRubrics";
import { done, type Outcome, refuse } from "../outcome";
import { notYourReport, ownReport } from "../rating/ownReport";
import { outcomesInLetters } from "./outcomesInLetters";
import { writerOf } from "./proposePromotion";

export interface OpenProposal {
  readonly person: {
    readonly id: string;
    readonly name: string;
    /** Of the level, as the ladder calls it. */
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
    /** What the rater said of this criterion already, to be picked. */
    readonly given: { readonly mark: MarkOrNot; readonly texts: readonly string[] };
  }[];
  readonly written: Omit<Written, "bars">;
  readonly status: CaseStatus;
  readonly savedAt: string;
  /** Addresses of all who wrote in it, the first one first. */
  readonly writtenBy: readonly string[];
  /** The level it was written for, where the person has moved since; else blank. */
  readonly begunFrom: string;
  /** A draft is filled in, a proposed case withdrawn first. */
  readonly canWrite: boolean;
  readonly sentBackBecause: string;
  /** Who sent it back and on which day; both blank where the hub did not collect it. */
  readonly sentBackBy: string;
  readonly sentBackOn: string;
  readonly whyNot: string;
}

export function openProposal(
  context: Context,
  input: { person: string; level: string },
): Outcome<OpenProposal> {
  const { seen, settings, now } = context;
  const { tables, problems } = readTables(seen, ["people", "ratings", "cases", "evidence"]);
  const rating = ownReport(context, tables.ratings.rows, input.person);
  const person = tables.people.rows.find(({ id }) => id === input.person);
  if (!rating || !person) return refuse(...(problems.length ? problems : [notYourReport(input.person)]));
  const ladder = readLadder(seen);
  const step = stepBetween(ladder, rating.level, input.level);
  if (!isStep(step)) return refuse(step);
  const rubrics = readRubrics(seen, ladder);
  const saved = findCase(tables.cases.rows, { cycle: rating.cycle, person: person.id, to: input.level });
  const isSentBack = saved?.status === "sent back";
  const { bars: _, ...written } = writtenIn(saved ?? nothingWritten);
  const why = whyNotWrite(saved, {
    state: settings.cycle?.state ?? "Draft",
    writer: writerOf(context),
    isHub: settings.kind === "hub",
  });
  const became = outcomesInLetters(context)(person.id, step.to.code);
  return done({
    person: {
      id: person.id,
      name: person.name,
      title: step.from.title,
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
      return {
        name,
        expectation,
        seenWhen,
        ...(saved?.bars[name] ?? { bar: "" as const, evidence: "" }),
        given: givenOn(name, rating, tables.evidence.rows),
      };
    }),
    written,
    status: saved?.status ?? "draft",
    savedAt: saved ? savedRow(saved, tables.cases.typedOver.get(saved.id)) : "",
    writtenBy: saved ? writersOf(saved, "") : [],
    begunFrom: saved && saved.from !== rating.level ? saved.from : "",
    canWrite: why === "",
    sentBackBecause: saved?.sentBackBecause ?? "",
    sentBackBy: isSentBack ? saved.decidedBy : "",
    sentBackOn: isSentBack ? saved.decidedOn : "",
    whyNot: became ? `In the letter: ${became}.` : why,
  });
}

function givenOn(criterion: string, { id, assessments }: Rating, entries: readonly EvidenceEntry[]) {
  const own = assessments[criterion];
  const more = entries.filter((entry) => entry.rating === id && entry.criterion === criterion);
  const texts = [
    own?.evidence ?? "",
    ...more.map(({ text, link }) => [text, link].filter(Boolean).join(" ")),
  ];
  return { mark: own?.mark ?? null, texts: texts.filter((text) => text.trim() !== "") };
}
