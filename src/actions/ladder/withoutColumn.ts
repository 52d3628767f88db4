/** Criteria of the ladder that a sheet of marks has no columns for, each a problem that names sheet and heading. */

import type { Problem } from "../../domain/problem";
import { headersOf } from "../../workbook/cells/cell";
import type { Reader } from "../../workbook/ports/store";
import { missingColumns, tablesOfMarks } from "../../workbook/tables/missingColumns";
import { missingColumn, strangersAmong } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { tables } from "../../workbook/tables/tables";

/** Without this a mark under a renamed heading would count as never given. */
export function withoutColumn(seen: Reader, keys: readonly ("ratings" | "history" | "cases")[]): Problem[] {
  const criteria = readTables(seen, ["criteria"]).tables.criteria.rows.map(({ name }) => name);
  return keys.flatMap((key) => {
    const { name } = tables[key];
    const table = tablesOfMarks.find((one) => one.name === name)!;
    const [grid] = readTables(seen, [], [name]).grids;
    if (!grid) return [];
    const headers = headersOf(grid);
    const strangers = strangersAmong(headers, table, criteria);
    return missingColumns(table, headers, criteria).map((header) => missingColumn(name, header, strangers));
  });
}
