/** The kit as a kind of made file: the hiring file's plan and texts, and the interviewer's own scorecards. */
import { type KitContent, kitDrawings } from "../../workbook/layout/kitDrawings";
import { labelledGuideSheet } from "../../workbook/layout/labelledGuide";
import { anchorsTable, scenariosTable, scorecardsTable, settingsTable } from "../../workbook/tables/tables";
import { cellsOf, type Headed, type MadeFileKind, type RowRule } from "../madeFiles/madeFileKind";

const { name, on, scenario, adjustments } = scorecardsTable.fields as Readonly<
  Record<"name" | "on" | "scenario" | "adjustments", Headed>
>;

/** What is planned is the hiring file's, what was said the interviewer's. */
const plannedInHiring: RowRule = (headers, found, hubs) =>
  cellsOf(headers, [name, on, scenario, adjustments], hubs, found);

export const kitKind: MadeFileKind<KitContent> = {
  markOf: ({ interviewer }) => ({ kind: "kit", madeFor: interviewer }),
  titleOf: ({ hiring, called }) => `Plumbline interviews: ${hiring.opening}, ${called}`,
  drawings: kitDrawings,
  readersOf: ({ interviewer, cards }) => (cards.length ? [interviewer] : []),
  whole: [labelledGuideSheet, settingsTable.name, scenariosTable.name, anchorsTable.name],
  filled: { [scorecardsTable.name]: plannedInHiring },
  leaving: () => ({ [scorecardsTable.name]: () => true }),
};
