/** What the hub's views are made from: everybody's standing, the ladder, and when it was read. */
import type { Standing } from "../../domain/calibration/standing";
import type { Ladder } from "../../domain/ladder/ladder";

export interface ViewSource {
  readonly cycle: string;
  readonly ladder: Ladder;
  readonly people: readonly Standing[];
  /** "2026-08-05 14:02"; blank before the first time. */
  readonly builtAt: string;
}

/** How every view begins: from when it is and what it says, or how to fill it. */
export const builtFrom = ({ cycle, builtAt }: Pick<ViewSource, "cycle" | "builtAt">, says: string): string =>
  builtAt
    ? `Cycle ${cycle}. Built ${builtAt}. ${says}`
    : "To fill this sheet, choose Extensions ▸ Plumbline ▸ Calibrate ▸ Build calibration, as often as you like.";

/** What stands in a view without rows; nothing before it was built, when nobody knows yet. */
export const onceBuilt = ({ builtAt }: Pick<ViewSource, "builtAt">, whenEmpty: string): string =>
  builtAt ? whenEmpty : "";
