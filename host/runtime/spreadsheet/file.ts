/** A spreadsheet as a file: its name, its settings, its copy, its menus and messages. */
import { call } from "../bridge";
import { addMetadata, DeveloperMetadataFinder, metadataOf } from "../Metadata";
import { fileIdOf, type GoogleSpreadsheet, type MethodsOf, spreadsheetAt } from "../places";
import { SpreadsheetTheme } from "../SpreadsheetTheme";

interface Info {
  id: string;
  name: string;
  url: string;
  locale: string;
  timeZone: string;
}

const info = (file: object) => call<Info>("spreadsheet.info", fileIdOf(file));
const change = (file: object, patch: Partial<Info>) => call("edit", fileIdOf(file), { kind: "file", patch });

type Item = { name: string; functionName: string } | null;

export const file: MethodsOf<GoogleSpreadsheet> = {
  getId() {
    return fileIdOf(this);
  },
  getName() {
    return info(this).name;
  },
  getUrl() {
    return info(this).url;
  },
  getSpreadsheetLocale() {
    return info(this).locale;
  },
  getSpreadsheetTimeZone() {
    return info(this).timeZone;
  },
  rename(name: string) {
    change(this, { name });
  },
  setSpreadsheetLocale(locale: string) {
    change(this, { locale });
  },
  setSpreadsheetTimeZone(timeZone: string) {
    change(this, { timeZone });
  },
  copy(name: string) {
    return spreadsheetAt(call("spreadsheet.copy", fileIdOf(this), name));
  },
  addDeveloperMetadata(...args: unknown[]) {
    addMetadata({ fileId: fileIdOf(this) }, args);
    return this;
  },
  getDeveloperMetadata() {
    return metadataOf({ fileId: fileIdOf(this) });
  },
  createDeveloperMetadataFinder() {
    return new DeveloperMetadataFinder({ fileId: fileIdOf(this) });
  },
  getSpreadsheetTheme() {
    return new SpreadsheetTheme();
  },
  getPredefinedSpreadsheetThemes() {
    return [new SpreadsheetTheme()];
  },
  resetSpreadsheetTheme() {
    return new SpreadsheetTheme();
  },
  addMenu(caption: string, items: Item[]) {
    const kept = items.map((item) =>
      item ? { caption: item.name, functionName: item.functionName } : { separator: true },
    );
    call("ui.addMenu", { caption, addOn: false, items: kept });
  },
  toast(message: string, title: string | null = "", seconds: number | null = 5) {
    call("ui.toast", { message, title: title ?? "", seconds: seconds ?? 5 });
  },
};
