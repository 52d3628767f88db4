/** Writes where changes were placed, and puts right what people moved between our reading and our writing. */
import type { Problem } from "../../domain/problem";
import { type Block, type Store, withBlocks } from "../ports/store";
import { missingSheet } from "../tables/readTable";
import { type Cell, type Grid, textOf } from "./cell";
import { type Change, sameCell } from "./change";
import { asWritten, headersOf, type Placed, place } from "./placing";

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
    const now = store.reread(
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

/** Where a sheet has become too small meanwhile, reading again shows what is missing. */
function writeAll(store: Store, places: readonly Placed[]): void {
  try {
    for (const { sheet, added } of places)
      if (added) store.insertRows(sheet, added.afterRow + 1, added.count);
    store.write(places.flatMap(({ blocks }) => blocks));
  } catch (error) {
    if (!isTooSmall(error)) throw error;
  }
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
  const cells = writtenCells(placed, before, now, wasAt);
  if (cells.every(({ isRight }) => isRight)) return { placed: nothing, before, left: [] };
  const restored = wasAt.includes(placed.idColumn) ? overwritten(placed, before, now, wasAt, cells) : [];
  const mended = withoutBlankEnd(withBlocks(now, restored));
  mended[0] = mended[0]!.map((cell, at) => before[0]?.[wasAt[at] ?? Number.NaN] ?? cell);
  const own = changes.filter((change) => change.table === sheet);
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
function notYet(now: Grid, blocks: readonly Block[]): Block[] {
  const last = new Map<string, Block>();
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

interface WrittenCell {
  /** By index. */
  readonly row: number;
  readonly column: number;
  readonly wrote: Cell;
  /** The id of the row that stands there now. */
  readonly id: string;
  /** Whether row and column are those it was meant for. */
  readonly isRight: boolean;
}

function writtenCells(
  { blocks, idColumn }: Placed,
  before: Grid,
  now: Grid,
  wasAt: readonly (number | undefined)[],
): WrittenCell[] {
  const idNow = wasAt.indexOf(idColumn);
  return blocks.flatMap((block) =>
    block.values.flatMap((values, down) => {
      const row = block.row - 1 + down;
      const meant = row < before.length ? before[row]?.[idColumn] : values[idColumn - block.column + 1];
      const id = textOf(now[row]?.[idNow] ?? "");
      return values.map((wrote, across): WrittenCell => {
        const column = block.column - 1 + across;
        return { row, column, wrote, id, isRight: id === textOf(meant ?? "") && wasAt[column] === column };
      });
    }),
  );
}

/** Cells that hold what was meant for others, with what they held before; what somebody typed there since stays. */
function overwritten(
  { sheet, idColumn }: Placed,
  before: Grid,
  now: Grid,
  wasAt: readonly (number | undefined)[],
  cells: readonly WrittenCell[],
): Block[] {
  const rowBefore = new Map(before.map((row) => [textOf(row[idColumn] ?? ""), row] as const));
  return cells.flatMap(({ row, column, wrote, id, isRight }): Block[] => {
    const held = id === "" ? "" : (rowBefore.get(id)?.[wasAt[column] ?? Number.NaN] ?? "");
    const holds = now[row]?.[column] ?? "";
    if (isRight || !sameCell(holds, wrote) || sameCell(holds, held)) return [];
    return [{ sheet, row: row + 1, column: column + 1, values: [[asWritten(held)]] }];
  });
}

function withoutBlankEnd(grid: Cell[][]): Cell[][] {
  let end = grid.length;
  while (end > 1 && grid[end - 1]!.every((cell) => cell === "")) end--;
  return grid.slice(0, end);
}
