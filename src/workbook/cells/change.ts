/** The one primitive of writing: a cell of a row of a table, before and after. */
import { found, type Problem } from "../../domain/problem";
import { cellAt, leaves, type Table } from "../tables/table";
import { type Cell, textOf } from "./cell";

export interface Change {
  /** The sheet's name. */
  readonly table: string;
  readonly id: string;
  /** The column's header. */
  readonly column: string;
  /** "" for a cell of a row that is not there yet. */
  readonly before: Cell;
  readonly after: Cell;
}

/** Whether two cells hold the same, however Sheets gives them back. */
export const sameCell = (a: Cell, b: Cell): boolean => textOf(a) === textOf(b);

/**
 * The changes that turn one row into another; with no row before, those that add it.
 * @param criteria the criteria the sheet has columns for
 */
export function changesOf<Row>(
  table: Table<Row>,
  criteria: readonly string[],
  before: Row | null,
  after: Row,
): Change[] {
  const id = String(after[table.id]);
  return leaves(table, criteria)
    .map((leaf) => ({
      table: table.name,
      id,
      column: leaf.header,
      before: before ? cellAt(before, leaf) : "",
      after: cellAt(after, leaf),
    }))
    .filter((change) => !sameCell(change.before, change.after));
}

export const conflict = (change: Change, standing: Cell): Problem => ({
  code: "conflict",
  message: `Sheet "${change.table}", ${change.id}, column "${change.column}": somebody changed this meanwhile. Expected ${found(textOf(change.before))}, found ${found(textOf(standing))}. Look again and repeat your change; theirs was kept.`,
  where: { sheet: change.table, column: change.column },
});
