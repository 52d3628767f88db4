/** What an execution in Google Sheets knows: the open file, who calls, and the time. */
import type { Context } from "../actions/context";
import { isOfReadiness, isSetUpByMenu, type Place } from "../domain/fileKinds";
import type { ShippedHiring } from "../domain/hiring/shippedHiring";
import { isRatee } from "../domain/people/isRatee";
import type { Problem } from "../domain/problem";
import type { ShippedReadiness } from "../domain/readiness/shippedReadiness";
import { type Caller, normalEmail, roleOf } from "../domain/roles";
import { readingOnce } from "../workbook/cells/readingOnce";
import type { ShippedRows } from "../workbook/layout/shippedRows";
import type { Reader } from "../workbook/ports/store";
import { readTable } from "../workbook/tables/readTable";
import { brokenIn, readTables } from "../workbook/tables/readTables";
import { settingRows } from "../workbook/tables/settingRows";
import { readSettings, type Settings } from "../workbook/tables/settings";
import { settingsTable } from "../workbook/tables/tables";
import { whoIsWho } from "../workbook/tables/whoIsWho";
import { madeFiles } from "./files/madeFiles";
import { mail } from "./mail";
import { sheetEasel } from "./sheets/sheetEasel";
import { sheetStore } from "./sheets/sheetStore";

/** Of package.json; the build puts it in. */
declare const plumblineVersion: string;

export function openContext(): Omit<Context, "asked"> {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const store = sheetStore(file);
  const seen = readingOnce(store);
  const email = Session.getActiveUser().getEmail();
  const [grid] = seen.read([settingsTable.name]);
  const { settings, problems } = settingsIn(seen);
  const said = callerIn(settings, email);
  const { caller, unread } =
    settings.kind === "hub" && said.role === "facilitator"
      ? facilitatorInHub(said, seen, email)
      : { caller: said, unread: [] };
  // In a meeting rows are only added, each whole or not at all: nothing is ever left to finish, and looking costs a call.
  const unfinished = settings.kind === "session file" ? { pending: () => null } : {};
  // Blank when setting up was interrupted: then it can be repeated. What was set up from the menu, a sheet alone can't say.
  const isFilled = Boolean(grid?.some((cells) => cells.some((cell) => cell !== "")));
  const isSetUp = isFilled && (!isSetUpByMenu(settings.kind) || store.isHub());
  return {
    store: { ...store, ...unfinished },
    seen: { ...seen, ...unfinished },
    isSetUp,
    settings,
    settingsProblems: isFilled ? [...problems, ...unread] : [],
    email,
    caller: isSetUp ? caller : beforeSetUp(email, file),
    now: new Date().toISOString(),
    version: plumblineVersion,
    zone: once(() => file.getSpreadsheetTimeZone()),
    owner: () => file.getOwner()?.getEmail() ?? null,
    openTo: () => [...file.getEditors(), ...file.getViewers()].map((one) => one.getEmail()),
    fileName: file.getName(),
    shipped: () => beside<ShippedRows>("ladder"),
    shippedHiring: () => beside<ShippedHiring>("hiring"),
    shippedReadiness: () => beside<ShippedReadiness>("readiness"),
    files: madeFiles(file.getId()),
    mail,
    easel: sheetEasel(file),
  };
}

/** Texts that lie beside the code, so that only an execution that needs them reads them. */
const beside = <T>(name: string): T => JSON.parse(HtmlService.createTemplateFromFile(name).getRawContent());

/** Asked again, Google would be asked again. */
function once(ask: () => string): () => string {
  let said: string | undefined;
  return () => {
    said ??= ask();
    return said;
  };
}

/** What kind of file this is, for a menu that must not cost much: one look at its Settings. */
export function placeOf(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Place {
  const sheet = file.getSheetByName(settingsTable.name);
  if (!sheet) return "not set up";
  const read = readTable(settingsTable, sheet.getDataRange().getValues());
  return readSettings(settingRows(read).rows).settings.kind;
}

/** Only a hub's settings may be part of a change that was interrupted; elsewhere looking for one would cost a call. */
function settingsIn(seen: Reader): { settings: Settings; problems: readonly Problem[] } {
  const [grid = null] = seen.read([settingsTable.name]);
  const plain = readTable(settingsTable, grid);
  const isHub = readSettings(settingRows(plain).rows).settings.kind === "hub";
  const read = settingRows(isHub ? readTables(seen, ["settings"]).tables.settings : plain);
  const { settings, problems } = readSettings(read.rows);
  return { settings, problems: [...read.problems, ...problems] };
}

/** In a packet the rater alone, in an own file its person; in the hub the roles of its Settings. */
function callerIn(settings: Settings, email: string): Caller {
  if (settings.kind === "person's file") {
    const isTheirs = settings.persons.includes(normalEmail(email));
    return { role: isTheirs ? "person" : "nobody", rater: "" };
  }
  if (isOfReadiness(settings.kind)) return oneOfTwo(settings, email);
  const isPacket = settings.kind === "packet";
  if (settings.kind === "kit") return interviewerIn(settings, email);
  return roleOf(email, {
    owner: isPacket ? "" : settings.owner,
    hr: isPacket ? [] : settings.hr,
    facilitators: isPacket ? [] : settings.facilitators,
    raters: isPacket ? [{ rater: settings.rater, alsoSignsInAs: settings.raterAlso }] : [],
  });
}

/** The colleague and, in the file the two share, the partner; in notes and plans the addresses they are for. */
function oneOfTwo({ kind, persons, readiness }: Settings, email: string): Caller {
  const address = normalEmail(email);
  if (address === "") return { role: "nobody", rater: "" };
  if (persons.includes(address)) return { role: "person", rater: "" };
  const isPartner = kind === "readiness file" && address === readiness?.partner;
  return { role: isPartner ? "partner" : "nobody", rater: "" };
}

/** Whoever made a kit is nobody in it: no scorecard is looked into before all are submitted (R36). */
function interviewerIn({ hiring }: Settings, email: string): Caller {
  const address = normalEmail(email);
  const isTheirs = address !== "" && address === hiring?.interviewer;
  return { role: isTheirs ? "interviewer" : "nobody", rater: "" };
}

/**
 * The hub shows everybody's row, so whoever has one is no facilitator here but in session files (R4). Where that can't be
 * told, because these sheets can't be read, they learn what is the matter with them.
 */
function facilitatorInHub(
  said: Caller,
  seen: Reader,
  email: string,
): { caller: Caller; unread: readonly Problem[] } {
  const unread = brokenIn(seen, ["people", "raters"]);
  const isNobody = unread.length > 0 || isRatee(email, whoIsWho(seen));
  return { caller: isNobody ? { role: "nobody", rater: "" } : said, unread };
}

/** The file's owner sets it up; in a shared drive, where files have no owner, whoever may edit it. */
function beforeSetUp(email: string, file: GoogleAppsScript.Spreadsheet.Spreadsheet): Caller {
  const owner = file.getOwner();
  return roleOf(email, { owner: owner ? owner.getEmail() : email, hr: [], facilitators: [], raters: [] });
}
