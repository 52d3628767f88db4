/** Finds where changes belong in the cells as they stand now, and what to write there. */
import type { Problem } from "../../domain/problem";
import type { CellBlock } from "../ports/store";
import {
  duplicatedIds,
  duplicateId,
  headerOfId,
  idHeadersOf,
  idSaid,
  missingColumn,
  missingSheet,
  puzzlingRows,
  readOnce,
  tornApart,
} from "../tables/readTable";
import { ownSealColumn } from "../tables/table";
import { tableOf } from "../tables/tables";
import { type Cell, type Grid, guarded, headersOf, textOf } from "./cell";
import { type Change, conflict, sameCell } from "./change";
import { asFormatted, byId, columnsOf, type Ground, groundOf } from "./ground";
import { blocksOf } from "./rectangles";
import { isBegun, nobodys, notOf, withMark, withSeal } from "./seal";
import { addsRow, isMoved, type Stood, touchedRows } from "./stood";
import { isTicked, tickOf } from "./tick";
import { withoutSeal } from "./withoutSeal";

/** What has to be written to one sheet: rows that stand there, by id, and rows to add. */
export interface Placed {
  readonly sheet: string;
  readonly blocks: readonly CellBlock[];
  /** Rows to add below row `afterRow`; the blocks already count them in. */
  readonly added: { readonly afterRow: number; readonly count: number } | null;
  /** Index of the column that holds the ids. */
  readonly idColumn: number;
}

/**
 * A row of which only a note tells is written with a mark, or marked before, where a column of somebody's own parts it; the
 * seal comes last. Everything else is written whole.
 */
export type WriteStep = "mark" | "cells" | "whole";

/**
 * What becomes of a conflict: a change that is to be made is refused as a whole, one in progress leaves the cell. Meanwhile
 * people may have sorted what landed of it: what stood there tells.
 */
export type OnConflict = "refuse" | Stood;

/** A cell that already holds `after` is done; one that holds neither `before` nor `after` is a conflict. */
export function place(
  sheet: string,
  standing: Grid | null,
  changes: readonly Change[],
  onConflict: OnConflict,
  step: WriteStep = "whole",
): { placed: Placed | null; problems: Problem[] } {
  if (!standing) return { placed: null, problems: [missingSheet(sheet)] };
  const ground = groundOf(sheet, standing);
  const { table, grid, headers, idIn, seal } = ground;
  const missing = missingAmong(headers, [...changes.map(({ column }) => column), headerOfId(table)]);
  if (missing.length)
    return { placed: null, problems: missing.map((column) => missingColumn(sheet, column, headers)) };

  const rowOf = new Map(grid.map((cells, index) => [idIn(cells), index] as const));
  const groups = byId(changes);
  // Written, two rows that say the same would say two things.
  const doubled =
    onConflict === "refuse" && !table.idFrom ? duplicatedIds(grid, headers.indexOf(headerOfId(table))) : null;
  const named = onConflict === "refuse" && seal ? puzzlingRows(readOnce(table, standing)) : null;
  const headerOfLast = table.idFrom && idHeadersOf(table).pop();
  const stood = typeof onConflict === "object" ? onConflict : {};
  const touched = touchedRows(stood, ground, groups);
  const isDisturbed = touched.size > 0 || isMoved(stood, sheet, standing, changes);
  const problems: Problem[] = [];
  const cells = new Map<number, ReadonlyMap<number, Cell>>();
  let end = grid.length;
  for (const [id, ofRow] of groups) {
    const known = rowOf.get(id) ?? rowOf.get(idAfter(ofRow, headerOfLast));
    const twice = doubled?.get(id);
    const puzzle = known === undefined ? undefined : named?.get(known + 1);
    const amiss = twice ? duplicateId(table, id, twice) : (puzzle ?? amissAt(ground, known, id, ofRow));
    if (amiss) {
      problems.push(amiss);
      // Nothing finishes it any more: a mark would keep the whole sheet from being read.
      if (seal && known !== undefined && isBegun(textOf(grid[known]![seal.at] ?? "")))
        cells.set(known, new Map([[seal.at, nobodys(grid[known]!, id, seal)]]));
      continue;
    }
    if (known === undefined) rowOf.set(id, end);
    const row = known ?? end++;
    // A row to add is there whole or not at all.
    const isTouched = known !== undefined && touched.has(known);
    const how = { onConflict, isDisturbed, isTouched, step: known === undefined ? "whole" : step };
    const { wanted, conflicts } = wantedIn(ground, known, id, ofRow, how);
    problems.push(...conflicts);
    if (wanted) cells.set(row, wanted);
  }
  if (problems.length && onConflict === "refuse") return { placed: null, problems };
  const count = end - grid.length;
  const mayRewrite = rewritable(sheet, grid);
  if (seal)
    for (const row of touched)
      if (!cells.has(row)) cells.set(row, new Map([[seal.at, nobodys(grid[row]!, idIn(grid[row]!), seal)]]));
  return {
    placed: {
      sheet,
      blocks: blocksOf(sheet, grid, cells, mayRewrite),
      added: count ? { afterRow: grid.length, count } : null,
      idColumn: headers.indexOf(headerOfId(table)),
    },
    problems,
  };
}

const missingAmong = (headers: readonly string[], columns: readonly string[]): string[] =>
  [...new Set(columns)].filter((column) => !headers.includes(column));

/** Why nothing is written to a row: it is gone, or its cells say another id than the one it was found by. */
function amissAt(
  { table, grid, headers }: Ground,
  row: number | undefined,
  id: string,
  changes: readonly Change[],
): Problem | null {
  if (row === undefined) {
    const gone = changes.find(({ before }) => !sameCell(before, ""));
    return gone ? conflict(gone, "") : null;
  }
  const said = idSaid(table, headers, grid[row]!, id);
  return said === id ? null : tornApart(table, row + 1, said, id);
}

interface HowToPlace {
  readonly onConflict: OnConflict;
  /** Whether rows or columns are elsewhere, or hold something else, than when a change that is redone was placed. */
  readonly isDisturbed: boolean;
  /** Whether the row holds something else since then, beside what is changed. */
  readonly isTouched: boolean;
  readonly step: WriteStep;
}

/**
 * What is wanted in one row, by column, with its seal; null where everything stands there already.
 * @param row undefined for one that is not there yet
 */
function wantedIn(
  { table, standing, grid, headers, columns, seal, tick }: Ground,
  row: number | undefined,
  id: string,
  changes: readonly Change[],
  { onConflict, isDisturbed, isTouched, step }: HowToPlace,
): { wanted: ReadonlyMap<number, Cell> | null; conflicts: readonly Problem[] } {
  const cells = row === undefined ? [] : grid[row]!;
  const unticked = row === undefined ? [] : standing[row]!;
  const stands = seal ? textOf(cells[seal.at] ?? "") : "";
  const isMarked = isBegun(stands);
  const isNew = addsRow(table, changes);
  const isAfter = (cell: Cell) => changes.some(({ after }) => sameCell(after, cell));
  const isStrange = ({ column, before }: Change) => {
    const at = headers.indexOf(column);
    const found = cells[at] ?? "";
    return !columns.get(at)?.choices && at !== seal?.at && !sameCell(found, before) && !isAfter(found);
  };
  // Columns that were moved meanwhile: what is being written stands under another heading of a row that is marked or new.
  // Where somebody typed other texts, a mark is theirs, which many rows have.
  const mayBeOurs = onConflict !== "refuse" && (isMarked || isNew) && !changes.some(isStrange);
  const isOurs = (cell: Cell) => mayBeOurs && isAfter(cell);
  const wanted = new Map<number, Cell>();
  const isNoted = typeof onConflict === "object" && onConflict[table.name] !== undefined;
  const left = new Map<number, Cell>();
  const conflicts: Problem[] = [];
  // Others have the same: what was put right in their rows may have come from there.
  let isBorrowed = false;
  for (const change of changes) {
    const column = headers.indexOf(change.column);
    const found = cells[column] ?? "";
    const isDone = sameCell(column === seal?.at ? withoutSeal(textOf(found)) : found, change.after);
    // What a tick already says is written out.
    if (isDone && sameCell(found, unticked[column] ?? "")) continue;
    const read = asFormatted(columns.get(column), found);
    if (isDone || sameCell(found, change.before) || sameCell(read, change.before) || isOurs(found))
      wanted.set(column, change.after);
    else {
      left.set(column, change.after);
      conflicts.push(conflict(change, found));
      isBorrowed ||= grid.some((other, at) => at > 0 && at !== row && sameCell(other[column] ?? "", found));
    }
  }
  if (tick && changes.some(({ column }) => column === headers[tick.word])) {
    const isOn = textOf(wanted.get(tick.word) ?? cells[tick.word] ?? "") === tick.on;
    if (isOn !== (isTicked(tick, cells) ?? false)) wanted.set(tick.at, isOn);
  }
  if (step === "mark") wanted.clear();
  // No change says what stands in a seal's own column: where rows moved, it may have been put back to what stood there.
  const isSealedAnew = step === "whole" && onConflict !== "refuse" && ownSealColumn(table) !== null;
  const isUnclear = isTouched || (conflicts.length > 0 && (isDisturbed || (isBorrowed && isNoted)));
  if (!wanted.size && !isSealedAnew && !isUnclear && step !== "mark" && !isMarked)
    return { wanted: null, conflicts };
  if (seal) {
    // A cell that is left as somebody changed it is not what is saved: against its seal it reads as typed over.
    const after = headers.map((_, at) => wanted.get(at) ?? left.get(at) ?? cells[at] ?? "");
    const text = seal.behind(after[seal.at]!);
    // A row that came to stand where the new one was being written: nobody may read the one as the other. Where rows or
    // columns moved meanwhile, a cell that somebody changed may be one that was written into the wrong place.
    const isIt = !isUnclear && !(isNew && conflicts.length);
    const meant = seal.rowOf(isIt ? id : notOf(id), after);
    wanted.set(seal.at, guarded(step === "whole" ? withSeal(text, meant) : withMark(text, id, stands)));
  }
  return { wanted, conflicts };
}

/**
 * Which columns may be written as they were read, so that a row is written in one step, and so is there whole or not at
 * all. A column that somebody inserted and left blank parts nothing.
 */
export function rewritable(sheet: string, grid: Grid): (column: number) => boolean {
  const table = tableOf(sheet);
  const headers = headersOf(grid);
  const columns = columnsOf(table, headers);
  const tick = tickOf(table, grid);
  const isBlank = (column: number) => grid.every((cells) => (cells[column] ?? "") === "");
  return (column) =>
    (columns.has(column) || column === tick?.at || isBlank(column)) && headers[column] !== headerOfId(table);
}

/** The id of a row once its changes are made, where they change the last of the cells it follows from. */
function idAfter(changes: readonly Change[], headerOfLast: string | undefined): string {
  const change = changes.find(({ column }) => column === headerOfLast);
  if (!change) return changes[0]!.id;
  const [before, after] = [textOf(change.before), textOf(change.after)];
  return change.id.slice(0, change.id.length - before.length) + after;
}
