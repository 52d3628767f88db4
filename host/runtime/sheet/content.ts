/** A sheet's cells: ranges of them, what stands in them, clearing. */
import type { EditOf } from "../../edits/edit";
import { encodeCell } from "../cells";
import { rangeIn, rangeWritten } from "../grids";
import { askSheet, editSheet, type GoogleSheet, type MethodsOf, placeOf, sheetPlaceOf } from "../places";
import { RangeList } from "../RangeList";
import { infoOf, stateOf } from "../sheetState";
import { TextFinder } from "../TextFinder";
import { changeNow } from "./settings";

const extent = (sheet: object, service: string) =>
  askSheet<{ row: number; column: number }>(sheetPlaceOf(sheet), service);

type What = Omit<EditOf<"clear">, "kind" | "sheet" | "rect">;

function clear(sheet: object, what: What): void {
  const place = sheetPlaceOf(sheet);
  const { rows, columns } = infoOf(place);
  editSheet(place, { kind: "clear", rect: { row: 1, column: 1, rows, columns }, ...what });
}

export const content: MethodsOf<GoogleSheet> = {
  getMaxRows() {
    return infoOf(sheetPlaceOf(this)).rows;
  },
  getMaxColumns() {
    return infoOf(sheetPlaceOf(this)).columns;
  },
  getLastRow() {
    return extent(this, "sheet.content").row;
  },
  getLastColumn() {
    return extent(this, "sheet.content").column;
  },
  getRange(...args: (number | string)[]) {
    const place = sheetPlaceOf(this);
    if (typeof args[0] === "string") return rangeWritten(place, args[0]);
    const [row = 1, column = 1, rows = 1, columns = 1] = (args as number[]).map(Math.trunc);
    return rangeIn(place, { row, column, rows, columns });
  },
  getDataRange() {
    const { row, column } = extent(this, "sheet.dataRange");
    const rect = { row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) };
    return rangeIn(sheetPlaceOf(this), rect);
  },
  getSheetValues(row: number, column: number, rows: number, columns: number) {
    return this.getRange(row, column, rows, columns).getValues();
  },
  getRangeList(notations: string[]) {
    return new RangeList(notations.map((notation) => placeOf(this.getRange(notation))));
  },
  createTextFinder(text: string) {
    return new TextFinder([placeOf(this.getDataRange())], text);
  },
  appendRow(row: unknown[]) {
    changeNow(sheetPlaceOf(this), { kind: "append", row: row.map(encodeCell) });
    return this;
  },
  /** Notes stay. */
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }) {
    clear(this, { contents: !options?.formatOnly, formats: !options?.contentsOnly });
    return this;
  },
  clearContents() {
    clear(this, { contents: true });
    return this;
  },
  clearFormats() {
    clear(this, { formats: true });
    return this;
  },
  clearNotes() {
    clear(this, { notes: true });
    return this;
  },
  sort(column: number, ascending = true) {
    const place = sheetPlaceOf(this);
    const { frozenRows } = stateOf(place);
    const { rows, columns } = infoOf(place);
    const rect = { row: frozenRows + 1, column: 1, rows: rows - frozenRows, columns };
    editSheet(place, { kind: "sort", rect, by: [{ column, ascending }] });
    return this;
  },
};
