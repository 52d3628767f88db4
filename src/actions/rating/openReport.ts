/** One rating form: the person, this level's expectations, every next step's, the scale, and what is saved. */
import { mayRate, whyNot } from "../../domain/cycle/cycle";
import {
  type Benchmark,
  findLevel,
  type Ladder,
  nextSteps,
  type ScalePoint,
  type Track,
} from "../../domain/ladder/ladder";
import { benchmarksAt } from "../../domain/ladder/wholeLadder";
import { timeInGrade, timeInWords } from "../../domain/people/timeInGrade";
import {
  type Assessment,
  longestEvidence,
  type Rating,
  type RatingRole,
  type RatingStatus,
} from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import { type Context, dayOf } from "../context";
import { readLadder } from "../ladder/readLadder";
import { type Rubrics, readRubrics } from "../ladder/readRubrics";
import { done, type Outcome, refuse } from "../outcome";
import { mayRecord, notYours } from "./mayRecord";

export interface NextStep {
  readonly level: string;
  readonly title: string;
  readonly track: Track;
  readonly expectation: string;
}

export interface CriterionForm {
  readonly name: string;
  readonly covers: string;
  readonly here: {
    readonly expectation: string;
    readonly seenWhen: string;
    readonly benchmarks: readonly string[];
  };
  /** Every step that exists, the current track first (R25). */
  readonly next: readonly NextStep[];
  readonly assessment: Assessment;
}

export interface OpenReport {
  readonly rating: string;
  readonly role: RatingRole;
  readonly status: RatingStatus;
  readonly savedAt: string;
  readonly returnedBecause: string;
  readonly canEdit: boolean;
  readonly whyNot: string;
  readonly person: Subject;
  readonly scale: readonly ScalePoint[];
  readonly criteria: readonly CriterionForm[];
  readonly longestEvidence: number;
}

/** Who is rated: a person, or a shared profile with its text. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly level: string;
  readonly levelTitle: string;
  readonly track: Track | null;
  readonly timeInGrade: string;
  /** Of a shared profile; empty for people. */
  readonly profile: string;
}

export function openReport(context: Context, input: { rating: string }): Outcome<OpenReport> {
  const { settings, seen } = context;
  const ratings = readTables(seen, ["ratings"]);
  const rating = ratings.tables.ratings.rows.find(({ id }) => id === input.rating);
  if (!rating || !mayRecord(context)(rating)) {
    return refuse(...(ratings.tables.ratings.isBroken ? ratings.problems : [notYours]));
  }
  const ladder = readLadder(seen);
  const rubrics = readRubrics(seen, ladder);
  const { tables } = readTables(seen, ["benchmarks"]);
  const state = settings.cycle?.state ?? "Draft";
  return done({
    rating: rating.id,
    role: rating.role,
    status: rating.status,
    savedAt: rating.savedAt,
    returnedBecause: rating.returnedBecause,
    canEdit: mayRate(state, rating.returnedBecause) && rating.status !== "submitted",
    whyNot: whyNot("rate", state),
    person: subjectOf(context, rating, ladder),
    scale: settings.scale,
    criteria: criteriaFor(rating, ladder, rubrics, tables.benchmarks.rows),
    longestEvidence,
  });
}

function subjectOf({ seen, now }: Context, rating: Rating, ladder: Ladder): Subject {
  const level = findLevel(ladder, rating.level);
  const common = {
    id: rating.person,
    level: rating.level,
    levelTitle: level?.title ?? "",
    track: level?.track ?? null,
  };
  if (rating.role === "vignette") {
    const profile = readTables(seen, ["vignettes"]).tables.vignettes.rows.find(
      ({ id }) => id === rating.person,
    );
    return {
      ...common,
      name: profile?.title ?? rating.person,
      title: "",
      timeInGrade: "",
      profile: profile?.profile ?? "",
    };
  }
  const person = readTables(seen, ["people"]).tables.people.rows.find(({ id }) => id === rating.person);
  return {
    ...common,
    name: person?.name ?? rating.person,
    title: person?.title ?? "",
    timeInGrade: person ? timeInWords(timeInGrade(person, dayOf(now))) : "",
    profile: "",
  };
}

const criteriaFor = (
  rating: Rating,
  ladder: Ladder,
  rubrics: Rubrics,
  benchmarks: readonly Benchmark[],
): CriterionForm[] =>
  ladder.criteria.map(({ name, covers }) => ({
    name,
    covers,
    here: {
      ...textsOf(rubrics, rating.level, name),
      benchmarks: benchmarksAt({ benchmarks }, rating.level, name),
    },
    next: nextSteps(ladder, rating.level).map(({ code, title, track }) => ({
      level: code,
      title,
      track,
      expectation: rubrics.textOf(code, name).expectation,
    })),
    assessment: rating.assessments[name] ?? { mark: null, evidence: "" },
  }));

const textsOf = (rubrics: Rubrics, level: string, criterion: string) => {
  const { expectation, seenWhen } = rubrics.textOf(level, criterion);
  return { expectation, seenWhen };
};
