/** Writes changes so that, wherever it is interrupted, either all of them or none of them happen. */
import type { Problem } from "../../domain/problem";
import type { Store } from "../ports/store";
import { missingSheet } from "../tables/readTable";
import { logTable } from "../tables/tables";
import type { Grid } from "./cell";
import type { Change } from "./change";
import { firstAnswer, isRepeated, requestUsed } from "./firstAnswer";
import { type LogEntry, logRows, payloadOf } from "./logEntry";
import { drawLadder, type NewLadder } from "./newLadder";
import { type Pending, pendingChanges } from "./pendingChanges";
import { type OnConflict, type Placed, place } from "./placing";
import { movedSince, stoodOf } from "./stood";
import { asItStood, textsUnderway, underwayOf } from "./underway";
import { finishRow, type Places, writePlaces, writeRow } from "./writePlaces";

/** What was decided on and must still be so when it is written; read together with the tables to change. */
export interface Guard {
  readonly sheets: readonly string[];
  /** Problems to refuse with; empty when all is as it was. */
  readonly check: (grids: readonly (Grid | null)[]) => readonly Problem[];
}

export type Committed<T> =
  | { readonly answer: T; readonly repeated: boolean; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/**
 * Writes one row's changes, or several rows' through Log. A difference between what was decided on and what stands
 * there now refuses the whole; an entry that comes again gets its first answer, another one under its id is refused.
 * @throws Error when the lock can't be had or Google fails; what was begun is finished by the next writer
 */
export function commit<T>(
  store: Store,
  entry: LogEntry & { readonly answer: T; readonly isAlwaysLogged?: true },
  guards: readonly Guard[] = [],
): Committed<T> {
  let drawing: { readonly note: string; readonly read: ReadonlyMap<string, Grid | null> } | undefined;
  const committed = aloneAndSettled(store, (settled): Committed<T> => {
    const { found, log } = firstAnswer(store, entry.id);
    if (!log) return { problems: [missingSheet(logTable.name)] };
    if (found && !isRepeated(found, entry)) return { problems: [requestUsed(found)] };
    if (found) return { answer: found.answer as T, repeated: true, problems: settled };
    const placed = placeAll(store, entry.changes, guards);
    if ("problems" in placed) return placed;
    if (!placed.places.length && !entry.ladder && !entry.isAlwaysLogged)
      return { answer: entry.answer, repeated: false, problems: settled };

    // The note first: an entry that stands whole in Log is then one that is or will be carried out.
    const stood = stoodOf(entry.changes, placed.read);
    const pending: Pending = {
      entry: entry.id,
      of: logRows(entry).length,
      digest: store.digest(payloadOf(entry)),
      who: entry.who,
      what: entry.what,
      stood,
    };
    const note = JSON.stringify(pending);
    store.setPending(note);
    appendToLog(store, log.firstRow + log.values.length, entry);
    store.flush();
    const left = writePlaces(store, entry.changes, { ...placed, stood, isRedone: false });
    if (entry.ladder) drawing = { note, read: placed.read };
    else store.setPending(null);
    return { answer: entry.answer, repeated: false, problems: [...settled, ...left] };
  });
  if (!drawing || !entry.ladder) return committed;
  const replaced = drawLadder(store, entry.ladder, drawing.note, drawing.read);
  return { ...committed, problems: [...committed.problems, ...replaced] };
}

/**
 * Works alone, once what an interrupted execution left is redone. A ladder is drawn in steps, between which others get
 * their turn.
 * @param work gets what could not be redone
 */
export function aloneAndSettled<T>(
  store: Store,
  work: (left: readonly Problem[]) => T,
): T | { readonly problems: readonly Problem[] } {
  const left: Problem[] = [];
  for (;;) {
    const done = store.alone(() => {
      const recovered = recover(store);
      if ("stuck" in recovered) return { result: { problems: recovered.stuck } };
      left.push(...recovered.left);
      return "ladder" in recovered ? recovered : { result: work(left) };
    });
    if ("result" in done) return done.result;
    drawLadder(store, done.ladder, done.note);
  }
}

/**
 * Writes changes of one row of one table, or adds several. They are noted first, outside the sheets.
 * @param decide sees the table as it stands under the lock; returns the changes, or the problems to refuse with
 */
export function commitRow<T>(
  store: Store,
  sheet: string,
  decide: (
    grid: Grid | null,
  ) =>
    | { readonly changes: readonly Change[]; readonly answer: T }
    | { readonly problems: readonly Problem[] },
): { readonly answer: T; readonly problems: readonly Problem[] } | { readonly problems: readonly Problem[] } {
  return aloneAndSettled(store, (settled) => {
    const grid = store.read([sheet])[0] ?? null;
    const decided = decide(grid);
    if ("problems" in decided) return decided;
    const { changes, answer } = decided;
    const { placed, problems } = place(sheet, grid, changes, "refuse");
    if (!placed) return { problems };
    if (placed.blocks.length) {
      const [before, payload] = [grid!, payloadOf({ answer: null, changes })];
      const stood = stoodOf(changes, new Map([[sheet, before]]));
      const note: Pending = { payload, stood, underway: underwayOf(placed, before, changes) };
      store.setPending(JSON.stringify(note));
      const left = writeRow(store, changes, { placed, before, stood });
      store.setPending(null);
      if (left.length) return { problems: left };
    }
    return { answer, problems: settled };
  });
}

type Recovered =
  | { readonly left: readonly Problem[] }
  | { readonly stuck: readonly Problem[] }
  /** All but the ladder's sheets is redone; these are still to draw, under the note. */
  | { readonly left: readonly Problem[]; readonly ladder: NewLadder; readonly note: string };

/**
 * Redoes what an interrupted execution left; cells that hold neither before nor after are left and reported, and so
 * are rows and columns that were moved meanwhile. Where a sheet or column it needs is gone, it waits, and so does whoever
 * wants to write.
 */
function recover(store: Store): Recovered {
  const note = store.pending();
  if (note === null) return { left: [] };
  const { changes, ladder, entry, stood, underway, problems, isLost } = pendingChanges(store, note);
  if (isLost) return { stuck: problems };
  const { results, grids, read } = placedIn(store, changes, stood);
  const stuck = results.filter(({ placed }) => !placed).flatMap((result) => result.problems);
  if (stuck.length) return { stuck };
  const moved = movedSince(stood, changes, read, entry?.what ?? "");
  const left = entry ? results.flatMap((result) => result.problems) : [];
  if (entry) writePlaces(store, changes, { ...toWrite(results, grids), stood, isRedone: true });
  else if (changes.length) {
    const standing = grids[0]!;
    // Where all stands as it stood, so does what landed of it.
    const before = underway && moved.length ? asItStood(standing, underway, changes) : null;
    const texts = before && underway ? textsUnderway(underway, changes) : [];
    left.push(...finishRow(store, changes, { before: before ?? standing, texts }, stood));
  }
  if (entry && moved.length) keepInLog(store, entry, moved);
  if (!ladder) store.setPending(null);
  return { left: [...problems, ...left, ...moved], ...(ladder && { ladder, note }) };
}

/** Whoever is told may look away: Log says it to everybody, for good. */
function keepInLog(
  store: Store,
  { id, ...entry }: Pick<LogEntry, "id" | "when" | "who" | "what">,
  moved: readonly Problem[],
): void {
  const log = store.readTail(logTable.name, 1);
  if (!log) return;
  const what = moved.map(({ message }) => message).join(" ");
  const told = { ...entry, id: `${id} moved`, what, asked: "", changes: [], answer: null };
  appendToLog(store, log.firstRow + log.values.length, told);
  store.flush();
}

export function appendToLog(store: Store, row: number, entry: LogEntry): void {
  const values = logRows(entry);
  store.insertRows(logTable.name, row, values.length);
  store.write([{ sheet: logTable.name, row, column: 1, values }]);
}

function placeAll(
  store: Store,
  changes: readonly Change[],
  guards: readonly Guard[],
):
  | (Omit<Places, "stood" | "isRedone"> & { readonly read: ReadonlyMap<string, Grid | null> })
  | { problems: readonly Problem[] } {
  const { results, grids, read } = placedIn(
    store,
    changes,
    "refuse",
    guards.flatMap(({ sheets }) => sheets),
  );
  const changed = guards.flatMap(({ sheets, check }) =>
    check(sheets.map((sheet) => read.get(sheet) ?? null)),
  );
  const problems = [...changed, ...results.flatMap((result) => result.problems)];
  return problems.length ? { problems } : { ...toWrite(results, grids), read };
}

type Result = ReturnType<typeof place>;

/** @param also further sheets to read at the same time */
function placedIn(
  store: Store,
  changes: readonly Change[],
  onConflict: OnConflict,
  also: readonly string[] = [],
): { results: Result[]; grids: (Grid | null)[]; read: ReadonlyMap<string, Grid | null> } {
  const sheets = [...new Set(changes.map((change) => change.table))];
  const names = [...new Set([...sheets, ...also])];
  const grids = store.read(names);
  const results = sheets.map((sheet, at) =>
    place(
      sheet,
      grids[at] ?? null,
      changes.filter((change) => change.table === sheet),
      onConflict,
    ),
  );
  return { results, grids, read: new Map(names.map((sheet, at) => [sheet, grids[at] ?? null] as const)) };
}

function toWrite(
  results: readonly Result[],
  grids: readonly (Grid | null)[],
): Omit<Places, "stood" | "isRedone"> {
  const found = results
    .map(({ placed }, at) => ({ placed, grid: grids[at] }))
    .filter(({ placed }) => placed?.blocks.length) as { placed: Placed; grid: Grid }[];
  return { places: found.map(({ placed }) => placed), grids: found.map(({ grid }) => grid) };
}
