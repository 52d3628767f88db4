/** Edits of how cells look: formats, borders, merges, bandings, conditional formats. */
import { type Border, type CellFormat, patched } from "../model/cellFormat";
import { contains, lastColumn, lastRow, overlap, type Rect } from "../model/rect";
import type { Sheet, TextLook } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { EditOf } from "./edit";
import { acrossFrozen, partOfMerge, refuse } from "./refusals";

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
  forgetRunLooks(file.sheet(sheet), rect, Object.keys(patch));
}

/** What each property of a cell is called in the looks of a text's parts. */
const inRuns: { [property: string]: (keyof TextLook)[] } = {
  fontColor: ["fontColor", "fontColorTheme"],
  fontFamily: ["fontFamily"],
  fontSize: ["fontSize"],
  fontWeight: ["bold"],
  fontStyle: ["italic"],
  fontLine: ["underline", "strikethrough"],
};

/** A look that is given to the whole cell holds for all parts of its text. */
function forgetRunLooks(sheet: Sheet, rect: Rect, properties: string[]): void {
  const gone = properties.flatMap((property) => inRuns[property] ?? []);
  if (gone.length === 0 || sheet.texts.rows.length === 0) return;
  for (let row = rect.row; row <= Math.min(lastRow(rect), sheet.texts.rows.length); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++) {
      const runs = sheet.texts.get(row, column);
      if (!runs) continue;
      const left = runs.map(({ style, ...run }) => {
        const kept = Object.entries(style ?? {}).filter(([name]) => !gone.includes(name as keyof TextLook));
        return { ...run, ...(kept.length > 0 ? { style: Object.fromEntries(kept) } : {}) };
      });
      sheet.texts.set(
        row,
        column,
        left.filter(({ style, link }) => style || link !== undefined),
      );
    }
}

export function writeFormats(file: SpreadsheetFile, { sheet, rect, rows, key }: EditOf<"formats">): void {
  const write = patcher(file.sheet(sheet));
  rows.forEach((line, r) => {
    line.forEach((value, c) => {
      write(rect.row + r, rect.column + c, value, () => ({ [key]: value }) as Patch);
    });
  });
  forgetRunLooks(file.sheet(sheet), rect, [key]);
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
    if (sheet.merges.some((merge) => overlap(merge, part) && !contains(part, merge))) refuse(partOfMerge);
    refuseAcrossFrozen(part, sheet);
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, part));
    keepFirstValue(sheet, part);
    sheet.merges.push(part);
  }
}

/** The edge of the frozen lines may not go through merged cells. */
export function refuseAcrossFrozen(
  merge: Rect,
  { frozenRows, frozenColumns }: Pick<Sheet, "frozenRows" | "frozenColumns">,
): void {
  if (merge.row <= frozenRows && lastRow(merge) > frozenRows) refuse(acrossFrozen("rows"));
  if (merge.column <= frozenColumns && lastColumn(merge) > frozenColumns) refuse(acrossFrozen("columns"));
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
      sheet.texts.set(row, column, undefined);
    }
}

export function breakApart(file: SpreadsheetFile, edit: EditOf<"breakApart">): void {
  const sheet = file.sheet(edit.sheet);
  if (sheet.merges.some((merge) => overlap(merge, edit.rect) && !contains(edit.rect, merge)))
    refuse(partOfMerge);
  sheet.merges = sheet.merges.filter((merge) => !overlap(merge, edit.rect));
}
