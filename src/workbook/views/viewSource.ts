/** What the hub's views are made from: everybody's standing, the ladder, and when it was read. */
import type { Standing } from "../../domain/calibration/standing";
import type { Ladder } from "../../domain/ladder/ladder";
import { criteriaIn } from "../tables/table";
import { decisionsTable, ratingsTable } from "../tables/tables";
import { call, columnAt, literal } from "./formula";

export interface ViewSource {
  readonly cycle: string;
  readonly ladder: Ladder;
  readonly people: readonly Standing[];
  /** "2026-08-05 14:02"; blank before the first time. */
  readonly builtAt: string;
  /** Rows of this cycle in Decisions by then. */
  readonly decisions: { readonly headings: Headings; readonly rows: number };
  /** Ratings of this cycle that were submitted by then, and all their marks added up. */
  readonly ratings: { readonly headings: Headings; readonly submitted: number; readonly marks: number };
}

/** The first row of a sheet. */
type Headings = readonly string[];

type Stamp = Omit<ViewSource, "ladder" | "people">;

export const notBuilt: Stamp = {
  cycle: "",
  builtAt: "",
  decisions: { headings: [], rows: 0 },
  ratings: { headings: [], submitted: 0, marks: 0 },
};

const howToFill =
  "To fill this sheet, choose Extensions ▸ Plumbline ▸ Calibrate ▸ Build calibration, as often as you like.";

/** How every view begins: from when it is, whether ratings came in since, and what it says; or how to fill it. */
export const builtFrom = (source: Stamp, says: string): string => stamped(source, says, literal(""));

/** The same of a view that no decision redraws: as soon as there are more of them, it says that it is older. */
export function builtBefore(source: Stamp, says: string): string {
  const { cycle, decisions } = source;
  const now = call(
    "COUNTIF",
    columnAt(decisionsTable.name, decisions.headings, decisionsTable.fields.cycle.header),
    literal(cycle),
  );
  const older = literal(", before the last decision: build calibration again");
  return stamped(source, says, call("IF", `${now}>${decisions.rows}`, older, literal("")));
}

function stamped({ cycle, builtAt, ratings }: Stamp, says: string, otherwise: string): string {
  if (!builtAt) return howToFill;
  const column = (header: string) => columnAt(ratingsTable.name, ratings.headings, header);
  const { fields } = ratingsTable;
  const submitted = [
    column(fields.cycle.header),
    literal(cycle),
    column(fields.status.header),
    literal("submitted"),
  ];
  const marks = criteriaIn(ratingsTable, ratings.headings).map((one) =>
    call("SUMIFS", column(one), ...submitted),
  );
  const isSame = call(
    "AND",
    `${call("COUNTIFS", ...submitted)}=${ratings.submitted}`,
    `${marks.join("+") || 0}=${ratings.marks}`,
  );
  const older = literal(", before ratings came in or changed: build calibration again");
  const isOlder = call("IFERROR", call("IF", isSame, otherwise, older), literal(""));
  return `=${literal(`Cycle ${cycle}. Built ${builtAt}`)}&${isOlder}&${literal(`. ${says}`)}`;
}

/** What stands in a view without rows; nothing before it was built, when nobody knows yet. */
export const onceBuilt = ({ builtAt }: Pick<ViewSource, "builtAt">, whenEmpty: string): string =>
  builtAt ? whenEmpty : "";
