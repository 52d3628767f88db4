/** A sheet as it stands, and what finds things in it. */
import type { Column } from "../tables/columns";
import { idHeadersOf } from "../tables/readTable";
import { criteriaIn, leaves } from "../tables/table";
import { tableOf } from "../tables/tables";
import { type Cell, type Grid, headersOf, textOf } from "./cell";
import type { Change } from "./change";
import { type PlacedSeal, sealOf } from "./seal";
import { asTicked, type PlacedTick, tickOf } from "./tick";

type AnyTable = ReturnType<typeof tableOf>;

export interface Ground {
  readonly table: AnyTable;
  readonly standing: Grid;
  /** With what its ticks say written out. */
  readonly grid: Grid;
  readonly headers: readonly string[];
  /** Ours, by index. */
  readonly columns: ReadonlyMap<number, Column<unknown>>;
  readonly idIn: (cells: readonly Cell[]) => string;
  readonly seal: PlacedSeal | null;
  readonly tick: PlacedTick | null;
}

export function groundOf(sheet: string, standing: Grid): Ground {
  const table = tableOf(sheet);
  const grid = asTicked(table, standing);
  const headers = headersOf(grid);
  const columns = columnsOf(table, headers);
  // Where an id follows from other cells, its own may be blank, or what it was before somebody changed those.
  const idColumns = idHeadersOf(table).map((header) => headers.indexOf(header));
  const idIn = (cells: readonly Cell[]) =>
    idColumns.map((at) => textOf(asFormatted(columns.get(at), cells[at] ?? ""))).join("/");
  const [seal, tick] = [sealOf(table, headers), tickOf(table, grid)];
  return { table, standing, grid, headers, columns, idIn, seal, tick };
}

/** Our columns, by index. */
export function columnsOf(table: AnyTable, headers: readonly string[]): ReadonlyMap<number, Column<unknown>> {
  const ours = leaves(table, criteriaIn(table, headers));
  return new Map(
    ours.map(({ header, column }) => [headers.indexOf(header), column] as const).filter(([at]) => at >= 0),
  );
}

/** A cell as Plumbline would have written what it reads there: an address in capitals is still that address. */
export function asFormatted(column: Column<unknown> | undefined, cell: Cell): Cell {
  const parsed = column?.parse(cell);
  return column && parsed && "value" in parsed ? column.format(parsed.value) : cell;
}

export function byId(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.id);
    if (group) group.push(change);
    else groups.set(change.id, [change]);
  }
  return groups;
}
