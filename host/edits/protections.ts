/** Who may change what: Google's protected sheets and ranges. */
import { contains, overlap, type Rect, without } from "../model/rect";
import type { Protection, Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { Edit, EditOf } from "./edit";
import { protectedCell, refuse } from "./refusals";

/** May this person change what the protection guards? The owner always may. */
export function mayEditProtected(file: SpreadsheetFile, protection: Protection, email: string): boolean {
  if (protection.warningOnly || protection.editors === undefined) return true;
  const address = email.toLowerCase();
  return (
    file.owner.toLowerCase() === address ||
    protection.editors.some((editor) => editor.toLowerCase() === address)
  );
}

export function refuseProtected(file: SpreadsheetFile, edit: Edit, email: string): void {
  for (const { sheet, rect } of touched(file, edit))
    for (const protection of sheet.protections)
      if (guards(protection, rect) && !mayEditProtected(file, protection, email)) refuse(protectedCell);
}

/** What of a sheet somebody who may edit the file may not: no two of one protection's rectangles overlap. */
export function lockedRects(file: SpreadsheetFile, sheet: Sheet, email: string | undefined): Rect[] {
  if (email === undefined || !file.mayEdit(email)) return [];
  const whole = { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  return sheet.protections
    .filter((protection) => !mayEditProtected(file, protection, email))
    .flatMap(({ rect, unprotected }) =>
      unprotected.reduce(
        (locked, free) => (rect ? locked : locked.flatMap((part) => without(part, free))),
        [rect ?? whole],
      ),
    );
}

function guards(protection: Protection, rect: Rect | undefined): boolean {
  if (protection.rect) return rect === undefined || overlap(protection.rect, rect);
  return rect === undefined || !protection.unprotected.some((free) => contains(free, rect));
}

interface Touched {
  sheet: Sheet;
  /** undefined: the sheet as a whole. */
  rect?: Rect;
}

function touched(file: SpreadsheetFile, edit: Edit): Touched[] {
  switch (edit.kind) {
    case "file":
    case "calculation":
    case "addSheet":
    case "metadata":
    case "unmetadata":
    case "nameRange":
    case "unnameRange":
    case "moveSheet":
    case "duplicateSheet":
      return [];
    case "chart":
    case "unchart":
      return anchorsOf(file.sheet(edit.sheet), edit).map((rect) => ({ sheet: file.sheet(edit.sheet), rect }));
    case "copy":
      return [{ sheet: file.sheet(edit.toSheet), rect: edit.to }];
    case "insertCells":
    case "deleteCells": {
      const sheet = file.sheet(edit.sheet);
      const { row, column } = edit.rect;
      const rest = { rows: sheet.rows - row + 1, columns: sheet.columns - column + 1 };
      const reach = edit.axis === "row" ? { rows: rest.rows } : { columns: rest.columns };
      return [{ sheet, rect: { ...edit.rect, ...reach } }];
    }
    case "move": {
      const to = { ...edit.rect, row: edit.row, column: edit.column };
      return [
        { sheet: file.sheet(edit.sheet), rect: edit.rect },
        { sheet: file.sheet(edit.toSheet), rect: to },
      ];
    }
    case "append": {
      const sheet = file.sheet(edit.sheet);
      return [
        { sheet, rect: { row: sheet.content().row + 1, column: 1, rows: 1, columns: edit.row.length } },
      ];
    }
    case "insert":
    case "size":
    case "hideLines":
    case "delete":
    case "moveLines":
      return [{ sheet: file.sheet(edit.sheet), rect: linesOf(file.sheet(edit.sheet), edit) }];
    case "protect": {
      const sheet = file.sheet(edit.sheet);
      return sheet.protections.some((known) => known.id === edit.protection.id)
        ? [{ sheet, ...(edit.protection.rect ? { rect: edit.protection.rect } : {}) }]
        : [];
    }
    default:
      return [{ sheet: file.sheet(edit.sheet), ...("rect" in edit ? { rect: edit.rect } : {}) }];
  }
}

/** The cells at which a chart stands before and after the edit. */
function anchorsOf({ charts }: Sheet, edit: EditOf<"chart"> | EditOf<"unchart">): Rect[] {
  const id = edit.kind === "chart" ? edit.chart.id : edit.id;
  const after = edit.kind === "chart" ? [edit.chart] : [];
  return [...charts.filter((chart) => chart.id === id), ...after].map(({ row, column }) => ({
    row,
    column,
    rows: 1,
    columns: 1,
  }));
}

function linesOf(sheet: Sheet, lines: { axis: "row" | "column"; at: number; count: number }): Rect {
  return lines.axis === "row"
    ? { row: lines.at, column: 1, rows: Math.max(1, lines.count), columns: sheet.columns }
    : { row: 1, column: lines.at, rows: sheet.rows, columns: Math.max(1, lines.count) };
}
