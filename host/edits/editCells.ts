/** Edits of what stands in cells: values, formulas, notes, validations, clearing, appending. */

import { patched } from "../model/cellFormat";
import type { Rect } from "../model/rect";
import type { Sheet, TextLook } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { isTextFormat, showsDate } from "../values/display";
import { type Locale, localeOf } from "../values/locale";
import { parseTyped } from "../values/parseTyped";
import { serialOf } from "../values/zone";
import { copiedFormula } from "./copiedFormula";
import type { CellInput, EditOf, Editor, InputKind } from "./edit";
import { refuseTooLarge } from "./editLines";
import { refuse, textTooLong } from "./refusals";
import { refuseInvalid } from "./refuseInvalid";

interface Writing {
  file: SpreadsheetFile;
  sheet: Sheet;
  locale: Locale;
  year: number;
  input: InputKind;
}

export function writeValues(file: SpreadsheetFile, edit: EditOf<"values">, editor: Editor): void {
  const sheet = file.sheet(edit.sheet);
  if (edit.input === "typed" || edit.input === "written") refuseInvalid(file, sheet, edit, editor);
  const writing = writingInto(file, sheet, edit.input, editor);
  refuseTooLong(edit.rows);
  edit.rows.forEach((row, r) => {
    row.forEach((input, c) => {
      writeCell(writing, edit.rect.row + r, edit.rect.column + c, input);
    });
  });
}

function writingInto(file: SpreadsheetFile, sheet: Sheet, input: InputKind, editor: Editor): Writing {
  return { file, sheet, input, locale: localeOf(file.locale), year: new Date(editor.now).getUTCFullYear() };
}

function refuseTooLong(rows: CellInput[][]): void {
  if (rows.some((row) => row.some((cell) => typeof cell === "string" && cell.length > 50_000)))
    refuse(textTooLong);
}

/** One cell: a string is parsed as Google would, a date gets the locale's pattern where the cell has none. */
function writeCell(writing: Writing, row: number, column: number, input: CellInput): void {
  const { file, sheet, locale } = writing;
  if (sheet.formulas.get(row, column) !== undefined) sheet.formulas.set(row, column, undefined);
  if (sheet.texts.get(row, column) !== undefined) sheet.texts.set(row, column, undefined);
  file.stale ||= true;
  if (input === null || input === "") {
    sheet.values.set(row, column, undefined);
    return;
  }
  const numberFormat = sheet.formats.get(row, column)?.numberFormat;
  if (typeof input === "string") writeText(writing, row, column, input, numberFormat);
  else if (typeof input === "object") {
    if ("nan" in input) sheet.values.set(row, column, "#NUM!");
    else writeDate(writing, row, column, input.date, numberFormat);
  } else if (typeof input === "number" && isTextFormat(numberFormat) && writing.input !== "raw")
    sheet.values.set(row, column, String(input).replace(".", locale.decimal));
  else sheet.values.set(row, column, input);
}

function writeText(writing: Writing, row: number, column: number, input: string, format?: string): void {
  const { sheet, locale, year } = writing;
  if (writing.input === "raw") {
    sheet.values.set(row, column, input);
    return;
  }
  const asText = isTextFormat(format);
  const formulas = writing.input !== "typed" || !asText;
  const parsed = parseTyped(input, locale, year, { asText, formulas });
  if (parsed.kind === "formula") {
    sheet.formulas.set(row, column, parsed.formula);
    sheet.values.set(row, column, undefined);
    return;
  }
  sheet.values.set(row, column, parsed.kind === "blank" ? undefined : parsed.value);
  const pattern = parsed.kind === "value" ? parsed.numberFormat : undefined;
  if (pattern && (format === undefined || format === "General")) setNumberFormat(sheet, row, column, pattern);
}

function writeDate(writing: Writing, row: number, column: number, instant: number, format?: string): void {
  const { file, sheet, locale } = writing;
  const serial = serialOf(instant, file.timeZone);
  sheet.values.set(row, column, serial);
  if (format !== undefined && (showsDate(format) || format !== "General")) return;
  const pattern = Number.isInteger(serial)
    ? locale.datePattern
    : `${locale.datePattern} ${locale.timePattern}`;
  setNumberFormat(sheet, row, column, pattern);
}

function setNumberFormat(sheet: Sheet, row: number, column: number, numberFormat: string): void {
  sheet.formats.set(row, column, patched(sheet.formats.get(row, column), { numberFormat }));
}

export function writeFormulas(file: SpreadsheetFile, edit: EditOf<"formulas">): void {
  const sheet = file.sheet(edit.sheet);
  const { rect, rows } = edit;
  const [[first = ""] = []] = rows;
  const isOne = rows.length === 1 && rows[0]?.length === 1;
  for (let r = 0; r < rect.rows; r++)
    for (let c = 0; c < rect.columns; c++) {
      const formula = isOne ? copiedFormula(first, r, c) : (rows[r]?.[c] ?? "");
      const at = [rect.row + r, rect.column + c] as const;
      sheet.values.set(...at, undefined);
      sheet.texts.set(...at, undefined);
      const full = formula.startsWith("=") || formula === "" ? formula : `=${formula}`;
      sheet.formulas.set(...at, full || undefined);
    }
  file.stale = true;
}

/** What a link looks like unless its text says otherwise. */
const linkLook: TextLook = { fontColor: "#1155cc", fontColorTheme: "HYPERLINK", underline: true };

/** Texts that stay texts, with the looks and links of their parts. */
export function writeTexts(file: SpreadsheetFile, edit: EditOf<"texts">): void {
  const sheet = file.sheet(edit.sheet);
  refuseTooLong(edit.rows.map((row) => row.map(({ text }) => text)));
  edit.rows.forEach((row, r) => {
    row.forEach(({ text, runs }, c) => {
      const at = [edit.rect.row + r, edit.rect.column + c] as const;
      const shown = runs.map((run) => (run.link ? { ...run, style: { ...linkLook, ...run.style } } : run));
      sheet.formulas.set(...at, undefined);
      sheet.values.set(...at, text === "" ? undefined : text);
      sheet.texts.set(...at, text === "" || shown.length === 0 ? undefined : shown);
    });
  });
  file.stale = true;
}

export function appendRow(file: SpreadsheetFile, edit: EditOf<"append">, editor: Editor): void {
  const sheet = file.sheet(edit.sheet);
  refuseTooLong([edit.row]);
  const row = sheet.content().row + 1;
  const rect = { row, column: 1, rows: 1, columns: edit.row.length };
  refuseInvalid(file, sheet, { ...edit, kind: "values", rect, rows: [edit.row], input: "written" }, editor);
  const size = { rows: Math.max(sheet.rows, row), columns: Math.max(sheet.columns, edit.row.length) };
  refuseTooLarge(file, size, sheet);
  Object.assign(sheet, size);
  const writing = writingInto(file, sheet, "written", editor);
  edit.row.forEach((input, c) => {
    writeCell(writing, row, c + 1, input);
  });
}

export function clearCells(file: SpreadsheetFile, edit: EditOf<"clear">): void {
  const sheet = file.sheet(edit.sheet);
  const layers = [
    ...(edit.contents ? [sheet.values, sheet.formulas, sheet.texts] : []),
    ...(edit.notes ? [sheet.notes] : []),
    ...(edit.validations ? [sheet.validations] : []),
  ];
  for (const layer of layers)
    eachCell(edit.rect, layer.rows.length, (row, column) => {
      if (layer.get(row, column) !== undefined) layer.set(row, column, undefined);
    });
  if (edit.formats)
    eachCell(edit.rect, sheet.formats.rows.length, (row, column) => {
      const format = sheet.formats.get(row, column);
      // Google's clear() leaves number formats alone when contents go with it.
      if (format)
        sheet.formats.set(
          row,
          column,
          edit.contents ? patched({}, { numberFormat: format.numberFormat }) : undefined,
        );
    });
  file.stale = true;
}

/** Every cell of a rectangle down to a row below which nothing stands. */
function eachCell(rect: Rect, lastRow: number, callback: (row: number, column: number) => void): void {
  const end = Math.min(rect.row + rect.rows - 1, lastRow);
  for (let row = rect.row; row <= end; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++) callback(row, column);
}

export function writeNotes(file: SpreadsheetFile, edit: EditOf<"notes">): void {
  const sheet = file.sheet(edit.sheet);
  edit.rows.forEach((row, r) => {
    row.forEach((note, c) => {
      sheet.notes.set(edit.rect.row + r, edit.rect.column + c, note || undefined);
    });
  });
}

export function writeValidations(file: SpreadsheetFile, edit: EditOf<"validations">): void {
  const sheet = file.sheet(edit.sheet);
  edit.rows.forEach((row, r) => {
    row.forEach((rule, c) => {
      sheet.validations.set(edit.rect.row + r, edit.rect.column + c, rule ?? undefined);
    });
  });
}
