/** Finds where changes belong in the cells as they stand now, and what to write there. */
import type { Problem } from "../../domain/problem";
import type { CellBlock } from "../ports/store";
import type { Column } from "../tables/columns";
import {
  duplicatedIds,
  duplicateId,
  headerOfId,
  idHeadersOf,
  idSaid,
  missingColumn,
  missingSheet,
  tornApart,
} from "../tables/readTable";
import { criteriaIn, leaves, ownSealColumn } from "../tables/table";
import { tableOf } from "../tables/tables";
import { type Cell, type Grid, guarded, headersOf, textOf } from "./cell";
import { type Change, conflict, sameCell } from "./change";
import { type Order, orderIn } from "./order";
import { blocksOf } from "./rectangles";
import { isBegun, type PlacedSeal, sealOf, withMark, withSeal } from "./seal";
import { sortedAway } from "./sortedAway";
import { nobodys, strays } from "./strays";
import { asTicked, isTicked, type PlacedTick, tickOf } from "./tick";
import { withoutSeal } from "./withoutSeal";

type AnyTable = ReturnType<typeof tableOf>;

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
 * A row that takes several ranges, because a column of somebody's own stands among ours, is marked first, then written,
 * and sealed last; everything else is written whole.
 */
export type WriteStep = "mark" | "cells" | "whole";

/**
 * What becomes of a conflict: a change that is to be made is refused as a whole, one in progress leaves the cell. Before
 * one is redone, of which its note says the order, people may have sorted what landed of it.
 */
export type OnConflict = "refuse" | "leave" | Order;

/** A cell that already holds `after` is done; one that holds neither `before` nor `after` is a conflict. */
export function place(
  sheet: string,
  standing: Grid | null,
  changes: readonly Change[],
  onConflict: OnConflict,
  step: WriteStep = "whole",
): { placed: Placed | null; problems: Problem[] } {
  if (!standing) return { placed: null, problems: [missingSheet(sheet)] };
  const table = tableOf(sheet);
  const ground = groundOf(table, standing);
  const { grid, headers, idIn, seal } = ground;
  const missing = missingAmong(headers, [...changes.map(({ column }) => column), headerOfId(table)]);
  if (missing.length)
    return { placed: null, problems: missing.map((column) => missingColumn(sheet, column, headers)) };

  const rowOf = new Map(grid.map((cells, index) => [idIn(cells), index] as const));
  const groups = byId(changes);
  // Written, two rows that say the same would say two things.
  const doubled =
    onConflict === "refuse" && !table.idFrom ? duplicatedIds(grid, headers.indexOf(headerOfId(table))) : null;
  const headerOfLast = table.idFrom && idHeadersOf(table).pop();
  const was = typeof onConflict === "object" ? onConflict[sheet] : undefined;
  const isMoved = was !== undefined && was !== orderIn(sheet, standing, changes);
  const problems: Problem[] = [];
  const cells = new Map<number, ReadonlyMap<number, Cell>>();
  let end = grid.length;
  for (const [id, ofRow] of groups) {
    const known = rowOf.get(id) ?? rowOf.get(idAfter(ofRow, headerOfLast));
    const twice = doubled?.get(id);
    const amiss = twice ? duplicateId(table, id, twice) : amissAt(ground, known, id, ofRow);
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
    const how = { onConflict, isMoved, step: known === undefined ? "whole" : step };
    const { wanted, conflicts } = wantedIn(ground, known, id, ofRow, how);
    problems.push(...conflicts);
    if (wanted) cells.set(row, wanted);
  }
  if (problems.length && onConflict === "refuse") return { placed: null, problems };
  const count = end - grid.length;
  const mayRewrite = rewritable(sheet, grid);
  if (onConflict !== "refuse" && seal)
    for (const [row, text] of strays(grid, headers, groups, { seal, rowOf, idIn, mayRewrite }))
      if (!cells.has(row)) cells.set(row, new Map([[seal.at, text]]));
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

/** A sheet as it stands, and what finds things in it. */
interface Ground {
  readonly table: AnyTable;
  readonly standing: Grid;
  /** With what its ticks say written out. */
  readonly grid: Grid;
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<number, Column<unknown>>;
  readonly idIn: (cells: readonly Cell[]) => string;
  readonly seal: PlacedSeal | null;
  readonly tick: PlacedTick | null;
}

function groundOf(table: AnyTable, standing: Grid): Ground {
  const grid = asTicked(table, standing);
  const headers = headersOf(grid);
  const columns = columnsOf(table, headers);
  // Where an id follows from other cells, its own may be blank, or what it was before somebody changed those.
  const idColumns = idHeadersOf(table).map((header) => headers.indexOf(header));
  const idIn = (cells: readonly Cell[]) =>
    idColumns.map((at) => textOf(asFormatted(columns.get(at), cells[at] ?? ""))).join("/");
  const [seal, tick] = [sealOf(table, headers), tickOf(table, grid)];
  return { table, standing, grid, headers, columns, idIn, seal, tick };
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

/**
 * What is wanted in one row, by column, with its seal; null where everything stands there already.
 * @param row undefined for one that is not there yet
 */
function wantedIn(
  { table, standing, grid, headers, columns, seal, tick }: Ground,
  row: number | undefined,
  id: string,
  changes: readonly Change[],
  { onConflict, isMoved, step }: { onConflict: OnConflict; isMoved: boolean; step: WriteStep },
): { wanted: ReadonlyMap<number, Cell> | null; conflicts: readonly Problem[] } {
  const cells = row === undefined ? [] : grid[row]!;
  const unticked = row === undefined ? [] : standing[row]!;
  const stands = seal ? textOf(cells[seal.at] ?? "") : "";
  const isMarked = isBegun(stands);
  const isNew = changes.some(({ column, before }) => column === headerOfId(table) && sameCell(before, ""));
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
  const isRedone = typeof onConflict === "object" && seal !== null && row !== undefined;
  const moved = isRedone ? sortedAway({ grid, headers, seal }, row, id, changes) : new Map<number, Cell>();
  const left = new Map<number, Cell>(moved);
  const conflicts: Problem[] = [];
  for (const change of changes) {
    const column = headers.indexOf(change.column);
    const found = cells[column] ?? "";
    const isDone = sameCell(column === seal?.at ? withoutSeal(textOf(found)) : found, change.after);
    if (moved.has(column)) {
      const wasThere = sameCell(found, change.before) ? change.after : change.before;
      if (!isDone) conflicts.push(conflict({ ...change, before: wasThere }, found));
      continue;
    }
    // What a tick already says is written out.
    if (isDone && sameCell(found, unticked[column] ?? "")) continue;
    const read = asFormatted(columns.get(column), found);
    if (isDone || sameCell(found, change.before) || sameCell(read, change.before) || isOurs(found))
      wanted.set(column, change.after);
    else {
      left.set(column, change.after);
      conflicts.push(conflict(change, found));
    }
  }
  if (tick && changes.some(({ column }) => column === headers[tick.word])) {
    const isOn = textOf(wanted.get(tick.word) ?? cells[tick.word] ?? "") === tick.on;
    if (isOn !== (isTicked(tick, cells) ?? false)) wanted.set(tick.at, isOn);
  }
  if (step === "mark") wanted.clear();
  // No change says what stands in a seal's own column: where rows moved, it may have been put back to what stood there.
  const isSealedAnew = onConflict !== "refuse" && ownSealColumn(table) !== null;
  const isUnclear = isMoved && conflicts.length > 0;
  if (!wanted.size && !isSealedAnew && !isUnclear && step !== "mark" && !isMarked)
    return { wanted: null, conflicts };
  if (seal) {
    // A cell that is left as somebody changed it is not what is saved: against its seal it reads as typed over.
    const after = headers.map((_, at) => wanted.get(at) ?? left.get(at) ?? cells[at] ?? "");
    const text = seal.behind(after[seal.at]!);
    // A row that came to stand where the new one was being written: nobody may read the one as the other. Where rows or
    // columns moved meanwhile, a cell that somebody changed may be one that was written into the wrong place.
    const isIt = !isUnclear && !(isNew && conflicts.length);
    const meant = seal.rowOf(isIt ? id : `not ${id}`, after);
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

function byId(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.id);
    if (group) group.push(change);
    else groups.set(change.id, [change]);
  }
  return groups;
}

/** Our columns, by index. */
function columnsOf(table: AnyTable, headers: readonly string[]): ReadonlyMap<number, Column<unknown>> {
  const ours = leaves(table, criteriaIn(table, headers));
  return new Map(
    ours.map(({ header, column }) => [headers.indexOf(header), column] as const).filter(([at]) => at >= 0),
  );
}

/** A cell as Plumbline would have written what it reads there: an address in capitals is still that address. */
function asFormatted(column: Column<unknown> | undefined, cell: Cell): Cell {
  const parsed = column?.parse(cell);
  return column && parsed && "value" in parsed ? column.format(parsed.value) : cell;
}
