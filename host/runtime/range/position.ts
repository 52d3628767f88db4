/** Where a range is. */
import { lastColumn, lastRow, rectOf } from "../../model/rect";
import { a1Of, columnLetters } from "../../values/a1";
import { call, Exception } from "../bridge";
import { rangeIn } from "../grids";
import {
  type GoogleRange,
  type MethodsOf,
  type Open,
  type Place,
  placeOf,
  rangeAt,
  sheetAt,
  sheetPlaceOf,
} from "../places";

/** The part of A1 notation that names one corner, without what is open there. */
const corner = (row: number, column: number, noRow: boolean, noColumn: boolean) =>
  (noColumn ? "" : columnLetters(column)) + (noRow ? "" : row);

function notationOf(place: Place): string {
  const { open } = place;
  if (!open) return a1Of(place);
  if (open.length === 4) return "";
  const is = (end: Open) => open.includes(end);
  const first = corner(place.row, place.column, is("startRow"), is("startColumn"));
  return `${first}:${corner(lastRow(place), lastColumn(place), is("endRow"), is("endColumn"))}`;
}

const bounded = (end: Open) =>
  function (this: object) {
    return !placeOf(this).open?.includes(end);
  };

export const position: MethodsOf<GoogleRange> = {
  getRow() {
    return placeOf(this).row;
  },
  getColumn() {
    return placeOf(this).column;
  },
  getRowIndex() {
    return placeOf(this).row;
  },
  getNumRows() {
    return placeOf(this).rows;
  },
  getNumColumns() {
    return placeOf(this).columns;
  },
  getHeight() {
    return placeOf(this).rows;
  },
  getWidth() {
    return placeOf(this).columns;
  },
  getLastRow() {
    return lastRow(placeOf(this));
  },
  getLastColumn() {
    return lastColumn(placeOf(this));
  },
  getA1Notation() {
    return notationOf(placeOf(this));
  },
  isStartRowBounded: bounded("startRow"),
  isEndRowBounded: bounded("endRow"),
  isStartColumnBounded: bounded("startColumn"),
  isEndColumnBounded: bounded("endColumn"),
  getSheet() {
    return sheetAt(placeOf(this));
  },
  getGridId() {
    return placeOf(this).sheetId;
  },
  getCell(row: number, column: number) {
    const place = placeOf(this);
    if (row < 1 || column < 1 || row > place.rows || column > place.columns)
      throw new Exception("Cell reference out of range");
    const at = { row: place.row + row - 1, column: place.column + column - 1, rows: 1, columns: 1 };
    return rangeAt({ ...sheetPlaceOf(this), ...at });
  },
  offset(down: number, right: number, rows?: number, columns?: number) {
    const place = placeOf(this);
    const rect = {
      row: place.row + Math.trunc(down),
      column: place.column + Math.trunc(right),
      rows: Math.trunc(rows ?? place.rows),
      columns: Math.trunc(columns ?? place.columns),
    };
    return rangeIn(place, rect);
  },
  activate() {
    const place = placeOf(this);
    call("spreadsheet.activate", place.fileId, place.sheetId, a1Of(place));
    return this;
  },
  activateAsCurrentCell() {
    return rangeAt({ ...sheetPlaceOf(this), ...rectOf(placeOf(this)), rows: 1, columns: 1 }).activate();
  },
};
