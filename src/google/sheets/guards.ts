/** Protected ranges and sheets: rows that are the owner's alone, and sheets where people are warned. */
import type { Drawing } from "../../workbook/ports/drawing";
import { relied } from "./drawingRequests";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** By which ours are told from those people made. */
const owners = "Plumbline: who has which rights. The owner of this file alone changes it.";

/** The rows of a sheet that its owner alone may change. */
export function ownersRows(file: Spreadsheet, name: string): number[] {
  const sheet = file.getSheetByName(name);
  return (sheet?.getProtections(SpreadsheetApp.ProtectionType.RANGE) ?? [])
    .filter((one) => one.getDescription() === owners && !one.isWarningOnly())
    .map((one) => one.getRange().getRow())
    .sort((a, b) => a - b);
}

/** Called by the owner: whoever protects a range may change it. */
export function giveToOwner(file: Spreadsheet, name: string, rows: readonly number[]): void {
  const sheet = file.getSheetByName(name)!;
  for (const one of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE))
    if (one.getDescription() === owners) one.remove();
  for (const row of rows) {
    const protection = sheet.getRange(row, 1, 1, sheet.getMaxColumns()).protect().setDescription(owners);
    protection.removeEditors(protection.getEditors() as never);
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
  }
}

/** Warns before anything but the columns people type into is changed; refusing would stop our own writes, too. */
export function warnIn(file: Spreadsheet, drawings: readonly Drawing[]): void {
  for (const { sheet: name, typedColumns, values } of drawings) {
    const sheet = file.getSheetByName(name);
    if (!sheet || !typedColumns) continue;
    const [rows, columns, ours] = [sheet.getMaxRows(), sheet.getMaxColumns(), values[0]!.length];
    const typed = typedColumns.map(([first, count]) => sheet.getRange(2, first, rows - 1, count));
    const beside = columns > ours ? [sheet.getRange(1, ours + 1, rows, columns - ours)] : [];
    sheet
      .protect()
      .setDescription(relied)
      .setUnprotectedRanges([...typed, ...beside])
      .setWarningOnly(true);
  }
}

export const warnsIn = (file: Spreadsheet, name: string): boolean =>
  (file.getSheetByName(name)?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? []).some((one) =>
    one.isWarningOnly(),
  );
