/** Draws a view made of blocks side by side, with people's notes and own columns back in their rows. */
import { type Cell, guarded, textOf } from "../cells/cell";
import { plainView } from "../layout/plainView";
import type { Drawing } from "../ports/drawing";
import { blockLooks } from "./blockLooks";
import { type Block, type BlockRows, band, type Placed, placeBlocks, type ViewRow } from "./blocks";
import type { Kept } from "./kept";

export interface BlockView {
  readonly sheet: string;
  /** Says what this is and from when. */
  readonly stamp: string;
  readonly blocks: readonly Block[];
  readonly rows: BlockRows;
  /** Stands below the headings when there are no rows. */
  readonly whenEmpty: string;
  readonly kept: Kept;
}

const gapWidth = 14;

export function blockView({ sheet, stamp, blocks, rows: listed, whenEmpty, kept }: BlockView): Drawing {
  const rows = withLeftOver(listed, kept);
  const placed = placeBlocks(blocks, rows, kept);
  const last = placed[placed.length - 1]!;
  const width = last.start + last.columns.length - 1;
  const across = (parts: readonly (readonly Cell[])[]) => acrossBlocks(placed, width, parts);
  const titles = placed.length > 1 ? [across(placed.map(({ title }) => [title]))] : [];
  const head = [
    across([[sheet]]),
    across([[stamp]]),
    ...titles,
    across(placed.map(({ columns }) => columns.map(({ header }) => guarded(header)))),
  ];
  const body = rows.map((row) => across(placed.map((block, at) => cellsOf(row[at] ?? null, block, kept))));
  return {
    ...plainView,
    basis: plainView,
    sheet,
    frozenRows: head.length,
    // Beside another block frozen names would stand before the rows of other people.
    frozenColumns: placed.length > 1 ? 0 : 2,
    heights: uprightHeight(placed).map((height) => ({ row: head.length, height })),
    widths: placed.flatMap(({ columns }, at) => [
      ...(at === 0 ? [] : [gapWidth]),
      ...columns.map((column) => column.width),
    ]),
    values: [...head, ...(rows.length ? body : [across([["", whenEmpty]])])],
    looks: blockLooks(placed, rows, head.length),
    notes: placed.flatMap(({ columns, start }) =>
      columns.flatMap(({ note }, at) => (note ? [{ row: head.length, column: start + at, text: note }] : [])),
    ),
  };
}

/** What was typed for rows that are not there any more goes below the others: nothing typed is ever dropped. */
function withLeftOver(rows: BlockRows, kept: Kept): BlockRows {
  const listed = new Set(rows.flatMap((row) => row.map((one) => one?.id ?? "")));
  const typed = new Set([...kept.notes.keys(), ...kept.own.flatMap(({ cells }) => [...cells.keys()])]);
  const left = [...typed].filter((id) => !listed.has(id)).sort();
  if (!left.length) return rows;
  return [
    ...rows,
    [band("Typed for people or rows no longer listed")],
    ...left.map((id) => [{ id, cells: [asTyped(kept.names.get(id) ?? "")] }]),
  ];
}

/** One row of the sheet from what each block has in it. */
function acrossBlocks(placed: readonly Placed[], width: number, parts: readonly (readonly Cell[])[]): Cell[] {
  const row = new Array<Cell>(width).fill("");
  parts.forEach((cells, block) => {
    const { start } = placed[block]!;
    cells.forEach((cell, at) => {
      row[start - 1 + at] = cell;
    });
  });
  return row;
}

function cellsOf(row: ViewRow | null, { columns, own }: Placed, { notes }: Kept): Cell[] {
  if (!row) return [];
  const between = columns.length - own.length - 2;
  return [
    guarded(row.id),
    ...row.cells,
    ...new Array<Cell>(Math.max(0, between - row.cells.length)).fill(""),
    asTyped(notes.get(row.id) ?? ""),
    ...own.map(({ cells }) => asTyped(cells.get(row.id) ?? "")),
  ];
}

const asTyped = (cell: Cell): Cell => (typeof cell === "string" ? guarded(textOf(cell)) : cell);

/** Pixels that the longest upright heading needs, bold at 10 points; none where no heading is upright. */
function uprightHeight(placed: readonly Placed[]): number[] {
  const upright = placed.flatMap(({ columns }) => columns.filter(({ isUpright }) => isUpright));
  const longest = Math.max(0, ...upright.map(({ header }) => header.length));
  return longest ? [Math.ceil(Math.min(200, 20 + 7.2 * longest))] : [];
}
