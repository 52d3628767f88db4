/** Changes with a case: what a word or a decision on it was said on. */
import type { PromotionCase, ProposedWhen } from "../../domain/promotion/promotion";
import type { Store } from "../../workbook/ports/store";

export const seenOf = (
  digest: Store["digest"],
  { proposedAt, ...one }: PromotionCase & ProposedWhen,
): string => digest(JSON.stringify(one)).slice(0, 16);
