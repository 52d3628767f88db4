/** Reads a table of a made file as untrusted input: rows with a failed formula are refused. */
import type { Grid } from "../../workbook/cells/cell";
import { formulaErrors } from "../../workbook/cells/formulaTraces";
import { readTable, type TableRead } from "../../workbook/tables/readTable";
import type { Table } from "../../workbook/tables/table";

/** What a formula without a result shows is nobody's evidence: such a row is refused. */
export function withoutFormulas<Row>(table: Table<Row>, grid: Grid | null): TableRead<Row> {
  const read = readTable(table, grid);
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
