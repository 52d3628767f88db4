/** Writes where changes were placed, and puts right what people moved between our reading and our writing. */
import type { Problem } from "../../domain/problem";
import { type CellBlock, type Store, withBlocks } from "../ports/store";
import { headerOfId, idHeadersOf, idSaid, missingSheet } from "../tables/readTable";
import type { Table } from "../tables/table";
import { tableOf } from "../tables/tables";
import { asWritten, type Cell, type Grid, headersOf, textOf } from "./cell";
import { type Change, sameCell } from "./change";
import { byId, groundOf } from "./ground";
import { type Placed, place, rewritable, type WriteStep } from "./placing";
import { rectangles } from "./rectangles";
import { isBegun, sealOf, strayIn } from "./seal";
import { isMoved, isReordered, type Stood } from "./stood";
import { tickOf } from "./tick";
import { textsWritten } from "./underway";
import { withoutSeal } from "./withoutSeal";

export interface Places {
  readonly places: readonly Placed[];
  /** What was read, a grid for each place. */
  readonly grids: readonly Grid[];
  /** What stood there when they were placed. */
  readonly stood: Stood;
  /** Whether an execution ended since then. */
  readonly isRedone: boolean;
}

/** A person who sorts or inserts between reading and writing can do so this often before we give up. */
const mostTries = 5;

/**
 * Writes, then reads again, which also makes the writes last. Where somebody moved rows or columns between our reading
 * and our writing, the cells that were overwritten get back what they held and the changes go where they belong.
 * @returns changes that found no place any more, such as those of a row somebody deleted just then
 */
export function writePlaces(
  store: Store,
  changes: readonly Change[],
  { places, grids, ...how }: Places,
): readonly Problem[] {
  const written = places.map((placed, at): Written => ({ placed, before: grids[at]!, texts: new Set() }));
  if (!written.length) return [];
  const now = writeAndRead(store, written);
  return settle(store, changes, written, now, { ...how, isFirst: true, step: "whole" }).left;
}

/**
 * Writes a row of which there is a note, marked until nothing stands elsewhere: other files can't read the note. In one piece,
 * or, where a column of somebody's own parts it, first the mark alone.
 */
export function writeRow(
  store: Store,
  changes: readonly Change[],
  { placed, before, stood }: { readonly placed: Placed; readonly before: Grid; readonly stood: Stood },
): readonly Problem[] {
  const first = placed.blocks.length > 1 ? markedSteps : markedSteps.slice(1);
  return writeInSteps(store, changes, { before, texts: [] }, [before], { stood, isRedone: false, first });
}

/** The same after an execution that ended. */
export function finishRow(
  store: Store,
  changes: readonly Change[],
  from: { readonly before: Grid; readonly texts: Iterable<string> },
  stood: Stood,
): readonly Problem[] {
  const now = readAgain(store, [{ sheet: changes[0]!.table, added: 0 }]);
  return writeInSteps(store, changes, from, now, { stood, isRedone: true, first: markedSteps });
}

const markedSteps: readonly WriteStep[] = ["mark", "cells"];

/**
 * Each step stands before the next begins: the mark is there before anything else is, or is put right, and goes last. An
 * execution that ends between them leaves a row that says so.
 */
function writeInSteps(
  store: Store,
  changes: readonly Change[],
  { before, texts }: { readonly before: Grid; readonly texts: Iterable<string> },
  read: readonly (Grid | null)[],
  { first, ...how }: Pick<HowToMend, "stood" | "isRedone"> & { readonly first: readonly WriteStep[] },
): readonly Problem[] {
  const sheet = changes[0]!.table;
  const idColumn = headersOf(before).indexOf(headerOfId(tableOf(sheet)));
  const nothing: Placed = { sheet, idColumn, blocks: [], added: null };
  const one: Written = { placed: nothing, before, texts: new Set(texts) };
  let now = read;
  let steps = first;
  for (let tries = 0; tries < mostTries; tries++) {
    for (const step of steps)
      ({ now } = settle(store, changes, [one], now, { ...how, isFirst: false, step }));
    const whole = { ...how, isFirst: false, step: "whole" } as const;
    const seal = mend(one, now[0] ?? null, changes, whole);
    if (isDone(seal)) return seal.left;
    now = writeAndRead(store, [seal.again!]);
    const sealed = mend(one, now[0] ?? null, changes, whole);
    if (isDone(sealed)) return sealed.left;
    // Something moved just then: marked again, before anything is put right.
    steps = markedSteps;
  }
  throw keptMoving();
}

const keptMoving = () => new Error("Rows kept moving while they were written. Stop sorting and try again.");

/** Puts right what stands elsewhere than it was meant to, until all stands where it should. */
function settle(
  store: Store,
  changes: readonly Change[],
  all: readonly Written[],
  read: readonly (Grid | null)[],
  { isFirst, ...how }: HowToMend,
): { readonly left: readonly Problem[]; readonly now: readonly (Grid | null)[] } {
  const left: Problem[] = [];
  let [written, now] = [all, read];
  for (let tries = 0; tries < mostTries; tries++) {
    const mends = written.map((one, at) =>
      mend(one, now[at] ?? null, changes, { ...how, isFirst: isFirst && tries === 0 }),
    );
    left.push(...mends.filter(isDone).flatMap((one) => one.left));
    written = mends.flatMap((one) => (isDone(one) ? [] : [one.again!]));
    if (!written.length) return { left, now };
    now = writeAndRead(store, written);
  }
  throw keptMoving();
}

function writeAndRead(store: Store, written: readonly Written[]): readonly (Grid | null)[] {
  for (const { placed, texts } of written) for (const text of textsWritten(placed.blocks)) texts.add(text);
  writeAll(
    store,
    written.map(({ placed }) => placed),
  );
  return readAgain(
    store,
    written.map(({ placed }) => ({ sheet: placed.sheet, added: placed.added?.count ?? 0 })),
  );
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
  /** The cells as they were before anything was written. */
  readonly before: Grid;
  /** All that was written so far, wherever it landed. */
  readonly texts: Set<string>;
}

interface HowToMend {
  /** Whether what was placed says where it was meant to go, among `before`. */
  readonly isFirst: boolean;
  readonly stood: Stood;
  readonly isRedone: boolean;
  readonly step: WriteStep;
}

interface Mend {
  /** What to write so that every cell holds what it should. */
  readonly again?: Written;
  readonly left: readonly Problem[];
}

const isDone = ({ again }: Mend): boolean => !again?.placed.blocks.length;

function mend(
  { placed, before, texts }: Written,
  now: Grid | null,
  changes: readonly Change[],
  { isFirst, stood, isRedone, step }: HowToMend,
): Mend {
  const { sheet, idColumn } = placed;
  if (!now) return { left: [missingSheet(sheet)] };
  const wasAt = columnsBefore(headersOf(before), headersOf(now));
  const own = changes.filter((change) => change.table === sheet);
  // While nothing moves, people type into other rows as they like.
  const isDisturbed =
    isRedone ||
    isMoved(stood, sheet, now, own) ||
    isReordered(groundOf(sheet, before), groundOf(sheet, now), byId(own));
  if (isFirst && !isDisturbed && isAsWritten(placed, before, now, wasAt)) return { left: [] };
  const sealAt = sealOf(tableOf(sheet), headersOf(now))?.at ?? -1;
  const restored = wasAt.includes(idColumn) ? overwritten({ placed, before, texts }, now, wasAt, own) : [];
  const next = sealLast(restored, sealAt);
  const mended = withoutBlankEnd(withBlocks(now, restored));
  mended[0] = mended[0]!.map((cell, at) => before[0]?.[wasAt[at] ?? Number.NaN] ?? cell);
  const again = place(sheet, mended, own, isDisturbed ? stood : {}, step);
  // A new row never by its number, where another may have come to stand: what landed of it is taken away, then it is added.
  if (again.placed && onlyRow(again.placed)) {
    const back = notYet(sheet, now, next);
    const placed = back.length ? { sheet, idColumn, blocks: back, added: null } : again.placed;
    return { again: { placed, before, texts }, left: again.problems };
  }
  const back = step === "mark" ? [] : next;
  const blocks = notYet(sheet, now, [...back, ...(again.placed?.blocks ?? [])]);
  // Room was made for added rows already, except where the sheet has become shorter.
  const lacking = mended.length + (again.placed?.added?.count ?? 0) - now.length;
  const added = lacking > 0 ? { afterRow: now.length, count: lacking } : null;
  return { again: { placed: { sheet, idColumn, blocks, added }, before, texts }, left: again.problems };
}

/**
 * Of cells to write one after the other, those that do not hold already what the last of them says. A row is one block as
 * far as may be: half of what it held, beside the seal of all of it, would say that somebody typed the other half.
 */
function notYet(sheet: string, now: Grid, blocks: readonly CellBlock[]): CellBlock[] {
  const last = new Map<number, Map<number, Cell>>();
  for (const { row, column, values } of blocks)
    values.forEach((cells, down) => {
      const at = row - 1 + down;
      const wanted = last.get(at) ?? new Map<number, Cell>();
      cells.forEach((cell, across) => {
        if (sameCell(now[at]?.[column - 1 + across] ?? "", cell)) wanted.delete(column - 1 + across);
        else wanted.set(column - 1 + across, cell);
      });
      last.set(at, wanted);
    });
  const mayRewrite = rewritable(sheet, now);
  return [...last]
    .filter(([, wanted]) => wanted.size)
    .sort(([a], [b]) => a - b)
    .flatMap(([row]) => rectangles(sheet, now, [row], last, mayRewrite));
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

/** Whether every cell stands where it was written, in the row and column it was meant for. */
const isAsWritten = (
  { blocks, idColumn }: Placed,
  before: Grid,
  now: Grid,
  wasAt: readonly (number | undefined)[],
): boolean =>
  blocks.every(({ row, column, values }) =>
    values.every((cells, down) => {
      const at = row - 1 + down;
      const id = at < before.length ? before[at]?.[idColumn] : cells[idColumn - column + 1];
      return (
        textOf(id ?? "") === textOf(now[at]?.[wasAt.indexOf(idColumn)] ?? "") &&
        cells.every((cell, across) => {
          const to = column - 1 + across;
          return wasAt[to] === to && sameCell(cell, now[at]?.[to] ?? "");
        })
      );
    }),
  );

/**
 * Cells that hold what was meant for others, with what they held before. What somebody typed meanwhile stays. So does a
 * row of which somebody moved some columns without the others: reading names it.
 */
function overwritten(
  { placed: { sheet, idColumn }, before, texts }: Written,
  now: Grid,
  wasAt: readonly (number | undefined)[],
  changes: readonly Change[],
): CellBlock[] {
  const headers = headersOf(before);
  const headersNow = headersOf(now);
  const idNow = wasAt.indexOf(idColumn);
  const table = tableOf(sheet);
  const { keyIn, keyOf } = keysOf(table, before, new Set(changes.map(({ id }) => id)));
  const rowBefore = new Map(before.map((row) => [keyIn(row, headers), row] as const));
  const [tick, sealAt] = [tickOf(table, now), sealOf(table, headersNow)?.at ?? -1];
  const wanted = new Map<string, Cell>();
  for (const { id, column, after } of changes) {
    wanted.set(`${keyOf(id)}\n${column}`, after);
    if (tick && column === headersNow[tick.word])
      wanted.set(`${keyOf(id)}\n${headersNow[tick.at]}`, after === tick.on);
  }
  const known = new Set(changes.map(({ id }) => keyOf(id)));
  // A mark is never but of what is being written.
  const isWritten = (cell: Cell) => texts.has(textOf(cell)) || isBegun(textOf(cell));
  const saidIn = (cells: readonly Cell[]) => JSON.stringify(cells.map(textOf));
  const keysNow = now.map((cells) => keyIn(cells, headersNow));
  const standing = new Set(keysNow);
  const [lost = "", ...othersLost] = [...rowBefore.keys()].filter((key) => key !== "" && !standing.has(key));
  const nameless = new Set(before.filter((cells) => keyIn(cells, headers) === "").map(saidIn));
  return now.flatMap((cells, row): CellBlock[] => {
    const key = keysNow[row]!;
    const isStranger = key !== "" && !rowBefore.has(key) && !known.has(key);
    // What landed while columns moved may have any word of ours in the place of its id. Where several rows are gone, nothing
    // tells in which it landed: it stays, and its seal under another heading names it.
    const hasLanded =
      isStranger &&
      !othersLost.length &&
      strayIn(cells, sealAt) >= 0 &&
      cells.every((cell) => cell === "" || isWritten(cell));
    // What people left without an id stood there before anything was written.
    const stoodThere =
      key === "" && nameless.has(saidIn(headers.map((_, at) => cells[wasAt.indexOf(at)] ?? "")));
    if (row === 0 || (isStranger && !hasLanded) || stoodThere) return [];
    // It landed in a row that is known no more, or is a new one.
    const id = hasLanded ? lost : key;
    let isOurs = true;
    const back = cells.flatMap((holds, column): CellBlock[] => {
      const at = wasAt[column] ?? Number.NaN;
      const held = id === "" ? "" : (rowBefore.get(id)?.[at] ?? "");
      const should = wanted.get(`${id}\n${headers[at]}`) ?? held;
      // The seal of a row that is changed is placed with it.
      if ((column === sealAt && known.has(id)) || (column === idNow && !hasLanded)) return [];
      if (sameCell(holds, held)) return [];
      if (sameCell(withoutSeal(textOf(holds)), should)) return [];
      isOurs &&= isWritten(holds);
      return isWritten(holds)
        ? [{ sheet, row: row + 1, column: column + 1, values: [[asWritten(held)]] }]
        : [];
    });
    const isWhole = id !== "" && idSaid(table, headersNow, cells, id) === id;
    return isWhole || isOurs ? back : [];
  });
}

/** The seal last: until all else is back, it says that what stands in a row was meant for another. */
function sealLast(restored: readonly CellBlock[], sealAt: number): readonly CellBlock[] {
  const isSeal = ({ column }: CellBlock) => column === sealAt + 1;
  const open = new Set(restored.filter((one) => !isSeal(one)).map(({ row }) => row));
  return restored.filter((one) => !isSeal(one) || !open.has(one.row));
}

/**
 * What a row is known by: its id. Where that follows from cells that may be among those written, the id that was put
 * into the row, as long as no other has it; then whatever it says by now, which is blank where that is nobody's.
 */
function keysOf<Row>(table: Table<Row>, before: Grid, changed: ReadonlySet<string>) {
  const headers = headersOf(before);
  const partsOf = idHeadersOf(table);
  const textIn = (cells: readonly Cell[], among: readonly string[], header: string) =>
    textOf(cells[among.indexOf(header)] ?? "").trim();
  const idIn = (cells: readonly Cell[], among: readonly string[]): string => {
    const parts = partsOf.map((header) => textIn(cells, among, header));
    return parts.some(Boolean) ? parts.join("/") : "";
  };
  if (!table.idFrom) return { keyIn: idIn, keyOf: (id: string) => id };
  const putInto = (cells: readonly Cell[], among: readonly string[]) =>
    textIn(cells, among, headerOfId(table));
  const count = new Map<string, number>();
  for (const cells of before)
    count.set(putInto(cells, headers), (count.get(putInto(cells, headers)) ?? 0) + 1);
  const ids = new Set([...before.map((cells) => idIn(cells, headers)), ...changed]);
  const keyIn = (cells: readonly Cell[], among: readonly string[]): string => {
    const put = putInto(cells, among);
    if (put !== "" && (count.get(put) ?? 0) < 2) return `put ${put}`;
    const id = idIn(cells, among);
    return ids.has(id) ? id : "";
  };
  const keys = new Map(before.map((cells) => [idIn(cells, headers), keyIn(cells, headers)] as const));
  return { keyIn, keyOf: (id: string) => keys.get(id) ?? `put ${id}` };
}

function withoutBlankEnd(grid: Cell[][]): Cell[][] {
  let end = grid.length;
  while (end > 1 && grid[end - 1]!.every((cell) => cell === "")) end--;
  return grid.slice(0, end);
}
