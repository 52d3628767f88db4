/** Copying and moving cells from one place to another, also between the sheets of a file. */
import { type CellFormat, patched } from "../model/cellFormat";
import type { Layer } from "../model/layer";
import { contains, lastColumn, lastRow, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { copiedFormula } from "./copiedFormula";
import { copyConditionalFormats, copyMerges, type Tiling } from "./copyLooks";
import type { CopyKind, EditOf } from "./edit";
import { refuseOutside, shiftFormulas } from "./editLines";
import { typeOverSpilled } from "./spilledCells";

/** The copied block is repeated over a target that is a multiple of it. */
export function copyCells(file: SpreadsheetFile, edit: EditOf<"copy">): void {
  const from = file.sheet(edit.sheet);
  const to = file.sheet(edit.toSheet);
  const source = edit.rect;
  const [high, wide] = edit.transposed ? [source.columns, source.rows] : [source.rows, source.columns];
  const rows = edit.to.rows % high === 0 ? edit.to.rows : high;
  const columns = edit.to.columns % wide === 0 ? edit.to.columns : wide;
  const target = { ...edit.to, rows, columns };
  const tiling = { source, target, transposed: edit.transposed === true };
  refuseOutside(to, target);
  if (edit.what === "all" || edit.what === "noBorders") copyMerges(from, to, tiling);
  if (["all", "noBorders", "formats", "conditionalFormats"].includes(edit.what))
    copyConditionalFormats(from, to, tiling);
  if (edit.what === "widths") copyWidths(from, to, tiling);
  typeOverSpilled(to, target);
  for (const [key, layer] of layersOf(from, edit.what)) {
    const block = blockOf(layer, source);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const [sr, sc] = edit.transposed ? [c % wide, r % high] : [r % high, c % wide];
        const row = edit.to.row + r;
        const column = edit.to.column + c;
        const value = block[sr]?.[sc];
        const down = row - (source.row + sr);
        const right = column - (source.column + sc);
        (to[key] as Layer<unknown>).set(
          row,
          column,
          key === "formulas" && value
            ? copiedFormula(String(value), down, right)
            : key === "formats" && edit.what === "noBorders"
              ? patched(value as CellFormat | undefined, noBorders)
              : value,
        );
      }
  }
  if (edit.what === "values") clearFormulas(to, target);
  file.stale = true;
}

type LayerKey = "values" | "formulas" | "formats" | "notes" | "validations" | "texts";

function layersOf(sheet: Sheet, what: CopyKind): [LayerKey, Layer<unknown>][] {
  const keys: { [kind in CopyKind]: LayerKey[] } = {
    all: ["values", "formulas", "formats", "notes", "validations", "texts"],
    noBorders: ["values", "formulas", "formats", "notes", "validations", "texts"],
    values: ["values", "texts"],
    formulas: ["values", "formulas"],
    formats: ["formats"],
    validations: ["validations"],
    conditionalFormats: [],
    widths: [],
  };
  return keys[what].map((key) => [key, sheet[key] as Layer<unknown>]);
}

const noBorders = { top: null, bottom: null, left: null, right: null };

function copyWidths(from: Sheet, to: Sheet, { source, target }: Tiling): void {
  for (let c = 0; c < target.columns; c++)
    to.sizes.column[target.column + c - 1] = from.sizes.column[source.column + (c % source.columns) - 1];
}

function blockOf(layer: Layer<unknown>, rect: Rect): unknown[][] {
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) => layer.get(rect.row + r, rect.column + c)),
  );
}

function clearFormulas(sheet: Sheet, rect: Rect): void {
  for (let row = rect.row; row <= lastRow(rect); row++)
    for (let column = rect.column; column <= lastColumn(rect); column++)
      if (sheet.formulas.get(row, column) !== undefined) sheet.formulas.set(row, column, undefined);
}

/** Cut and paste: the source becomes empty, and formulas follow what they read within the sheet. */
export function moveCells(file: SpreadsheetFile, edit: EditOf<"move">): void {
  const from = file.sheet(edit.sheet);
  const to = file.sheet(edit.toSheet);
  const target = { ...edit.rect, row: edit.row, column: edit.column };
  const down = edit.row - edit.rect.row;
  const right = edit.column - edit.rect.column;
  refuseOutside(to, target);
  typeOverSpilled(to, target);
  for (const [key, layer] of layersOf(from, "all")) {
    const block = blockOf(layer, edit.rect);
    for (let r = 0; r < edit.rect.rows; r++)
      for (let c = 0; c < edit.rect.columns; c++)
        layer.set(edit.rect.row + r, edit.rect.column + c, undefined);
    block.forEach((line, r) => {
      line.forEach((value, c) => {
        (to[key] as Layer<unknown>).set(target.row + r, target.column + c, value);
      });
    });
  }
  if (from === to)
    shiftFormulas(file, from, (rect) =>
      contains(edit.rect, rect) ? { ...rect, row: rect.row + down, column: rect.column + right } : rect,
    );
  file.stale = true;
}
