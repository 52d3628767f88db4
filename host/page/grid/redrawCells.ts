// Draws single cells anew without touching selection, scroll or anything else of the grid.
import { type ICellData, ICommandService, type Injector } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellContent } from "../api";
import type { DrawnSheet } from "./drawnGrid";
import { univerCell } from "./univerWorkbook";

/** A cell as it is now, counted from 1; undefined = empty. */
export type RedrawnCell = { row: number; column: number; after?: CellContent };

/** Puts the host's state of some cells into the drawn workbook `unitId`. */
export function redrawCells(
  injector: Injector,
  unitId: string,
  sheet: DrawnSheet,
  cells: RedrawnCell[],
): void {
  const write = (draw: (cell: RedrawnCell) => ICellData | null) => {
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    for (const cell of cells) {
      const row = cellValue[cell.row - 1] ?? {};
      row[cell.column - 1] = draw(cell);
      cellValue[cell.row - 1] = row;
    }
    const params = { unitId, subUnitId: String(sheet.id), cellValue };
    // "From a changeset": else Univer would go through the whole sheet for formulas, of which it has none.
    const told = { fromCollab: true, fromChangeset: true };
    injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params, told);
  };
  // Univer merges what is written into what is there, so a changed cell is emptied first.
  write(() => null);
  write(({ row, column, after }) => univerCell(sheet, row, column, after));
}
