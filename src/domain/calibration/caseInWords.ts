/** Promotion cases in a few words, for whoever discusses the person's marks. */
import { findLevel, type Ladder } from "../ladder/ladder";
import { isStep, type Step, stepBetween } from "../ladder/step";
import { isUndecided, type PromotionCase, type ProposedWhen } from "../promotion/promotion";
import { type Decision, decisionsThatHold } from "./decision";
import { saidSince } from "./saidSince";

type Proposed = Pick<PromotionCase, "id" | "from" | "to" | "status"> & ProposedWhen;

type Row = Pick<Decision, "id" | "case" | "kind" | "when" | "reverses">;

/**
 * What is proposed. Where a step changes the track too, the grade alone until it is decided, blind to the track (R24).
 * @example proposedInWords({ from: "IC3", to: "M4", status: "proposed" }, ladder, []) // "grade 4"
 */
export function proposedInWords(
  one: Proposed,
  ladder: Pick<Ladder, "levels">,
  decisions: readonly Row[],
): string {
  const blind = blindStep(one, ladder, decisions);
  return blind ? `grade ${blind.to.grade}` : (findLevel(ladder, one.to)?.title ?? one.to);
}

/** The step of a case whose track is not to be named yet; null for every other one. */
export function blindStep(
  one: Proposed,
  ladder: Pick<Ladder, "levels">,
  decisions: readonly Row[],
): Step | null {
  const step = stepBetween(ladder, one.from, one.to);
  const isBlind =
    isUndecided(one.status) &&
    isStep(step) &&
    step.kind === "promotion and track change" &&
    !gradeDecision(one, decisions);
  return isBlind ? step : null;
}

/** The row that recorded the grade since the case was proposed last, while nobody took it back. */
export const gradeDecision = <One extends Row>(
  one: Pick<PromotionCase, "id"> & ProposedWhen,
  decisions: readonly One[],
): One | undefined =>
  decisionsThatHold(decisions.filter((row) => row.case === one.id && row.kind === "promotion")).find((row) =>
    saidSince(row, one),
  );

/**
 * Blank without a case: what is still being written is nobody else's.
 * @example casesInWords({ cases: [{ from: "IC3", to: "IC4", status: "proposed" }], decisions: [] }, ladder) // "Staff PM proposed"
 */
export const casesInWords = (standing: WithCases, ladder: Pick<Ladder, "levels">): string =>
  casesSaid(standing, (one) => proposedInWords(one, ladder, standing.decisions));

/**
 * The same by the levels' codes, for a narrow column.
 * @example casesInBrief({ cases: [{ from: "IC3", to: "IC4", status: "proposed" }], decisions: [] }, ladder) // "IC4 proposed"
 */
export const casesInBrief = (standing: WithCases, ladder: Pick<Ladder, "levels">): string =>
  casesSaid(standing, (one) =>
    blindStep(one, ladder, standing.decisions) ? proposedInWords(one, ladder, standing.decisions) : one.to,
  );

interface WithCases {
  readonly cases: readonly Proposed[];
  readonly decisions: readonly Row[];
}

const casesSaid = ({ cases }: WithCases, proposed: (one: Proposed) => string): string =>
  cases
    .filter(({ status }) => status !== "draft")
    .map((one) => `${proposed(one)} ${one.status}`)
    .join("; ");
