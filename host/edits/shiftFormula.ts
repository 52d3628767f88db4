/** Formulas whose references follow the cells they name when lines come, go or move, or a sheet is renamed. */
import type { Rect } from "../model/rect";
import { columnLetters, columnNumber, quotedName } from "../values/a1";

const TOKEN =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![A-Za-z0-9_(])|[A-Za-z_][A-Za-z0-9_.]*/g;
const HUGE = 20_000_000;

export interface Shift {
  /** Name of the sheet whose cells move. */
  sheet: string;
  /** Where a rectangle is afterwards; undefined when nothing of it is left. */
  move: (rect: Rect) => Rect | undefined;
}

/** @param ownSheet the sheet in which the formula stands */
export function shiftFormula(formula: string, ownSheet: string, shift: Shift): string {
  return formula.replace(TOKEN, (token, sheet: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return token;
    const name = sheet === undefined ? ownSheet : unquoted(sheet);
    if (name !== shift.sheet) return token;
    const moved = shiftReference(reference, shift.move);
    return (sheet === undefined ? "" : `${sheet}!`) + moved;
  });
}

export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(TOKEN, (token, sheet: string | undefined, reference: string | undefined) =>
    sheet !== undefined && reference !== undefined && unquoted(sheet) === from
      ? `${quotedName(to)}!${reference}`
      : token,
  );
}

const unquoted = (name: string) => (name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name);

function shiftReference(reference: string, move: Shift["move"]): string {
  const corners = reference.split(":").map(parseCorner);
  const first = corners[0] as Corner;
  const last = (corners[1] ?? first) as Corner;
  const rect: Rect = {
    row: first.row ?? 1,
    column: first.column ?? 1,
    rows: (last.row ?? HUGE) - (first.row ?? 1) + 1,
    columns: (last.column ?? HUGE) - (first.column ?? 1) + 1,
  };
  const moved = move(rect);
  if (!moved) return "#REF!";
  const texts = [
    cornerText(first, moved.row, moved.column),
    cornerText(last, moved.row + moved.rows - 1, moved.column + moved.columns - 1),
  ];
  return corners.length === 1 ? (texts[0] as string) : texts.join(":");
}

interface Corner {
  fixedColumn: string;
  column?: number;
  fixedRow: string;
  row?: number;
}

function parseCorner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, dollar = "", letters = "", second = "", digits = ""] = match ?? [];
  if (letters === "") return { fixedColumn: "", fixedRow: dollar || second, row: Number(digits) };
  return {
    fixedColumn: dollar,
    column: columnNumber(letters),
    fixedRow: second,
    ...(digits === "" ? {} : { row: Number(digits) }),
  };
}

function cornerText(corner: Corner, row: number, column: number): string {
  const letters = corner.column === undefined ? "" : corner.fixedColumn + columnLetters(column);
  return letters + (corner.row === undefined ? "" : corner.fixedRow + row);
}
