/** Reads tables from a store, one call a sheet, with an unfinished change laid over what stands there. */
import type { Problem } from "../../domain/problem";
import type { Grid } from "../cells/cell";
import type { Change } from "../cells/change";
import { withLadder } from "../cells/newLadder";
import { pendingChanges } from "../cells/pendingChanges";
import { place } from "../cells/placing";
import type { Stood } from "../cells/stood";
import { type Reader, withBlocks } from "../ports/store";
import { namedKeys, withoutNamedApart } from "./namedApart";
import { breaksTable, readOnce, type TableRead } from "./readTable";
import type { Table } from "./table";
import { type RowOfKey, type TableKey, tables } from "./tables";

export type TableReads<K extends TableKey> = { readonly [Key in K]: TableRead<RowOfKey<Key>> };

/** The tables, and the raw cells of further sheets in the order asked for. */
export interface Reads<K extends TableKey> {
  readonly tables: TableReads<K>;
  readonly grids: readonly (Grid | null)[];
  /** What is amiss in any of them; each table says itself whether it can be relied on. */
  readonly problems: readonly Problem[];
}

export function readTables<K extends TableKey>(
  store: Reader,
  keys: readonly K[],
  sheets: readonly string[] = [],
): Reads<K> {
  const pending = pendingChanges(store);
  const names = keys.map((key) => tables[key].name);
  const wanted = [...names, ...sheets];
  const { ladder } = pending;
  const read = store.read(wanted);
  const grids = ladder ? read.map((grid, at) => withLadder(wanted[at]!, grid, ladder)) : read;
  const reads = Object.fromEntries(
    keys.map((key, at) => {
      const own = pending.changes.filter((change) => change.table === names[at]);
      return [
        key,
        readOnce(tables[key] as Table<unknown>, overlaid(names[at]!, grids[at] ?? null, own, pending.stood)),
      ];
    }),
  ) as unknown as TableReads<K>;
  const { people, vignettes } = reads as Partial<TableReads<"people" | "vignettes">>;
  const named = [
    ...(people?.rows ?? []),
    ...(vignettes?.rows ?? []).map(({ id, title }) => ({ id, name: title })),
  ];
  if (people)
    for (const key of namedKeys)
      if (key in reads)
        (reads as Record<string, TableRead<unknown>>)[key] = withoutNamedApart(
          tables[key].name,
          reads[key as K],
          named,
        );
  const found = Object.values(reads) as TableRead<unknown>[];
  return {
    tables: reads,
    grids: grids.slice(keys.length),
    problems: [...pending.problems, ...found.flatMap(({ problems }) => problems)],
  };
}

/** Of these tables, what leaves nothing of one to rely on: no figure, advice or step may follow from it. */
export const brokenIn = (store: Reader, keys: readonly TableKey[]): readonly Problem[] =>
  readTables(store, keys).problems.filter(breaksTable);

function overlaid(sheet: string, grid: Grid | null, changes: readonly Change[], stood: Stood): Grid | null {
  const blocks = changes.length ? (place(sheet, grid, changes, stood).placed?.blocks ?? []) : [];
  return blocks.length && grid ? withBlocks(grid, blocks) : grid;
}
