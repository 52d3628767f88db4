/** The formulas of a range's cells, in A1 and in R1C1 notation. */
import { fromR1C1, toR1C1 } from "../../values/r1c1";
import { refuseShape } from "../cells";
import { askCells, askFirst, editCells, type GoogleRange, type MethodsOf, placeOf } from "../places";

/** Rows of formulas written anew for the cell in which each stands. */
function rewritten(
  range: object,
  rows: (string | null)[][],
  write: (formula: string, row: number, column: number) => string,
): string[][] {
  const { row, column } = placeOf(range);
  return rows.map((line, r) =>
    line.map((formula, c) => (formula ? write(formula, row + r, column + c) : "")),
  );
}

export const formulas: MethodsOf<GoogleRange> = {
  getFormulas() {
    return askCells<string[][]>(this, "range.formulas");
  },
  getFormula() {
    return askFirst<string[][]>(this, "range.formulas")[0]?.[0];
  },
  setFormulas(rows: (string | null)[][]) {
    refuseShape(rows, placeOf(this));
    editCells(this, { kind: "formulas", rows: rows.map((row) => row.map((formula) => formula ?? "")) });
    return this;
  },
  /** As if typed into the first cell and copied to the others. */
  setFormula(formula: string) {
    editCells(this, { kind: "formulas", rows: [[formula]] });
    return this;
  },
  getFormulasR1C1() {
    const rows = rewritten(this, askCells(this, "range.formulas"), toR1C1);
    return rows.map((row) => row.map((formula) => formula || null));
  },
  getFormulaR1C1() {
    return rewritten(this, askFirst(this, "range.formulas"), toR1C1)[0]?.[0] || null;
  },
  setFormulasR1C1(rows: (string | null)[][]) {
    refuseShape(rows, placeOf(this));
    editCells(this, { kind: "formulas", rows: rewritten(this, rows, fromR1C1) });
    return this;
  },
  setFormulaR1C1(formula: string) {
    const { rows, columns } = placeOf(this);
    const same = Array.from({ length: rows }, () => new Array<string>(columns).fill(formula));
    editCells(this, { kind: "formulas", rows: rewritten(this, same, fromR1C1) });
    return this;
  },
};
