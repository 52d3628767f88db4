/** Draws sheets that a hub gets only once they are needed. */
import { tableDrawing } from "../workbook/layout/tableDrawing";
import { isThere } from "../workbook/tables/readIfThere";
import type { Table } from "../workbook/tables/table";
import { type TableKey, tables } from "../workbook/tables/tables";
import type { Context } from "./context";

/**
 * @param criteria whose columns they have; asked for only where a sheet is missing
 * @param kind "input" where HR types into them as well
 * @param after the sheet they follow; at the end without
 * @returns whether any was missing
 */
export function addMissingSheets(
  { store, seen }: Pick<Context, "store" | "seen">,
  keys: readonly TableKey[],
  {
    criteria = () => [],
    kind = "hr",
    after,
  }: { criteria?: () => readonly string[]; kind?: "hr" | "input"; after?: string } = {},
): boolean {
  const missing = keys.filter((key) => !isThere(seen, key)).map((key) => tables[key] as Table<unknown>);
  if (!missing.length) return false;
  const content = { criteria: criteria(), rows: [], kind };
  store.redraw(
    missing.map((table) => ({
      sheet: table.name,
      ...(after && { after }),
      draw: () => tableDrawing(table, content),
    })),
  );
  store.flush();
  return true;
}
