/** Edits of whole rows and columns: insert, delete, move, size, hide, sort. */
import { insertItems, moveItems } from "../model/layer";
import { afterDelete, afterInsert, afterMove, lastColumn, overlap, type Rect } from "../model/rect";
import type { Chart, LineGroups, Metadata, Sheet, Validation } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { compareCells } from "../values/compareCells";
import { copiedFormula } from "./copiedFormula";
import type { Axis, EditOf } from "./edit";
import { outsideGrid, refuse, sortOverMerges, tooManyCells, tooManyColumns } from "./refusals";
import { shiftFormula } from "./shiftFormula";
import { moveSpilled } from "./spilledCells";

const sizeOf = { row: "rows", column: "columns" } as const;

const CELL_LIMIT = 10_000_000;
const COLUMN_LIMIT = 18_278;

/** @param sheet the one that is to have this size, if the file has it already */
export function refuseTooLarge(
  file: SpreadsheetFile,
  { rows, columns }: { rows: number; columns: number },
  sheet?: Sheet,
): void {
  if (columns > COLUMN_LIMIT) refuse(tooManyColumns);
  const others = file.sheets.filter((other) => other !== sheet);
  const cells = others.reduce((sum, other) => sum + other.rows * other.columns, rows * columns);
  if (cells > CELL_LIMIT) refuse(tooManyCells);
}

export function insertLines(file: SpreadsheetFile, edit: EditOf<"insert">): void {
  const sheet = file.sheet(edit.sheet);
  const { axis, at, count } = edit;
  const { rows, columns } = sheet;
  refuseTooLarge(file, { rows, columns, [sizeOf[axis]]: sheet[sizeOf[axis]] + count }, sheet);
  sheet[sizeOf[axis]] += count;
  for (const layer of sheet.layers) layer.insert(axis, at, count);
  for (const known of [sheet.sizes[axis], sheet.hiddenLines[axis]] as (number | true | undefined)[][])
    if (at <= known.length) insertItems(known, at, new Array<undefined>(count).fill(undefined));
  if (edit.formatOf !== undefined) copyLooks(sheet, axis, at, count, edit.formatOf);
  sheet.groups[axis] = groupsAfterInsert(sheet.groups[axis], at, count);
  moveParts(file, sheet, (rect) => afterInsert(rect, axis, at, count));
}

/** New lines lie as deep as those between which they come. */
function groupsAfterInsert(groups: LineGroups, at: number, count: number): LineGroups {
  const depths = groups.depths.slice();
  const between = Math.min(depths[at - 2] ?? 0, depths[at - 1] ?? 0);
  if (at <= depths.length) insertItems(depths, at, new Array<number>(count).fill(between));
  return { ...groups, depths, collapsed: movedGroups(groups, (rect) => afterInsert(rect, "row", at, count)) };
}

/** A group as lines of one axis; where it goes is asked as if they were rows. */
const movedGroups = ({ collapsed }: LineGroups, move: Move) =>
  collapsed.flatMap((group) => {
    const moved = move({ row: group.at, rows: group.count, column: 1, columns: 1 });
    return moved ? [{ ...group, at: moved.row, count: moved.rows }] : [];
  });

function copyLooks(sheet: Sheet, axis: Axis, at: number, count: number, from: number): void {
  const source = from >= at ? from + count : from;
  const across = axis === "row" ? sheet.columns : sheet.rows;
  for (let i = 1; i <= across; i++) {
    const [row, column] = axis === "row" ? [source, i] : [i, source];
    const format = sheet.formats.get(row, column);
    const rule = sheet.validations.get(row, column);
    if (!format && !rule) continue;
    for (let line = at; line < at + count; line++) {
      const target = axis === "row" ? ([line, i] as const) : ([i, line] as const);
      if (format) sheet.formats.set(...target, format);
      if (rule) sheet.validations.set(...target, rule);
    }
  }
}

export function deleteLines(file: SpreadsheetFile, edit: EditOf<"delete">): void {
  const sheet = file.sheet(edit.sheet);
  const { axis, at, count } = edit;
  const size = sizeOf[axis];
  if (count === sheet[size]) refuse(`You can't delete all the ${size} on the sheet.`);
  const frozen = axis === "row" ? sheet.frozenRows : sheet.frozenColumns;
  if (frozen > 0 && at <= frozen + 1 && at + count - 1 === sheet[size])
    refuse(`Sorry, it is not possible to delete all non-frozen ${size}.`);
  sheet[size] -= count;
  for (const layer of sheet.layers) layer.delete(axis, at, count);
  sheet.sizes[axis].splice(at - 1, count);
  sheet.hiddenLines[axis].splice(at - 1, count);
  const groups = sheet.groups[axis];
  const depths = groups.depths.slice();
  depths.splice(at - 1, count);
  const collapsed = movedGroups(groups, (rect) => afterDelete(rect, "row", at, count));
  sheet.groups[axis] = { ...groups, depths, collapsed };
  const gone = Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  if (axis === "row") sheet.frozenRows -= gone;
  else sheet.frozenColumns -= gone;
  moveParts(file, sheet, (rect) => afterDelete(rect, axis, at, count));
}

type Move = (rect: Rect) => Rect | undefined;

/** Merges, protections, rules, formulas and all else that names a rectangle follow their cells. */
function moveParts(file: SpreadsheetFile, sheet: Sheet, move: Move): void {
  const all = (rects: Rect[]) => rects.map(move).filter((rect): rect is Rect => rect !== undefined);
  moveSpilled(sheet, move);
  sheet.merges = all(sheet.merges).filter((rect) => rect.rows * rect.columns > 1);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: all(rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const unprotected = all(protection.unprotected);
    if (!protection.rect) return [{ ...protection, unprotected }];
    const rect = move(protection.rect);
    return rect ? [{ ...protection, rect, unprotected }] : [];
  });
  sheet.bandings = sheet.bandings.flatMap((banding) => {
    const rect = move(banding.rect);
    return rect ? [{ ...banding, rect }] : [];
  });
  const filtered = sheet.filter && move(sheet.filter.rect);
  sheet.filter = sheet.filter && filtered ? { ...sheet.filter, rect: filtered } : undefined;
  sheet.metadata = sheet.metadata.flatMap((item) => movedMetadata(item, move));
  moveCharts(file, sheet, move);
  moveChoices(file, sheet, move);
  shiftFormulas(file, sheet, move);
  file.namedRanges = file.namedRanges.flatMap((named) => {
    if (named.sheetId !== sheet.id) return [named];
    const rect = move(named.rect);
    return rect ? [{ ...named, rect }] : [];
  });
}

/** What is noted of a line goes where the line goes, and with it. */
function movedMetadata(item: Metadata, move: Move): Metadata[] {
  const { line } = item;
  if (!line) return [item];
  const endless = Number.MAX_SAFE_INTEGER / 4;
  const rect =
    line.axis === "row"
      ? { row: line.at, rows: 1, column: 1, columns: endless }
      : { column: line.at, columns: 1, row: 1, rows: endless };
  const moved = move(rect);
  return moved ? [{ ...item, line: { ...line, at: moved[line.axis] } }] : [];
}

/** What charts read follows its cells, on whatever sheet the chart stands; a chart stays with its first cell. */
function moveCharts(file: SpreadsheetFile, moved: Sheet, move: Move): void {
  for (const sheet of file.sheets)
    sheet.charts = sheet.charts.map((chart) => {
      const ranges = chart.ranges.flatMap((range) => {
        const rect = (range.sheetId ?? sheet.id) === moved.id ? move(range) : range;
        return rect ? [{ ...range, ...rect }] : [];
      });
      return { ...chart, ranges, ...(sheet === moved && anchorAfter(chart, move)) };
    });
}

/** The anchor as the corner of a rectangle without end: where its line goes, it is at the next one. */
function anchorAfter({ row, column }: Chart, move: Move) {
  const corner = move({
    row,
    column,
    rows: Number.MAX_SAFE_INTEGER / 2,
    columns: Number.MAX_SAFE_INTEGER / 2,
  });
  return corner && { row: corner.row, column: corner.column };
}

/** The cells from which a validation takes its choices. Where all of them go, the rule stays as it is. */
function moveChoices(file: SpreadsheetFile, moved: Sheet, move: Move): void {
  const known = new Map<Validation, Validation>();
  const after = (rule: Validation) => {
    const rect = rule.range?.sheetId === moved.id ? move(rule.range.rect) : undefined;
    return rect && rect !== rule.range?.rect ? { ...rule, range: { sheetId: moved.id, rect } } : rule;
  };
  for (const sheet of file.sheets)
    sheet.validations.each((rule, row, column) => {
      if (!rule.range) return;
      if (!known.has(rule)) known.set(rule, after(rule));
      const now = known.get(rule);
      if (now !== rule) sheet.validations.set(row, column, now);
    });
}

export function shiftFormulas(file: SpreadsheetFile, moved: Sheet, move: Move): void {
  for (const sheet of file.sheets)
    sheet.formulas.each((formula, row, column) => {
      const shifted = shiftFormula(formula, sheet.name, { sheet: moved.name, move });
      if (shifted !== formula) sheet.formulas.set(row, column, shifted);
    });
  file.stale = true;
}

export function moveLines(file: SpreadsheetFile, edit: EditOf<"moveLines">): void {
  const sheet = file.sheet(edit.sheet);
  const { axis, at, count, to } = edit;
  if (to > at && to < at + count) refuse("You can't move a range into itself.");
  for (const layer of sheet.layers) layer.move(axis, at, count, to);
  moveItems(sheet.sizes[axis], at, count, to, () => undefined);
  moveItems(sheet.hiddenLines[axis], at, count, to, () => undefined);
  moveParts(file, sheet, (rect) => afterMove(rect, axis, { at, count, to }));
}

export function sizeLines(file: SpreadsheetFile, edit: EditOf<"size">): void {
  const sheet = file.sheet(edit.sheet);
  for (let line = edit.at; line < edit.at + edit.count; line++)
    sheet.sizes[edit.axis][line - 1] = edit.pixels;
}

export function hideLines(file: SpreadsheetFile, edit: EditOf<"hideLines">): void {
  const lines = file.sheet(edit.sheet).hiddenLines[edit.axis];
  for (let line = edit.at; line < edit.at + edit.count; line++)
    lines[line - 1] = edit.hidden ? true : undefined;
}

export function sortRows(file: SpreadsheetFile, edit: EditOf<"sort">): void {
  const sheet = file.sheet(edit.sheet);
  const { rect, by } = edit;
  if (sheet.merges.some((merge) => merge.rows > 1 && overlap(merge, rect))) refuse(sortOverMerges);
  const order = Array.from({ length: rect.rows }, (_, i) => rect.row + i);
  order.sort((a, b) => {
    for (const { column, ascending } of by) {
      const result = compareCells(sheet.values.get(a, column), sheet.values.get(b, column), ascending);
      if (result !== 0) return result;
    }
    return a - b;
  });
  for (const layer of sheet.layers) layer.reorder(rect.row, order, rect.column, rect.columns);
  for (const [i, from] of order.entries())
    for (let column = rect.column; column <= lastColumn(rect); column++) {
      const row = rect.row + i;
      const formula = sheet.formulas.get(row, column);
      if (formula !== undefined) sheet.formulas.set(row, column, copiedFormula(formula, row - from, 0));
    }
  file.stale = true;
}

/** Refuses a rectangle that does not lie within the sheet's grid. */
export function refuseOutside(sheet: Sheet, rect: Rect): void {
  const { row, column, rows, columns } = rect;
  if (!isRun(row, rows, sheet.rows) || !isRun(column, columns, sheet.columns)) refuse(outsideGrid);
}

/** Refuses lines that the sheet does not have; new ones, and those that move, may come behind its last one. */
export function refuseLinesOutside(
  sheet: Sheet,
  edit: EditOf<"insert" | "delete" | "moveLines" | "size" | "hideLines">,
): void {
  const size = sheet[sizeOf[edit.axis]];
  const isInside = edit.kind === "insert" ? isRun(edit.at, 1, size + 1) : isRun(edit.at, edit.count, size);
  if (!isInside || !isRun(1, edit.count, Number.MAX_SAFE_INTEGER)) refuse(outsideGrid);
  if (edit.kind === "moveLines" && !isRun(edit.to, 1, size + 1)) refuse(outsideGrid);
}

/** Whether so many lines from this one on, or none, are among the first `size`. */
const isRun = (at: number, count: number, size: number): boolean =>
  Number.isInteger(at) && Number.isInteger(count) && at >= 1 && count >= 0 && at + count - 1 <= size;
