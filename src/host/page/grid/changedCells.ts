// Finds the cells in which two states of a sheet differ, so that only those are drawn anew.
import type { CellContent } from "../api";
import type { RedrawnCell } from "./redrawCells";
import type { DrawnGrid, DrawnSheet } from "./univerWorkbook";

/** Whether everything but plain cell contents is the same, so that the grid need not be built anew. */
export function sameFrame(before: DrawnGrid, after: DrawnGrid): boolean {
  const frame = ({ cells, formats, charts, ...rest }: DrawnSheet) => [
    rest,
    cells.flatMap(([row, column, { n }]) => (n ? [[row, column, n]] : [])),
  ];
  if (before.mayEdit !== after.mayEdit || before.sheets.length !== after.sheets.length) return false;
  return after.sheets.every((sheet, index) => {
    const old = before.sheets[index];
    return (
      old &&
      (old.cells === sheet.cells
        ? old.name === sheet.name && old.hidden === sheet.hidden && old.id === sheet.id
        : JSON.stringify(frame(old)) === JSON.stringify(frame(sheet)))
    );
  });
}

const stringify = (value: unknown) => JSON.stringify(value);

/** The cells of a sheet that differ in value, text or look; they count from 1. */
export function changedCells(before: DrawnSheet, after: DrawnSheet): RedrawnCell[] {
  if (before.cells === after.cells) return [];
  const key = (row: number, column: number) => row * 18278 + column;
  const looks = { before: before.formats.map(stringify), after: after.formats.map(stringify) };
  const look = (when: "before" | "after", cell?: CellContent) => looks[when][cell?.s ?? -1];
  const old = new Map(
    before.cells.map(([row, column, cell]) => [key(row, column), [row, column, cell] as const]),
  );
  const changed: RedrawnCell[] = [];
  for (const [row, column, cell] of after.cells) {
    const was = old.get(key(row, column))?.[2];
    old.delete(key(row, column));
    const restyled = look("before", was) !== look("after", cell);
    if (restyled || was?.v !== cell.v || was?.d !== cell.d || was?.e !== cell.e)
      changed.push({ row, column, after: cell });
  }
  for (const [row, column] of old.values()) changed.push({ row, column });
  return changed;
}
