/** What a request was answered when it was carried out, and whether it is the same request that comes again. */
import type { Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import type { Reader } from "../ports/store";
import { logTable } from "../tables/tables";
import { type Grid, textOf } from "./cell";
import { findEntry, type LogEntry, readPayload } from "./logEntry";
import { logHeaders, tailRows } from "./pendingChanges";

export interface FirstAnswer extends Pick<LogEntry, "who" | "when" | "what" | "answer"> {
  /** Undefined where an earlier Plumbline wrote the entry. */
  readonly asked?: string;
}

/** The entry of a request, if it was carried out, and the end of Log; no Log when the sheet is gone. */
export function firstAnswer(
  store: Reader,
  id: string,
): {
  readonly found: FirstAnswer | null;
  readonly log: { readonly firstRow: number; readonly values: Grid } | null;
} {
  const log = store.readTail(logTable.name, tailRows);
  const of = log?.values
    .map((cells) => (textOf(cells[1] ?? "") === id ? Number(cells[3]) : 0))
    .find((count) => count > 0);
  if (!log || !of) return { found: null, log };
  const rows = of > log.values.length ? (store.readTail(logTable.name, of + tailRows) ?? log) : log;
  return { found: answerIn(findEntry(logHeaders, rows.values, id)), log };
}

function answerIn(entry: ReturnType<typeof findEntry>): FirstAnswer | null {
  if (!entry) return null;
  const { payload, ...noted } = entry;
  try {
    const { answer, asked } = readPayload(payload);
    return { ...noted, answer, asked };
  } catch {
    // Somebody typed into Log: then the request is taken for a new one, which changes nothing where it was carried out.
    return null;
  }
}

/** A request is its caller's, and stands for one content: only then is its first answer the answer. */
export const isRepeated = (first: FirstAnswer, again: Pick<LogEntry, "who" | "asked">): boolean =>
  normalEmail(first.who) === normalEmail(again.who) && (first.asked ?? again.asked) === again.asked;

export const requestUsed = ({ who, when, what }: FirstAnswer): Problem => ({
  code: "request.used",
  message: `This request was answered already, for ${who} at ${when} ("${what}"). What was sent now is something else and was not recorded. Open the page again, look at what stands there, and repeat your change.`,
});
