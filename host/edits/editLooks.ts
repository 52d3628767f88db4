/** Edits of how cells look: formats, borders, merges, bandings, conditional formats. */
import { type Border, type CellFormat, patched } from "../model/cellFormat";
import { contains, lastColumn, lastRow, overlap, type Rect } from "../model/rect";
import type { Sheet, TextLook } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { EditOf } from "./edit";
import { acrossFrozen, partOfMerge, refuse } from "./refusals";

type Patch = EditOf<"format">["patch"];

/** What a patch makes of each format is found out once. */
function patcher(patch: Patch): (before: CellFormat | undefined) => CellFormat | undefined {
  const known = new Map<CellFormat | undefined, CellFormat | undefined>();
  return (before) => {
    if (!known.has(before)) known.set(before, patched(before, patch));
    return known.get(before);
  };
}

export function writeFormat(file: SpreadsheetFile, { sheet, rect, patch }: EditOf<"format">): void {
  const write = patcher(patch);
  file.sheet(sheet).formats.changeRows(rect, write);
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
  const { formats } = file.sheet(sheet);
  const writers = new Map<unknown, ReturnType<typeof patcher>>();
  rows.forEach((line, r) => {
    line.forEach((value, c) => {
      if (!writers.has(value)) writers.set(value, patcher({ [key]: value } as Patch));
      const [row, column] = [rect.row + r, rect.column + c];
      formats.set(row, column, writers.get(value)?.(formats.get(row, column)));
    });
  });
  forgetRunLooks(file.sheet(sheet), rect, [key]);
}

export function drawBorder(file: SpreadsheetFile, { sheet, rect, ...edit }: EditOf<"border">): void {
  const { formats } = file.sheet(sheet);
  const line: Border = { style: edit.style, color: edit.color };
  for (const rows of bands(rect.row, rect.rows))
    for (const columns of bands(rect.column, rect.columns)) {
      const sides = {
        top: rows.isFirst ? edit.sides.top : edit.sides.horizontal,
        bottom: rows.isLast ? edit.sides.bottom : edit.sides.horizontal,
        left: columns.isFirst ? edit.sides.left : edit.sides.vertical,
        right: columns.isLast ? edit.sides.right : edit.sides.vertical,
      };
      const drawn = Object.entries(sides).filter(([, one]) => one === true || one === false);
      const patch = Object.fromEntries(drawn.map(([side, one]) => [side, one ? line : null]));
      const part = { row: rows.at, rows: rows.count, column: columns.at, columns: columns.count };
      formats.changeRows(part, patcher(patch));
    }
}

/** The first line, those between, and the last, which a border may draw differently. */
function bands(
  at: number,
  count: number,
): { at: number; count: number; isFirst: boolean; isLast: boolean }[] {
  if (count === 1) return [{ at, count, isFirst: true, isLast: true }];
  return [
    { at, count: 1, isFirst: true, isLast: false },
    { at: at + 1, count: count - 2, isFirst: false, isLast: false },
    { at: at + count - 1, count: 1, isFirst: false, isLast: true },
  ].filter((band) => band.count > 0);
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
