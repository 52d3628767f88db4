/** Methods of Range that look at what its cells hold: checkboxes, edges of data, duplicates, spaces. */
import { checkboxStates } from "../../edits/adjustCells";
import { type Rect, rectOf } from "../../model/rect";
import type { Validation } from "../../model/sheet";
import { call, Exception, together } from "../bridge";
import { type EnumValue, enumOf } from "../enums";
import { rangeIn } from "../grids";
import { askCells, editCells, type GoogleRange, type MethodsOf, type Place, placeOf } from "../places";

export const Direction = enumOf("Direction");
export const Dimension = enumOf("Dimension");

const at = (range: object, rect: Rect) => rangeIn(placeOf(range), rect);

const setCheckboxes = (to: "checked" | "unchecked" | "none") =>
  function (this: object) {
    editCells(this, { kind: "checkboxes", to });
    return this;
  };

export const data: MethodsOf<GoogleRange> = {
  check: setCheckboxes("checked"),
  uncheck: setCheckboxes("unchecked"),
  removeCheckboxes: setCheckboxes("none"),
  trimWhitespace() {
    editCells(this, { kind: "trim" });
    return this;
  },
  isChecked() {
    const rules = askCells<(Validation | null)[][]>(this, "range.validations").flat();
    const values = this.getValues().flat();
    const states = new Set(
      rules.map((rule, i) => rule?.criteria === "CHECKBOX" && checkboxStates(rule).checked === values[i]),
    );
    const all = rules.every((rule) => rule?.criteria === "CHECKBOX") && states.size === 1;
    return all ? states.has(true) : null;
  },
  canEdit() {
    return askCells<boolean>(this, "range.canEdit");
  },
  getDataRegion(along?: EnumValue) {
    const axes = along ? [along === Dimension.ROWS ? "row" : "column"] : undefined;
    return at(this, askCells<Rect>(this, "range.dataRegion", axes));
  },
  getNextDataCell(direction: EnumValue) {
    return at(this, askCells<Rect>(this, "range.nextDataCell", String(direction)));
  },
  removeDuplicates(columns?: number[]) {
    const place = placeOf(this);
    const compared = (columns ?? []).map((column) => column - place.column);
    if (compared.some((column) => column < 0 || column >= place.columns))
      throw new Exception("The columns to compare must be columns of the range.");
    const repeated = duplicates(this.getValues(), compared);
    together(() => {
      for (const [i, row] of repeated.reverse().entries())
        for (const body of closingUp(place, row, place.rows - i))
          call("edit", place.fileId, { ...body, sheet: place.sheetId });
    });
    return at(this, { ...rectOf(place), rows: place.rows - repeated.length });
  },
};

/** The rows, counted from 0, that say in these columns (or in all) what one above says; capitals do not matter. */
function duplicates(rows: unknown[][], columns: number[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap((row, i) => {
    const compared = columns.length > 0 ? columns.map((column) => row[column]) : row;
    const key = JSON.stringify(compared).toLowerCase();
    if (seen.has(key)) return [i];
    seen.add(key);
    return [];
  });
}

/** The rows below come up by one; what they leave is empty. */
function closingUp(place: Rect, row: number, rows: number): object[] {
  const at = place.row + row;
  const line = { ...rectOf(place), row: at, rows: 1 };
  if (row === rows - 1)
    return [{ kind: "clear", rect: line, contents: true, formats: true, notes: true, validations: true }];
  const below = { ...line, row: at + 1, rows: rows - 1 - row };
  return [{ kind: "move", rect: below, toSheet: (place as Place).sheetId, row: at, column: place.column }];
}
