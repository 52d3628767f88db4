// Reads what a person did to cells out of Univer's change, as blocks of typed text for the host.
import type { CellValueType, ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";

// Univer's numbers for cell types; its enum would bring all of Univer into a test of this file.
const boolean: CellValueType.BOOLEAN = 3;
const forcedText: CellValueType.FORCE_STRING = 4;

/** A rectangle of typed texts; its corner counts from 1. */
export type EditedBlock = { row: number; column: number; values: string[][] };

/** The text a person would have typed to get this cell of Univer's. */
export function typedIn(cell: Nullable<ICellData>): string {
  if (!cell) return "";
  if (cell.custom?.entered !== undefined) return String(cell.custom.entered);
  if (cell.f) return cell.f;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  if (cell.v === undefined || cell.v === null) return "";
  if (cell.t === boolean) return /^(0|false)$/i.test(String(cell.v)) ? "FALSE" : "TRUE";
  return cell.t === forcedText ? `'${cell.v}` : String(cell.v);
}

function rowRuns(row: number, cells: Record<string, Nullable<ICellData>>): EditedBlock[] {
  const runs: EditedBlock[] = [];
  let last = Number.NaN;
  for (const column of Object.keys(cells)
    .map(Number)
    .sort((a, b) => a - b)) {
    const text = typedIn(cells[column]);
    if (column === last + 1) runs[runs.length - 1]?.values[0]?.push(text);
    else runs.push({ row: row + 1, column: column + 1, values: [[text]] });
    last = column;
  }
  return runs;
}

/** The edited cells as few rectangles: neighbouring rows that cover the same columns become one. */
export function editedBlocks(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>): EditedBlock[] {
  const blocks: EditedBlock[] = [];
  for (const row of Object.keys(matrix)
    .map(Number)
    .sort((a, b) => a - b)) {
    for (const run of rowRuns(row, matrix[row] as Record<string, Nullable<ICellData>>)) {
      const above = blocks.find(
        (block) =>
          block.row + block.values.length === row + 1 &&
          block.column === run.column &&
          block.values[0]?.length === run.values[0]?.length,
      );
      if (above) above.values.push(...run.values);
      else blocks.push(run);
    }
  }
  return blocks;
}
