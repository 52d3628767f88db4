/** The Settings sheet: what this file is, with the cells that only Plumbline writes in grey. */
import type { Drawing } from "../ports/drawing";
import { type SettingKey, settingKeys, settingRow } from "../tables/settingKeys";
import { settingsTable } from "../tables/tables";
import { schema } from "../tables/versions";
import { computed } from "./plainTable";
import { tableDrawing } from "./tableDrawing";

/** Written by Plumbline or the sidebar; typing there would break what they rely on. */
const notTyped: readonly SettingKey[] = [
  "kind",
  "schema",
  "cycle",
  "state",
  "cutOff",
  "rubricVersion",
  "rubricFingerprint",
  "publishedLadder",
  "historyKey",
  "payWithin",
  "checkedBy",
  "checkedOn",
  "checkedHow",
  "checkedVersion",
  "rater",
  "raterIs",
  "openedOn",
  "updatedOn",
  "persons",
  "collectedAt",
  "session",
  "interviewer",
  "readinessOf",
  "partner",
  "begunOn",
  "readinessFile",
];

/** Nobody reads it: it stands last, and wrapped it would fill the screen. */
const forPlumbline: SettingKey = "rubricFingerprint";
const unread = { wrap: "clip" } as const;

/** The keys given and the version become rows, in the order of settings.ts but for the one nobody reads. */
export function settingsDrawing(
  given: Partial<Readonly<Record<Exclude<SettingKey, "schema">, string>>>,
): Drawing {
  const values: Partial<Record<SettingKey, string>> = { ...given, schema: String(schema) };
  const keys = [
    ...(Object.keys(settingKeys) as SettingKey[]).filter((key) => key !== forPlumbline),
    forPlumbline,
  ].filter((key) => values[key] !== undefined);
  const rows = keys.map((key) => settingRow(key, values[key]!));
  const plain = tableDrawing(settingsTable, { criteria: [], rows, kind: "input" });
  const grey = keys.flatMap((key, at) =>
    notTyped.includes(key)
      ? [
          {
            area: { row: at + 2, column: 2, rows: 1, columns: 1 },
            look: { ...computed, ...(key === forPlumbline ? unread : {}) },
          },
        ]
      : [],
  );
  return { ...plain, looks: [...plain.looks, ...grey] };
}

/** For a file that is only read: its readers have no use for what Plumbline keeps there. */
export const hiddenSettings = (given: Parameters<typeof settingsDrawing>[0]): Drawing => ({
  ...settingsDrawing(given),
  isHidden: true,
});
