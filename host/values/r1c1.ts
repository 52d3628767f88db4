/** Formulas in R1C1 notation: references say how far from their own cell they read. */
import { columnLetters, columnNumber } from "./a1";

const IN_A1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)\b([A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(!])/g;
const IN_R1C1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![A-Za-z0-9_(!])/g;

/** @param row, column of the cell in which the formula stands */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(IN_A1, (token, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return token;
    return `R${offsetText(Number(digits), row, fixedRow)}C${offsetText(columnNumber(letters), column, fixedColumn)}`;
  });
}

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(IN_R1C1, (token, down: string | undefined, right: string | undefined) => {
    if (/^["']/.test(token)) return token;
    const to = { row: placeOf(down, row), column: placeOf(right, column) };
    if (to.row < 1 || to.column < 1) return "#REF!";
    return `${isFixed(right)}${columnLetters(to.column)}${isFixed(down)}${to.row}`;
  });
}

const offsetText = (at: number, own: number, fixed: string) => (fixed ? String(at) : `[${at - own}]`);
const isFixed = (part: string | undefined) => (part && !part.startsWith("[") ? "$" : "");

function placeOf(part: string | undefined, own: number): number {
  if (part === undefined) return own;
  return part.startsWith("[") ? own + Number(part.slice(1, -1)) : Number(part);
}
