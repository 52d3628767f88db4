/** Writes changes so that, wherever it is interrupted, either all of them or none of them happen. */
import type { Problem } from "../domain/problem";
import { type Grid, textOf } from "./cell";
import type { Change } from "./change";
import { findPayload, type LogEntry, logRows, payloadOf, readPayload } from "./logEntry";
import { asWritten, type Placed, place } from "./placing";
import type { Block, Store } from "./store";
import { logTable } from "./tables";

/** What stands in the document properties while a change of several rows is under way. */
interface Pending {
  readonly entry: string;
  /** How many parts the entry has in Log. */
  readonly of: number;
  readonly digest: string;
}

export type Committed<T> =
  | { readonly answer: T; readonly repeated: boolean; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** More rows of Log than are written between a lost reply and its repetition. */
const tailRows = 60;

/**
 * Writes one row's changes, or several rows' through Log. A difference between what was decided on and what stands
 * there now refuses the whole; a repeated entry id returns the first answer.
 * @throws Error when the lock can't be had or Google fails; what was begun is finished by the next writer
 */
export function commit<T>(store: Store, entry: LogEntry & { readonly answer: T }): Committed<T> {
  return store.alone(() => {
    const left = recover(store);
    const log = store.readTail(logTable.name, tailRows);
    const first = entryIn(store, log.values, entry.id);
    if (first) return { answer: readPayload(first).answer as T, repeated: true, problems: left };
    const placed = placeAll(store, entry.changes, "refuse");
    if ("problems" in placed) return { problems: placed.problems };
    if (!placed.places.length) return { answer: entry.answer, repeated: false, problems: left };

    // The note first: an entry that stands whole in Log is then one that is or will be carried out.
    const pending: Pending = {
      entry: entry.id,
      of: logRows(entry).length,
      digest: store.digest(payloadOf(entry)),
    };
    store.setPending(JSON.stringify(pending));
    appendToLog(store, log.firstRow + log.values.length, entry);
    store.flush();
    write(store, entry.changes, placed);
    store.setPending(null);
    return { answer: entry.answer, repeated: false, problems: left };
  });
}

/**
 * Writes changes of one row of one table: one range, nothing to recover.
 * @param decide sees the table as it stands under the lock; returns the row's changes, or the problems to refuse with
 */
export function commitRow<T>(
  store: Store,
  sheet: string,
  decide: (
    grid: Grid | null,
  ) =>
    | { readonly changes: readonly Change[]; readonly answer: T }
    | { readonly problems: readonly Problem[] },
): { readonly answer: T } | { readonly problems: readonly Problem[] } {
  return store.alone(() => {
    recover(store);
    const grid = store.read([sheet])[0] ?? null;
    const decided = decide(grid);
    if ("problems" in decided) return decided;
    const { placed, problems } = place(sheet, grid, decided.changes, "refuse");
    if (!placed) return { problems };
    if (placed.blocks.length) write(store, decided.changes, { places: [placed], grids: [grid!] });
    return { answer: decided.answer };
  });
}

/** The changes of an unfinished entry, for a reader to lay over what it read; none when nothing is pending. */
export function pendingChanges(store: Store): { changes: readonly Change[]; problems: readonly Problem[] } {
  const note = store.pending();
  if (note === null) return { changes: [], problems: [] };
  const pending = JSON.parse(note) as Pending;
  const { values } = store.readTail(logTable.name, pending.of + tailRows);
  const payload = findPayload(logHeaders, values, pending.entry);
  if (payload === null) return { changes: [], problems: [] };
  return store.digest(payload) === pending.digest
    ? { changes: readPayload(payload).changes, problems: [] }
    : { changes: [], problems: [spoilt(pending.entry)] };
}

const spoilt = (entry: string): Problem => ({
  code: "log.spoilt",
  message: `Sheet "Log", entry ${entry}: expected the change as it was recorded, found other text. The interrupted change was not redone; check the rows it names and repeat it if needed.`,
  where: { sheet: logTable.name },
});

/** Redoes what an interrupted execution left; cells that hold neither before nor after are left and reported. */
function recover(store: Store): readonly Problem[] {
  if (store.pending() === null) return [];
  const { changes, problems } = pendingChanges(store);
  const placed = placeAll(store, changes, "leave");
  if ("places" in placed && placed.places.length) write(store, changes, placed);
  store.setPending(null);
  return [...problems, ...placed.left];
}

const logHeaders = Object.values(logTable.fields).map((column) => column.header);

function entryIn(store: Store, tail: Grid, id: string): string | null {
  const of = tail
    .map((cells) => (textOf(cells[1] ?? "") === id ? Number(cells[3]) : 0))
    .find((count) => count > 0);
  if (!of) return null;
  const rows = of > tail.length ? store.readTail(logTable.name, of + tailRows).values : tail;
  return findPayload(logHeaders, rows, id);
}

function appendToLog(store: Store, row: number, entry: LogEntry): void {
  const values = logRows(entry);
  store.insertRows(logTable.name, row, values.length);
  store.write([{ sheet: logTable.name, row, column: 1, values }]);
}

interface Places {
  readonly places: readonly Placed[];
  /** What was read, a grid for each place. */
  readonly grids: readonly Grid[];
}

function placeAll(
  store: Store,
  changes: readonly Change[],
  onConflict: "refuse" | "leave",
): (Places & { left: readonly Problem[] }) | { problems: readonly Problem[]; left: readonly Problem[] } {
  const sheets = [...new Set(changes.map((change) => change.table))];
  const grids = store.read(sheets);
  const results = sheets.map((sheet, at) =>
    place(
      sheet,
      grids[at] ?? null,
      changes.filter((change) => change.table === sheet),
      onConflict,
    ),
  );
  const left = results.flatMap(({ problems }) => problems);
  if (onConflict === "refuse" && left.length) return { problems: left, left };
  const found = results
    .map(({ placed }, at) => ({ placed, grid: grids[at] }))
    .filter(({ placed }) => placed?.blocks.length) as { placed: Placed; grid: Grid }[];
  return { places: found.map(({ placed }) => placed), grids: found.map(({ grid }) => grid), left };
}

/** A person who sorts or inserts rows between reading and writing can do so this often before we give up. */
const mostTries = 3;

/**
 * Writes, then reads again, which also makes the writes last. Where somebody moved rows between our reading and our
 * writing, the row that was overwritten gets its cells back and the changes go where they belong. Rows that are only
 * added stand where room was made for them: nobody's cells are there.
 */
function write(store: Store, changes: readonly Change[], { places, grids }: Places): void {
  for (const { sheet, added } of places) if (added) store.insertRows(sheet, added.afterRow + 1, added.count);
  store.write(places.flatMap(({ blocks }) => blocks));
  const known = places
    .map((placed, at) => ({ placed, before: grids[at]! }))
    .filter(({ placed, before }) => placed.blocks.some(({ row }) => row <= before.length));
  if (!known.length) store.flush();
  for (let tries = 0; known.length && tries < mostTries; tries++) {
    const now = store.reread(
      known.map(({ placed }) => ({ sheet: placed.sheet, added: placed.added?.count ?? 0 })),
    );
    const mends = known.flatMap(({ placed, before }, at) => mend(placed, before, now[at] ?? null, changes));
    if (!mends.length) return;
    store.write(mends);
  }
  if (known.length) throw new Error("Rows kept moving while they were written. Stop sorting and try again.");
}

/** What has to be written so that rows which moved meanwhile hold what they should; nothing when none did. */
function mend(
  { sheet, blocks, idColumn }: Placed,
  before: Grid,
  now: Grid | null,
  changes: readonly Change[],
): Block[] {
  if (!now) throw new Error(`The sheet "${sheet}" was removed while it was written.`);
  const idIn = (grid: Grid, row: number) => textOf(grid[row - 1]?.[idColumn] ?? "");
  const rowBefore = new Map(before.map((_, index) => [idIn(before, index + 1), index] as const));
  const restored: Block[] = [];
  const mended = now.map((cells) => [...cells]);
  for (const block of blocks) {
    block.values.forEach((values, index) => {
      const row = block.row + index;
      if (row > before.length || idIn(before, row) === idIn(now, row)) return;
      const source = before[rowBefore.get(idIn(now, row)) ?? Number.NaN];
      const cells = values.map((_, at) => asWritten(source?.[block.column - 1 + at] ?? ""));
      restored.push({ sheet, row, column: block.column, values: [cells] });
      mended[row - 1]?.splice(block.column - 1, cells.length, ...cells);
    });
  }
  if (!restored.length) return [];
  const own = changes.filter((change) => change.table === sheet);
  return [...restored, ...(place(sheet, mended, own, "leave").placed?.blocks ?? [])];
}
