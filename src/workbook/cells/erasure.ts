/** Takes whole rows out for good: unlike a change, nothing of what they held is noted anywhere. */
import type { Problem } from "../../domain/problem";
import type { CellBlock, Store } from "../ports/store";
import { headerOfId, missingSheet } from "../tables/readTable";
import { logTable, tableOf } from "../tables/tables";
import { asWritten, type Cell, type Grid, headersOf, textOf } from "./cell";
import { firstAnswer } from "./firstAnswer";
import type { LogEntry } from "./logEntry";
import { aloneAndSettled, appendToLog } from "./transaction";

/** Whether a row goes, by the texts under its headings. */
export type IsErased = (at: (header: string) => string) => boolean;

/** The rows of a sheet that go, by index. */
export function erasedRows(grid: Grid, isErased: IsErased): number[] {
  const headers = headersOf(grid);
  return grid.flatMap((cells, row) =>
    row > 0 && isErased((header) => textOf(cells[headers.indexOf(header)] ?? "").trim()) ? [row] : [],
  );
}

/** The blocks that empty these rows, also where somebody wrote beside the table; rows in ascending order. */
export const emptied = (sheet: string, grid: Grid, rows: readonly number[]): CellBlock[] => {
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  return runsOf(rows).map((run) => ({
    sheet,
    row: run[0]! + 1,
    column: 1,
    values: run.map(() => new Array<Cell>(width).fill("")),
  }));
};

/** Rows that follow on each other, together. */
const runsOf = (rows: readonly number[]): readonly (readonly number[])[] =>
  rows.reduce<number[][]>((runs, row) => {
    const last = runs[runs.length - 1];
    if (last?.[last.length - 1] === row - 1) last.push(row);
    else runs.push([row]);
    return runs;
  }, []);

/**
 * Empties rows of these sheets and everything that Log kept of earlier changes, and logs that it was done. Others get
 * their turn between any two steps. Interrupted, some rows are gone and others not: repeated, it takes the rest.
 * @param sheets by name, which rows go; the last is the one by which it is found again, and goes when it is logged
 * @param forget what is left of the words of an earlier entry in Log
 * @returns how many rows went, by sheet
 */
export function erase(
  store: Store,
  sheets: readonly (readonly [sheet: string, IsErased])[],
  entry: Omit<LogEntry, "changes" | "answer">,
  forget: (what: string) => string,
): { readonly erased: Readonly<Record<string, number>> } | NotErased {
  if (!store.readTail(logTable.name, 1)) return { problems: [missingSheet(logTable.name)] };
  const settled = aloneAndSettled(store, () => null);
  if (settled) return settled;
  const erased: Record<string, number> = {};
  for (const [at, [sheet, isErased]] of sheets.entries()) {
    if (at === sheets.length - 1) {
      const logged = forgetAndLog(store, { ...entry, answer: { erased } }, forget);
      if (logged) return logged;
    }
    const gone = eraseRows(store, sheet, isErased);
    if (typeof gone !== "number") return gone;
    erased[sheet] = gone;
  }
  return { erased };
}

interface NotErased {
  readonly problems: readonly Problem[];
}

function forgetAndLog(
  store: Store,
  entry: Omit<LogEntry, "changes">,
  forget: (what: string) => string,
): NotErased | null {
  return aloneAndSettled(store, () => {
    const [log] = store.read([logTable.name]);
    if (!log) return { problems: [missingSheet(logTable.name)] };
    forgetContents(store, log, forget);
    logOnly(store, entry);
    return null;
  });
}

/** An entry of Log about what no change of the workbook says; once, however often it is asked for. */
export function logOnly(store: Store, entry: Omit<LogEntry, "changes">): void {
  store.alone(() => {
    const { found, log } = firstAnswer(store, entry.id);
    if (!found && log) appendToLog(store, log.firstRow + log.values.length, { ...entry, changes: [] });
    store.flush();
  });
}

/** A person who sorts between reading and writing can do so this often before we give up. */
const mostTries = 3;
/** So many runs of rows are written in a second or two of Google's. */
const runsAtOnce = 200;

/** A step at a time, until none is left. */
function eraseRows(store: Store, sheet: string, isErased: IsErased): number | NotErased {
  let gone = 0;
  const isThere = ([grid]: readonly (Grid | null)[]) => grid && erasedRows(grid, isErased).length > 0;
  if (!isThere(store.read([sheet]))) return gone;
  for (;;) {
    const step = aloneAndSettled(store, () => {
      const [grid] = store.read([sheet]);
      return grid ? eraseSome(store, sheet, grid, isErased) : { erased: 0, left: 0 };
    });
    if ("problems" in step) return step;
    gone += step.erased;
    if (!step.left) return gone;
  }
}

/** Rows that somebody moved under our writing get back what they held, in the place of those that were to go. */
function eraseSome(store: Store, sheet: string, standing: Grid, isErased: IsErased) {
  const all = erasedRows(standing, isErased);
  const going = runsOf(all).slice(0, runsAtOnce).flat();
  const later = all.length - going.length;
  let before = standing;
  let blocks = emptied(sheet, standing, going);
  for (let tries = 0; blocks.length; tries++) {
    if (tries === mostTries)
      throw new Error("Rows kept moving while they were erased. Stop sorting and try again.");
    store.write(blocks);
    const now = store.reread([{ sheet, added: 0 }])[0] ?? [];
    const left = erasedRows(now, isErased);
    const lost = lostRows(sheet, before, now, isErased);
    const returned = left.slice(0, lost.length).map((row, at) => ({
      sheet,
      row: row + 1,
      column: 1,
      values: [lost[at]!.map(asWritten)],
    }));
    // What stays for the next step stands last.
    const missed = left.slice(lost.length, Math.max(lost.length, left.length - later));
    blocks = [...returned, ...emptied(sheet, now, missed)];
    before = [...now, ...lost];
  }
  return { erased: going.length, left: later };
}

/** Rows that were to stay and are not there any more, by id. */
function lostRows(sheet: string, before: Grid, now: Grid, isErased: IsErased): Grid {
  const header = headerOfId(tableOf(sheet));
  const idIn = (grid: Grid) => {
    const at = headersOf(grid).indexOf(header);
    return (cells: readonly Cell[]) => textOf(cells[at] ?? "").trim();
  };
  const standing = new Set(now.map(idIn(now)));
  const going = new Set(erasedRows(before, isErased));
  const idOf = idIn([now[0] ?? []]);
  return before.filter(
    (cells, row) => row > 0 && !going.has(row) && idOf(cells) !== "" && !standing.has(idOf(cells)),
  );
}

/** What changed, from what to what, is needed until a change is whole and for no longer. */
function forgetContents(store: Store, log: Grid, forget: (what: string) => string): void {
  const headers = headersOf(log);
  const column = (of: "what" | "payload") =>
    headers.indexOf((logTable.fields[of] as { readonly header: string }).header);
  const [what, payload] = [column("what"), column("payload")];
  const rows = log.slice(1);
  const anew = (at: number, text: (cells: readonly Cell[]) => Cell): CellBlock[] =>
    at < 0 || !rows.length
      ? []
      : [{ sheet: logTable.name, row: 2, column: at + 1, values: rows.map((cells) => [text(cells)]) }];
  store.write([
    ...anew(payload, () => ""),
    ...anew(what, (cells) => asWritten(forget(textOf(cells[what] ?? "")))),
  ]);
}
