/** Formulas that were copied or sorted: their relative references go as far as they do. */
import { columnLetters, columnNumber } from "../values/a1";

const REFERENCE = /"(?:[^"]|"")*"|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(])/g;

/** @param down, right how far from its first place the formula now stands */
export function copiedFormula(formula: string, down: number, right: number): string {
  return formula.replace(REFERENCE, (token, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return token;
    const column = fixedColumn ? letters : shiftedLetters(letters, right);
    const row = fixedRow ? Number(digits) : Number(digits) + down;
    return column === undefined || row < 1 ? "#REF!" : `${fixedColumn}${column}${fixedRow}${row}`;
  });
}

function shiftedLetters(letters: string, right: number): string | undefined {
  const column = columnNumber(letters) + right;
  return column < 1 ? undefined : columnLetters(column);
}
