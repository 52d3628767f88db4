/** Turns what a person does, as the API says it, into edits of the file. */
import type { PersonAct } from "./api";
import type { Axis, Edit } from "./edits/edit";
import { refuse } from "./edits/refusals";
import type { Rect } from "./model/rect";
import type { Sheet } from "./model/sheet";
import type { SpreadsheetFile } from "./model/spreadsheetFile";
import { parseA1 } from "./values/a1";

/** A range of a sheet in A1 notation; open ends reach to the end of the grid. */
function rectOfA1(sheet: Sheet, notation: string): Rect {
  const open = parseA1(notation);
  if (!open) return refuse(`Expected a range such as A1:B2, found "${notation}".`);
  const row = open.row ?? 1;
  const column = open.column ?? 1;
  return {
    row,
    column,
    rows: (open.lastRow ?? sheet.rows) - row + 1,
    columns: (open.lastColumn ?? sheet.columns) - column + 1,
  };
}

export function editOf(file: SpreadsheetFile, act: PersonAct): Edit {
  if ("edit" in act) return act.edit;
  if ("insertSheet" in act) return { kind: "addSheet", name: act.insertSheet };
  const sheet = file.sheetNamed(act.sheet);
  if (!sheet) return refuse(`There is no sheet named "${act.sheet}".`);
  const id = sheet.id;
  if ("values" in act) return typed(sheet, act.range, act.values);
  if ("insertRows" in act) return inserted(id, "row", act.insertRows);
  if ("insertColumns" in act) return inserted(id, "column", act.insertColumns);
  if ("deleteRows" in act) return deleted(id, "row", act.deleteRows);
  if ("deleteColumns" in act) return deleted(id, "column", act.deleteColumns);
  if ("moveRows" in act) return moved(id, "row", act.moveRows);
  if ("moveColumns" in act) return moved(id, "column", act.moveColumns);
  if ("sort" in act) {
    const { range, column, ascending = true } = act.sort;
    return { kind: "sort", sheet: id, rect: rectOfA1(sheet, range), by: [{ column, ascending }] };
  }
  if ("renameSheet" in act) return { kind: "sheet", sheet: id, patch: { name: act.renameSheet } };
  if ("hide" in act) return { kind: "sheet", sheet: id, patch: { hidden: act.hide } };
  if ("deleteSheet" in act) return { kind: "deleteSheet", sheet: id };
  if ("note" in act)
    return { kind: "notes", sheet: id, rect: rectOfA1(sheet, act.range), rows: [[act.note]] };
  return { kind: "clear", sheet: id, rect: rectOfA1(sheet, act.clear), contents: true };
}

function typed(sheet: Sheet, range: string, values: (string | number | boolean)[][]): Edit {
  const { row, column } = rectOfA1(sheet, range);
  const columns = Math.max(...values.map((line) => line.length));
  const rect = { row, column, rows: values.length, columns };
  return { kind: "values", sheet: sheet.id, rect, rows: values, input: "typed" };
}

function inserted(
  sheet: number,
  axis: Axis,
  { before, count = 1 }: { before: number; count?: number },
): Edit {
  return { kind: "insert", sheet, axis, at: before, count, formatOf: before };
}

function deleted(sheet: number, axis: Axis, { from, count = 1 }: { from: number; count?: number }): Edit {
  return { kind: "delete", sheet, axis, at: from, count };
}

function moved(
  sheet: number,
  axis: Axis,
  { from, count = 1, before }: { from: number; count?: number; before: number },
): Edit {
  return { kind: "moveLines", sheet, axis, at: from, count, to: before };
}
