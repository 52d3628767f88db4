/** Blocks of a view: columns that belong together, side by side, each beginning with an id and ending with a note. */
import type { Cell } from "../cells/cell";
import type { Look } from "../ports/drawing";
import { builtHeader, idHeader, type Kept, noteHeader, type OwnColumn } from "./kept";

export interface ViewColumn {
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly note?: string;
  /** Of its cells in the rows of people or cases. */
  readonly look?: Look;
  /** A heading longer than its column is wide stands upright. */
  readonly isUpright?: boolean;
}

/** One row of one block: of a person, a case, a level … or a head, whose text runs over the cells beside it. */
export interface ViewRow {
  /** What people's notes and own columns belong to; "" where nothing can. */
  readonly id: string;
  /** From the column after the id on. */
  readonly cells: readonly Cell[];
  /** Cells, by index, whose first letters no longer hold. */
  readonly struck?: readonly { readonly at: number; readonly letters: number }[];
}

export interface ViewBlock {
  readonly title: string;
  readonly colour: string;
  /** Between the id and the note. */
  readonly columns: readonly ViewColumn[];
  /** Heads the ids where they are words that people read, such as the name of a criterion. */
  readonly label?: string;
  /** Pixels. */
  readonly idWidth: number;
  readonly noteWidth: number;
}

/** Row by row, one for each block; null leaves the block's part of the row blank. */
export type BlockRows = readonly (readonly (ViewRow | null)[])[];

/** A block with everything that stands in it, and the column it begins at (1-based). */
export interface PlacedBlock {
  readonly start: number;
  readonly title: string;
  readonly colour: string;
  readonly hasLabels: boolean;
  readonly columns: readonly ViewColumn[];
  /** The last of the columns: what people type. The note is not among them. */
  readonly own: readonly OwnColumn[];
}

/** Heads a group of rows; of more than one word, which tells it from an id. */
export const groupHead = (title: string): ViewRow => ({ id: title, cells: [] });

/** Between a level's code and what is said of it: tells a head of one block from those of all. */
const partMark = " · ";

/** Heads a part of one block: "IC4 · Staff PM". */
export const part = (code: string, title: string, cells: readonly Cell[] = []): ViewRow => ({
  id: `${code}${partMark}${title}`,
  cells,
});

/** Tells sentences from heads. */
const indent = "\u00a0\u00a0";

/** So many letters fit across a view without being cut off. */
const lineLength = 150;

/** Sentences between the rows of a view, a line a row. */
export function prose(text: string): ViewRow[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ({ id: indent + line, cells: [] }));
}

/** How the id's cell tells what a row is; the first that holds counts. */
export const rowKinds = {
  prose: { text: "starts", value: indent },
  part: { text: "contains", value: partMark },
  band: { text: "contains", value: " " },
} as const;

const ownWidth = 110;

/** What is longer goes on in the next line. */
export const wrapped: Look = { wrap: "wrap" };

const framed = ({
  label = idHeader,
  columns,
  idWidth,
  noteWidth,
}: Pick<ViewBlock, "label" | "columns" | "idWidth" | "noteWidth">): ViewColumn[] => [
  {
    header: label,
    width: idWidth,
    note: "Notes and columns of your own follow this cell when the sheet is built again.",
  },
  ...columns,
  {
    header: noteHeader,
    width: noteWidth,
    note: "Yours to write. What stands here stays with the person when the sheet is built again.",
    look: wrapped,
  },
  { header: builtHeader, width: noteWidth, look: { wrap: "clip" } },
];

/** Columns of a block after those a view gives it: the note, and what was built. */
export const columnsBehind = 2;

/** The headings of a block that are Plumbline's, that of its ids first; all others are people's own. */
export const blockHeaders = (columns: readonly ViewColumn[], label: string = idHeader): string[] =>
  framed({ label, columns, idWidth: 0, noteWidth: 0 })
    .map(({ header }) => header)
    .filter((header) => header !== builtHeader);

/** Side by side, one free column between two; people's own columns come after the note of the block they belong to. */
export function placeBlocks(
  blocks: readonly ViewBlock[],
  rows: BlockRows,
  { own: kept }: Kept,
): PlacedBlock[] {
  let start = 1;
  return blocks.map((block, at) => {
    const ids = new Set(rows.map((row) => row[at]?.id));
    const own = kept.filter(
      ({ blocks: stood, cells }) => stood.has(at) || [...cells.keys()].some((id) => ids.has(id)),
    );
    const columns = [
      ...framed(block),
      ...own.map(({ header }) => ({ header, width: ownWidth, look: wrapped })),
    ];
    const { title, colour, label } = block;
    const placed = { start, title, colour, hasLabels: label !== undefined, columns, own };
    start += columns.length + 1;
    return placed;
  });
}
