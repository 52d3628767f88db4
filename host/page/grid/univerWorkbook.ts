// Turns the host's grid into the workbook Univer draws.
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  WrapStrategy,
} from "@univerjs/core";
import type { Scalar } from "../../model/sheet";
import type { CellContent } from "../api";
import { bandColour } from "./bandColour";
import type { DrawnGrid, DrawnSheet } from "./drawnGrid";
import { richText } from "./richText";
import { contentOf } from "./sheetRows";
import { univerRange } from "./univerRange";
import { univerResources } from "./univerResources";
import { univerStyle } from "./univerStyle";

const types = { number: CellValueType.NUMBER, boolean: CellValueType.BOOLEAN, string: CellValueType.STRING };

/** What a person would have to type to get this cell: the host's edit text. */
export function typedText(cell: CellContent | undefined): string {
  return cell?.e ?? cell?.d ?? String(cell?.v ?? "");
}

/** Univer takes it for text unasked; each text of which it is told it would examine whenever it draws it. */
const isPlainText = (value: Scalar) =>
  typeof value === "string" && Number.isNaN(Number(value)) && !/^(true|false)$/i.test(value);

/** Univer draws an empty line without height, one with a space in full. */
const withEmptyLines = (text: string) => text.replace(/\n(?=\n)/g, "\n ");

/** Style of a cell with a format (its number) on a band (its colour). */
type StyleOf = (format: number | undefined, band: string | undefined) => IStyleData | string | null;

function styleOf(sheet: DrawnSheet): (...look: Parameters<StyleOf>) => IStyleData | null {
  return (format, band) => {
    const own = format === undefined ? {} : sheet.formats[format];
    const style = univerStyle({ ...(band && { background: band }), ...own });
    return Object.keys(style).length > 0 ? style : null;
  };
}

/** Styles of which each stands in the workbook once; cells hold their names. */
function namedStyles(styles: IWorkbookData["styles"], sheet: DrawnSheet): StyleOf {
  const style = styleOf(sheet);
  const names = new Map<string, string | null>();
  return (format, band) => {
    const look = `${format ?? ""}${band ?? ""}`;
    let name = names.get(look);
    if (name === undefined) {
      const made = style(format, band);
      name = made && look;
      if (made) styles[look] = made;
      names.set(look, name);
    }
    return name;
  };
}

/**
 * Univer's form of one cell, null if there is nothing to draw. The host's texts travel along where they are not the
 * value's own: nothing is formatted or computed here.
 */
export function univerCell(
  sheet: DrawnSheet,
  row: number,
  column: number,
  cell: CellContent = {},
  style: StyleOf = styleOf(sheet),
): ICellData | null {
  const s = style(cell.s, bandColour(sheet.bandings, row, column));
  const { v, e } = cell;
  const text = cell.d ?? (typeof v === "string" && v.includes("\n\n") ? v : undefined);
  const drawn: ICellData = {};
  if (v !== undefined) {
    // As Univer keeps truth values itself: its checkboxes know no others.
    drawn.v = typeof v === "boolean" ? Number(v) : v;
    if (!isPlainText(v)) drawn.t = types[typeof v as keyof typeof types];
    if (text !== undefined || e !== undefined)
      drawn.custom = { display: text === undefined ? null : withEmptyLines(text), typed: typedText(cell) };
  }
  if (s) drawn.s = s;
  if (cell.r && typeof v === "string") {
    drawn.p = richText(v, cell.r, cell.s === undefined ? {} : (sheet.formats[cell.s] ?? {}));
    drawn.custom = { ...drawn.custom, typed: typedText(cell) };
  }
  return v === undefined && !s ? null : drawn;
}

function lines(sizes: Record<string, number>, hidden: number[], key: "w" | "h") {
  const data: Record<number, { w?: number; h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = {};
  for (const [line, size] of Object.entries(sizes))
    data[Number(line) - 1] = { [key]: size, ...(key === "h" && { ia: BooleanNumber.FALSE }) };
  for (const line of hidden) data[line - 1] = { ...data[line - 1], hd: BooleanNumber.TRUE };
  return data;
}

/** What Univer draws in the cells of a sheet; their styles are added to the workbook's. */
export function univerCells(sheet: DrawnSheet, styles: IWorkbookData["styles"]) {
  const data: Record<number, Record<number, ICellData>> = {};
  const style = namedStyles(styles, sheet);
  const put = (row: number, column: number, cell?: CellContent) => {
    const drawn = univerCell(sheet, row, column, cell, style);
    if (!drawn) return;
    data[row - 1] ??= {};
    (data[row - 1] as Record<number, ICellData>)[column - 1] = drawn;
  };
  for (const { rect } of sheet.bandings) {
    for (let at = 0; at < rect.rows * rect.columns; at += 1)
      put(rect.row + Math.floor(at / rect.columns), rect.column + (at % rect.columns));
  }
  sheet.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell !== null) put(row + 1, column + 1, contentOf(cell));
    });
  });
  return data;
}

function univerSheet(sheet: DrawnSheet): Partial<IWorksheetData> {
  const { frozenRows, frozenColumns, sizes, hiddenLines } = sheet;
  return {
    id: String(sheet.id),
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
    },
    showGridlines: sheet.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    mergeData: sheet.merges.map(univerRange),
    rowData: lines(sizes.row, hiddenLines.row, "h"),
    columnData: lines(sizes.column, hiddenLines.column, "w"),
    custom: { locked: sheet.locked },
  };
}

/** The workbook as Univer reads it, with the cells of the one sheet that is shown first. */
export function univerWorkbook(grid: DrawnGrid, shown: DrawnSheet | undefined): IWorkbookData {
  const styles: IWorkbookData["styles"] = {};
  const sheets = grid.sheets.map((sheet) => [
    String(sheet.id),
    { ...univerSheet(sheet), ...(sheet === shown && { cellData: univerCells(sheet, styles) }) },
  ]);
  return {
    id: grid.id,
    name: grid.name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles,
    defaultStyle: { ff: "Arial", fs: 10, tb: WrapStrategy.OVERFLOW },
    sheetOrder: grid.sheets.map((sheet) => String(sheet.id)),
    sheets: Object.fromEntries(sheets),
    resources: univerResources(grid.sheets),
  };
}
