/** Edits of how cells look: formats, borders, merges, bandings, conditional formats. */
import { type Border, type CellFormat, patched } from "../model/cellFormat";
import { contains, lastColumn, lastRow, overlap, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { EditOf } from "./edit";
import { refuse } from "./refusals";

type Patch = EditOf<"format">["patch"];

/** Patches cell by cell; what a patch, known by its key, makes of a format is found out once. */
function patcher(sheet: Sheet) {
  const known = new Map<unknown, Map<CellFormat | undefined, CellFormat | undefined>>();
  return (row: number, column: number, key: unknown, patch: () => Patch): void => {
    const before = sheet.formats.get(row, column);
    let results = known.get(key);
    if (!results) {
      results = new Map();
      known.set(key, results);
    }
    if (!results.has(before)) results.set(before, patched(before, patch()));
    sheet.formats.set(row, column, results.get(before));
  };
}

export function writeFormat(file: SpreadsheetFile, { sheet, rect, patch }: EditOf<"format">): void {
  const write = patcher(file.sheet(sheet));
  for (let row = rect.row; row <= lastRow(rect); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++) write(row, column, "", () => patch);
}

export function writeFormats(file: SpreadsheetFile, { sheet, rect, rows, key }: EditOf<"formats">): void {
  const write = patcher(file.sheet(sheet));
  rows.forEach((line, r) => {
    line.forEach((value, c) => {
      write(rect.row + r, rect.column + c, value, () => ({ [key]: value }) as Patch);
    });
  });
}

export function drawBorder(file: SpreadsheetFile, edit: EditOf<"border">): void {
  const write = patcher(file.sheet(edit.sheet));
  const line: Border = { style: edit.style, color: edit.color };
  const { rect, sides } = edit;
  for (let row = rect.row; row <= lastRow(rect); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++) {
      const first = { row: row === rect.row, column: column === rect.column };
      const last = { row: row === lastRow(rect), column: column === lastColumn(rect) };
      const place =
        Number(first.row) + 2 * Number(last.row) + 4 * Number(first.column) + 8 * Number(last.column);
      write(row, column, place, () => {
        const wanted = {
          top: first.row ? sides.top : sides.horizontal,
          bottom: last.row ? sides.bottom : sides.horizontal,
          left: first.column ? sides.left : sides.vertical,
          right: last.column ? sides.right : sides.vertical,
        };
        const drawn = Object.entries(wanted).filter(([, one]) => one === true || one === false);
        return Object.fromEntries(drawn.map(([side, one]) => [side, one ? line : null]));
      });
    }
}

export function mergeCells(file: SpreadsheetFile, edit: EditOf<"merge">): void {
  const sheet = file.sheet(edit.sheet);
  for (const part of mergedParts(edit.rect, edit.along)) {
    if (sheet.merges.some((merge) => overlap(merge, part) && !contains(part, merge)))
      refuse("You must select all cells in a merged range to merge or unmerge them.");
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, part));
    keepFirstValue(sheet, part);
    sheet.merges.push(part);
  }
}

function mergedParts(rect: Rect, along: EditOf<"merge">["along"]): Rect[] {
  if (along === "rows")
    return Array.from({ length: rect.rows }, (_, i) => ({ ...rect, row: rect.row + i, rows: 1 }));
  if (along === "columns")
    return Array.from({ length: rect.columns }, (_, i) => ({ ...rect, column: rect.column + i, columns: 1 }));
  return [rect];
}

function keepFirstValue(sheet: Sheet, rect: Rect): void {
  for (let row = rect.row; row <= lastRow(rect); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++) {
      if (row === rect.row && column === rect.column) continue;
      sheet.values.set(row, column, undefined);
      sheet.formulas.set(row, column, undefined);
    }
}

export function breakApart(file: SpreadsheetFile, edit: EditOf<"breakApart">): void {
  const sheet = file.sheet(edit.sheet);
  if (sheet.merges.some((merge) => overlap(merge, edit.rect) && !contains(edit.rect, merge)))
    refuse("You must select all cells in a merged range to merge or unmerge them.");
  sheet.merges = sheet.merges.filter((merge) => !overlap(merge, edit.rect));
}
