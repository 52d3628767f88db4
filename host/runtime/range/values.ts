/** What a range's cells hold: values, as scripts or people see them, and notes. */
import { decodeRows, encodeCell, encodeRows, refuseShape } from "../cells";
import { askCells, askFirst, editCells, filled, type GoogleRange, type MethodsOf, placeOf } from "../places";

const all = (service: string) =>
  function (this: object) {
    return askCells<unknown[][]>(this, service);
  };
const first = (service: string) =>
  function (this: object) {
    return askFirst<unknown[][]>(this, service)[0]?.[0];
  };

export const values: MethodsOf<GoogleRange> = {
  getValues() {
    return decodeRows(askCells(this, "range.values"));
  },
  getValue() {
    return decodeRows(askFirst(this, "range.values"))[0]?.[0];
  },
  getDisplayValues: all("range.display"),
  getDisplayValue: first("range.display"),
  getNotes: all("range.notes"),
  getNote: first("range.notes"),
  isBlank() {
    return askCells<unknown[][]>(this, "range.values").every((row) => row.every((value) => value === ""));
  },
  setValues(rows: unknown[][]) {
    refuseShape(rows, placeOf(this));
    editCells(this, { kind: "values", rows: encodeRows(rows) as never, input: "written" });
    return this;
  },
  setValue(value: unknown) {
    const rows = filled(placeOf(this), encodeCell(value)) as never;
    editCells(this, { kind: "values", rows, input: "written" });
    return this;
  },
  setNotes(notes: (string | null)[][]) {
    refuseShape(notes, placeOf(this));
    editCells(this, { kind: "notes", rows: notes });
    return this;
  },
  setNote(note: string | null) {
    editCells(this, { kind: "notes", rows: filled(placeOf(this), note) });
    return this;
  },
};
