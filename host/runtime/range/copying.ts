/** Cells copied, moved, filled and put in order. */
import type { CopyKind } from "../../edits/edit";
import { lastColumn, lastRow, rectOf } from "../../model/rect";
import { Exception } from "../bridge";
import { type EnumValue, enumOf } from "../enums";
import { rangeIn } from "../grids";
import { editCells, type GoogleRange, type MethodsOf, type Place, placeOf, sheetPlaceOf } from "../places";
import { fillOf } from "./series";

export const CopyPasteType = enumOf("CopyPasteType");

const kinds: { [type: string]: CopyKind } = {
  PASTE_NORMAL: "all",
  PASTE_NO_BORDERS: "noBorders",
  PASTE_FORMAT: "formats",
  PASTE_FORMULA: "formulas",
  PASTE_DATA_VALIDATION: "validations",
  PASTE_VALUES: "values",
  PASTE_CONDITIONAL_FORMATTING: "conditionalFormats",
  PASTE_COLUMN_WIDTHS: "widths",
};

function kindOf(how: unknown[]): CopyKind {
  if (typeof how[1] === "boolean") return kinds[String(how[0])] ?? "all";
  const options = how[0] as { contentsOnly?: boolean; formatOnly?: boolean } | undefined;
  return options?.contentsOnly ? "values" : options?.formatOnly ? "formats" : "all";
}

function refuseForeign(from: object, to: Place): void {
  if (placeOf(from).fileId !== to.fileId)
    throw new Exception("Target range and source range must be on the same spreadsheet.");
}

function copy(from: object, to: Place, what: CopyKind, transposed = false): void {
  refuseForeign(from, to);
  editCells(from, { kind: "copy", toSheet: to.sheetId, to: rectOf(to), what, transposed });
}

/** As these two methods count: a sheet, or its id, and four lines. */
function targetOf(range: object, [sheet, column, columnEnd, row, rowEnd]: (number | object)[]): Place {
  const { fileId } = placeOf(range);
  const sheetId = typeof sheet === "number" ? sheet : sheetPlaceOf(sheet as object).sheetId;
  const [left = 1, right = 1, top = 1, bottom = 1] = [column, columnEnd, row, rowEnd] as number[];
  return { fileId, sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

type SortSpec = number | { column: number; ascending?: boolean };

export const copying: MethodsOf<GoogleRange> = {
  copyTo(destination: object, ...how: unknown[]) {
    copy(this, placeOf(destination), kindOf(how), how[1] === true);
  },
  copyFormatToRange(...target: (number | object)[]) {
    copy(this, targetOf(this, target), "formats");
  },
  copyValuesToRange(...target: (number | object)[]) {
    copy(this, targetOf(this, target), "values");
  },
  moveTo(target: object) {
    const to = placeOf(target);
    refuseForeign(this, to);
    editCells(this, { kind: "move", toSheet: to.sheetId, row: to.row, column: to.column });
  },
  autoFill(destination: object, series: EnumValue) {
    const to = placeOf(destination);
    for (const fill of fillOf(this, to, series.name())) fill();
  },
  /** As far down as the column beside it holds something. */
  autoFillToNeighbor(series: EnumValue) {
    const place = placeOf(this);
    const sides = [place.column - 1, lastColumn(place) + 1].filter((column) => column > 0);
    const ends = sides.map((column) =>
      this.getSheet().getRange(place.row, column).getDataRegion().getLastRow(),
    );
    const end = Math.max(lastRow(place), ...ends);
    if (end === lastRow(place)) return;
    const to = rangeIn(place, { ...rectOf(place), rows: end - place.row + 1 });
    this.autoFill(to, series as never);
  },
  sort(spec: SortSpec | SortSpec[]) {
    const place = placeOf(this);
    const by = (Array.isArray(spec) ? spec : [spec]).map((one) =>
      typeof one === "number" ? { column: one, ascending: true } : { ascending: true, ...one },
    );
    if (by.some(({ column }) => column < place.column || column > lastColumn(place)))
      throw new Exception("The sort column must lie within the range.");
    editCells(this, { kind: "sort", by });
    return this;
  },
  randomize() {
    const rows = this.getValues();
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [rows[i], rows[j]] = [rows[j] as never, rows[i] as never];
    }
    return this.setValues(rows);
  },
};
