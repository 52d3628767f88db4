/** A sheet's rows and columns: more of them, fewer, their order, sizes, and which are hidden. */
import { Exception } from "../bridge";
import { gridShrank, outsideGrid } from "../grids";
import {
  askSheet,
  editSheet,
  type GoogleRange,
  type GoogleSheet,
  type MethodsOf,
  placeOf,
  sheetPlaceOf,
} from "../places";
import { infoOf } from "../sheetState";

type Axis = "row" | "column";

function insert(sheet: object, axis: Axis, at: number, count: number, formatOf: number): void {
  const place = sheetPlaceOf(sheet);
  const { rows, columns } = infoOf(place);
  if (count < 1 || formatOf < 1 || formatOf > (axis === "row" ? rows : columns))
    throw new Exception(outsideGrid);
  editSheet(place, { kind: "insert", axis, at, count, formatOf });
}

function remove(sheet: object, axis: Axis, at: number, count: number): void {
  gridShrank(sheetPlaceOf(sheet));
  editSheet(sheetPlaceOf(sheet), { kind: "delete", axis, at, count });
}

function size(sheet: object, axis: Axis, at: number, count: number, pixels: number): void {
  editSheet(sheetPlaceOf(sheet), { kind: "size", axis, at, count, pixels });
}

function hide(sheet: object, axis: Axis, at: number, count: number, hidden: boolean): void {
  editSheet(sheetPlaceOf(sheet), { kind: "hideLines", axis, at, count, hidden });
}

const line = (sheet: object, axis: Axis, at: number) =>
  askSheet<{ pixels: number; hidden: boolean }>(sheetPlaceOf(sheet), "sheet.lines", axis, at);

/** Google names each of these methods once for rows and once for columns. */
function both(axis: Axis): MethodsOf<GoogleSheet> {
  const One = axis === "row" ? "Row" : "Column";
  const measure = axis === "row" ? "RowHeight" : "ColumnWidth";
  const at = (range: GoogleRange) => placeOf(range)[axis];
  const count = (range: GoogleRange) => placeOf(range)[axis === "row" ? "rows" : "columns"];
  return {
    [`insert${One}sAfter`](this: object, after: number, many: number) {
      insert(this, axis, after + 1, many, after);
      return this;
    },
    [`insert${One}sBefore`](this: object, before: number, many: number) {
      insert(this, axis, before, many, before);
      return this;
    },
    [`insert${One}After`](this: object, after: number) {
      insert(this, axis, after + 1, 1, after);
      return this;
    },
    [`insert${One}Before`](this: object, before: number) {
      insert(this, axis, before, 1, before);
      return this;
    },
    [`insert${One}s`](this: object, before: number, many = 1) {
      insert(this, axis, before, many, before);
    },
    [`delete${One}s`](this: object, from: number, many: number) {
      remove(this, axis, from, many);
    },
    [`delete${One}`](this: object, from: number) {
      remove(this, axis, from, 1);
      return this;
    },
    [`move${One}s`](this: object, moved: GoogleRange, to: number) {
      const edit = { kind: "moveLines", axis, at: at(moved), count: count(moved), to } as const;
      editSheet(sheetPlaceOf(this), edit);
    },
    [`set${measure}`](this: object, from: number, pixels: number) {
      size(this, axis, from, 1, pixels);
      return this;
    },
    [`set${measure}s`](this: object, from: number, many: number, pixels: number) {
      size(this, axis, from, many, pixels);
      return this;
    },
    [`get${measure}`](this: object, of: number) {
      return line(this, axis, of).pixels;
    },
    [`hide${One}s`](this: object, from: number, many = 1) {
      hide(this, axis, from, many, true);
    },
    [`show${One}s`](this: object, from: number, many = 1) {
      hide(this, axis, from, many, false);
    },
    [`hide${One}`](this: object, range: GoogleRange) {
      hide(this, axis, at(range), count(range), true);
    },
    [`unhide${One}`](this: object, range: GoogleRange) {
      hide(this, axis, at(range), count(range), false);
    },
    [`is${One}HiddenByUser`](this: object, of: number) {
      return line(this, axis, of).hidden;
    },
  };
}

export const lines: MethodsOf<GoogleSheet> = {
  ...both("row"),
  ...both("column"),
  setRowHeightsForced(from: number, many: number, pixels: number) {
    size(this, "row", from, many, pixels);
    return this;
  },
  isRowHiddenByFilter(row: number) {
    return askSheet<number[]>(sheetPlaceOf(this), "sheet.filteredRows").includes(row);
  },
  /** Heights follow the text on the page by themselves; a height once set stays, as Google's minimum does. */
  autoResizeRows(_from: number, _many: number) {
    return this;
  },
  autoResizeColumn(column: number) {
    return this.autoResizeColumns(column, 1);
  },
  autoResizeColumns(from: number, many: number) {
    for (let column = from; column < from + many; column++) {
      const shown = this.getRange(1, column, Math.max(1, this.getLastRow()), 1).getDisplayValues();
      const longest = Math.max(3, ...shown.map(([text = ""]) => text.length));
      this.setColumnWidth(column, Math.min(600, 7 * longest + 12));
    }
    return this;
  },
};
