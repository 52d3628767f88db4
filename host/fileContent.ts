/** A file's values and formulas in the form in which the API gives them. */
import type { FileContent, SheetContent } from "./api";
import type { Scalar, Sheet } from "./model/sheet";
import type { SpreadsheetFile } from "./model/spreadsheetFile";
import { showsDate } from "./values/display";

export function fileContent(file: Pick<SpreadsheetFile, "name" | "sheets">): FileContent {
  return { name: file.name, sheets: file.sheets.map(sheetContent) };
}

function sheetContent(sheet: Sheet): SheetContent {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    values: trimmed(sheet.values.rows, (value, row, column) =>
      typeof value === "number" && showsDate(sheet.formats.get(row, column)?.numberFormat)
        ? dateText(value)
        : value,
    ),
    formulas: trimmed(sheet.formulas.rows, (formula) => formula) as string[][],
  };
}

/** A day count as text: 2026-08-01, or 2026-08-01T09:30:00. */
function dateText(serial: number): string {
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000)).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}

type Cell<T> = (value: T, row: number, column: number) => Scalar;

function trimmed<T>(rows: (T | undefined)[][], cell: Cell<T>): (Scalar | "")[][] {
  const lines = Array.from(rows, (line, r) => {
    const cells = Array.from(line ?? [], (value, c) =>
      value === undefined ? "" : cell(value, r + 1, c + 1),
    );
    while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
    return cells;
  });
  while (lines.length > 0 && lines[lines.length - 1]?.length === 0) lines.pop();
  return lines;
}
