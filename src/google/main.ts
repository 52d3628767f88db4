/** What Google calls: opening a file, the menu's items, and the pages' one door. Nothing happens at load. */
import { capitalized } from "../domain/capitalized";
import { guideIn } from "../domain/handbook";
import type { Problem } from "../domain/problem";
import { type DialogPage, saidOf, type View, viewNames, viewOf } from "../domain/views";
import { answer, methodIn, methodOf, type Reply } from "../rpc/answer";
import { missingConsent } from "./missingConsent";
import { openContext, placeOf } from "./openContext";
import { Busy } from "./sheets/documentLock";
import { SheetGone } from "./sheets/sheetStore";

/** The build makes a function for each view that its menu item calls: showRate() opens "rate". */
const functionOf = (view: View): string => `show${capitalized(view)}`;

const subMenus = ["Promotion and letters", "Run as HR", "Calibrate", "Hire", "Get into product"] as const;

/** Before the add-on may see the file, the menu is all there may be: no call but the menu's. */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  const ui = SpreadsheetApp.getUi();
  const mayLook = String(event?.authMode ?? "NONE") !== "NONE";
  const place = mayLook ? placeOf(SpreadsheetApp.getActiveSpreadsheet()) : null;
  const here = viewNames.filter((view) => place === null || viewOf(view).access[place]);
  const add = (menu: GoogleAppsScript.Base.Menu, of?: (typeof subMenus)[number]) => {
    const items = here.filter((view) => viewOf(view).menu === of);
    for (const view of items) menu.addItem(saidOf(view, place === "hub").label, functionOf(view));
    return items.length > 0;
  };
  const menu = ui.createAddonMenu();
  add(menu);
  const filled = subMenus
    .map((name) => ({ name, menu: ui.createMenu(name) }))
    .filter(({ name, menu: sub }) => add(sub, name));
  if (filled.length) menu.addSeparator();
  for (const { menu: sub } of filled) menu.addSubMenu(sub);
  menu.addToUi();
}

export function onInstall(): void {
  onOpen();
}

/** The pages' only way in: JSON text both ways. */
export function handleRequest(json: string): string {
  const started = Date.now();
  let reply: Reply;
  try {
    const missing = missingConsent(methodOf(json).sendsLetters ?? false);
    reply = missing ? { ok: false, refused: { ...missing, email: "" } } : answer(json, openContext);
  } catch (error) {
    if (error instanceof Busy) reply = { ok: false, busy: error.message };
    else if (error instanceof SheetGone) reply = { ok: false, problems: [deletedMeanwhile(error.sheet)] };
    else {
      console.error(error);
      reply = { ok: false, problems: [failed] };
    }
  }
  console.log(`${methodIn(json)} answered in ${Date.now() - started} ms`);
  return JSON.stringify(reply);
}

const failed = {
  code: "failed",
  message:
    "Something went wrong on our side. What was begun is finished or undone with the next change; try again.",
};

const deletedMeanwhile = (sheet: string): Problem => ({
  code: "sheet.deleted",
  message: `The sheet "${sheet}" was deleted just while it was needed, so this was not finished. Bring it back with Undo, or under File ▸ Version history, and try again.`,
  where: { sheet },
});

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the pages that are dialogs. Google makes one no larger than the window, so the room gets all of it. */
const dialogs: Readonly<Partial<Record<string, Size>>> = {
  import: { width: 800, height: 720 },
  room: { width: 4000, height: 3000 },
  handbook: { width: 800, height: 640 },
} satisfies Record<DialogPage, Size>;

/**
 * What each menu item comes to: a dialog with a page of its own, or a page beside the sheet, which asks what it is to open
 * with.
 * @param shown what the page begins with, said by the page that asks for it
 */
export function show(view: View, ...shown: readonly unknown[]): void {
  const ui = SpreadsheetApp.getUi();
  const { page: name = "sidebar" } = viewOf(view);
  const first = view === "handbook" && !shown.length ? [guideIn[here()]] : shown;
  const page = pageWith(name, { plumblineView: view, plumblineFirst: first.map(String) });
  const size = dialogs[name];
  if (!size) {
    ui.showSidebar(page.setTitle("Plumbline"));
    return;
  }
  page.setWidth(size.width).setHeight(size.height);
  // The handbook is read beside the work.
  if (name === "handbook") ui.showModelessDialog(page, titleOf(view));
  else ui.showModalDialog(page, titleOf(view));
}

const here = () => placeOf(SpreadsheetApp.getActiveSpreadsheet());

/** Which file this is costs a call, and for most views makes no difference. */
const titleOf = (view: View): string => saidOf(view, Boolean(viewOf(view).inHub) && here() === "hub").label;

/** A view with more room; called by its page with what it shows, such as the two levels. */
export function showWide(view: unknown, ...shown: readonly unknown[]): void {
  const name = viewNames.find((one) => one === view) ?? "home";
  const { page: own = "sidebar" } = viewOf(name);
  const page = pageWith(own, { plumblineView: name, plumblineWide: shown.map(String) });
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(800).setHeight(640), titleOf(name));
}

/**
 * What a page is told lands in its script, so no sign may end the script early. Besides what it is to show, it learns
 * whose texts it keeps until they are saved.
 */
function pageWith(name: string, said: Readonly<Record<string, unknown>>): GoogleAppsScript.HTML.HtmlOutput {
  const plumblineKeep = `${SpreadsheetApp.getActiveSpreadsheet().getId()} ${Session.getActiveUser().getEmail()}`;
  const json = JSON.stringify({ ...said, plumblineKeep }).replace(/</g, "\\u003c");
  const page = HtmlService.createHtmlOutputFromFile(name);
  return page.append(`<script>Object.assign(window,${json})</script>`);
}
