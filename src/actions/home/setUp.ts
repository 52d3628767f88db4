/** Turns an empty workbook into the hub; interrupted it continues, repeated it changes nothing. */

import type { Person } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import { hubDrawings } from "../../workbook/layout/hubDrawings";
import type { MadeKind } from "../../workbook/ports/madeFiles";
import { readTables } from "../../workbook/tables/readTables";
import { peopleTable, settingsTable } from "../../workbook/tables/tables";
import { layOutViews } from "../calibration/layOutViews";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { bringToToday } from "./bringToToday";
import { guardSheets } from "./guards";

export interface SetUpDone {
  /** The sheets that were added. */
  readonly added: readonly string[];
  /** The columns that sheets of an earlier version gained: "Cases: Sent". */
  readonly columns: readonly string[];
  /** How many sheets the hub has. */
  readonly sheets: number;
  readonly warnings: readonly string[];
  /** Whether somebody is on the sheet People. */
  readonly hasPeople: boolean;
}

/**
 * It goes in steps, so that nobody waits long. The file is a hub once all its tables stand; before, nothing else answers in
 * it.
 */
export function setUp(context: Context, { request }: { readonly request: string }): Outcome<SetUpDone> {
  const { easel, email, seen, store, files, settings } = context;
  if (settings.kind === "hiring file") return refuse(isForHiring);
  if (settings.kind === "readiness file") return refuse(isForReadiness);
  // Asked first: all the sheets of one that is a hub by now stood there already.
  const isHub = store.isHub();
  const drawings = hubDrawings(email, context.shipped());
  const standing = easel.sheets();
  const madeAs = standing.includes(settingsTable.name) && !isHub ? files.madeAs() : null;
  if (madeAs) return refuse(isMade(madeAs));
  const missing = drawings.filter(({ sheet }) => !standing.includes(sheet));
  const gone = isHub ? missing.filter(({ kind }) => kind !== "view") : [];
  const isNew = (name: string) => missing.some(({ sheet }) => sheet === name);
  const tables = easel.add(drawings, store.alone);
  if (!isHub) store.makeHub();
  // Settings that were gone say today's version, whatever the other sheets are.
  const since = isNew(settingsTable.name) ? 1 : settings.schema;
  const brought = standing.length > 1 ? bringToToday(context, drawings, since, request) : done([]);
  if ("problems" in brought) return brought;
  const { views, added, problems } = layOutViews(context);
  if (problems.length) return refuse(...problems);
  const people = isNew(peopleTable.name) ? [] : readTables(seen, ["people"]).tables.people.rows;
  const warnings = [
    ...gone.map(({ sheet }) => sheetWasGone(sheet)),
    ...guardSheets(context, drawings, isNew(settingsTable.name)),
    ownerCannotBeStopped,
    ...ratedOwner(people, email),
  ];
  return done({
    added: [...tables, ...added],
    columns: brought.value,
    sheets: drawings.length + views,
    warnings,
    hasPeople: people.length > 0,
  });
}

/** Made from the hub or copied, and not finished yet. */
const isForHiring: Problem = {
  code: "setUp.hiring",
  message:
    "This file is for hiring, and stays apart from ratings. Choose Set up for hiring, or use an empty spreadsheet.",
};

export const isForReadiness: Problem = {
  code: "setUp.readiness",
  message:
    "This file is for getting into product, and stays apart from ratings. Choose Set up for readiness, or use an empty spreadsheet.",
};

const isMade = (kind: MadeKind): Problem => ({
  code: "setUp.madeFile",
  message: `Sheet "${settingsTable.name}", "File kind": expected "${kind}", found other text. Somebody typed into a file that a hub made; bring it up to date from the hub.`,
  where: { sheet: settingsTable.name },
});

/** An empty sheet under the old name is not what stood there. */
const sheetWasGone = (sheet: string): string =>
  `The sheet ${sheet} was gone, and everything that stood in it with it. It is back as it is in a new workbook. To get the old one: File ▸ Version history, open the version before it was deleted, and copy its rows into this sheet.`;

const ownerCannotBeStopped =
  "The owner of this file can read and change everything in it; Google Sheets knows no limit for owners.";

/** R4. */
function ratedOwner(people: readonly Person[], email: string): string[] {
  const owner = people.find((person) => normalEmail(person.email) === normalEmail(email));
  return owner
    ? [`${owner.name} owns this file and is on the sheet People. Let somebody who is not rated own the hub.`]
    : [];
}
