/** A made file whose people typed over the version of its tables: its pages stay closed, though the hub brought it up to date. */
import type { Grid } from "../../workbook/cells/cell";
import { readTable } from "../../workbook/tables/readTable";
import { settingKeys } from "../../workbook/tables/settingKeys";
import { readSettings } from "../../workbook/tables/settings";
import { settingsTable } from "../../workbook/tables/tables";
import { schema } from "../../workbook/tables/versions";

/** @param grid its sheet Settings */
export const isVersionTyped = (grid: Grid | null): boolean =>
  grid !== null && readSettings(readTable(settingsTable, grid).rows).settings.schema !== schema;

/** What is the matter, and the way out; blank where nobody typed. */
export function typedVersion(what: string, grid: Grid | null): string {
  const [key] = settingKeys.schema;
  return !isVersionTyped(grid)
    ? ""
    : `${what}, sheet "${settingsTable.name}": expected ${schema} beside "${key}", found another version, which keeps its pages closed. Somebody typed there: put ${schema} back, then look again; what stands in the file stays.`;
}
