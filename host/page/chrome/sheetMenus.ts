// What the menus over the cells offer, put in terms of the host's edits.
import type { Axis, Edit } from "../../edits/edit";
import type { Rect } from "../../model/rect";
import { dataRegion } from "../../values/dataRegion";
import type { Cell } from "../api";
import { columnLetters } from "../grid/cellAddress";
import type { DrawnSheet } from "../grid/drawnGrid";
import { contentOf } from "../grid/sheetRows";
import type { MenuItem } from "./Menu";

/** What the menus act on and with. */
export type SheetDesk = {
  sheet: DrawnSheet;
  selection: Rect;
  readOnly: boolean;
  change: (edit: Edit) => void;
  undo: () => void;
  redo: () => void;
  copy: () => void;
  cut: () => void;
  paste: () => void;
  clear: () => void;
  editNote: () => void;
};

const separator: MenuItem = {};

const isFilled = (cell: Cell | undefined) => (contentOf(cell)?.v ?? "") !== "";

/** The rectangle with content: from A1 to the last filled row and column; null on an empty sheet. */
function filledRect({ cells }: DrawnSheet): Rect | null {
  let [rows, columns] = [0, 0];
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!isFilled(cell)) return;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
    });
  });
  return rows ? { row: 1, column: 1, rows, columns } : null;
}

/** The filled cells around the selection; far from any, all that is filled. */
function tableAround(sheet: DrawnSheet, selection: Rect): Rect | null {
  const filled = (row: number, column: number) => isFilled(sheet.cells[row - 1]?.[column - 1]);
  const region = dataRegion({ ...sheet, filled }, selection);
  return region.rows > 1 ? region : filledRect(sheet);
}

function sortItems({ sheet, selection, readOnly, change }: SheetDesk): MenuItem[] {
  const filled = sheet.filter?.rect ?? filledRect(sheet);
  // The header stays where it is: frozen rows, or the first row of a filter.
  const header = sheet.filter ? 1 : sheet.frozenRows;
  const rect = filled && { ...filled, row: filled.row + header, rows: filled.rows - header };
  const by = (ascending: boolean) => () =>
    rect && change({ kind: "sort", sheet: sheet.id, rect, by: [{ column: selection.column, ascending }] });
  const disabled = readOnly || !rect || rect.rows < 2;
  const column = `column ${columnLetters(selection.column)}`;
  return [
    { caption: `Sort by ${column}, A to Z`, disabled, choose: by(true) },
    { caption: `Sort by ${column}, Z to A`, disabled, choose: by(false) },
  ];
}

function filterItem({ sheet, selection, readOnly, change }: SheetDesk): MenuItem {
  if (sheet.filter)
    return {
      caption: "Remove filter",
      disabled: readOnly,
      choose: () => change({ kind: "filter", sheet: sheet.id, filter: null }),
    };
  const rect = selection.rows > 1 ? selection : tableAround(sheet, selection);
  return {
    caption: "Create a filter",
    disabled: readOnly || !rect,
    choose: () => rect && change({ kind: "filter", sheet: sheet.id, filter: { rect, hiddenValues: {} } }),
  };
}

function lineItems(desk: SheetDesk, axis: Axis): MenuItem[] {
  const { sheet, selection, readOnly: disabled, change } = desk;
  const [at, count] =
    axis === "row" ? [selection.row, selection.rows] : [selection.column, selection.columns];
  const many = count === 1 ? `1 ${axis}` : `${count} ${axis}s`;
  const [before, after] = axis === "row" ? ["above", "below"] : ["left", "right"];
  const insert = (line: number) => () => change({ kind: "insert", sheet: sheet.id, axis, at: line, count });
  return [
    { caption: `Insert ${many} ${before}`, disabled, choose: insert(at) },
    { caption: `Insert ${many} ${after}`, disabled, choose: insert(at + count) },
    {
      caption: `Delete ${many}`,
      disabled,
      choose: () => change({ kind: "delete", sheet: sheet.id, axis, at, count }),
    },
  ];
}

function hideItems({ sheet, selection, readOnly: disabled, change }: SheetDesk): MenuItem[] {
  const { row, rows, column, columns } = selection;
  const hide = (axis: Axis, at: number, count: number, hidden: boolean) => () =>
    change({ kind: "hideLines", sheet: sheet.id, axis, at, count, hidden });
  const anyHidden = sheet.hiddenLines.row.length + sheet.hiddenLines.column.length > 0;
  return [
    { caption: "Hide rows", disabled, choose: hide("row", row, rows, true) },
    { caption: "Hide columns", disabled, choose: hide("column", column, columns, true) },
    {
      caption: "Show hidden rows and columns",
      disabled: disabled || !anyHidden,
      choose: () => {
        if (sheet.hiddenLines.row.length) hide("row", 1, sheet.rows, false)();
        if (sheet.hiddenLines.column.length) hide("column", 1, sheet.columns, false)();
      },
    },
  ];
}

function clipboardItems({ readOnly, copy, cut, paste }: SheetDesk): MenuItem[] {
  return [
    { caption: "Cut", detail: "Ctrl+X", disabled: readOnly, choose: cut },
    { caption: "Copy", detail: "Ctrl+C", choose: copy },
    { caption: "Paste", detail: "Ctrl+V", disabled: readOnly, choose: paste },
  ];
}

/** The Edit menu. */
export function editMenu(desk: SheetDesk): MenuItem[] {
  const { readOnly: disabled, undo, redo, clear } = desk;
  return [
    { caption: "Undo", detail: "Ctrl+Z", disabled, choose: undo },
    { caption: "Redo", detail: "Ctrl+Y", disabled, choose: redo },
    separator,
    ...clipboardItems(desk),
    separator,
    { caption: "Delete contents", detail: "Del", disabled, choose: clear },
  ];
}

/** The Insert menu. */
export function insertMenu(desk: SheetDesk): MenuItem[] {
  const note: MenuItem = { caption: "Note…", disabled: desk.readOnly, choose: desk.editNote };
  return [...lineItems(desk, "row").slice(0, 2), ...lineItems(desk, "column").slice(0, 2), separator, note];
}

/** The Data menu. */
export function dataMenu(desk: SheetDesk): MenuItem[] {
  return [...sortItems(desk), separator, filterItem(desk)];
}

/** The menu of the right mouse button on cells. */
export function cellMenu(desk: SheetDesk): MenuItem[] {
  const note: MenuItem = { caption: "Note…", disabled: desk.readOnly, choose: desk.editNote };
  return [
    ...clipboardItems(desk),
    separator,
    ...lineItems(desk, "row"),
    separator,
    ...lineItems(desk, "column"),
    separator,
    ...hideItems(desk),
    separator,
    ...sortItems(desk),
    filterItem(desk),
    separator,
    note,
  ];
}

/** The menu of the right mouse button on a sheet's tab. */
export function tabMenu(sheet: DrawnSheet, sheets: DrawnSheet[], change: (edit: Edit) => void): MenuItem[] {
  const hidden = sheets.filter((other) => other.hidden);
  const last = sheets.length - hidden.length < 2;
  const at = sheets.indexOf(sheet);
  return [
    { caption: "Delete", disabled: last, choose: () => change({ kind: "deleteSheet", sheet: sheet.id }) },
    { caption: "Duplicate", choose: () => change({ kind: "duplicateSheet", sheet: sheet.id }) },
    {
      caption: "Move left",
      disabled: at === 0,
      choose: () => change({ kind: "moveSheet", sheet: sheet.id, index: at - 1 }),
    },
    {
      caption: "Move right",
      disabled: at === sheets.length - 1,
      choose: () => change({ kind: "moveSheet", sheet: sheet.id, index: at + 1 }),
    },
    separator,
    {
      caption: "Hide",
      disabled: last,
      choose: () => change({ kind: "sheet", sheet: sheet.id, patch: { hidden: true } }),
    },
    ...(hidden.length
      ? [
          {
            caption: "Show",
            items: hidden.map(({ id, name }) => ({
              caption: name,
              choose: () => change({ kind: "sheet", sheet: id, patch: { hidden: false } }),
            })),
          },
        ]
      : []),
  ];
}
