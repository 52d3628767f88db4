/** What an interrupted execution noted: its changes. */

import type { Problem } from "../../domain/problem";
import type { Reader } from "../ports/store";
import { missingSheet } from "../tables/readTable";
import { logTable } from "../tables/tables";
import { headersOf } from "./cell";
import type { Change } from "./change";
import { findEntry, type LogEntry, readPayload } from "./logEntry";
import type { NewLadder } from "./newLadder";
import type { Stood } from "./stood";
import type { Underway } from "./underway";

/** What is noted outside the sheets while a change is under way: where Log has it, or, of a single row, all of it. */
export type Pending =
  | {
      readonly entry: string;
      /** How many parts the entry has in Log. */
      readonly of: number;
      readonly digest: string;
      /** For whoever waits meanwhile. */
      readonly who: string;
      readonly what: string;
      /** Not in the notes of an earlier Plumbline. */
      readonly stood?: Stood;
    }
  | { readonly payload: string; readonly stood?: Stood; readonly underway?: Underway };

export interface PendingChanges {
  readonly changes: readonly Change[];
  readonly ladder?: NewLadder;
  /** What it is part of; none of a single row's. */
  readonly entry?: Pick<LogEntry, "id" | "when" | "who" | "what">;
  readonly stood: Stood;
  /** Of a single row's; not in the notes of an earlier Plumbline. */
  readonly underway?: Underway;
  readonly problems: readonly Problem[];
  /** Log is gone: what was begun can't be finished before it is back. */
  readonly isLost: boolean;
}

/** Who is at work, as the note of a change under way says; blank where it does not. */
export function atWork(note: string | null): string {
  const pending = note === null ? {} : (JSON.parse(note) as Partial<LogEntry>);
  return pending.who ? `${pending.who} (${pending.what})` : "";
}

/** More rows of Log than are written between a lost reply and its repetition. */
export const tailRows = 60;

export const logHeaders = Object.values(logTable.fields).map((column) => column.header);

const nothing: PendingChanges = { changes: [], stood: {}, problems: [], isLost: false };

/** The changes of an unfinished entry, for a reader to lay over what it read; none when nothing is pending. */
export function pendingChanges(store: Reader, note = store.pending()): PendingChanges {
  if (note === null) return nothing;
  const pending = JSON.parse(note) as Pending;
  const { stood = {} } = pending;
  if ("payload" in pending) {
    const { payload, underway } = pending;
    return { ...nothing, ...readPayload(payload), stood, ...(underway && { underway }) };
  }
  const tail = store.readTail(logTable.name, pending.of + tailRows);
  if (!tail) return { ...nothing, problems: [missingSheet(logTable.name)], isLost: true };
  const found = findEntry(logHeaders, tail.values, pending.entry) ?? anywhere(store, pending.entry);
  if (!found) return nothing;
  const { payload, ...noted } = found;
  return store.digest(payload) === pending.digest
    ? { ...nothing, ...readPayload(payload), stood, entry: { id: pending.entry, ...noted } }
    : { ...nothing, problems: [spoilt(pending.entry)] };
}

/** Somebody may have moved columns or sorted Log meanwhile. */
function anywhere(store: Reader, entry: string): ReturnType<typeof findEntry> {
  const [log] = store.read([logTable.name]);
  return log ? findEntry(headersOf(log), log.slice(1), entry) : null;
}

const spoilt = (entry: string): Problem => ({
  code: "log.spoilt",
  message: `Sheet "Log", entry ${entry}: expected the change as it was recorded, found other text. The interrupted change was not redone; check the rows it names and repeat it if needed.`,
  where: { sheet: logTable.name },
});
