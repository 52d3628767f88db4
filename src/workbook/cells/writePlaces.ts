/** Writes where changes were placed, and puts right what people moved between our reading and our writing. */
import type { Problem } from "../../domain/problem";
import { type CellBlock, type Store, withBlocks } from "../ports/store";
import { missingSheet } from "../tables/readTable";
import { type Cell, type Grid, textOf } from "./cell";
import { type Change, sameCell } from "./change";
import { asWritten, headersOf, type Placed, place } from "./placing";
import { withoutSeal } from "./withoutSeal";

export interface Places {
  readonly places: readonly Placed[];
  /** What was read, a grid for each place. */
  readonly grids: readonly Grid[];
}

/** A person who sorts or inserts between reading and writing can do so this often before we give up. */
const mostTries = 3;

/**
 * Writes, then reads again, which also makes the writes last. Where somebody moved rows or columns between our reading
 * and our writing, the cells that were overwritten get back what they held and the changes go where they belong.
 * @returns changes that found no place any more, such as those of a row somebody deleted just then
 */
export function writePlaces(
  store: Store,
  changes: readonly Change[],
  { places, grids }: Places,
): readonly Problem[] {
  const left: Problem[] = [];
  let written: readonly Written[] = places.map((placed, at) => ({ placed, before: grids[at]! }));
  for (let tries = 0; written.length && tries < mostTries; tries++) {
    writeAll(
      store,
      written.map(({ placed }) => placed),
    );
    const now = readAgain(
      store,
      written.map(({ placed }) => ({ sheet: placed.sheet, added: placed.added?.count ?? 0 })),
    );
    const mends = written.map((one, at) => mend(one, now[at] ?? null, changes));
    left.push(...mends.flatMap((one) => one.left));
    written = mends.filter(({ placed }) => placed.blocks.length > 0);
  }
  if (written.length)
    throw new Error("Rows kept moving while they were written. Stop sorting and try again.");
  return left;
}

/** Google refuses what has come to stand in the wrong place as late as here, and forgets the writes behind it. */
function readAgain(store: Store, sheets: Parameters<Store["reread"]>[0]): (Grid | null)[] {
  try {
    return store.reread(sheets);
  } catch (error) {
    if (!isOutOfPlace(error)) throw error;
    return store.reread(sheets);
  }
}

/** Where a sheet has become too small meanwhile, reading again shows what is missing. */
function writeAll(store: Store, places: readonly Placed[]): void {
  try {
    const rest = places.filter((placed) => {
      const row = onlyRow(placed);
      if (row) store.append(placed.sheet, row);
      return !row;
    });
    for (const { sheet, added } of rest) if (added) store.insertRows(sheet, added.afterRow + 1, added.count);
    store.write(rest.flatMap(({ blocks }) => blocks));
  } catch (error) {
    if (!isOutOfPlace(error)) throw error;
  }
}

/** Columns that moved bring a text under a list of marks, which refuses it. */
const isOutOfPlace = (error: unknown): boolean =>
  isTooSmall(error) || /data validation rules/.test(String(error));

/** The row to add where that is all there is to write to a sheet: Google adds one in a single step. */
function onlyRow({ added, blocks }: Placed): readonly Cell[] | null {
  const [block, ...others] = blocks;
  if (added?.count !== 1 || !block || others.length || block.row !== added.afterRow + 1) return null;
  return [...new Array<Cell>(block.column - 1).fill(""), ...block.values[0]!];
}

/** Google's words for a place beyond the last row or column. */
export const isTooSmall = (error: unknown): boolean => /outside the dimensions/.test(String(error));

interface Written {
  readonly placed: Placed;
  /** The cells it was placed among. */
  readonly before: Grid;
}

/** What has to be written so that every cell holds what it should; nothing when nobody moved anything. */
function mend(
  { placed, before }: Written,
  now: Grid | null,
  changes: readonly Change[],
): Written & { readonly left: readonly Problem[] } {
  const { sheet } = placed;
  const nothing: Placed = { ...placed, added: null, blocks: [] };
  if (!now) return { placed: nothing, before, left: [missingSheet(sheet)] };
  const wasAt = columnsBefore(headersOf(before), headersOf(now));
  const written = writtenRows(placed, before);
  if (isAsWritten(placed, written, now, wasAt)) return { placed: nothing, before, left: [] };
  const own = changes.filter((change) => change.table === sheet);
  const restored = wasAt.includes(placed.idColumn)
    ? overwritten({ placed, before }, now, wasAt, written, own)
    : [];
  const mended = withoutBlankEnd(withBlocks(now, restored));
  mended[0] = mended[0]!.map((cell, at) => before[0]?.[wasAt[at] ?? Number.NaN] ?? cell);
  const again = place(sheet, mended, own, "leave");
  const blocks = notYet(now, [...restored, ...(again.placed?.blocks ?? [])]);
  // Room was made for added rows already, except where the sheet has become shorter.
  const lacking = mended.length + (again.placed?.added?.count ?? 0) - now.length;
  return {
    placed: {
      ...nothing,
      ...again.placed,
      blocks,
      added: lacking > 0 ? { afterRow: now.length, count: lacking } : null,
    },
    before: withBlocks(mended, again.placed?.blocks ?? []),
    left: again.problems,
  };
}

/** Of cells to write one after the other, those that do not hold already what the last of them says, each a block. */
function notYet(now: Grid, blocks: readonly CellBlock[]): CellBlock[] {
  const last = new Map<string, CellBlock>();
  for (const { sheet, row, column, values } of blocks)
    values.forEach((cells, down) => {
      cells.forEach((cell, across) => {
        const at = { row: row + down, column: column + across };
        last.set(`${at.row} ${at.column}`, { sheet, ...at, values: [[cell]] });
      });
    });
  return [...last.values()].filter(
    ({ row, column, values }) => !sameCell(now[row - 1]?.[column - 1] ?? "", values[0]![0]!),
  );
}

/** For each column where it stood before; undefined for one that is new. A column whose heading alone changed stays. */
function columnsBefore(were: readonly string[], are: readonly string[]): (number | undefined)[] {
  return are.map((header, at) => {
    if (header === were[at]) return at;
    const was = header === "" ? -1 : were.indexOf(header);
    if (was >= 0) return was;
    return at < were.length && !are.includes(were[at]!) ? at : undefined;
  });
}

/** One row of a block: where it was written, for whom, and what. By index. */
interface WrittenRow {
  readonly row: number;
  readonly column: number;
  readonly id: string;
  readonly cells: readonly Cell[];
}

const writtenRows = ({ blocks, idColumn }: Placed, before: Grid): WrittenRow[] =>
  blocks.flatMap(({ row, column, values }) =>
    values.map((cells, down): WrittenRow => {
      const at = row - 1 + down;
      const id = at < before.length ? before[at]?.[idColumn] : cells[idColumn - column + 1];
      return { row: at, column: column - 1, id: textOf(id ?? ""), cells };
    }),
  );

/** Whether every cell stands where it was written, in the row and column it was meant for. */
const isAsWritten = (
  { idColumn }: Placed,
  written: readonly WrittenRow[],
  now: Grid,
  wasAt: readonly (number | undefined)[],
): boolean =>
  written.every(
    ({ row, column, id, cells }) =>
      id === textOf(now[row]?.[wasAt.indexOf(idColumn)] ?? "") &&
      cells.every(
        (cell, at) => wasAt[column + at] === column + at && sameCell(cell, now[row]?.[column + at] ?? ""),
      ),
  );

/**
 * Cells that hold what was meant for others, with what they held before. Wherever it has been moved to since, a row that
 * was written over holds all that was written; what somebody typed there stays.
 */
function overwritten(
  { placed: { sheet, idColumn }, before }: Written,
  now: Grid,
  wasAt: readonly (number | undefined)[],
  written: readonly WrittenRow[],
  changes: readonly Change[],
): CellBlock[] {
  const headers = headersOf(before);
  const idNow = wasAt.indexOf(idColumn);
  const rowBefore = new Map(before.map((row) => [textOf(row[idColumn] ?? ""), row] as const));
  const wanted = new Map(changes.map(({ id, column, after }) => [`${id}\n${column}`, after] as const));
  const known = new Set(changes.map(({ id }) => id));
  const rowsWith = indexByText(now);
  return written.flatMap(({ cells }) => {
    const texts = new Set(cells.map(textOf));
    return rowsHolding([...texts].filter(Boolean), rowsWith).flatMap((row): CellBlock[] => {
      const id = textOf(now[row]![idNow] ?? "");
      if (id !== "" && !rowBefore.has(id) && !known.has(id)) return [];
      return now[row]!.flatMap((holds, column): CellBlock[] => {
        const at = wasAt[column] ?? Number.NaN;
        const held = id === "" ? "" : (rowBefore.get(id)?.[at] ?? "");
        const should = wanted.get(`${id}\n${headers[at]}`) ?? held;
        if (column === idNow || !texts.has(textOf(holds)) || sameCell(holds, held)) return [];
        if (sameCell(withoutSeal(textOf(holds)), should)) return [];
        return [{ sheet, row: row + 1, column: column + 1, values: [[asWritten(held)]] }];
      });
    });
  });
}

/** For each text the rows that hold it, by index. */
function indexByText(grid: Grid): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  grid.slice(1).forEach((cells, at) => {
    for (const cell of cells) {
      const text = textOf(cell);
      if (text !== "") rows.set(text, (rows.get(text) ?? new Set()).add(at + 1));
    }
  });
  return rows;
}

/** The rows that hold all of these texts; none for no texts at all. */
function rowsHolding(
  texts: readonly string[],
  rowsWith: ReadonlyMap<string, ReadonlySet<number>>,
): readonly number[] {
  const sets = texts.map((text) => rowsWith.get(text) ?? new Set<number>());
  const [fewest, ...others] = sets.sort((a, b) => a.size - b.size);
  return [...(fewest ?? [])].filter((row) => others.every((rows) => rows.has(row)));
}

function withoutBlankEnd(grid: Cell[][]): Cell[][] {
  let end = grid.length;
  while (end > 1 && grid[end - 1]!.every((cell) => cell === "")) end--;
  return grid.slice(0, end);
}
