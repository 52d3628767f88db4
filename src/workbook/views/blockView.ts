/** Draws a view made of blocks of columns side by side, with people's notes and own columns back in their rows. */
import { type Cell, guarded } from "../cell";
import type { Drawing, Look, Painted } from "../drawing";
import { palette } from "../layout/palette";
import { plainView } from "../layout/plainView";
import { idHeader, type Kept, noteHeader, type OwnColumn } from "./kept";

export interface ViewColumn {
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly note?: string;
  /** Of the whole column, below the heading. */
  readonly look?: Look;
  /** A heading longer than its column is wide stands upright. */
  readonly isUpright?: boolean;
}

/** One row of one block. */
export interface ViewRow {
  /** What people's notes and own columns belong to: an employee id, a case, a level; "" where nothing can. */
  readonly id: string;
  /** From the column after the id on; the note comes by itself. */
  readonly cells: readonly Cell[];
  /** A band heads a group of rows. */
  readonly isBand?: boolean;
  /** `at` is an index of `cells`. */
  readonly looks?: readonly { readonly at: number; readonly look: Look }[];
}

export interface Block {
  readonly title: string;
  readonly colour: string;
  /** Between the id and the note. */
  readonly columns: readonly ViewColumn[];
}

export interface BlockView {
  readonly sheet: string;
  /** Says what this is and from when. */
  readonly stamp: string;
  readonly blocks: readonly Block[];
  /** Row by row, a cell for each block; null leaves the block's part of the row blank. */
  readonly rows: readonly (readonly (ViewRow | null)[])[];
  /** Stands below the headings when there are no rows. */
  readonly whenEmpty: string;
  readonly kept: Kept;
}

const gapWidth = 14;
const ownWidth = 110;

const idColumn: ViewColumn = {
  header: idHeader,
  width: 60,
  note: "Notes and columns of your own follow this id when the sheet is built again.",
  look: { colour: palette.quiet, wrap: "clip" },
};

const noteColumn: ViewColumn = {
  header: noteHeader,
  width: 130,
  note: "Yours to write. What stands here stays with the person when the sheet is built again.",
  look: { background: palette.input, wrap: "wrap" },
};

/** A block with everything that stands in it, and the column it begins at (1-based). */
interface Placed {
  readonly start: number;
  readonly columns: readonly ViewColumn[];
  readonly own: readonly OwnColumn[];
}

/** The headings of a block that are Plumbline's; all others are people's own. */
export const headersOf = ({ columns }: Pick<Block, "columns">): string[] =>
  [idColumn, ...columns, noteColumn].map(({ header }) => header);

export function blockView(view: BlockView): Drawing {
  const rows = withLeftOver(view);
  const placed = place(view, rows);
  const last = placed[placed.length - 1]!;
  const width = last.start + last.columns.length - 1;
  const titles =
    view.blocks.length > 1
      ? [
          acrossBlocks(
            placed,
            width,
            view.blocks.map(({ title }) => title),
          ),
        ]
      : [];
  const headers = acrossBlocks(
    placed,
    width,
    placed.map(({ columns }) => columns.map(({ header }) => guarded(header))),
  );
  const head = [padded([view.sheet], width), padded([view.stamp], width), ...titles, headers];
  const body = rows.length
    ? rows.map((row) =>
        acrossBlocks(
          placed,
          width,
          placed.map((one, at) => cellsOf(row[at] ?? null, one, view.kept)),
        ),
      )
    : [padded(["", view.whenEmpty], width)];
  return {
    ...plainView,
    basis: plainView,
    sheet: view.sheet,
    frozenRows: head.length,
    // Beside another block frozen names would stand before the rows of other people.
    frozenColumns: view.blocks.length > 1 ? 0 : 2,
    heights: uprightHeight(placed).map((height) => ({ row: head.length, height })),
    widths: placed.flatMap(({ columns }, at) => [
      ...(at === 0 ? [] : [gapWidth]),
      ...columns.map((column) => column.width),
    ]),
    values: [...head, ...body],
    looks: [
      ...placed.flatMap((one, at) => headLooks(one, view.blocks[at]!, head.length, titles.length > 0)),
      ...placed.flatMap((one) => columnLooks(one, head.length + 1, rows.length)),
      ...rows.flatMap((row, at) =>
        placed.flatMap((one, block) => rowLooks(row[block] ?? null, one, head.length + 1 + at)),
      ),
    ],
    notes: placed.flatMap(({ columns, start }) =>
      columns.flatMap(({ note }, at) => (note ? [{ row: head.length, column: start + at, text: note }] : [])),
    ),
  };
}

/** Pixels that the longest upright heading needs, at 10 points; none where no heading is upright. */
function uprightHeight(placed: readonly Placed[]): number[] {
  const upright = placed.flatMap(({ columns }) => columns.filter(({ isUpright }) => isUpright));
  const longest = Math.max(0, ...upright.map(({ header }) => header.length));
  return longest ? [Math.min(200, 16 + 6.6 * longest)].map(Math.ceil) : [];
}

/** What was typed for rows that are not there any more goes below the others: nothing typed is ever dropped. */
function withLeftOver({ rows, kept }: BlockView): BlockView["rows"] {
  const listed = new Set(rows.flatMap((row) => row.map((one) => one?.id ?? "")));
  const typed = new Set([...kept.notes.keys(), ...kept.own.flatMap(({ cells }) => [...cells.keys()])]);
  const left = [...typed].filter((id) => !listed.has(id)).sort();
  if (!left.length) return rows;
  const band: ViewRow = { id: "", cells: ["Typed for people or rows no longer listed"], isBand: true };
  return [...rows, [band], ...left.map((id) => [{ id, cells: [asTyped(kept.names.get(id) ?? "")] }])];
}

function place({ blocks, kept }: BlockView, rows: BlockView["rows"]): Placed[] {
  let start = 1;
  return blocks.map((block, at) => {
    const ids = new Set(rows.map((row) => row[at]?.id));
    const own = kept.own.filter(
      ({ blocks: stood, cells }) => stood.has(at) || [...cells.keys()].some((id) => ids.has(id)),
    );
    const columns = [
      { ...idColumn, width: widthOfIds(ids) },
      ...block.columns,
      noteColumn,
      ...own.map(({ header }) => ({ header, width: ownWidth, look: noteColumn.look })),
    ];
    const placed = { start, columns, own };
    start += columns.length + 1;
    return placed;
  });
}

/** Pixels; the longest ids are cut off. */
const widthOfIds = (ids: ReadonlySet<string | undefined>): number => {
  let longest = 0;
  for (const id of ids) longest = Math.max(longest, id?.length ?? 0);
  return Math.min(150, Math.max(idColumn.width, 12 + 7 * longest));
};

const padded = (cells: readonly Cell[], width: number): Cell[] => [
  ...cells,
  ...new Array<Cell>(Math.max(0, width - cells.length)).fill(""),
];

/** One row of the sheet from what each block has in it; a single text stands in the block's first column. */
function acrossBlocks(
  placed: readonly Placed[],
  width: number,
  parts: readonly (string | readonly Cell[])[],
): Cell[] {
  const row: Cell[] = padded([], width);
  placed.forEach(({ start }, block) => {
    const part = parts[block] ?? [];
    (typeof part === "string" ? [part] : part).forEach((cell, at) => {
      row[start - 1 + at] = cell;
    });
  });
  return row;
}

function cellsOf(row: ViewRow | null, { columns, own }: Placed, kept: Kept): Cell[] {
  if (!row) return [];
  const between = columns.length - own.length - 2;
  return [
    guarded(row.id),
    ...padded(row.cells, between),
    asTyped(kept.notes.get(row.id) ?? ""),
    ...own.map(({ cells }) => asTyped(cells.get(row.id) ?? "")),
  ];
}

const asTyped = (cell: Cell): Cell => (typeof cell === "string" ? guarded(cell) : cell);

function headLooks(
  { start, columns }: Placed,
  { colour }: Block,
  headRow: number,
  hasTitles: boolean,
): Painted[] {
  const across = { column: start, rows: 1, columns: columns.length };
  const ofColumn = ({ look, isUpright }: ViewColumn, at: number): Painted[] => {
    const align = look?.align && { align: look.align };
    return align || isUpright
      ? [
          {
            area: { row: headRow, column: start + at, rows: 1, columns: 1 },
            look: { ...align, ...(isUpright && { isUpright }) },
          },
        ]
      : [];
  };
  return [
    ...(hasTitles
      ? [{ area: { ...across, row: headRow - 1, columns: 1 }, look: { bold: true, colour } }]
      : []),
    {
      area: { ...across, row: headRow },
      look: {
        bold: true,
        background: palette.header,
        lineBelow: palette.line,
        wrap: "wrap",
        isAtBottom: true,
      },
    },
    ...columns.flatMap(ofColumn),
  ];
}

function columnLooks({ start, columns }: Placed, row: number, rows: number): Painted[] {
  if (!rows) return [];
  const body = { row, column: start, rows, columns: columns.length };
  return [
    { area: body, look: { background: palette.computed, lineBelow: palette.line } },
    ...columns.flatMap(({ look }, at) =>
      look ? [{ area: { ...body, column: start + at, columns: 1 }, look }] : [],
    ),
  ];
}

function rowLooks(row: ViewRow | null, { start, columns, own }: Placed, at: number): Painted[] {
  const typed = own.length + 1;
  const computed = columns.length - typed;
  const across = { row: at, column: start, rows: 1, columns: computed };
  const band: Look = { bold: true, background: palette.band, wrap: "overflow", colour: palette.text };
  return [
    ...(row?.isBand ? [{ area: across, look: band }] : []),
    // White is only where what is typed belongs to somebody.
    ...(row?.id
      ? []
      : [
          {
            area: { ...across, column: start + computed, columns: typed },
            look: { background: row?.isBand ? palette.band : palette.computed },
          },
        ]),
    ...(row?.looks ?? []).map(({ at: index, look }) => ({
      area: { ...across, column: start + 1 + index, columns: 1 },
      look,
    })),
  ];
}
