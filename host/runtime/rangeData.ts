/** Methods of Range that look at what its cells hold: checkboxes, edges of data, duplicates, spaces. */
import { checkboxStates } from "../edits/adjustCells";
import { type Rect, rectOf } from "../model/rect";
import type { Validation } from "../model/sheet";
import { call, Exception, together } from "./bridge";
import { type EnumValue, enumOf } from "./enums";
import type { Place, Range } from "./Range";

export const Direction = enumOf("Direction", ["UP", "DOWN", "PREVIOUS", "NEXT"]);
export const Dimension = enumOf("Dimension", ["COLUMNS", "ROWS"]);

export const dataSignatures = {
  getDataRegion: "|Dimension",
  getNextDataCell: "Direction",
  removeDuplicates: "|number[]",
};

export function addDataMethods(prototype: Range, placeOf: (range: Range) => Place): void {
  const edit = (place: Place, body: object) =>
    call("edit", place.fileId, { rect: rectOf(place), ...body, sheet: place.sheetId });
  const ask = <T>(place: Place, service: string, ...args: unknown[]) =>
    call<T>(service, place.fileId, place.sheetId, rectOf(place), ...args);
  const at = (range: Range, rect: Rect) =>
    range.getSheet().getRange(rect.row, rect.column, rect.rows, rect.columns);
  const changing = (body: object) =>
    function (this: Range) {
      edit(placeOf(this), body);
      return this;
    };

  Object.assign(prototype, {
    check: changing({ kind: "checkboxes", to: "checked" }),
    uncheck: changing({ kind: "checkboxes", to: "unchecked" }),
    removeCheckboxes: changing({ kind: "checkboxes", to: "none" }),
    trimWhitespace: changing({ kind: "trim" }),
    isChecked(this: Range) {
      const rules = ask<(Validation | null)[][]>(placeOf(this), "range.validations").flat();
      const values = this.getValues().flat();
      const states = new Set(
        rules.map((rule, i) => rule?.criteria === "CHECKBOX" && checkboxStates(rule).checked === values[i]),
      );
      const all = rules.every((rule) => rule?.criteria === "CHECKBOX") && states.size === 1;
      return all ? states.has(true) : null;
    },
    canEdit(this: Range) {
      return ask<boolean>(placeOf(this), "range.canEdit");
    },
    getDataRegion(this: Range, along?: EnumValue) {
      const axes = along ? [along === Dimension.ROWS ? "row" : "column"] : undefined;
      return at(this, ask<Rect>(placeOf(this), "range.dataRegion", axes));
    },
    getNextDataCell(this: Range, direction: EnumValue) {
      return at(this, ask<Rect>(placeOf(this), "range.nextDataCell", String(direction)));
    },
    removeDuplicates(this: Range, columns?: number[]) {
      const place = placeOf(this);
      const compared = (columns ?? []).map((column) => column - place.column);
      if (compared.some((column) => column < 0 || column >= place.columns))
        throw new Exception("The columns to compare must be columns of the range.");
      const repeated = duplicates(this.getValues(), compared);
      together(() => {
        for (const [i, row] of repeated.reverse().entries())
          for (const body of closingUp(place, row, place.rows - i)) edit(place, body);
      });
      return at(this, { ...rectOf(place), rows: place.rows - repeated.length });
    },
  });
}

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
