/** The two sheets that only exports need: they come with their first rows, and are blank until then. */
import type { Problem } from "../../domain/problem";
import { tableDrawing } from "../../workbook/layout/tableDrawing";
import { readTables, type TableReads } from "../../workbook/tables/readTables";
import type { Table } from "../../workbook/tables/table";
import { exportsTable, jobCodesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";

export function readExportTables({
  seen,
}: Pick<Context, "seen">): TableReads<"jobCodes" | "exports"> & { readonly problems: readonly Problem[] } {
  const { tables, problems } = readTables(seen, ["jobCodes", "exports"]);
  const standing = [jobCodesTable, exportsTable]
    .map(({ name }) => name)
    .filter((name) => !isBlank(seen, name));
  return { ...tables, problems: problems.filter(({ where }) => standing.includes(where?.sheet ?? "")) };
}

/** Adds a table's sheet where there is none; false where there is. */
export function addTable<Row>({ store, seen }: Context, table: Table<Row>, rows: readonly Row[]): boolean {
  if (!isBlank(seen, table.name)) return false;
  const kind = table.name === exportsTable.name ? "hr" : "input";
  store.redraw(table.name, () => tableDrawing(table, { criteria: [], rows, kind }));
  store.flush();
  return true;
}

/** Missing, or as an interruption leaves it. */
const isBlank = (seen: Context["seen"], sheet: string): boolean =>
  !seen.read([sheet])[0]?.some((cells) => cells.some((cell) => cell !== ""));
