/** Reads a table that not every file has: without its sheet it holds nothing, and nothing is amiss. */
import type { Reader } from "../ports/store";
import type { TableRead } from "./readTable";
import { readTables } from "./readTables";
import { type RowOfKey, type TableKey, tables } from "./tables";

/** @returns no rows where the sheet is missing, or as an interruption leaves it: without a heading */
export const readIfThere = <K extends TableKey>(seen: Reader, key: K): TableRead<RowOfKey<K>> =>
  readOrNull(seen, key) ?? noRows;

/** The same, for whom no sheet is something else than an empty one. */
export const readOrNull = <K extends TableKey>(seen: Reader, key: K): TableRead<RowOfKey<K>> | null =>
  isThere(seen, key) ? readTables(seen, [key]).tables[key] : null;

export const isThere = (seen: Pick<Reader, "read">, key: TableKey): boolean =>
  seen.read([tables[key].name])[0]?.some((cells) => cells.some((cell) => cell !== "")) ?? false;

/** What a sheet that is not there holds. */
export const noRows: TableRead<never> = {
  rows: [],
  rowNumbers: [],
  unread: [],
  problems: [],
  isBroken: false,
  criteria: [],
  typedOver: new Map(),
};
