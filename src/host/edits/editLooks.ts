/** Edits of how cells look: formats, borders, merges, bandings, conditional formats. */
import { type Border, type CellFormat, patched } from "../model/cellFormat";
import { contains, lastColumn, lastRow, overlap, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { EditOf } from "./edit";
import { refuse } from "./refusals";

type Patch = EditOf<"format">["patch"];

export function writeFormat(file: SpreadsheetFile, edit: EditOf<"format">): void {
  const sheet = file.sheet(edit.sheet);
  const results = new Map<CellFormat | undefined, CellFormat | undefined>();
  for (let row = edit.rect.row; row <= lastRow(edit.rect); row++)
    for (let column = edit.rect.column; column <= lastColumn(edit.rect); column++) {
      const before = sheet.formats.get(row, column);
      if (!results.has(before)) results.set(before, patched(before, edit.patch));
      sheet.formats.set(row, column, results.get(before));
    }
}

export function writeFormats(file: SpreadsheetFile, edit: EditOf<"formats">): void {
  const sheet = file.sheet(edit.sheet);
  edit.rows.forEach((line, r) => {
    line.forEach((value, c) => {
      const row = edit.rect.row + r;
      const column = edit.rect.column + c;
      const patch = { [edit.key]: value } as Patch;
      sheet.formats.set(row, column, patched(sheet.formats.get(row, column), patch));
    });
  });
}

export function drawBorder(file: SpreadsheetFile, edit: EditOf<"border">): void {
  const sheet = file.sheet(edit.sheet);
  const line = { style: edit.style, color: edit.color };
  const { rect, sides } = edit;
  for (let row = rect.row; row <= lastRow(rect); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++) {
      const patch: Patch = {};
      const draw = (side: "top" | "bottom" | "left" | "right", wanted: boolean | null | undefined) => {
        if (wanted === true) patch[side] = line satisfies Border;
        if (wanted === false) patch[side] = null;
      };
      draw("top", row === rect.row ? sides.top : sides.horizontal);
      draw("bottom", row === lastRow(rect) ? sides.bottom : sides.horizontal);
      draw("left", column === rect.column ? sides.left : sides.vertical);
      draw("right", column === lastColumn(rect) ? sides.right : sides.vertical);
      sheet.formats.set(row, column, patched(sheet.formats.get(row, column), patch));
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
