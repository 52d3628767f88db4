/** Draws a view made of blocks side by side, with people's notes and own columns back in their rows. */
import { fnv1a } from "../../domain/fnv1a";
import { type Cell, guarded, textOf } from "../cells/cell";
import { palette } from "../layout/palette";
import { plainView } from "../layout/plainView";
import type { Chart, Drawing } from "../ports/drawing";
import { blockLooks, blockRules, type ColumnRule } from "./blockLooks";
import {
  type BlockRows,
  columnsBehind,
  groupHead,
  type PlacedBlock,
  placeBlocks,
  type ViewBlock,
  type ViewRow,
} from "./blocks";
import { asBuilt, builtHeader, type Kept } from "./kept";

export interface BlockView {
  readonly sheet: string;
  /** Says what this is and from when. */
  readonly stamp: string;
  readonly blocks: readonly ViewBlock[];
  readonly rows: BlockRows;
  /** Stands below the headings when there are no rows. */
  readonly whenEmpty: string;
  /** Looks of cells that follow from their values, in every block. */
  readonly rules?: readonly ColumnRule[];
  readonly hasFilter?: boolean;
  /** Given the row the first of the rows stands in. */
  readonly charts?: (firstRow: number) => readonly Chart[];
  readonly kept: Kept;
}

/** As much as a narrow column's letter needs beside the arrow of the hidden columns before it. */
const gapWidth = 24;

/** The headings of the hidden columns tell which layout the sheet has: another one is laid out anew. */
export function blockView(view: BlockView): Drawing {
  const drawing = drawn(view);
  const { widths, looks, rules, notes, charts, hasFilter, values } = drawing;
  const names = charts?.map(({ area }) =>
    values.slice(area.row - 1, area.row - 1 + area.rows).map((row) => row[area.column - 1]),
  );
  const layout = fnv1a(JSON.stringify([widths, looks, rules, notes, charts, names, hasFilter]));
  const head = drawing.frozenRows - 1;
  const marked = (row: readonly Cell[]) =>
    row.map((cell) => (cell === builtHeader ? `${builtHeader} ${layout}` : cell));
  return { ...drawing, values: values.map((row, at) => (at === head ? marked(row) : row)) };
}

function drawn(view: BlockView): Drawing {
  const { sheet, stamp, blocks, whenEmpty, kept, rules = [], charts } = view;
  const rows = withLeftOver(view.rows, kept);
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
  const notes = takingOnce(kept.notes);
  const body = rows.map((row) => across(placed.map((block, at) => cellsOf(row[at] ?? null, block, notes))));
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
    values: [...head, ...(rows.length ? body : [across([[whenEmpty]])])],
    looks: blockLooks(placed, head.length),
    rules: blockRules(placed, rules, head.length),
    rowLine: palette.line,
    hiddenColumns: placed.map(({ start, columns, own }) => start + columns.length - own.length - 1),
    hasFilter: view.hasFilter ?? false,
    charts: charts?.(head.length + 1) ?? [],
    struck: rows.flatMap((row, down) =>
      placed.flatMap(({ start }, block) =>
        (row[block]?.struck ?? []).map(({ at, letters }) => ({
          row: head.length + 1 + down,
          column: start + 1 + at,
          letters,
        })),
      ),
    ),
    notes: placed.flatMap(({ columns, start }) =>
      columns.flatMap(({ note }, at) => (note ? [{ row: head.length, column: start + at, text: note }] : [])),
    ),
  };
}

/** What was typed for rows that are not there any more goes below the others: nothing typed is ever dropped. */
function withLeftOver(rows: BlockRows, kept: Kept): BlockRows {
  const listed = new Set(rows.flatMap((row) => row.map((one) => one?.id.trim() ?? "")));
  const typed = new Set([...kept.notes.keys(), ...kept.own.flatMap(({ cells }) => [...cells.keys()])]);
  const left = [...typed].filter((id) => !listed.has(id)).sort();
  if (!left.length) return rows;
  return [
    ...rows,
    [groupHead("Typed for people or rows no longer listed")],
    ...left.map((id) => [{ id, cells: [asTyped(kept.names.get(id) ?? "")] }]),
  ];
}

/** One row of the sheet from what each block has in it. */
function acrossBlocks(
  placed: readonly PlacedBlock[],
  width: number,
  parts: readonly (readonly Cell[])[],
): Cell[] {
  const row = new Array<Cell>(width).fill("");
  parts.forEach((cells, block) => {
    const { start } = placed[block]!;
    cells.forEach((cell, at) => {
      row[start - 1 + at] = cell;
    });
  });
  return row;
}

function cellsOf(row: ViewRow | null, { columns, own }: PlacedBlock, noteOf: (id: string) => Cell): Cell[] {
  if (!row) return [];
  const key = row.id.trim();
  const between = columns.length - own.length - columnsBehind - 1;
  const cells = [...row.cells, ...new Array<Cell>(Math.max(0, between - row.cells.length)).fill("")];
  return [
    guarded(row.id),
    ...cells,
    asTyped(noteOf(key)),
    row.cells.length ? guarded(asBuilt(cells)) : "",
    ...own.map(({ cells: typed }) => asTyped(typed.get(key) ?? "")),
  ];
}

/** What stands twice in a view, such as a sentence, has its note once. */
function takingOnce(notes: ReadonlyMap<string, Cell>): (id: string) => Cell {
  const left = new Map(notes);
  return (id) => {
    const note = left.get(id) ?? "";
    left.delete(id);
    return note;
  };
}

const asTyped = (cell: Cell): Cell => (typeof cell === "string" ? guarded(textOf(cell)) : cell);

/** Pixels that the longest upright heading needs, bold at 10 points; none where no heading is upright. */
function uprightHeight(placed: readonly PlacedBlock[]): number[] {
  const upright = placed.flatMap(({ columns }) => columns.filter(({ isUpright }) => isUpright));
  const longest = Math.max(0, ...upright.map(({ header }) => header.length));
  return longest ? [Math.ceil(Math.min(200, 20 + 7.2 * longest))] : [];
}
