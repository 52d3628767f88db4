/** Whether something was said of a case as it is proposed now, or of what its manager had proposed before. */
import { localTime } from "../day";
import type { PromotionCase, ProposedWhen } from "../promotion/promotion";
import type { Decision } from "./decision";

/**
 * Cases with the time they were proposed by the file's clock, as Decisions say theirs.
 * @param zone is asked for only where something was said
 */
export function withClock<One extends Pick<PromotionCase, "id" | "savedAt">>(
  cases: readonly One[],
  decisions: readonly Pick<Decision, "case">[],
  zone: () => string,
): readonly (One & ProposedWhen)[] {
  const spokenOf = new Set(decisions.map((row) => row.case));
  return cases.map((one) =>
    spokenOf.has(one.id) ? { ...one, proposedAt: localTime(one.savedAt, zone()) } : one,
  );
}

/** Until 0.2 words on cases said their time as an ISO instant; what a page has not saved yet says none. */
export const saidSince = (
  { when }: Pick<Decision, "when">,
  { savedAt, proposedAt = "" }: ProposedWhen,
): boolean => when === "" || when >= (when.includes("T") ? savedAt : proposedAt);
