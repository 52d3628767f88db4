/** What keeps people from typing themselves rights in the hub, and from reading it who must not (R1, R4). */
import { isRatee } from "../../domain/people/isRatee";
import type { Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import type { Drawing } from "../../workbook/ports/drawing";
import type { Reader } from "../../workbook/ports/store";
import { readTable } from "../../workbook/tables/readTable";
import { settingKeys } from "../../workbook/tables/settingKeys";
import { settingsTable } from "../../workbook/tables/tables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import type { Context } from "../context";

const rights: readonly string[] = [settingKeys.owner[0], settingKeys.hr[0], settingKeys.facilitators[0]];

/** Where the rows that give rights stand in Settings, and the headings: under another one they would say something else. */
function rightsRows(seen: Pick<Reader, "read">): number[] {
  const [grid = null] = seen.read([settingsTable.name]);
  const { rows, rowNumbers, unread } = readTable(settingsTable, grid);
  const all = [
    ...rows.map(({ key }, at) => ({ key, row: rowNumbers[at]! })),
    ...unread.map(({ text, rowNumber }) => ({ key: text.key ?? "", row: rowNumber })),
  ];
  const own = all.filter(({ key }) => rights.includes(key)).map(({ row }) => row);
  return [1, ...own].sort((a, b) => a - b);
}

const isSame = (a: readonly number[], b: readonly number[]) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Brings back what a copy, or somebody who took it away, dropped.
 * @param isNew whether the file is set up for the first time
 * @returns what its people should know
 */
export function guardSheets(
  { easel, store, email, owner }: Context,
  drawings: readonly Drawing[],
  isNew: boolean,
): string[] {
  const { name } = settingsTable;
  if (!easel.warnsIn(name)) easel.warnIn(drawings);
  const owns = owner();
  if (owns === null) return [nobodyOwns];
  // Alone: two who find the rows open would protect them twice.
  return store.alone(() => {
    const rows = rightsRows(store);
    if (isSame(easel.ownersRows(name), rows)) return [];
    if (normalEmail(owns) !== normalEmail(email))
      return [`${unguarded} Only ${owns}, who owns this file, can do that.`];
    easel.giveToOwner(name, rows);
    return isNew ? [] : [restored];
  });
}

const nobodyOwns =
  "This file is in a shared drive, where nobody owns it: whoever may edit it can type themselves in as HR on the sheet Settings. Let only HR edit it.";

const unguarded =
  "Everybody who may edit this file can change the rows Owner, HR and Facilitators on Settings, as in a copy. Run Set up workbook: then only the owner can.";

const restored =
  "The rows of Settings that give rights were open to everybody who may edit this file, as in a copy; they are the owner's alone again.";

/** For Home. */
export function guardProblems({ easel, seen, settings, owner, openTo }: Context): Problem[] {
  const isOpen = !isSame(easel.ownersRows(settingsTable.name), rightsRows(seen)) && owner() !== null;
  const who = whoIsWho(seen);
  const hrs = [settings.owner, ...settings.hr].map(normalEmail);
  const others = [...new Set(openTo().map(normalEmail))].filter((one) => !hrs.includes(one));
  const facilitators = settings.facilitators.map(normalEmail);
  const rated = others.filter((one) => facilitators.includes(one) && isRatee(one, who));
  const strangers = others.filter((one) => !facilitators.includes(one));
  return [
    ...(isOpen ? [{ code: "hub.unguarded", message: unguarded, where: { sheet: settingsTable.name } }] : []),
    ...rated.map((one) => ({ code: "hub.ratedFacilitator", message: ratedFacilitator(one) })),
    ...(strangers.length ? [{ code: "hub.openTo", message: openToStrangers(strangers) }] : []),
  ];
}

const ratedFacilitator = (one: string): string =>
  `${one} facilitates and is rated: in the hub the own row can be read, so Plumbline does nothing there for this person. Take their access to this file away; they run the meeting in its session file.`;

const openToStrangers = (some: readonly string[]): string =>
  `This file can also be opened by ${some.join(", ")}, who have no part in it. Whoever opens it reads everybody's marks; take their access away.`;
