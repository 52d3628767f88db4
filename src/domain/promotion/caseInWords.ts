/** A promotion case in a few words, for whoever discusses the person's marks. */
import { findLevel, type Ladder } from "../ladder/ladder";
import type { PromotionCase } from "./promotion";

/**
 * Blank without a case: what is still being written is nobody else's.
 * @example caseInWords({ to: "IC4", status: "proposed" }, ladder) // "Staff PM proposed"
 */
export const caseInWords = (
  one: Pick<PromotionCase, "to" | "status"> | null,
  ladder: Pick<Ladder, "levels">,
): string =>
  !one || one.status === "draft" ? "" : `${findLevel(ladder, one.to)?.title ?? one.to} ${one.status}`;
