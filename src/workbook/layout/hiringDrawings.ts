/** The sheets of a hiring file: one opening with its candidates, interviewers, scenarios and texts. */
import { type Anchor, anyScenario } from "../../domain/hiring/scenario";
import type { ShippedHiring } from "../../domain/hiring/shippedHiring";
import type { Drawing } from "../ports/drawing";
import { tables } from "../tables/tables";
import { hideColumns } from "./hideEmptyColumns";
import { labelledGuide } from "./labelledGuide";
import { settingsDrawing } from "./settingsDrawing";
import { tableDrawing } from "./tableDrawing";

export interface Opening {
  readonly opening: string;
  readonly level: string;
}

/** The attributes, in the order of the sheet Anchors. */
export const attributesOf = (anchors: readonly Anchor[]): readonly string[] => [
  ...new Set(anchors.filter(({ scenario }) => scenario === anyScenario).map(({ attribute }) => attribute)),
];

/** @param owner the address of whoever makes it */
export function hiringDrawings(
  owner: string,
  { opening, level }: Opening,
  shipped: ShippedHiring,
): Drawing[] {
  const input = <Row>(rows: readonly Row[]) => ({ criteria: [], rows, kind: "input" as const });
  const records = { criteria: attributesOf(shipped.anchors), rows: [], kind: "hr" as const };
  return [
    labelledGuide(opening, [level, "Structured interviews"].filter(Boolean).join(" · "), shipped.guide),
    tableDrawing(tables.candidates, input([])),
    hideColumns(tableDrawing(tables.interviewers, input([])), ["Kit", "Kit holds"]),
    tableDrawing(tables.scenarios, input(shipped.scenarios)),
    tableDrawing(tables.anchors, input(shipped.anchors)),
    tableDrawing(tables.hiringTexts, input(shipped.texts)),
    tableDrawing(tables.scorecards, records),
    settingsDrawing({
      kind: "hiring file",
      owner,
      hr: "",
      opening,
      openingLevel: level,
      thinkMinutes: "5",
      keepMonths: "6",
      leakAfter: "12",
    }),
    { ...tableDrawing(tables.log, { ...records, criteria: [] }), hiddenColumns: [1, 2, 3, 4] },
  ];
}
