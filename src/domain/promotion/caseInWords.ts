/** Promotion cases in a few words, for whoever discusses the person's marks. */
import { findLevel, type Ladder } from "../ladder/ladder";
import { isStep, stepBetween } from "../ladder/step";
import type { PromotionCase } from "./promotion";

/**
 * What is proposed. Where a step changes the track too, the grade alone: it is decided first, blind to the track (R24).
 * @example proposedInWords({ from: "IC3", to: "M4", status: "proposed" }, ladder) // "grade 4"
 */
export function proposedInWords(
  { from, to, status }: Pick<PromotionCase, "from" | "to" | "status">,
  ladder: Pick<Ladder, "levels">,
): string {
  const step = stepBetween(ladder, from, to);
  if (isBlind(step, status)) return `grade ${step.to.grade}`;
  return findLevel(ladder, to)?.title ?? to;
}

/** Whether the track is not to be named yet. */
export const isBlind = (
  step: ReturnType<typeof stepBetween>,
  status: PromotionCase["status"],
): step is Extract<typeof step, { readonly kind: unknown }> =>
  isStep(step) && step.kind === "promotion and track change" && status === "proposed";

/**
 * Blank without a case: what is still being written is nobody else's.
 * @example casesInWords([{ from: "IC3", to: "IC4", status: "proposed" }], ladder) // "Staff PM proposed"
 */
export const casesInWords = (
  cases: readonly Pick<PromotionCase, "from" | "to" | "status">[],
  ladder: Pick<Ladder, "levels">,
): string =>
  cases
    .filter(({ status }) => status !== "draft")
    .map((one) => `${proposedInWords(one, ladder)} ${one.status}`)
    .join("; ");
