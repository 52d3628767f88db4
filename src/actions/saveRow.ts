/** What every form's save has in common: the table as it stands under the lock, refused whole where it can't be read. */
import type { Grid } from "../workbook/cells/cell";
import type { Change } from "../workbook/cells/change";
import { commitRow } from "../workbook/cells/transaction";
import type { Store } from "../workbook/ports/store";
import { readOnce, type TableRead } from "../workbook/tables/readTable";
import type { SealedTable } from "../workbook/tables/table";
import { done, type NotDone, type Outcome, refuse } from "./outcome";

/** @param decide the changes of one row, or several rows to add, and what to answer; or why not */
export function saveRow<Row, T>(
  store: Store,
  table: SealedTable<Row>,
  decide: (
    read: TableRead<Row>,
    grid: Grid | null,
  ) => { readonly changes: readonly Change[]; readonly answer: T } | NotDone,
): Outcome<T> {
  const result = commitRow<T>(store, table.name, (grid) => {
    const read = readOnce(table, grid);
    return read.isBroken ? { problems: read.problems } : decide(read, grid);
  });
  return "answer" in result ? done(result.answer, result.problems) : refuse(...result.problems);
}
