/** What the hub's views are made from: everybody's standing, the ladder, and when it was read. */
import type { Standing } from "../../domain/calibration/standing";
import type { Ladder } from "../../domain/ladder/ladder";
import { decisionsTable } from "../tables/tables";
import { call, columnAt, literal } from "./formula";

export interface ViewSource {
  readonly cycle: string;
  readonly ladder: Ladder;
  readonly people: readonly Standing[];
  /** "2026-08-05 14:02"; blank before the first time. */
  readonly builtAt: string;
  /** Rows of this cycle in Decisions by then. */
  readonly decisions: number;
  /** The first row of the sheet Decisions. */
  readonly decisionsHeadings: readonly string[];
}

/** How every view begins: from when it is and what it says, or how to fill it. */
export const builtFrom = ({ cycle, builtAt }: Pick<ViewSource, "cycle" | "builtAt">, says: string): string =>
  builtAt ? `Cycle ${cycle}. Built ${builtAt}. ${says}` : howToFill;

const howToFill =
  "To fill this sheet, choose Extensions ▸ Plumbline ▸ Calibrate ▸ Build calibration, as often as you like.";

/** The same of a view that no decision redraws: as soon as there are more of them, it says that it is older. */
export function builtBefore(source: Omit<ViewSource, "ladder" | "people">, says: string): string {
  const { cycle, builtAt, decisions, decisionsHeadings } = source;
  if (!builtAt) return howToFill;
  const now = call(
    "COUNTIF",
    columnAt(decisionsTable.name, decisionsHeadings, decisionsTable.fields.cycle.header),
    literal(cycle),
  );
  const older = literal(", before the last decision: build calibration again");
  const isOlder = call("IFERROR", call("IF", `${now}>${decisions}`, older, literal("")), literal(""));
  return `=${literal(`Cycle ${cycle}. Built ${builtAt}`)}&${isOlder}&${literal(`. ${says}`)}`;
}

/** What stands in a view without rows; nothing before it was built, when nobody knows yet. */
export const onceBuilt = ({ builtAt }: Pick<ViewSource, "builtAt">, whenEmpty: string): string =>
  builtAt ? whenEmpty : "";
