// Reads the cells of a chart as a table: what its columns are called, and what stands below.
import { lastColumn, lastRow } from "../../model/rect";
import type { Chart, ChartRange, Scalar } from "../../model/sheet";
import type { DrawnSheet } from "../grid/drawnGrid";
import { contentsOf } from "../grid/sheetRows";

/** A cell of a chart: its value, undefined where blank, and what it shows. */
export type ChartCell = { value: Scalar | undefined; text: string };

/** The first column names the rows where a chart has more than one column. */
export type ChartTable = { names: string[]; rows: ChartCell[][] };

/** The cell's number, null where it holds none. */
export const numberOf = ({ value }: ChartCell): number | null => (typeof value === "number" ? value : null);

export const blank: ChartCell = { value: undefined, text: "" };

const transposed = (rows: ChartCell[][]): ChartCell[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? blank));

/** The cells of a range that are to be seen; Sheets leaves hidden and filtered lines out unless told otherwise. */
function cellsOf(sheet: DrawnSheet, range: ChartRange, hiddenToo: string): ChartCell[][] {
  const rect = {
    ...range,
    rows: Math.min(lastRow(range), sheet.rows) - range.row + 1,
    columns: Math.min(lastColumn(range), sheet.columns) - range.column + 1,
  };
  const rowsToo = hiddenToo === "SHOW_BOTH" || hiddenToo === "IGNORE_COLUMNS";
  const columnsToo = hiddenToo === "SHOW_BOTH" || hiddenToo === "IGNORE_ROWS";
  const rows = new Set(rowsToo ? [] : [...sheet.hiddenLines.row, ...sheet.filteredRows]);
  const columns = new Set(columnsToo ? [] : sheet.hiddenLines.column);
  return contentsOf(sheet.cells, rect).flatMap((line, down) => {
    if (rows.has(rect.row + down)) return [];
    const shown = line.filter((_, right) => !columns.has(rect.column + right));
    return [
      shown.map((cell) => {
        const value = cell?.v === "" ? undefined : cell?.v;
        return { value, text: cell?.d ?? String(value ?? "") };
      }),
    ];
  });
}

/** Ranges side by side, or one below the other. */
function joined(blocks: ChartCell[][][], below: boolean): ChartCell[][] {
  if (below) return blocks.flat();
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block) => block[row] ?? (block[0] ?? []).map(() => blank)),
  );
}

const isNumber = (cell: ChartCell) => numberOf(cell) !== null;

/** Sheets takes the first row for names where it has none but texts over numbers. */
function guessedHeaders([first = [], ...rest]: ChartCell[][]): number {
  const columns = first.map((_, index) => index).slice(first.length > 1 ? 1 : 0);
  const named = columns.some((column) => typeof first[column]?.value === "string");
  const overNumbers = columns.some((column) => rest.some((row) => isNumber(row[column] ?? blank)));
  return named && overNumbers && !columns.some((column) => isNumber(first[column] ?? blank)) ? 1 : 0;
}

/** The table of a chart that stands on sheet `home`; without rows where there is nothing to draw. */
export function chartTable({ ranges, options }: Chart, home: number, sheets: DrawnSheet[]): ChartTable {
  const blocks = ranges.flatMap((range) => {
    const sheet = sheets.find(({ id }) => id === (range.sheetId ?? home));
    return sheet ? [cellsOf(sheet, range, String(options.hiddenDimensionStrategy ?? ""))] : [];
  });
  const together = joined(blocks, options.mergeStrategy === "MERGE_ROWS");
  const all = options.transposeRowsAndColumns === true ? transposed(together) : together;
  const { numHeaders } = options;
  const headers = typeof numHeaders === "number" && numHeaders >= 0 ? numHeaders : guessedHeaders(all);
  const names = (all[0] ?? []).map((_, column) =>
    all
      .slice(0, headers)
      .map((row) => row[column]?.text ?? "")
      .join(" ")
      .trim(),
  );
  const rows = all.slice(headers);
  const end = rows.reduce((last, row, at) => (row.some(({ text }) => text !== "") ? at + 1 : last), 0);
  return { names, rows: rows.slice(0, end) };
}

/** A column of numbers, and what its cells show. */
export type Series = { index: number; name: string; values: (number | null)[]; texts: string[] };

/** The columns beside the first; the only column where there is but one. */
export function seriesOf({ names, rows }: ChartTable): Series[] {
  const first = names.length > 1 ? 1 : 0;
  return names.slice(first).map((name, index) => {
    const cells = rows.map((row) => row[index + first] ?? blank);
    return {
      index,
      name: name || `Series ${index + 1}`,
      values: cells.map(numberOf),
      texts: cells.map(({ text }) => text),
    };
  });
}

/** What the rows are called: their first cells, nothing where there is but one column. */
export const rowNames = ({ names, rows }: ChartTable): string[] =>
  rows.map((row) => (names.length > 1 ? (row[0] ?? blank).text : ""));
