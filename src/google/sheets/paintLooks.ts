/** Paints looks on a sheet: a call for each property and value while there are few, one grid of values when there are many. */

import { brushesOf, gridOf, type Property } from "../../workbook/layout/brushes";
import type { Area, Look, Painted } from "../../workbook/ports/drawing";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** How a property is set: in several places alike, and cell by cell (null: as Google has it). */
interface Way<T> {
  list(places: RangeList, value: T): void;
  grid(range: Range, values: (T | null)[][]): void;
}

type GriddedProperty = Exclude<Property, "lineBelow" | "isBare">;

type Ways = { readonly [P in GriddedProperty]: Way<NonNullable<Look[P]>> };

const ways: Ways = {
  background: {
    list: (places, colour) => places.setBackground(colour),
    grid: (range, colours) => range.setBackgrounds(colours as string[][]),
  },
  colour: {
    list: (places, colour) => places.setFontColor(colour),
    grid: (range, colours) => range.setFontColors(colours as string[][]),
  },
  bold: {
    list: (places, bold) => places.setFontWeight(bold ? "bold" : "normal"),
    grid: (range, bolds) => range.setFontWeights(each(bolds, (bold) => (bold ? "bold" : "normal"))),
  },
  italic: {
    list: (places, italic) => places.setFontStyle(italic ? "italic" : "normal"),
    grid: (range, italics) => range.setFontStyles(each(italics, (italic) => (italic ? "italic" : "normal"))),
  },
  size: {
    list: (places, points) => places.setFontSize(points),
    grid: (range, sizes) => range.setFontSizes(sizes as number[][]),
  },
  align: {
    list: (places, align) => places.setHorizontalAlignment(align),
    grid: (range, aligns) => range.setHorizontalAlignments(aligns),
  },
  wrap: {
    list: (places, wrap) => places.setWrapStrategy(strategyOf(wrap)),
    grid: (range, wraps) => range.setWrapStrategies(each(wraps, (wrap) => strategyOf(wrap ?? "overflow"))),
  },
  isAtBottom: {
    list: (places, isAtBottom) => places.setVerticalAlignment(isAtBottom ? "bottom" : "top"),
    grid: (range, bottoms) =>
      range.setVerticalAlignments(each(bottoms, (isAtBottom) => (isAtBottom ? "bottom" : "top"))),
  },
  isUpright: {
    list: (places, isUpright) => places.setTextRotation(isUpright ? 90 : 0),
    grid: (range, uprights) =>
      range.setTextRotations(each(uprights, (isUpright) => (isUpright ? 90 : 0)) as never),
  },
  numberFormat: {
    list: (places, format) => places.setNumberFormat(format),
    grid: (range, formats) => range.setNumberFormats(formats as string[][]),
  },
};

/** @param ground what is painted already: a grid of values has to hold it as well */
export function paintLooks(sheet: Sheet, looks: readonly Painted[], ground: readonly Painted[] = []): void {
  for (const property of Object.keys(ways) as GriddedProperty[])
    paintProperty(sheet, property, looks, ground);
  const lines = brushesOf(looks, "lineBelow", Number.POSITIVE_INFINITY);
  if (!lines) throw new Error(`Too many lines for the sheet "${sheet.getName()}".`);
  for (const { value, areas } of lines)
    listOf(sheet, areas).setBorder(
      null,
      null,
      true,
      null,
      null,
      true,
      value,
      SpreadsheetApp.BorderStyle.SOLID,
    );
  for (const { area, look } of looks)
    if (look.isBare && area.column <= sheet.getMaxColumns()) rangeOf(sheet, area).clearFormat();
}

/** So many calls a list of brushes may take before a grid is used. */
const mostBrushes = 3;

function paintProperty<P extends GriddedProperty>(
  sheet: Sheet,
  property: P,
  looks: readonly Painted[],
  ground: readonly Painted[],
): void {
  const way = ways[property] as Way<NonNullable<Look[P]>>;
  const brushes = brushesOf(looks, property, mostBrushes);
  if (brushes) {
    for (const { value, areas } of brushes) way.list(listOf(sheet, areas), value);
    return;
  }
  const own = looks
    .filter(({ look }) => look[property] !== undefined)
    .map(({ area }) => rangeOf(sheet, area));
  const rows = Math.max(...own.map((range) => range.getLastRow()));
  const columns = Math.max(...own.map((range) => range.getLastColumn()));
  way.grid(sheet.getRange(1, 1, rows, columns), gridOf([...ground, ...looks], property, rows, columns));
}

/** An area of the sheet as it is; "rest" reaches to the end of its grid. */
export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  const [height, width] = [
    rows === "rest" ? sheet.getMaxRows() - row + 1 : rows,
    columns === "rest" ? sheet.getMaxColumns() - column + 1 : columns,
  ];
  return sheet.getRange(row, column, height, width);
}

/** Written out here: a view has thousands of areas, and Google would be asked about each. */
function listOf(sheet: Sheet, areas: readonly Area[]): RangeList {
  const hasRest = areas.some(({ rows, columns }) => rows === "rest" || columns === "rest");
  const [maxRows, maxColumns] = hasRest ? [sheet.getMaxRows(), sheet.getMaxColumns()] : [0, 0];
  return sheet.getRangeList(
    areas.map(({ row, column, rows, columns }) => {
      const lastRow = rows === "rest" ? maxRows : row + rows - 1;
      const lastColumn = columns === "rest" ? maxColumns : column + columns - 1;
      return `${letters(column)}${row}:${letters(lastColumn)}${lastRow}`;
    }),
  );
}

/** 28 → "AB" */
const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

const each = <T, U>(grid: readonly (readonly T[])[], to: (value: T) => U): U[][] =>
  grid.map((row) => row.map(to));

function strategyOf(wrap: NonNullable<Look["wrap"]>): GoogleAppsScript.Spreadsheet.WrapStrategy {
  const { WRAP, CLIP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
  return { wrap: WRAP, clip: CLIP, overflow: OVERFLOW }[wrap];
}
