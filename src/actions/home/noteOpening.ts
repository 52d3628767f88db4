/** A packet notes when its rater first used Plumbline in it: Drive's own note is about HR. */
import { commitRow } from "../../workbook/cells/transaction";
import { readTable } from "../../workbook/tables/readTable";
import { settingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { settingChanges } from "../settingChanges";

/** Once for each packet; a sheet Settings that can't be written now leaves it to the next call. */
export function noteOpening({ settings, caller, store, now }: Context): void {
  if (settings.kind !== "packet" || caller.role !== "rater" || settings.openedOn !== "") return;
  commitRow(store, settingsTable.name, (grid) => {
    const { rows } = readTable(settingsTable, grid);
    return { changes: settingChanges(rows, { openedOn: now }), answer: null };
  });
}
