/**
 * Where rows and columns stood when a change was placed: if they are elsewhere when it is redone, what was written then may
 * stand in other rows, and of rows without a seal nothing else proves it.
 */
import { found, type Problem } from "../../domain/problem";
import { headerOfId } from "../tables/readTable";
import { tableOf } from "../tables/tables";
import { type Grid, textOf } from "./cell";
import { type Change, sameCell } from "./change";
import { checksum } from "./checksum";

/** Sheet → its headings and IDs in their order, in a few letters. */
export type Order = Readonly<Record<string, string>>;

/** @param read the cells of the sheets that are changed */
export const orderOf = (changes: readonly Change[], read: ReadonlyMap<string, Grid | null>): Order =>
  Object.fromEntries(
    [...new Set(changes.map(({ table }) => table))].flatMap((sheet) => {
      const grid = read.get(sheet);
      return grid ? [[sheet, orderIn(sheet, grid, changes)] as const] : [];
    }),
  );

/** Rows that the change itself may have added are left out. */
export function orderIn(sheet: string, grid: Grid, changes: readonly Change[]): string {
  const own = changes.filter(({ table }) => table === sheet);
  const stood = new Set(own.filter(({ before }) => !sameCell(before, "")).map(({ id }) => id));
  const added = new Set(own.filter(({ id }) => !stood.has(id)).map(({ id }) => id));
  const [headers = [], ...rows] = grid.map((cells) => cells.map((cell) => textOf(cell).trim()));
  const at = headers.indexOf(headerOfId(tableOf(sheet)));
  const ids = rows.map((cells) => cells[at] ?? "").filter((id) => !added.has(id));
  return checksum(JSON.stringify([withoutBlankEnd(headers), withoutBlankEnd(ids)]));
}

function withoutBlankEnd(texts: readonly string[]): readonly string[] {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === "") end--;
  return texts.slice(0, end);
}

/** One problem for each sheet whose rows or columns are elsewhere by now. */
export const movedSince = (was: Order, is: Order, what: string): Problem[] =>
  Object.keys(is)
    .filter((sheet) => was[sheet] !== undefined && was[sheet] !== is[sheet])
    .map((sheet) => ({
      code: "rows.moved",
      message: `Sheet "${sheet}": expected rows and columns to stay while ${what ? found(what) : "a change"} was being written, found them moved, and the writing was interrupted just then. It is finished now, but cells of other rows may hold what was meant for these. Compare the sheet with how it was before (File, Version history), and put back what that change does not explain.`,
      where: { sheet },
    }));
