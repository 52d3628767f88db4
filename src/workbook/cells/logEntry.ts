/** A change of several rows as it stands in Log: JSON in parts that fit into cells. */

import { cellAt, leaves } from "../tables/table";
import { type LogRow, logTable } from "../tables/tables";
import type { Cell, Grid } from "./cell";
import { textOf } from "./cell";
import type { Change } from "./change";
import type { NewLadder } from "./newLadder";

/** What is done, by whom, when, and what was answered; the id is the request's. */
export interface LogEntry {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  /** Digest of the call with its input; a request id that comes with another was used for something else. */
  readonly asked: string;
  readonly what: string;
  readonly changes: readonly Change[];
  /** A ladder that is imported, beside the changes. */
  readonly ladder?: NewLadder;
  /** The first answer, for a repeated request. */
  readonly answer: unknown;
}

/** Characters of JSON in one cell, below the limit of 50,000 of Sheets. */
const longestPart = 45000;

/** No apostrophe stands in it, so that no part can be taken for guarded text. */
export const payloadOf = ({
  answer,
  asked,
  changes,
  ladder,
}: Pick<LogEntry, "answer" | "changes" | "ladder"> & Partial<Pick<LogEntry, "asked">>): string =>
  JSON.stringify({ answer, asked, changes: packed(changes), ladder }).replace(/'/g, "\\u0027");

/** The entry as rows of Log, every column in the table's order. */
export function logRows(entry: LogEntry): Cell[][] {
  const payload = payloadOf(entry);
  const of = Math.max(1, Math.ceil(payload.length / longestPart));
  return Array.from({ length: of }, (_, index) => {
    const row: LogRow = {
      id: `${entry.id}#${index + 1}`,
      entry: entry.id,
      part: index + 1,
      of,
      when: entry.when,
      who: entry.who,
      what: entry.what,
      payload: payload.slice(index * longestPart, (index + 1) * longestPart),
    };
    return leaves(logTable, []).map((leaf) => cellAt(row, leaf));
  });
}

/** An entry whose every part stands in these rows of Log; null when a part is missing: it never happened. */
export function findEntry(
  headers: readonly string[],
  rows: Grid,
  id: string,
): (Pick<LogEntry, "when" | "who" | "what"> & { readonly payload: string }) | null {
  const at = (cells: readonly Cell[] | undefined, header: string) =>
    textOf(cells?.[headers.indexOf(header)] ?? "");
  const parts = new Map(
    rows
      .filter((cells) => at(cells, "Entry") === id)
      .map((cells) => [Number(at(cells, "Part")), cells] as const),
  );
  const first = parts.get(1);
  if (!first || parts.size !== Number(at(first, "Of"))) return null;
  const payload = Array.from(parts, (_, index) => at(parts.get(index + 1), "Changes")).join("");
  return { when: at(first, "When"), who: at(first, "Who"), what: at(first, "What"), payload };
}

type Payload = Pick<LogEntry, "answer" | "changes" | "ladder"> & {
  /** Undefined where an earlier Plumbline wrote the entry. */
  readonly asked?: string;
};

export function readPayload(payload: string): Payload {
  const { changes, ...entry } = JSON.parse(payload) as Omit<Payload, "changes"> & { changes: Packed[] };
  return { ...entry, changes: unpacked(changes) };
}

/** Changes of one table, each row's in turn, so that names are not written once a cell. */
interface Packed {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [
    id: string,
    ...cells: (readonly [column: number, before: Cell, after: Cell])[],
  ])[];
}

function packed(changes: readonly Change[]): Packed[] {
  const groups = new Map<
    string,
    { columns: Map<string, number>; rows: Map<string, [number, Cell, Cell][]> }
  >();
  for (const { table, id, column, before, after } of changes) {
    if (!groups.has(table)) groups.set(table, { columns: new Map(), rows: new Map() });
    const group = groups.get(table)!;
    if (!group.columns.has(column)) group.columns.set(column, group.columns.size);
    if (!group.rows.has(id)) group.rows.set(id, []);
    group.rows.get(id)!.push([group.columns.get(column)!, before, after]);
  }
  return [...groups].map(([table, { columns, rows }]) => ({
    table,
    columns: [...columns.keys()],
    rows: [...rows].map(([id, cells]) => [id, ...cells] as const),
  }));
}

function unpacked(groups: readonly Packed[]): Change[] {
  return groups.flatMap(({ table, columns, rows }) =>
    rows.flatMap(([id, ...cells]) =>
      cells.map(([column, before, after]) => ({ table, id, column: columns[column]!, before, after })),
    ),
  );
}
