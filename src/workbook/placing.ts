/** Finds where changes belong in the cells as they stand now, and what to write there. */
import type { Problem } from "../domain/problem";
import { type Cell, type Grid, guarded, textOf } from "./cell";
import { type Change, conflict, sameCell } from "./change";
import { headerOfId, missingColumn, missingSheet } from "./readTable";
import type { Block } from "./store";
import { criteriaIn, leaves } from "./table";
import { tableOf } from "./tables";

/** What has to be written to one sheet: rows that stand there, by id, and rows to add. */
export interface Placed {
  readonly sheet: string;
  readonly blocks: readonly Block[];
  /** Rows to add below row `afterRow`; the blocks already count them in. */
  readonly added: { readonly afterRow: number; readonly count: number } | null;
  /** Index of the column that holds the ids. */
  readonly idColumn: number;
}

/**
 * A cell that already holds `after` is done; one that holds neither `before` nor `after` is a conflict.
 * @param onConflict what becomes of a conflict: a change in progress is refused as a whole, a redone one leaves the cell
 */
export function place(
  sheet: string,
  grid: Grid | null,
  changes: readonly Change[],
  onConflict: "refuse" | "leave",
): { placed: Placed | null; problems: Problem[] } {
  if (!grid) return { placed: null, problems: [missingSheet(sheet)] };
  const headers = (grid[0] ?? []).map((cell) => textOf(cell).trim());
  const unknown = [...new Set(changes.map((change) => change.column))].filter(
    (column) => !headers.includes(column),
  );
  const idHeader = headerOfId(tableOf(sheet));
  if (!headers.includes(idHeader)) unknown.push(idHeader);
  if (unknown.length)
    return { placed: null, problems: unknown.map((column) => missingColumn(sheet, column, headers)) };

  const idColumn = headers.indexOf(idHeader);
  const rowOf = new Map(grid.map((cells, index) => [textOf(cells[idColumn] ?? ""), index] as const));
  const problems: Problem[] = [];
  const cells = new Map<number, Map<number, Cell>>();
  let end = grid.length;
  for (const [id, ofRow] of byId(changes)) {
    const known = rowOf.get(id);
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
    const wanted = new Map<number, Cell>();
    for (const change of ofRow) {
      const column = headers.indexOf(change.column);
      const found = known === undefined ? "" : (grid[row]![column] ?? "");
      if (sameCell(found, change.after)) continue;
      if (sameCell(found, change.before)) wanted.set(column, change.after);
      else problems.push(conflict(change, found));
    }
    if (wanted.size) cells.set(row, wanted);
  }
  if (problems.length && onConflict === "refuse") return { placed: null, problems };
  const count = end - grid.length;
  return {
    placed: {
      sheet,
      blocks: blocksOf(sheet, grid, headers, cells),
      added: count ? { afterRow: grid.length, count } : null,
      idColumn,
    },
    problems,
  };
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

/** Beyond so many separate runs of rows, one range from the first to the last is written instead. */
const mostRuns = 8;

/** As few rectangles as cover the wanted cells; what lies between is written as it was read, columns not ours never. */
function blocksOf(
  sheet: string,
  grid: Grid,
  headers: readonly string[],
  cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
): Block[] {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  if (!rows.length) return [];
  const columns = new Set<number>();
  for (const wanted of cells.values()) for (const column of wanted.keys()) columns.add(column);
  const ours = new Set(headers.map((header, column) => (isOurs(sheet, header, headers) ? column : -1)));
  const columnRuns = runs(
    [...columns].sort((a, b) => a - b),
    (a, b) => span(a + 1, b - 1).every((column) => ours.has(column)),
  );
  const rowRuns = runs(rows, (a, b) => b === a + 1);
  const rectangles = rowRuns.length > mostRuns ? [[rows[0]!, rows[rows.length - 1]!] as const] : rowRuns;
  return rectangles.flatMap(([top, bottom]) =>
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

function isOurs(sheet: string, header: string, headers: readonly string[]): boolean {
  const table = tableOf(sheet);
  return leaves(table, criteriaIn(table, headers)).some((leaf) => leaf.header === header);
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
