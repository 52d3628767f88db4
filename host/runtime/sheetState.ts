/** What a sheet is beside its cells, as Google's side tells it. */

import type { SheetLook } from "../model/look";
import type { Rect } from "../model/rect";
import type { Banding, Chart, ConditionalFormat, LineGroups, SheetFilter } from "../model/sheet";
import { Exception, look } from "./bridge";
import { askSheet, type SheetPlace } from "./places";

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

export function infoOf({ fileId, sheetId }: SheetPlace): SheetLook {
  const found = look(fileId).sheets.find(({ id }) => id === sheetId);
  if (!found) throw new Exception(`Sheet ${sheetId} not found`);
  return found;
}
export const stateOf = (sheet: SheetPlace) => askSheet<SheetState>(sheet, "sheet.state");
