/** Turns an empty workbook into the hub, sheet by sheet; interrupted it continues, repeated it changes nothing. */
import * as content from "../content";
import { hubDrawings } from "../workbook/layout/hubDrawings";
import { readTables } from "../workbook/readTables";
import { peopleTable, settingsTable } from "../workbook/tables";
import type { Context } from "./context";
import { done, type Outcome } from "./outcome";

export interface SetUpProgress {
  readonly finished: boolean;
  /** Sheets there are now, of those a hub has. */
  readonly done: readonly string[];
  readonly left: number;
  readonly warnings: readonly string[];
}

/** So many sheets a call, so that the page can show how far it is. */
const sheetsAtOnce = 5;

/** Settings come last: before they stand, nothing takes the workbook for a hub. */
export function setUp(context: Context): Outcome<SetUpProgress> {
  const { easel, email, seen } = context;
  const drawings = hubDrawings(content, email);
  const standing = new Set(easel.sheets());
  const missing = drawings.filter(({ sheet }) => !standing.has(sheet));
  const inOrder = [
    ...missing.filter(({ sheet }) => sheet !== settingsTable.name),
    ...missing.filter(({ sheet }) => sheet === settingsTable.name),
  ];
  const now = inOrder.slice(0, sheetsAtOnce);
  easel.add(now);
  for (const { sheet } of now) standing.add(sheet);
  const left = missing.length - now.length;
  if (left === 0 && now.length > 0) easel.tidy();
  return done({
    finished: left === 0,
    done: drawings.map(({ sheet }) => sheet).filter((sheet) => standing.has(sheet)),
    left,
    warnings: [ownerCannotBeStopped, ...(left === 0 ? ratedOwner(seen, email) : [])],
  });
}

const ownerCannotBeStopped =
  "The owner of this file can read and change everything in it; Google Sheets knows no limit for owners.";

/** R4. */
function ratedOwner(seen: Context["seen"], email: string): string[] {
  const { rows } = readTables(seen, ["people"]).tables.people;
  const owner = rows.find((person) => person.email === email.toLowerCase());
  return owner
    ? [
        `${owner.name} owns this file and is on the sheet ${peopleTable.name}. Let somebody who is not rated own the hub.`,
      ]
    : [];
}
