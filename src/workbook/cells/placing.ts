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
import { type Cell, type Grid, guarded, textOf } from "./cell";
import { type Change, conflict, sameCell } from "./change";
import {
  cellSum,
  isBegun,
  isMixedUp,
  type PlacedSeal,
  sealedCells,
  sealOf,
  typedOver,
  withMark,
  withSeal,
} from "./seal";
import { asTicked, isTicked, tickOf } from "./tick";
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
 * A row that takes several ranges, because a column of somebody's own stands among ours, is marked first, then written,
 * and sealed last; everything else is written whole.
 */
export type WriteStep = "mark" | "cells" | "whole";

/**
 * A cell that already holds `after` is done; one that holds neither `before` nor `after` is a conflict.
 * @param onConflict what becomes of a conflict: a change in progress is refused as a whole, a redone one leaves the cell
 */
export function place(
  sheet: string,
  standing: Grid | null,
  changes: readonly Change[],
  onConflict: "refuse" | "leave",
  step: WriteStep = "whole",
): { placed: Placed | null; problems: Problem[] } {
  if (!standing) return { placed: null, problems: [missingSheet(sheet)] };
  const grid = asTicked(tableOf(sheet), standing);
  const headers = headersOf(grid);
  const unknown = [...new Set(changes.map((change) => change.column))].filter(
    (column) => !headers.includes(column),
  );
  const idHeader = headerOfId(tableOf(sheet));
  if (!headers.includes(idHeader)) unknown.push(idHeader);
  if (unknown.length)
    return { placed: null, problems: unknown.map((column) => missingColumn(sheet, column, headers)) };

  const idColumn = headers.indexOf(idHeader);
  const columns = columnsOf(sheet, headers);
  const textAt = (cells: readonly Cell[], column: number) =>
    textOf(asFormatted(columns.get(column), cells[column] ?? ""));
  // Where an id follows from other cells, its own may be blank, or what it was before somebody changed those.
  const idColumns = idHeadersOf(tableOf(sheet)).map((header) => headers.indexOf(header));
  const idIn = (cells: readonly Cell[]) => idColumns.map((column) => textAt(cells, column)).join("/");
  const rowOf = new Map(grid.map((cells, index) => [idIn(cells), index] as const));
  const problems: Problem[] = [];
  const seal = sealOf(tableOf(sheet), headers);
  const addSeal = (id: string, before: readonly Cell[], wanted: Map<number, Cell>, isTaken: boolean) => {
    if (!seal) return;
    const after = headers.map((_, at) => wanted.get(at) ?? before[at] ?? "");
    const text = seal.behind(after[seal.at]!);
    const sealedFor = isTaken ? `not ${id}` : id;
    const sealed = step === "whole" ? withSeal(text, seal.rowOf(sealedFor, after)) : withMark(text, id);
    wanted.set(seal.at, guarded(sealed));
  };
  // No change says what stands in a seal's own column: where rows moved, it may have been put back to what stood there.
  const isSealedAnew = onConflict === "leave" && ownSealColumn(tableOf(sheet)) !== null;
  const tick = tickOf(tableOf(sheet), grid);
  const addTick = (ofRow: readonly Change[], before: readonly Cell[], wanted: Map<number, Cell>) => {
    if (!tick || !ofRow.some(({ column }) => column === headers[tick.word])) return;
    const isOn = textOf(wanted.get(tick.word) ?? before[tick.word] ?? "") === tick.on;
    if (isOn !== (isTicked(tick, before) ?? false)) wanted.set(tick.at, isOn);
  };
  const cells = new Map<number, Map<number, Cell>>();
  const headerOfLast = tableOf(sheet).idFrom && idHeadersOf(tableOf(sheet)).pop();
  let end = grid.length;
  // Written, two rows that say the same would say two things.
  const doubled = onConflict === "refuse" && !tableOf(sheet).idFrom ? duplicatedIds(grid, idColumn) : null;
  for (const [id, ofRow] of byId(changes)) {
    const twice = doubled?.get(id);
    if (twice) {
      problems.push(duplicateId(tableOf(sheet), id, twice));
      continue;
    }
    const known = rowOf.get(id) ?? rowOf.get(idAfter(ofRow, headerOfLast));
    const row = known ?? end;
    if (known === undefined) {
      const gone = ofRow.find((change) => !sameCell(change.before, ""));
      if (gone) {
        problems.push(conflict(gone, ""));
        continue;
      }
      end++;
      rowOf.set(id, row);
    }
    const said = known === undefined ? id : idSaid(tableOf(sheet), headers, grid[row]!, id);
    if (said !== id) {
      problems.push(tornApart(tableOf(sheet), row + 1, said, id));
      continue;
    }
    const wanted = new Map<number, Cell>();
    const isMarked = seal !== null && isBegun(textOf(grid[known ?? end]?.[seal.at] ?? ""));
    const isNew = ofRow.some(({ column, before }) => column === idHeader && sameCell(before, ""));
    // Columns that were moved meanwhile: what is being written stands under another heading of a row that is marked or new.
    const isOurs = (cell: Cell) =>
      onConflict === "leave" && (isMarked || isNew) && ofRow.some(({ after }) => sameCell(after, cell));
    // A row that came to stand where the new one was being written: nobody may read the one as the other.
    let isTaken = false;
    for (const change of ofRow) {
      const column = headers.indexOf(change.column);
      const found = known === undefined ? "" : (grid[row]![column] ?? "");
      const isDone = sameCell(column === seal?.at ? withoutSeal(textOf(found)) : found, change.after);
      // What a tick already says is written out.
      const isSaid = known === undefined || sameCell(found, standing[row]![column] ?? "");
      if (isDone && isSaid) continue;
      const read = asFormatted(columns.get(column), found);
      if (isDone || sameCell(found, change.before) || sameCell(read, change.before) || isOurs(found))
        wanted.set(column, change.after);
      else {
        problems.push(conflict(change, found));
        isTaken ||= isNew;
      }
    }
    const before = known === undefined ? [] : grid[row]!;
    addTick(ofRow, before, wanted);
    if (step === "mark") wanted.clear();
    if (wanted.size || isSealedAnew || step === "mark" || isMarked) {
      addSeal(id, before, wanted, isTaken);
      cells.set(row, wanted);
    }
  }
  if (problems.length && onConflict === "refuse") return { placed: null, problems };
  const count = end - grid.length;
  const mayRewrite = rewritable(sheet, grid);
  if (onConflict === "leave" && seal)
    for (const [row, text] of strays(grid, headers, byId(changes), { seal, rowOf, idIn, mayRewrite }))
      if (!cells.has(row)) cells.set(row, new Map([[seal.at, text]]));
  return {
    placed: {
      sheet,
      blocks: blocksOf(sheet, grid, cells, mayRewrite),
      added: count ? { afterRow: grid.length, count } : null,
      idColumn,
    },
    problems,
  };
}

/**
 * Which columns may be written as they were read, so that a row is written in one step, and so is there whole or not at
 * all. A column that somebody inserted and left blank parts nothing.
 */
export function rewritable(sheet: string, grid: Grid): (column: number) => boolean {
  const table = tableOf(sheet);
  const headers = headersOf(grid);
  const columns = columnsOf(sheet, headers);
  const tick = tickOf(table, grid);
  const isBlank = (column: number) => grid.every((cells) => (cells[column] ?? "") === "");
  return (column) =>
    (columns.has(column) || column === tick?.at || isBlank(column)) && headers[column] !== headerOfId(table);
}

interface Among {
  readonly seal: PlacedSeal;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly idIn: (cells: readonly Cell[]) => string;
  readonly mayRewrite: (column: number) => boolean;
}

/**
 * Where a column of somebody's own stands among ours, a row is written in several steps. An execution that ended between
 * them, while rows were moving, left the first of them in another row without the seal that says whose it is: it gets
 * that seal now, so that whoever reads it is told. So does a mark that was left there, which would keep the whole sheet from
 * being read.
 * @returns the seals to write, by row
 */
function strays(
  grid: Grid,
  headers: readonly string[],
  changes: ReadonlyMap<string, readonly Change[]>,
  { seal, rowOf, idIn, mayRewrite }: Among,
): Map<number, Cell> {
  const found = new Map<number, Cell>();
  for (const [id, ofRow] of changes) {
    const meant = new Map(ofRow.map(({ column, after }) => [headers.indexOf(column), after] as const));
    const steps = runs(
      [...meant.keys()].sort((a, b) => a - b),
      (a, b) => span(a + 1, b - 1).every(mayRewrite),
    );
    const sealed = seal.behind(meant.get(seal.at) ?? "");
    grid.forEach((cells, row) => {
      if (row === 0 || row === rowOf.get(id)) return;
      const own = seal.rowOf(idIn(cells), cells);
      const stands = textOf(cells[seal.at] ?? "");
      const isMarkLeft = isBegun(stands) && isMixedUp(stands, own);
      if (isMarkLeft) found.set(row, guarded(withSeal(withoutSeal(stands) || "saved", { ...own, id })));
      if (isMarkLeft || steps.length < 2 || isMixedUp(stands, own) || !typedOver(stands, own)) return;
      // What a row was saved with may be the same as what is being written: that is its own.
      const isOwn = new Set(sealedCells(stands)?.sums);
      const isLeftHere = steps.some(([first, last]) => {
        const said = span(first, last).filter((column) => textOf(meant.get(column) ?? "") !== "");
        return (
          said.length > 1 &&
          said.every((column) => sameCell(cells[column] ?? "", meant.get(column)!)) &&
          said.some((column) => !isOwn.has(cellSum(headers[column]!, textOf(cells[column]!))))
        );
      });
      if (isLeftHere) found.set(row, guarded(withSeal(sealed, { ...own, id })));
    });
  }
  return found;
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

/** Beyond so many separate runs of rows, the nearest are written as one, with what lies between them. */
const mostRuns = 8;
/** Among so many, rows that nothing changes are only passed over where they are more than this. */
const wideGap = 20;

function fewer(found: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  if (found.length <= mostRuns) return found;
  const gaps = found.slice(1).map(([first], at) => first - found[at]![1]);
  const widest = new Set(
    gaps
      .map((gap, at) => [gap, at] as const)
      .filter(([gap]) => gap > wideGap)
      .sort(([a], [b]) => b - a)
      .slice(0, mostRuns - 1)
      .map(([, at]) => at),
  );
  const joined: [number, number][] = [];
  found.forEach(([first, last], at) => {
    if (at > 0 && !widest.has(at - 1)) joined[joined.length - 1]![1] = last;
    else joined.push([first, last]);
  });
  return joined;
}

/** What is wanted in each row, by index. */
export type Wanted = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/**
 * As few rectangles as cover the wanted cells; what lies between is written as it was read, columns not ours and ids
 * never. In a row that is added nobody's cells are: it is one rectangle, so that it is there whole or not at all.
 */
function blocksOf(
  sheet: string,
  grid: Grid,
  cells: Wanted,
  mayRewrite: (column: number) => boolean,
): CellBlock[] {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const known = rows.filter((row) => row < grid.length);
  const added = rows.filter((row) => row >= grid.length);
  return [
    ...rectangles(sheet, grid, known, cells, mayRewrite),
    ...rectangles(sheet, grid, added, cells, () => true),
  ];
}

export function rectangles(
  sheet: string,
  grid: Grid,
  rows: readonly number[],
  cells: Wanted,
  mayRewrite: (column: number) => boolean,
): CellBlock[] {
  if (!rows.length) return [];
  const columns = new Set(rows.flatMap((row) => [...cells.get(row)!.keys()]));
  const columnRuns = runs(
    [...columns].sort((a, b) => a - b),
    (a, b) => span(a + 1, b - 1).every(mayRewrite),
  );
  const rowRuns = fewer(runs(rows, (a, b) => b === a + 1));
  return rowRuns.flatMap(([top, bottom]) =>
    columnRuns.map(([left, right]) => ({
      sheet,
      row: top + 1,
      column: left + 1,
      values: span(top, bottom).map((row) =>
        span(left, right).map(
          (column) => cells.get(row)?.get(column) ?? asWritten(grid[row]?.[column] ?? ""),
        ),
      ),
    })),
  );
}

/** A cell as it has to be written to stay what it was read as. */
export const asWritten = (cell: Cell): Cell => (typeof cell === "string" ? guarded(textOf(cell)) : cell);

export const headersOf = (grid: Grid): string[] => (grid[0] ?? []).map((cell) => textOf(cell).trim());

/** Our columns, by index. */
function columnsOf(sheet: string, headers: readonly string[]): ReadonlyMap<number, Column<unknown>> {
  const table = tableOf(sheet);
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

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Groups ascending numbers into [first, last] wherever two neighbours may be joined. */
function runs(
  numbers: readonly number[],
  joined: (a: number, b: number) => boolean,
): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const current = found[found.length - 1];
    if (current && joined(current[1], number)) current[1] = number;
    else found.push([number, number]);
  }
  return found;
}
