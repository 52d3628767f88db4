/** What Google calls: opening a file, the menu's items, and the pages' one door. Nothing happens at load. */
import { answer, type Reply } from "../rpc/answer";
import { openContext } from "./openContext";

interface Item {
  readonly label: string;
  /** The function the item calls; the view it opens is part of its name. */
  readonly calls: string;
}

const forRaters: readonly Item[] = [
  { label: "Rate my reports", calls: "showRate" },
  { label: "Propose promotion", calls: "showPropose" },
  { label: "Compare levels", calls: "showCompare" },
];

const forHr: readonly Item[] = [
  { label: "Set up workbook", calls: "showSetUp" },
  { label: "Check the ladder", calls: "showLadder" },
  { label: "Import people", calls: "showImportPeople" },
  { label: "Run the cycle", calls: "showCycle" },
  { label: "Create packets", calls: "showPackets" },
  { label: "Collect ratings", calls: "showCollect" },
];

const forMeetings: readonly Item[] = [
  { label: "Build calibration", calls: "showBuild" },
  { label: "Record decision", calls: "showDecide" },
  { label: "Decide promotion cases", calls: "showCases" },
  { label: "Export promotions", calls: "showExport" },
];

/** Before the add-on may see the file, the menu is all there may be: no call but the menu's. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const add = (menu: GoogleAppsScript.Base.Menu, items: readonly Item[]) => {
    for (const { label, calls } of items) menu.addItem(label, calls);
    return menu;
  };
  const menu = ui.createAddonMenu().addItem("Show where we stand", "showHome");
  add(menu, forRaters)
    .addSeparator()
    .addSubMenu(add(ui.createMenu("Run as HR"), forHr))
    .addSubMenu(add(ui.createMenu("Calibrate"), forMeetings))
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

/** The pages' only way in: JSON text both ways. */
export function handleRequest(json: string): string {
  const started = Date.now();
  let reply: Reply;
  try {
    reply = answer(json, openContext);
  } catch (error) {
    console.error(error);
    reply = { ok: false, problems: [{ code: "failed", message: sentenceFor(error) }] };
  }
  console.log(`answered in ${Date.now() - started} ms`);
  return JSON.stringify(reply);
}

function sentenceFor(error: unknown): string {
  if (/lock timeout|holding the lock/i.test(String(error)))
    return "Somebody else is writing to this file just now. Nothing was changed; try again in a moment.";
  return "Something went wrong on our side. What was begun is finished or undone with the next change; try again.";
}

export const showHome = (): void => show("home");
export const showRate = (): void => show("rate");
export const showPropose = (): void => show("propose");
export const showCompare = (): void => show("compare");
export const showLadder = (): void => show("ladder");
export const showSetUp = (): void => show("setUp");
export const showImportPeople = (): void => show("importPeople");
export const showCycle = (): void => show("cycle");
export const showPackets = (): void => show("packets");
export const showCollect = (): void => show("collect");
export const showBuild = (): void => show("build");
export const showDecide = (): void => show("decide");
export const showCases = (): void => show("cases");
export const showExport = (): void => show("export");

/** The sidebar asks which view it is to open with. */
function show(view: string): void {
  SpreadsheetApp.getUi().showSidebar(sidebarWith({ plumblineView: view }).setTitle("Plumbline"));
}

/** The comparison with room for both levels; called by the sidebar with the levels it shows. */
export function showCompareWide(from: unknown, to: unknown): void {
  const page = sidebarWith({ plumblineView: "compare", plumblineLevels: [String(from), String(to)] });
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(800).setHeight(640), "Compare levels");
}

/** What a page is told lands in its script, so no sign may end the script early. */
function sidebarWith(said: Readonly<Record<string, unknown>>): GoogleAppsScript.HTML.HtmlOutput {
  const json = JSON.stringify(said).replace(/</g, "\\u003c");
  const page = HtmlService.createHtmlOutputFromFile("sidebar");
  return page.append(`<script>Object.assign(window,${json})</script>`);
}
