/** A tick stands for a word of its row, such as Submit for "submitted": where it was set or taken away, the word follows. */
import type { Column } from "../tables/columns";
import type { Table } from "../tables/table";
import { type Cell, type Grid, headersOf, textOf } from "./cell";

export interface PlacedTick {
  /** Index of the column that is ticked. */
  readonly at: number;
  /** Index of the column that holds the word. */
  readonly word: number;
  readonly on: string;
  readonly off: string;
  readonly box: Column<boolean | null>;
}

/** Null where the table has no tick, or the sheet no such column, as in the hub. */
export function tickOf<Row>({ tick, fields }: Table<Row>, grid: Grid): PlacedTick | null {
  if (!tick) return null;
  const headers = headersOf(grid);
  const at = headers.indexOf(tick.box.header);
  const word = headers.indexOf((fields[tick.sets] as Column<unknown>).header);
  return at < 0 || word < 0 ? null : { ...tick, at, word };
}

/** The cells as they are meant. A box that nobody ever touched says nothing. */
export function asTicked<Row>(table: Table<Row>, grid: Grid): Grid {
  const tick = tickOf(table, grid);
  return tick ? grid.map((cells, row) => (row === 0 ? cells : meant(cells, tick))) : grid;
}

/** Whether the box of a row is ticked; null where nobody ever touched it. */
export function isTicked({ at, box }: PlacedTick, cells: readonly Cell[]): boolean | null {
  const parsed = box.parse(cells[at] ?? "");
  return "value" in parsed ? parsed.value : null;
}

function meant(cells: readonly Cell[], tick: PlacedTick): readonly Cell[] {
  const { word, on, off } = tick;
  const ticked = isTicked(tick, cells);
  const isOn =
    textOf(cells[word] ?? "")
      .trim()
      .toLowerCase() === on;
  if (ticked === null || ticked === isOn) return cells;
  const wanted = ticked ? on : off;
  return Array.from({ length: Math.max(cells.length, word + 1) }, (_, place) =>
    place === word ? wanted : (cells[place] ?? ""),
  );
}
