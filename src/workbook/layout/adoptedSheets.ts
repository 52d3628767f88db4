/** What is drawn anew once a ladder is adopted: its overview, and its texts, kept to stand beside later ones. */
import { textsOf, type WholeLadder } from "../../domain/ladder/wholeLadder";
import type { SheetToDraw } from "../ports/store";
import { adoptedTextsTable } from "../tables/tables";
import { overviewDrawing, overviewSheet } from "./overviewDrawing";
import { tableDrawing } from "./tableDrawing";

export const adoptedSheets = (whole: WholeLadder, version: string): readonly SheetToDraw[] => [
  { sheet: overviewSheet, draw: () => overviewDrawing(whole, version) },
  {
    sheet: adoptedTextsTable.name,
    draw: () => tableDrawing(adoptedTextsTable, { criteria: [], rows: textsOf(whole), kind: "hr" }),
  },
];
