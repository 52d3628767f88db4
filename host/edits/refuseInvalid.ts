/** Typing and writing are refused where they do not meet a cell's strict data validation. */
import type { Scalar, Sheet, Validation } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { a1Of, quotedName } from "../values/a1";
import { display, isTextFormat, showsDate } from "../values/display";
import { type Locale, localeOf } from "../values/locale";
import { type Parsed, parseTyped } from "../values/parseTyped";
import { serialOf } from "../values/zone";
import type { CellInput, EditOf, Editor } from "./edit";
import { meetsValidation } from "./meetsValidation";
import { refuse } from "./refusals";

export function refuseInvalid(
  file: SpreadsheetFile,
  sheet: Sheet,
  edit: EditOf<"values">,
  editor: Editor,
): void {
  const locale = localeOf(file.locale);
  const year = new Date(editor.now).getUTCFullYear();
  edit.rows.forEach((row, r) => {
    row.forEach((input, c) => {
      const at = [edit.rect.row + r, edit.rect.column + c] as const;
      const rule = sheet.validations.get(...at);
      if (!rule || rule.allowInvalid || input === null || input === "") return;
      const format = sheet.formats.get(...at)?.numberFormat;
      const asText = isTextFormat(format);
      const formulas = edit.input === "written" || !asText;
      const parsed: Parsed =
        typeof input === "string"
          ? parseTyped(input, locale, year, { asText, formulas })
          : { kind: "value", value: writtenValue(file, input) };
      // What a formula will give is not known yet.
      if (parsed.kind !== "value") return;
      const isDate = typeof input === "object" || showsDate(parsed.numberFormat ?? format);
      const entered = { value: parsed.value, isDate };
      if (meetsValidation(file, rule, entered, year)) return;
      const cell = a1Of({ row: at[0], column: at[1], rows: 1, columns: 1 });
      refuse(
        (edit.input === "typed" ? rule.helpText : undefined) ??
          `The data you entered in cell ${cell} violates the data validation rules set on this cell. ${wanted(file, rule, locale)}.`,
      );
    });
  });
}

/** A day as its count, and what is no number as the error that the cell will show. */
function writtenValue(file: SpreadsheetFile, input: CellInput): Scalar {
  if (typeof input !== "object" || input === null) return input as Scalar;
  return "date" in input ? serialOf(input.date, file.timeZone) : "#NUM!";
}

const bounds: { [criteria: string]: string } = {
  NUMBER_BETWEEN: "a number between 1 and 2",
  NUMBER_NOT_BETWEEN: "a number not between 1 and 2",
  NUMBER_EQUAL_TO: "a number equal to 1",
  NUMBER_NOT_EQUAL_TO: "a number not equal to 1",
  NUMBER_GREATER_THAN: "a number greater than 1",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "a number greater than or equal to 1",
  NUMBER_LESS_THAN: "a number less than 1",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "a number less than or equal to 1",
  DATE_AFTER: "a date after 1",
  DATE_BEFORE: "a date before 1",
  DATE_BETWEEN: "a date between 1 and 2",
  DATE_EQUAL_TO: "the date 1",
  DATE_IS_VALID_DATE: "a valid date",
  DATE_NOT_BETWEEN: "a date not between 1 and 2",
  DATE_ON_OR_AFTER: "a date on or after 1",
  DATE_ON_OR_BEFORE: "a date on or before 1",
  TEXT_CONTAINS: 'text that contains "1"',
  TEXT_DOES_NOT_CONTAIN: 'text that does not contain "1"',
  TEXT_EQUAL_TO: 'the text "1"',
  TEXT_IS_VALID_EMAIL: "a valid email address",
  TEXT_IS_VALID_URL: "a valid URL",
  CHECKBOX: "one of the values of the checkbox",
};

/** What the rule asks for, with its bounds as the file's locale shows them. */
function wanted(file: SpreadsheetFile, { criteria, values, range }: Validation, locale: Locale): string {
  const shown = values.map((value) =>
    display(value, criteria.startsWith("DATE") ? locale.datePattern : undefined, locale),
  );
  if (criteria === "VALUE_IN_LIST") return `Please enter one of the following values: ${shown.join(", ")}`;
  if (range) {
    const sheet = file.sheets.find(({ id }) => id === range.sheetId);
    return `Input must fall within the range ${sheet ? `${quotedName(sheet.name)}!` : ""}${a1Of(range.rect)}`;
  }
  return `Input must be ${bounds[criteria]?.replace(/[12]/g, (place) => shown[Number(place) - 1] ?? "")}`;
}
