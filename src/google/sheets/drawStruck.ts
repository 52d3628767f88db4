/** Strikes through what no longer holds in a cell: a call for each run of cells while they are few, else one for each run of columns. */
import { textOf } from "../../workbook/cells/cell";
import type { Struck } from "../../workbook/ports/drawing";
import type { CellBlock } from "../../workbook/ports/store";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rich text is set for rectangles only, and makes text of the numbers in them; so many small ones are no burden. */
const mostRuns = 10;

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** @param values what stands in the sheet from a place on */
export function drawStruck(
  sheet: Sheet,
  struck: readonly Struck[],
  { row: top, column: left, values }: Pick<CellBlock, "row" | "column" | "values">,
): void {
  if (!struck.length) return;
  const letters = new Map(struck.map((one) => [`${one.row} ${one.column}`, one.letters] as const));
  const cells = rowRuns(struck);
  const line = SpreadsheetApp.newTextStyle().setStrikethrough(true).build();
  const rich = (row: number, column: number) => {
    const text = textOf(values[row - top]?.[column - left] ?? "");
    const builder = SpreadsheetApp.newRichTextValue().setText(text);
    const first = letters.get(`${row} ${column}`);
    return (first ? builder.setTextStyle(0, first, line) : builder).build();
  };
  for (const { row, column, rows, columns } of cells.length <= mostRuns ? cells : columnRuns(struck))
    sheet
      .getRange(row, column, rows, columns)
      .setRichTextValues(
        Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (_, right) => rich(row + down, column + right)),
        ),
      );
}

/** Neighbours in a row. */
function rowRuns(struck: readonly Struck[]): Rectangle[] {
  const ordered = [...struck].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; rows: 1; columns: number }[] = [];
  for (const { row, column } of ordered) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.columns === column) last.columns++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

/** Columns side by side, from the first of the rows to the last. */
function columnRuns(struck: readonly Struck[]): Rectangle[] {
  const rows = struck.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const columns = [...new Set(struck.map(({ column }) => column))];
  const inOneRow = columns.map((column) => ({ row: first, column, letters: 1 }));
  return rowRuns(inOneRow).map((run) => ({ ...run, rows: last - first + 1 }));
}
