/** Guards: what an action read and rests on, but does not write, must still be so when it writes. */
import type { Problem } from "../domain/problem";
import type { Guard } from "../workbook/cells/transaction";
import { readTable } from "../workbook/tables/readTable";
import { readTables } from "../workbook/tables/readTables";
import { readSettings } from "../workbook/tables/settings";
import type { Table } from "../workbook/tables/table";
import { type RowOfKey, settingsTable, type TableKey, tables } from "../workbook/tables/tables";
import type { Context } from "./context";

/**
 * That a table's rows are those this execution has read.
 * @param problem what to refuse with when they are not
 * @param concerns which of the rows count; all of them unless said
 */
export function unchanged<K extends TableKey>(
  { seen }: Pick<Context, "seen">,
  key: K,
  problem: Problem,
  concerns: (row: RowOfKey<K>) => boolean = () => true,
): Guard {
  const table = tables[key] as unknown as Table<RowOfKey<K>>;
  const concerned = (rows: readonly RowOfKey<K>[]) => JSON.stringify(rows.filter(concerns));
  const before = concerned(readTables(seen, [key]).tables[key].rows);
  return {
    sheets: [table.name],
    check: ([grid = null]) => (concerned(readTable(table, grid).rows) === before ? [] : [problem]),
  };
}

/** That the cycle is in the state it was in when this execution began. */
export function sameState({ settings }: Pick<Context, "settings">): Guard {
  return {
    sheets: [settingsTable.name],
    check([grid = null]) {
      const { cycle } = readSettings(readTable(settingsTable, grid).rows).settings;
      const was = settings.cycle;
      return cycle?.name === was?.name && cycle?.state === was?.state
        ? []
        : [movedOn(cycle?.state ?? "no state", was?.state ?? "none")];
    },
  };
}

const movedOn = (is: string, was: string): Problem => ({
  code: "cycle.movedOn",
  message: `Somebody moved the cycle just now, from ${was} to ${is}. Nothing was recorded; open the page again.`,
});
