/** Reads a table of a made file as untrusted input: rows with a failed formula are refused, and all of them while one is being saved. */
import type { Problem } from "../../domain/problem";
import type { Grid } from "../../workbook/cells/cell";
import { formulaErrors } from "../../workbook/cells/formulaTraces";
import { begunCode, readTable, type TableRead } from "../../workbook/tables/readTable";
import type { Table } from "../../workbook/tables/table";

export const isBeingSaved = ({ code }: Problem): boolean => code === begunCode;

/** What a formula without a result shows is nobody's evidence: such a row is refused. */
export function withoutFormulas<Row>(table: Table<Row>, grid: Grid | null): TableRead<Row> {
  const read = readTable(table, grid);
  const begun = read.problems.filter(isBeingSaved);
  // What is being saved may stand in any of them, if rows were moved just then.
  if (begun.length) return { ...readTable(table, null), problems: begun };
  const traces = formulaErrors(table.name, grid).filter(({ where }) => where?.row !== 1);
  const spoilt = new Set(traces.map(({ where }) => where?.row));
  const isWhole = (_: unknown, at: number) => !spoilt.has(read.rowNumbers[at]);
  return {
    ...read,
    rows: read.rows.filter(isWhole),
    rowNumbers: read.rowNumbers.filter(isWhole),
    problems: [...read.problems, ...traces],
  };
}
