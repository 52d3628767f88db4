/** Changes of the Settings sheet. */
import { type Change, changesOf } from "../workbook/cells/change";
import { type SettingKey, settingRow } from "../workbook/tables/settingKeys";
import { type Setting, settingsTable } from "../workbook/tables/tables";

/** The changes that give settings new values; a setting whose row is gone gets it back. */
export function settingChanges(
  rows: readonly Setting[],
  values: Readonly<Partial<Record<SettingKey, string>>>,
): Change[] {
  return (Object.entries(values) as [SettingKey, string][]).flatMap(([key, value]) => {
    const after = settingRow(key, value);
    const before = rows.find((row) => row.key === after.key) ?? null;
    return changesOf(settingsTable, [], before, { ...after, meaning: before?.meaning ?? after.meaning });
  });
}
