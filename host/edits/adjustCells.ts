/** Edits that look at what cells hold: checkboxes that change their state, texts that lose spaces. */
import { lastColumn, lastRow, type Rect } from "../model/rect";
import type { Sheet, Validation } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { EditOf } from "./edit";

/** What a checkbox holds: its own values, or true and false. A blank is "". */
export function checkboxStates({ values }: Validation) {
  const [checked = true, unchecked = values.length > 0 ? "" : false] = values;
  return { checked, unchecked };
}

/** Cells that hold neither state of their checkbox stay as they are. */
export function setCheckboxes(file: SpreadsheetFile, { sheet: id, rect, to }: EditOf<"checkboxes">): void {
  const sheet = file.sheet(id);
  eachTyped(sheet, rect, (row, column) => {
    const rule = sheet.validations.get(row, column);
    if (rule?.criteria !== "CHECKBOX") return;
    const states = checkboxStates(rule);
    const held = sheet.values.get(row, column) ?? "";
    if (to === "none") sheet.validations.set(row, column, undefined);
    if (held !== states.checked && held !== states.unchecked) return;
    const state = to === "none" ? "" : states[to];
    sheet.values.set(row, column, state === "" ? undefined : state);
  });
  file.stale = true;
}

/** A text stays text, whatever it now looks like. */
export function trimTexts(file: SpreadsheetFile, { sheet: id, rect }: EditOf<"trim">): void {
  const sheet = file.sheet(id);
  eachTyped(sheet, rect, (row, column) => {
    const text = sheet.values.get(row, column);
    if (typeof text === "string")
      sheet.values.set(row, column, text.trim().replace(/\s+/g, " ") || undefined);
  });
  file.stale = true;
}

/** All cells but formulas. What formulas fill is changed for a moment only: they are computed anew. */
function eachTyped(sheet: Sheet, rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row <= lastRow(rect); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++)
      if (sheet.formulas.get(row, column) === undefined) visit(row, column);
}
