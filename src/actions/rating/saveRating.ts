/** Saves a rating as a draft, submits it, or takes a submission back: one row, one write. */

import { mayRate, whyNot } from "../../domain/cycle/cycle";
import { type Criterion, criteriaAt } from "../../domain/ladder/ladder";
import { found, type Problem } from "../../domain/problem";
import { type ClaimedAssessment, checkAssessments } from "../../domain/rating/checkRating";
import { type Assessment, notCollected, type Rating, type RatingStatus } from "../../domain/rating/rating";
import { savedRow } from "../../domain/rating/savedAs";
import type { Grid } from "../../workbook/cells/cell";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { ratingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";
import { mayRecord, notYours } from "./mayRecord";

export interface SavedRating {
  readonly status: RatingStatus;
  /** ISO instant; send it back as `seen` with the next save. */
  readonly savedAt: string;
}

export interface RatingToSave {
  /** Id of the rating. */
  readonly rating: string;
  readonly request: string;
  /** `savedAt` of the rating as the form shows it. */
  readonly seen: string;
  readonly assessments: Readonly<Record<string, ClaimedAssessment>>;
  readonly submit: boolean;
}

/** Every criterion at once: a save replaces the rater's whole answer, or nothing. */
export const saveRating = (context: Context, input: RatingToSave): Outcome<SavedRating> => {
  const said = input.assessments as Readonly<Record<string, Assessment>>;
  const withSaid = (rating: Rating) => ({ ...rating, assessments: { ...rating.assessments, ...said } });
  const isSaid = (rating: Rating, criteria: readonly string[]) =>
    (rating.status === "submitted") === input.submit &&
    changesOf(ratingsTable, criteria, rating, withSaid(rating)).length === 0;
  return change(context, input, isSaid, (rating, withColumns) => {
    const criteria = askedCriteria(context, rating.level, withColumns, Object.keys(input.assessments));
    const problems = [
      ...criteria.filter(({ name }) => !withColumns.includes(name)).map(noColumn),
      ...checkAssessments(criteria, input.assessments, input),
    ];
    if (problems.length) return { problems };
    if (rating.status === "submitted") return { problems: [alreadySubmitted] };
    const status = input.submit ? "submitted" : rating.status === "returned" ? "returned" : "draft";
    return { status, assessments: withSaid(rating).assessments };
  });
};

/** Only where the form and the sheet disagree about the criteria does it take a further call to ask the ladder. */
const askedCriteria = (
  { seen }: Context,
  level: string,
  withColumns: readonly string[],
  inForm: readonly string[],
): readonly Pick<Criterion, "name">[] =>
  withColumns.length === inForm.length && withColumns.every((name) => inForm.includes(name))
    ? withColumns.map((name) => ({ name }))
    : criteriaAt(readTables(seen, ["criteria"]).tables.criteria.rows, level);

/** Makes a submitted rating a draft again, for as long as the cycle is in Rating. */
export const withdrawRating = (
  context: Context,
  input: { rating: string; request: string; seen: string },
): Outcome<SavedRating> =>
  change(
    context,
    input,
    ({ status }) => status === "draft",
    ({ assessments }) => ({ status: "draft", assessments }),
  );

type Decide = (
  rating: Rating,
  withColumns: readonly string[],
) => Pick<Rating, "status" | "assessments"> | { readonly problems: readonly Problem[] };

function change(
  context: Context,
  { rating: id, request, seen }: { rating: string; request: string; seen: string },
  isSaid: (rating: Rating, withColumns: readonly string[]) => boolean,
  decide: Decide,
): Outcome<SavedRating> {
  const { store, settings, email, now } = context;
  const inCycle = settings.cycle?.name ?? "";
  const isAllowed = mayRecord(context, inCycle);
  return saveRow(store, ratingsTable, ({ rows, problems, criteria, typedOver }, grid) => {
    const rating = rows.find((row) => row.id === id);
    if (!rating || !isAllowed({ ...rating, cycle: inCycle }))
      return refuse(...(ownRow(problems, grid, id) ?? [notYours]));
    // Under a used id somebody else's save, or another one, goes on as a new one, which has to have seen this one.
    const isRepeated = rating.request === request && rating.recordedBy === email && isSaid(rating, criteria);
    if (isRepeated) return { changes: [], answer: answerOf(rating) };
    const state = settings.cycle?.name === rating.cycle ? settings.cycle.state : undefined;
    if (!state) return refuse(otherCycle(rating, inCycle));
    if (!mayRate(state, rating.returnedBecause)) return refuse(notNow(state));
    const typed = typedOver.get(rating.id);
    if (savedRow(rating, typed) !== seen) return refuse(typed ? typedInSheet : savedElsewhere(rating));
    const decided = decide(rating, criteria);
    if ("problems" in decided) return decided;
    const after: Rating = {
      ...rating,
      ...decided,
      // What was said about the version before.
      returnedBecause: notCollected(rating.returnedBecause) ? "" : rating.returnedBecause,
      rubricVersion: settings.rubricVersion,
      savedAt: now,
      recordedBy: email,
      request,
    };
    return { changes: changesOf(ratingsTable, criteria, rating, after), answer: answerOf(after) };
  });
}

/** Without this, a mark would be dropped where the sheet has no column for it. */
const noColumn = ({ name }: Pick<Criterion, "name">): Problem => ({
  code: "criterion.noColumn",
  message: `Sheet "${ratingsTable.name}", row 1: expected a column headed "${name}", found none. The ladder has a new criterion; ask HR to bring this file up to date.`,
  where: { sheet: ratingsTable.name, row: 1, column: name },
});

const answerOf = ({ status, savedAt }: Rating): SavedRating => ({ status, savedAt });

/** The problems of the row itself, where the row is there but can't be read. */
function ownRow(problems: readonly Problem[], grid: Grid | null, id: string): readonly Problem[] | undefined {
  const row = (grid ?? []).findIndex((cells) => cells.includes(id)) + 1;
  const own = problems.filter(({ where }) => where?.row === row);
  return row > 0 && own.length ? own : undefined;
}

const alreadySubmitted: Problem = {
  code: "rating.submitted",
  message: "This rating is submitted. Withdraw it first, then change it.",
};

const notNow = (state: Parameters<typeof whyNot>[1]): Problem => ({
  code: "cycle.closed",
  message: `${whyNot("rate", state)} Your text is still in the form; copy it if you need it.`,
});

const otherCycle = ({ cycle }: Rating, current: string): Problem => ({
  code: "cycle.other",
  message: `This rating belongs to the cycle ${found(cycle)}, the cycle under way is ${found(current)}. Open the list again.`,
});

const typedInSheet: Problem = {
  code: "rating.savedElsewhere",
  message: `Somebody typed into this rating on the sheet ${ratingsTable.name}. Compare with what stands there now before you save again.`,
};

const savedElsewhere = ({ recordedBy }: Rating): Problem => ({
  code: "rating.savedElsewhere",
  message: `This rating was saved elsewhere meanwhile, by ${recordedBy || "somebody"}. Compare with what is saved now before you save again.`,
});
