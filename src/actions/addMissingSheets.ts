/** Draws sheets that a hub gets only once they are needed. */
import { tableDrawing } from "../workbook/layout/tableDrawing";
import { isThere } from "../workbook/tables/readIfThere";
import type { Table } from "../workbook/tables/table";
import { type TableKey, tables } from "../workbook/tables/tables";
import type { Context } from "./context";

/**
 * Alone, so that of two people who need them first the second doesn't draw over what the first has written by then.
 * @param criteria whose columns they have; asked for only where a sheet is missing
 * @param kind "input" where HR types into them as well
 * @param after the sheet they follow; at the end without
 * @param rows what they hold from the beginning
 * @returns whether any was missing, whoever has drawn it by now: what the caller saw is older
 */
export function addMissingSheets(
  { store, seen }: Pick<Context, "store" | "seen">,
  keys: readonly TableKey[],
  {
    criteria = () => [],
    kind = "hr",
    after,
    rows = [],
  }: {
    criteria?: () => readonly string[];
    kind?: "hr" | "input";
    after?: string;
    rows?: readonly unknown[];
  } = {},
): boolean {
  const missingIn = (reader: Pick<Context["seen"], "read">) => keys.filter((key) => !isThere(reader, key));
  if (!missingIn(seen).length) return false;
  const content = { criteria: criteria(), rows, kind };
  store.alone(() => {
    const missing = missingIn(store).map((key) => tables[key] as Table<unknown>);
    if (!missing.length) return;
    store.redraw(
      missing.map((table) => ({
        sheet: table.name,
        ...(after && { after }),
        draw: () => tableDrawing(table, content),
      })),
    );
    store.flush();
  });
  return true;
}
