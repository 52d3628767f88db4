/** What this file is and who may do what: one key a row. */
import { text } from "./columns";
import type { Table } from "./table";

/** A setting: one key and its value; the keys are in settingKeys.ts. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly meaning: string;
}

export const settingsTable: Table<Setting> = {
  name: "Settings",
  purpose: "What this file is, who may do what, and the numbers the rules use.",
  hasHeadingsOnce: true,
  id: "key",
  fields: {
    key: text("Setting", {
      width: 200,
      note: "Leave these names as they are: they are how Plumbline finds the value.",
    }),
    value: text("Value", {
      width: 320,
      longest: 20000,
      note: "White cells may be changed. Several addresses are separated by semicolons.",
    }),
    meaning: text("What it does", { width: 420 }),
  },
};
