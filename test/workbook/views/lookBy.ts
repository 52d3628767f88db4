/** How a cell of a drawing looks, by its column and by the first rule that holds for what stands in it. */
import { type Cell, textOf } from "../../../src/workbook/cells/cell";
import type { Area, Condition, Drawing, Look } from "../../../src/workbook/ports/drawing";

/** @param row and column by index */
export function lookBy({ looks, rules = [], values }: Drawing, row: number, column: number): Look {
  const cell = values[row]?.[column] ?? "";
  const painted = looks.filter(({ area }) => isIn(area, row, column)).map(({ look }) => look);
  const held = rules.filter(
    ({ areas, when }) => areas.some((area) => isIn(area, row, column)) && holds(when, cell),
  );
  return Object.assign({}, ...painted, ...held.map(({ look }) => look).reverse());
}

const isIn = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r + 1 >= row &&
  c + 1 >= column &&
  (rows === "rest" || r + 1 < row + rows) &&
  (columns === "rest" || c + 1 < column + columns);

function holds(when: Condition, cell: Cell): boolean {
  if (when === "filled") return cell !== "";
  if ("number" in when) return cell === when.number;
  if (typeof cell !== "string") return false;
  const text = textOf(cell);
  if (when.text === "equal") return text === when.value;
  if (when.text === "starts") return text.startsWith(when.value);
  return when.text === "ends" ? text.endsWith(when.value) : text.includes(when.value);
}
