/** Everything the views say, from a hub's sheets, with no sheet drawn: what is timed is reading and statistics alone. */
import { hubViews, severityOf, viewSource } from "../src/actions/calibration/hubViews";
import { readMeetings } from "../src/actions/calibration/readMeetings";
import { readRecords } from "../src/actions/calibration/readRecords";
import { readStandings } from "../src/actions/calibration/readStandings";
import type { Context } from "../src/actions/context";
import type { Grid } from "../src/workbook/cells/cell";
import { readTable } from "../src/workbook/tables/readTable";
import { readSettings } from "../src/workbook/tables/settings";
import { settingsTable } from "../src/workbook/tables/tables";
import { nothingKept } from "../src/workbook/views/kept";

/** @returns how many rows the views have */
export function statisticsOf(sheets: readonly { readonly name: string; readonly values: Grid }[]): number {
  const seen = {
    read: (names: readonly string[]) =>
      names.map((name) => sheets.find((sheet) => sheet.name === name)?.values ?? null),
    readTail: () => null,
    pending: () => null,
    isHub: () => true,
    digest: () => "0".repeat(64),
  };
  const { settings } = readSettings(readTable(settingsTable, seen.read([settingsTable.name])[0]!).rows);
  const context = {
    seen,
    store: seen,
    settings,
    now: "2026-10-20T09:00:00.000Z",
    zone: () => "UTC",
  } as unknown as Context;
  const standings = readStandings(context);
  const records = readRecords(context, standings);
  const source = viewSource(context, standings);
  const meetings = readMeetings(context, standings, records);
  return [
    ...hubViews(source, { settings, records, meetings, jobCodes: [], skipLevelOf: () => "", minutes: [] }),
    severityOf(source, records),
  ]
    .map(({ draw }) => draw(nothingKept).values.length)
    .reduce((sum, rows) => sum + rows, 0);
}
