/** The Promotions sheet: every case with what it rests on, what was decided, and why it can't be exported yet. */
import type { Criterion, Level } from "../../domain/ladder";
import type { PromotionCase } from "../../domain/promotion";
import type { Drawing } from "../drawing";
import type { Kept } from "./kept";

export const promotionsSheet = "Promotions";

export interface PromotionRow {
  readonly case: PromotionCase;
  /** Blank when the roster does not have the person any more. */
  readonly name: string;
  /** Of the cycle, as context: "3.3". */
  readonly overall: string;
  readonly lowest: number | null;
  /** Blank when the case can be exported. */
  readonly whyNotExported: string;
}

export interface PromotionsInput {
  readonly cycle: string;
  readonly levels: readonly Level[];
  readonly criteria: readonly Pick<Criterion, "name">[];
  readonly rows: readonly PromotionRow[];
  readonly builtAt: string;
  readonly revision: string;
  readonly kept: Kept;
}

export function promotionsView(_input: PromotionsInput): Drawing {
  throw new Error("not written yet");
}
