/** Columns that people added to a sheet of input, kept when Plumbline draws the sheet anew. */
import { type Cell, type Grid, guarded, headersOf, textOf } from "../cells/cell";
import type { Drawing } from "../ports/drawing";

/** Pixels. */
const ownWidth = 170;

export interface OwnColumns {
  readonly isOurs: (header: string) => boolean;
  /** What tells the row with this index apart; what somebody wrote beside it follows it. */
  readonly keyOf: (grid: Grid, row: number) => string;
}

/** Cells beside rows that the new drawing does not have go with their rows. */
export function keepOwnColumns(drawing: Drawing, old: Grid | null, { isOurs, keyOf }: OwnColumns): Drawing {
  const headers = headersOf(old ?? []);
  const own = headers.flatMap((header, at) =>
    !isOurs(header) && old!.some((cells) => textOf(cells[at] ?? "").trim() !== "") ? [at] : [],
  );
  const kept = new Map((old ?? []).map((cells, row) => [keyOf(old!, row), cells] as const));
  const asText = (cell: Cell | undefined): Cell =>
    typeof cell === "string" ? guarded(textOf(cell)) : (cell ?? "");
  return {
    ...drawing,
    widths: [...drawing.widths, ...own.map(() => ownWidth)],
    values: drawing.values.map((cells, row) => {
      const beside = row === 0 ? old?.[0] : kept.get(keyOf(drawing.values, row));
      return [...cells, ...own.map((at) => asText(beside?.[at]))];
    }),
  };
}
