/** Filling on what a range begins: numbers and days that go on, formulas that are copied, texts that repeat. */
import { lastColumn, lastRow, type Rect, rectOf } from "../../model/rect";
import { Exception } from "../bridge";
import { rangeIn } from "../grids";
import { type GoogleRange, type Place, placeOf } from "../places";

const DAY = 86_400_000;
const NUMBERED = /^(.*?)(\d+)$/s;

type Cell = number | string | boolean | Date;

/** The cell that comes `step` cells after the last of a line; before the first one with a negative step. */
function continued(line: Cell[], index: number): Cell | undefined {
  const [first] = line;
  if (first === undefined) return undefined;
  const numbers = line.map(numberOf);
  if (numbers.every((one) => one !== undefined)) {
    const known = numbers as number[];
    const step =
      known.length > 1
        ? ((known[known.length - 1] as number) - (known[0] as number)) / (known.length - 1)
        : stepOf(first);
    const value = (known[0] as number) + step * index;
    return first instanceof Date
      ? new Date(value)
      : typeof first === "string"
        ? numbered(first, value)
        : value;
  }
  return line[((index % line.length) + line.length) % line.length];
}

const stepOf = (first: Cell) => (first instanceof Date ? DAY : typeof first === "number" ? 0 : 1);

function numberOf(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  if (cell instanceof Date) return cell.getTime();
  const digits = typeof cell === "string" ? NUMBERED.exec(cell)?.[2] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

const numbered = (text: string, value: number) => text.replace(NUMBERED, (_, stem: string) => stem + value);

/** What is beyond the source in a target that contains it: in one direction only. */
function beyond(source: Rect, target: Rect): { rect: Rect; down: boolean } {
  const sameColumns = source.column === target.column && source.columns === target.columns;
  const sameRows = source.row === target.row && source.rows === target.rows;
  const around =
    target.row <= source.row &&
    target.column <= source.column &&
    lastRow(target) >= lastRow(source) &&
    lastColumn(target) >= lastColumn(source);
  if (!around || (!sameColumns && !sameRows))
    throw new Exception(
      "AutoFill destination range must include the source range and extend it in one direction.",
    );
  if (sameColumns) {
    const after = lastRow(target) - lastRow(source);
    const row = after > 0 ? lastRow(source) + 1 : target.row;
    return { rect: { ...target, row, rows: target.rows - source.rows }, down: true };
  }
  const after = lastColumn(target) - lastColumn(source);
  const column = after > 0 ? lastColumn(source) + 1 : target.column;
  return { rect: { ...target, column, columns: target.columns - source.columns }, down: false };
}

/** What is to be done, in order. */
export function fillOf(source: GoogleRange, target: Place, series: string): (() => void)[] {
  const from = placeOf(source);
  const { rect, down } = beyond(from, target);
  if (rect.rows < 1 || rect.columns < 1) return [];
  const free = rangeIn(from, rectOf(rect));
  const copies = [() => source.copyTo(free)];
  if (series === "ALTERNATE_SERIES") return copies;
  const values = source.getValues() as Cell[][];
  const formulas = source.getFormulas();
  const lines = down ? (values[0] ?? []).map((_, c) => values.map((row) => row[c] as Cell)) : values;
  const held = down
    ? (formulas[0] ?? []).map((_, c) => formulas.some((row) => row[c]))
    : formulas.map((row) => row.some(Boolean));
  const offset = down ? rect.row - from.row : rect.column - from.column;
  const count = down ? rect.rows : rect.columns;
  lines.forEach((line, i) => {
    if (held[i] || line.some((cell) => cell === "")) return;
    const filled = Array.from({ length: count }, (_, n) => continued(line, offset + n) ?? "");
    const at = down ? [rect.row, rect.column + i, count, 1] : [rect.row + i, rect.column, 1, count];
    const [row = 1, column = 1, rows = 1, columns = 1] = at;
    const table = down ? filled.map((value) => [value]) : [filled];
    copies.push(() => {
      rangeIn(from, { row, column, rows, columns }).setValues(table);
    });
  });
  return copies;
}
