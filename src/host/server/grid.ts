/** Everything the page draws of one file: cells with their texts, looks, rules. The shapes are the page's (page/api.ts). */

import { lockedRects } from "../edits/protections";
import type { CellFormat } from "../model/cellFormat";
import type { Sheet, Validation } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { CellContent, Grid, GridSheet } from "../page/api";
import { display } from "../values/display";
import { editText } from "../values/editText";
import { filteredRows } from "../values/filteredRows";
import { type Locale, localeOf } from "../values/locale";

/**
 * @param since the revision that the page already has: sheets unchanged since then come without cells
 * @param functions names of the add-on's callable functions
 */
export function gridOf(
  file: SpreadsheetFile,
  as: string | undefined,
  functions: string[],
  since?: number,
): Grid {
  const formats = new Palette();
  return {
    id: file.id,
    name: file.name,
    revision: file.revision,
    mayEdit: as === undefined || file.mayEdit(as),
    functions,
    sheets: file.sheets.map((sheet) => ({
      ...gridSheet(sheet, localeOf(file.locale), formats, since),
      locked: lockedRects(file, sheet, as),
    })),
    formats: formats.items,
  };
}

class Palette {
  readonly items: CellFormat[] = [];
  private readonly places = new Map<CellFormat, number>();

  indexOf(format: CellFormat): number {
    let index = this.places.get(format);
    if (index === undefined) {
      index = this.items.push(format) - 1;
      this.places.set(format, index);
    }
    return index;
  }
}

function gridSheet(
  sheet: Sheet,
  locale: Locale,
  formats: Palette,
  since: number | undefined,
): Omit<GridSheet, "locked"> {
  const unchanged = since !== undefined && sheet.changedAt <= since;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    ...(unchanged ? { unchanged } : {}),
    tabColor: sheet.tabColor ?? null,
    hiddenGridlines: sheet.hiddenGridlines,
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    sizes: { row: sizesOf(sheet.sizes.row), column: sizesOf(sheet.sizes.column) },
    hiddenLines: { row: hiddenOf(sheet.hiddenLines.row), column: hiddenOf(sheet.hiddenLines.column) },
    filteredRows: unchanged ? [] : filteredRows(sheet, locale),
    cells: unchanged ? [] : cellsOf(sheet, locale, formats),
    merges: sheet.merges,
    validations: unchanged ? [] : validationsOf(sheet),
    conditionalFormats: sheet.conditionalFormats,
    bandings: sheet.bandings,
    filter: sheet.filter ?? null,
    charts: sheet.charts,
    protected: sheet.protections.some(({ rect }) => rect === undefined),
  };
}

function sizesOf(sizes: (number | undefined)[]): { [line: string]: number } {
  const known: { [line: string]: number } = {};
  sizes.forEach((pixels, i) => {
    if (pixels !== undefined) known[i + 1] = pixels;
  });
  return known;
}

const hiddenOf = (lines: (true | undefined)[]) => lines.flatMap((hidden, i) => (hidden ? [i + 1] : []));

function cellsOf(sheet: Sheet, locale: Locale, formats: Palette): GridSheet["cells"] {
  const cells: GridSheet["cells"] = [];
  const rows = Math.max(...sheet.layers.map((layer) => layer.rows.length));
  for (let row = 1; row <= rows; row++) {
    const columns = Math.max(...sheet.layers.map((layer) => layer.rows[row - 1]?.length ?? 0));
    for (let column = 1; column <= columns; column++) {
      const content = contentOf(sheet, row, column, locale, formats);
      if (content) cells.push([row, column, content]);
    }
  }
  return cells;
}

function contentOf(
  sheet: Sheet,
  row: number,
  column: number,
  locale: Locale,
  formats: Palette,
): CellContent | undefined {
  const value = sheet.values.get(row, column);
  const formula = sheet.formulas.get(row, column);
  const format = sheet.formats.get(row, column);
  const note = sheet.notes.get(row, column);
  if (value === undefined && formula === undefined && !format && note === undefined) return undefined;
  const content: CellContent = {};
  if (value !== undefined || formula !== undefined) {
    const shown = display(value, format?.numberFormat, locale);
    const entered = formula ?? editText(value, format?.numberFormat, locale);
    content.v = value ?? "";
    if (shown !== String(value ?? "")) content.d = shown;
    if (entered !== shown) content.e = entered;
  }
  if (format) content.s = formats.indexOf(format);
  if (note !== undefined) content.n = note;
  return content;
}

/** Equal rules of neighbouring rows are given as one rectangle. */
function validationsOf(sheet: Sheet): GridSheet["validations"] {
  const found = new Map<string, { rects: GridSheet["validations"][number]["rects"]; rule: Validation }>();
  const texts = new Map<Validation, string>();
  sheet.validations.each((rule, row, column) => {
    const text = texts.get(rule) ?? JSON.stringify(rule);
    texts.set(rule, text);
    const entry = found.get(text) ?? { rects: [], rule };
    found.set(text, entry);
    const above = entry.rects.find((rect) => rect.column === column && rect.row + rect.rows === row);
    if (above) above.rows++;
    else entry.rects.push({ row, column, rows: 1, columns: 1 });
  });
  return [...found.values()];
}
