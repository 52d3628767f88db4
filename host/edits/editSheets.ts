/** Edits of tabs and of the file: add, delete, move, rename, protect, filter, charts, names, metadata. */

import type { Metadata, Sheet } from "../model/sheet";
import { copyInto } from "../model/snapshot";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { localeOf } from "../values/locale";
import { withDecimalComma, withDecimalPoint } from "../values/separators";
import { offsetAt } from "../values/zone";
import type { EditOf, Editor } from "./edit";
import { refuseOutside, refuseTooLarge } from "./editLines";
import { refuseAcrossFrozen } from "./editLooks";
import { duplicateName, lastSheet, refuse } from "./refusals";
import { renameInFormula } from "./shiftFormula";

function refuseTakenName(file: SpreadsheetFile, name: string, except?: Sheet): void {
  const taken = file.sheetNamed(name);
  if (taken && taken !== except) refuse(duplicateName(name));
  if (name === "" || name.length > 100) refuse("A sheet name cannot be empty or longer than 100 characters.");
}

export const copyName = (name: string, n: number) => (n === 1 ? `Copy of ${name}` : `Copy of ${name} ${n}`);

export function freeName(file: SpreadsheetFile, stem: (n: number) => string): string {
  let n = 1;
  while (file.sheetNamed(stem(n))) n++;
  return stem(n);
}

export function changeSheet(file: SpreadsheetFile, edit: EditOf<"sheet">): void {
  const sheet = file.sheet(edit.sheet);
  const { name, hidden, tabColor, ...rest } = edit.patch;
  if (name !== undefined && name !== sheet.name) renameSheet(file, sheet, name);
  if (hidden && !file.sheets.some((other) => other !== sheet && !other.hidden))
    refuse("You can't hide all the sheets in a document.");
  if (hidden !== undefined) sheet.hidden = hidden;
  if (tabColor !== undefined) sheet.tabColor = tabColor ?? undefined;
  refuseAllFrozen(sheet, rest);
  for (const merge of sheet.merges) refuseAcrossFrozen(merge, { ...sheet, ...rest });
  Object.assign(sheet, rest);
}

function refuseAllFrozen(sheet: Sheet, patch: { frozenRows?: number; frozenColumns?: number }): void {
  if (patch.frozenRows !== undefined && patch.frozenRows > 0 && patch.frozenRows >= sheet.rows)
    refuse("You can't freeze all visible rows on the sheet.");
  if (patch.frozenColumns !== undefined && patch.frozenColumns > 0 && patch.frozenColumns >= sheet.columns)
    refuse("You can't freeze all visible columns on the sheet.");
}

function renameSheet(file: SpreadsheetFile, renamed: Sheet, name: string): void {
  refuseTakenName(file, name, renamed);
  for (const sheet of file.sheets)
    sheet.formulas.each((formula, row, column) => {
      sheet.formulas.set(row, column, renameInFormula(formula, renamed.name, name));
    });
  renamed.name = name;
}

export function addSheet(file: SpreadsheetFile, edit: EditOf<"addSheet">): void {
  const name = edit.name ?? freeName(file, (n) => `Sheet${file.sheets.length + n}`);
  refuseTakenName(file, name);
  if (edit.id !== undefined && file.sheets.some((sheet) => sheet.id === edit.id))
    refuse(`Sheet with ID ${edit.id} already exists.`);
  const size = { rows: edit.rows ?? 1000, columns: edit.columns ?? 26 };
  refuseTooLarge(file, size);
  Object.assign(file.addSheet(name, edit.index, edit.id), size);
}

export function duplicateSheet(file: SpreadsheetFile, edit: EditOf<"duplicateSheet">): void {
  const source = file.sheet(edit.sheet);
  const name = edit.name ?? freeName(file, (n) => copyName(source.name, n));
  refuseTakenName(file, name);
  refuseTooLarge(file, source);
  const copy = file.addSheet(name, edit.index ?? file.sheets.indexOf(source) + 1, edit.id);
  copyInto(source, copy);
  // Google does not copy protections.
  copy.protections = [];
}

export function deleteSheet(file: SpreadsheetFile, edit: EditOf<"deleteSheet">): void {
  const gone = file.sheet(edit.sheet);
  if (!file.sheets.some((sheet) => sheet !== gone && !sheet.hidden)) refuse(lastSheet);
  file.sheets = file.sheets.filter((sheet) => sheet !== gone);
  file.namedRanges = file.namedRanges.filter((named) => named.sheetId !== gone.id);
  file.stale = true;
}

export function moveSheet(file: SpreadsheetFile, edit: EditOf<"moveSheet">): void {
  const sheet = file.sheet(edit.sheet);
  file.sheets = file.sheets.filter((other) => other !== sheet);
  file.sheets.splice(edit.index, 0, sheet);
}

/** Nobody takes away their own right to edit. */
export function protect(file: SpreadsheetFile, edit: EditOf<"protect">, editor: Editor): void {
  const sheet = file.sheet(edit.sheet);
  const { editors } = edit.protection;
  const kept = editors && { editors: [...new Set([...editors, editor.email])] };
  const others = sheet.protections.filter((protection) => protection.id !== edit.protection.id);
  sheet.protections = [...others, { ...edit.protection, ...kept }];
}

export function unprotect(file: SpreadsheetFile, edit: EditOf<"unprotect">): void {
  const sheet = file.sheet(edit.sheet);
  sheet.protections = sheet.protections.filter((protection) => protection.id !== edit.id);
}

export function band(file: SpreadsheetFile, edit: EditOf<"banding">): void {
  const sheet = file.sheet(edit.sheet);
  sheet.bandings = [...sheet.bandings.filter((banding) => banding.id !== edit.banding.id), edit.banding];
}

export function unband(file: SpreadsheetFile, edit: EditOf<"unband">): void {
  const sheet = file.sheet(edit.sheet);
  sheet.bandings = sheet.bandings.filter((banding) => banding.id !== edit.id);
}

export function putChart(file: SpreadsheetFile, edit: EditOf<"chart">): void {
  const sheet = file.sheet(edit.sheet);
  const known = sheet.charts.some(({ id }) => id === edit.chart.id);
  sheet.charts = known
    ? sheet.charts.map((chart) => (chart.id === edit.chart.id ? edit.chart : chart))
    : [...sheet.charts, edit.chart];
}

export function removeChart(file: SpreadsheetFile, edit: EditOf<"unchart">): void {
  const sheet = file.sheet(edit.sheet);
  sheet.charts = sheet.charts.filter((chart) => chart.id !== edit.id);
}

export function setFilter(file: SpreadsheetFile, edit: EditOf<"filter">): void {
  const sheet = file.sheet(edit.sheet);
  const { filter } = edit;
  if (filter && !(filter.rect && filter.hiddenValues))
    refuse("Expected a range and its hidden values in a filter.");
  if (filter) refuseOutside(sheet, filter.rect);
  sheet.filter = filter ?? undefined;
}

export function putMetadata(file: SpreadsheetFile, edit: EditOf<"metadata">): void {
  const known = file.sheets.some(({ metadata }) => metadata.some(({ id }) => id === edit.metadata.id));
  if (known) removeMetadata(file, { kind: "unmetadata", id: edit.metadata.id });
  const holder = edit.sheet === undefined ? file : file.sheet(edit.sheet);
  holder.metadata = [...holder.metadata.filter((item) => item.id !== edit.metadata.id), edit.metadata];
}

export function removeMetadata(file: SpreadsheetFile, edit: EditOf<"unmetadata">): void {
  const keep = (item: Metadata) => item.id !== edit.id;
  for (const holder of [file, ...file.sheets]) holder.metadata = holder.metadata.filter(keep);
}

/** Letters, digits and underscores; nothing that a formula would read as a cell, a number or a truth. */
const RANGE_NAME = /^(?!true|false|[a-z]{1,3}\d+$|r\d*c\d*$)[\p{L}_][\p{L}\d_]{0,249}$/iu;

export function nameRange(file: SpreadsheetFile, edit: EditOf<"nameRange">): void {
  if (!RANGE_NAME.test(edit.range.name)) refuse(`A range cannot have the name "${edit.range.name}".`);
  file.namedRanges = [...file.namedRanges.filter((named) => named.name !== edit.range.name), edit.range];
  file.stale = true;
}

export function unnameRange(file: SpreadsheetFile, edit: EditOf<"unnameRange">): void {
  file.namedRanges = file.namedRanges.filter((named) => named.name !== edit.name);
}

export function changeFile(file: SpreadsheetFile, { patch }: EditOf<"file">): void {
  const { locale, timeZone } = patch;
  if (locale !== undefined && !works(() => localeOf(locale))) refuse(`Invalid argument: ${locale}`);
  if (timeZone !== undefined && !works(() => offsetAt(0, timeZone))) refuse(`Invalid argument: ${timeZone}`);
  if (locale !== undefined) translateFormulas(file, localeOf(file.locale).decimal, localeOf(locale).decimal);
  Object.assign(file, patch);
  // What cells show, and what NOW() or TEXT() give, depends on both.
  if (locale !== undefined || timeZone !== undefined) file.stale = true;
}

/** A formula means the same in every locale, though it is written otherwise. */
function translateFormulas(file: SpreadsheetFile, from: string, to: string): void {
  if (from === to || (from !== "," && to !== ",")) return;
  const translated = to === "," ? withDecimalComma : withDecimalPoint;
  for (const sheet of file.sheets)
    sheet.formulas.each((formula, row, column) => sheet.formulas.set(row, column, translated(formula)));
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
