/** What a sheet is beside its cells, as Google's side tells it. */
import type { Rect } from "../model/rect";
import type { Banding, Chart, ConditionalFormat, LineGroups, SheetFilter } from "../model/sheet";
import { askSheet, type SheetPlace } from "./places";

export interface SheetInfo {
  name: string;
  index: number;
  rows: number;
  columns: number;
}

export interface SheetState {
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  merges: Rect[];
  filter: SheetFilter | null;
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  bandings: Banding[];
  groups: { row: LineGroups; column: LineGroups };
}

export const infoOf = (sheet: SheetPlace) => askSheet<SheetInfo>(sheet, "sheet.info");
export const stateOf = (sheet: SheetPlace) => askSheet<SheetState>(sheet, "sheet.state");
