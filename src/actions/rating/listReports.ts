/** The list a rater works from: own reports, second ratings and shared profiles, each with its progress. */
import { type CycleState, mayRate, whyNot } from "../../domain/cycle/cycle";
import { findLevel } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import type { RatingRole, RatingStatus } from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome } from "../outcome";
import { mayRecord } from "./mayRecord";

export interface Task {
  /** Id of the rating. */
  readonly rating: string;
  readonly person: string;
  readonly name: string;
  readonly title: string;
  readonly level: string;
  readonly role: RatingRole;
  /** Whose task it is: in the hub HR records on behalf of others. */
  readonly rater: string;
  /** The rater's name, or address where People has none; blank when it is the caller's own task. */
  readonly onBehalfOf: string;
  readonly status: RatingStatus;
  /** Criteria that have a mark, of so many. */
  readonly marked: number;
  readonly criteria: number;
  readonly returnedBecause: string;
  /** Whether it can be saved and submitted now; what HR returned also in Pre-read. */
  readonly canRate: boolean;
}

export interface ReportList {
  readonly cycle: { readonly name: string; readonly state: CycleState } | null;
  readonly canRate: boolean;
  readonly whyNot: string;
  /** Whether the caller may give a submitted rating back to its rater now. */
  readonly canReturn: boolean;
  readonly tasks: readonly Task[];
  readonly problems: readonly Problem[];
}

export function listReports(context: Context): Outcome<ReportList> {
  const { settings, seen, caller } = context;
  const ladder = readLadder(seen);
  const { tables, problems } = readTables(seen, ["people", "vignettes", "ratings"]);
  const nameAt = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const vignettes = new Map(tables.vignettes.rows.map(({ id, title }) => [id, title] as const));
  const state = settings.cycle?.state;
  const tasks = tables.ratings.rows.filter(mayRecord(context)).map((rating): Task => {
    const person = people.get(rating.person);
    return {
      rating: rating.id,
      person: rating.person,
      name: person?.name ?? vignettes.get(rating.person) ?? rating.person,
      title: person?.title || (findLevel(ladder, rating.level)?.title ?? ""),
      level: rating.level,
      role: rating.role,
      rater: rating.rater,
      onBehalfOf: rating.rater === caller.rater ? "" : nameAt.get(rating.rater) || rating.rater,
      status: rating.status,
      marked: Object.values(rating.assessments).filter(({ mark }) => mark !== null).length,
      criteria: ladder.criteria.length,
      returnedBecause: rating.returnedBecause,
      canRate: rating.status !== "submitted" && state !== undefined && mayRate(state, rating.returnedBecause),
    };
  });
  return done({
    cycle: settings.cycle && { name: settings.cycle.name, state: settings.cycle.state },
    canRate: state !== undefined && mayRate(state),
    whyNot: state ? whyNot("rate", state) : "No cycle is open. HR opens one in the hub.",
    canReturn: settings.kind === "hub" && state !== undefined && whyNot("return", state) === "",
    tasks,
    problems: [...ladder.problems, ...problems],
  });
}
