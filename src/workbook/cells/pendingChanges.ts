/** What an interrupted execution noted: its changes, and the answer it would have given. */
import type { Problem } from "../../domain/problem";
import type { Reader } from "../ports/store";
import { missingSheet } from "../tables/readTable";
import { logTable } from "../tables/tables";
import { type Grid, textOf } from "./cell";
import type { Change } from "./change";
import { findPayload, readPayload } from "./logEntry";
import type { NewLadder } from "./newLadder";
import { headersOf } from "./placing";

/** What is noted outside the sheets while a change is under way: where Log has it, or, of a single row, all of it. */
export type Pending =
  | {
      readonly entry: string;
      /** How many parts the entry has in Log. */
      readonly of: number;
      readonly digest: string;
    }
  | { readonly payload: string };

export interface PendingChanges {
  readonly changes: readonly Change[];
  readonly ladder?: NewLadder;
  readonly problems: readonly Problem[];
  /** Log is gone: what was begun can't be finished before it is back. */
  readonly isLost: boolean;
}

/** More rows of Log than are written between a lost reply and its repetition. */
const tailRows = 60;

const logHeaders = Object.values(logTable.fields).map((column) => column.header);

const nothing: PendingChanges = { changes: [], problems: [], isLost: false };

/** The changes of an unfinished entry, for a reader to lay over what it read; none when nothing is pending. */
export function pendingChanges(store: Reader, note = store.pending()): PendingChanges {
  if (note === null) return nothing;
  const pending = JSON.parse(note) as Pending;
  if ("payload" in pending) return { ...nothing, ...readPayload(pending.payload) };
  const tail = store.readTail(logTable.name, pending.of + tailRows);
  if (!tail) return { changes: [], problems: [missingSheet(logTable.name)], isLost: true };
  const payload = findPayload(logHeaders, tail.values, pending.entry) ?? anywhere(store, pending.entry);
  if (payload === null) return nothing;
  return store.digest(payload) === pending.digest
    ? { ...nothing, ...readPayload(payload) }
    : { ...nothing, problems: [spoilt(pending.entry)] };
}

/** Somebody may have moved columns or sorted Log meanwhile. */
function anywhere(store: Reader, entry: string): string | null {
  const [log] = store.read([logTable.name]);
  return log ? findPayload(headersOf(log), log.slice(1), entry) : null;
}

const spoilt = (entry: string): Problem => ({
  code: "log.spoilt",
  message: `Sheet "Log", entry ${entry}: expected the change as it was recorded, found other text. The interrupted change was not redone; check the rows it names and repeat it if needed.`,
  where: { sheet: logTable.name },
});

/** What an entry answered when it was made, if it was, and the end of Log; no Log when the sheet is gone. */
export function firstAnswer(
  store: Reader,
  id: string,
): {
  readonly found: { readonly answer: unknown } | null;
  readonly log: { readonly firstRow: number; readonly values: Grid } | null;
} {
  const log = store.readTail(logTable.name, tailRows);
  const of = log?.values
    .map((cells) => (textOf(cells[1] ?? "") === id ? Number(cells[3]) : 0))
    .find((count) => count > 0);
  if (!log || !of) return { found: null, log };
  const rows = of > log.values.length ? (store.readTail(logTable.name, of + tailRows) ?? log) : log;
  const payload = findPayload(logHeaders, rows.values, id);
  return { found: payload === null ? null : answerIn(payload), log };
}

function answerIn(payload: string): { readonly answer: unknown } | null {
  try {
    return { answer: readPayload(payload).answer };
  } catch {
    // Somebody typed into Log: then the request is taken for a new one, which changes nothing where it was carried out.
    return null;
  }
}
