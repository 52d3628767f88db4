/** CellData of the Sheets API: a cell's value, format, note and validation in one object. */
import type { CellInput, Edit } from "../../edits/edit";
import { refuse } from "../../edits/refusals";
import type { Border, CellFormat } from "../../model/cellFormat";
import type { Rect } from "../../model/rect";
import type { Validation } from "../../model/sheet";
import { type ApiColor, type ColorStyle, hexOfColor } from "./apiColor";
import { type Condition, criteriaOf, valuesOfCondition } from "./conditions";
import type { maskOf } from "./selectFields";
import { type ApiTextFormat, runsOf, type TextFormatRun } from "./textRuns";

interface ApiBorder {
  style?: string;
  color?: ApiColor;
  colorStyle?: ColorStyle;
}

export interface ApiFormat {
  numberFormat?: { type?: string; pattern?: string };
  backgroundColor?: ApiColor;
  backgroundColorStyle?: ColorStyle;
  textFormat?: Omit<ApiTextFormat, "link">;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: string;
  borders?: { [side: string]: ApiBorder };
  [other: string]: unknown;
}

export interface CellData {
  userEnteredValue?: {
    stringValue?: string;
    numberValue?: number;
    boolValue?: boolean;
    formulaValue?: string;
  };
  userEnteredFormat?: ApiFormat;
  note?: string;
  dataValidation?: ApiValidation;
  textFormatRuns?: TextFormatRun[];
  [other: string]: unknown;
}

export interface ApiValidation {
  condition?: Condition;
  inputMessage?: string;
  strict?: boolean;
  showCustomUi?: boolean;
}

const known = new Set(["userEnteredValue", "userEnteredFormat", "note", "dataValidation", "textFormatRuns"]);
const patterns: { [type: string]: string } = {
  TEXT: "@",
  NUMBER: "#,##0.00",
  PERCENT: "0.00%",
  CURRENCY: "$#,##0.00",
  DATE: "m/d/yyyy",
  TIME: "h:mm:ss am/pm",
  DATE_TIME: "m/d/yyyy h:mm:ss",
  SCIENTIFIC: "0.00E+00",
};

/** Edits that make a block of cells what `rows` say, as far as the mask names it. */
export function editsOfCells(
  sheet: number,
  rect: Rect,
  rows: (CellData | undefined)[][],
  mask: ReturnType<typeof maskOf>,
): Edit[] {
  for (const cell of new Set([...new Set(rows)].flat()))
    for (const name of Object.keys(cell ?? {}))
      if (!known.has(name)) refuse(`CellData.${name} is not available in the local host`);
  const each = <T>(read: (cell: CellData) => T): T[][] =>
    Array.from({ length: rect.rows }, (_, r) =>
      Array.from({ length: rect.columns }, (_, c) => read(rows[r]?.[c] ?? {})),
    );
  const edits: Edit[] = [];
  if (mask.has("userEnteredFormat")) edits.push(...formatEdits(sheet, rect, each, mask));
  if (mask.has("userEnteredValue")) edits.push(...valueEdits(sheet, rect, each));
  if (mask.has("textFormatRuns")) edits.push(...textEdits(sheet, rect, each));
  if (mask.has("note")) edits.push({ kind: "notes", sheet, rect, rows: each((cell) => cell.note ?? null) });
  if (mask.has("dataValidation"))
    edits.push({ kind: "validations", sheet, rect, rows: each((cell) => validationOf(cell.dataValidation)) });
  return edits;
}

type Each = <T>(read: (cell: CellData) => T) => T[][];

function valueEdits(sheet: number, rect: Rect, each: Each): Edit[] {
  const values = each(({ userEnteredValue: value }): CellInput => {
    if (value?.formulaValue !== undefined) return null;
    return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
  });
  const formulas = each(({ userEnteredValue: value }) => value?.formulaValue ?? "");
  const edits: Edit[] = [{ kind: "values", sheet, rect, rows: values, input: "raw" }];
  formulas.forEach((row, r) => {
    row.forEach((formula, c) => {
      const at = { row: rect.row + r, column: rect.column + c, rows: 1, columns: 1 };
      if (formula) edits.push({ kind: "formulas", sheet, rect: at, rows: [[formula]] });
    });
  });
  return edits;
}

/** Texts in parts, for cells that say so. */
function textEdits(sheet: number, rect: Rect, each: Each): Edit[] {
  const texts = each(({ userEnteredValue, textFormatRuns }) => {
    const text = userEnteredValue?.stringValue;
    return text !== undefined && textFormatRuns ? { text, runs: runsOf(text, textFormatRuns) } : undefined;
  });
  return texts.flatMap((row, r) =>
    row.flatMap((text, c): Edit[] => {
      const at = { row: rect.row + r, column: rect.column + c, rows: 1, columns: 1 };
      return text ? [{ kind: "texts", sheet, rect: at, rows: [[text]] }] : [];
    }),
  );
}

/** Equal formats of neighbours in a row are written at once. */
function formatEdits(sheet: number, rect: Rect, each: Each, mask: ReturnType<typeof maskOf>): Edit[] {
  const edits: Edit[] = [];
  const texts = each((cell) => JSON.stringify(patchOf(cell.userEnteredFormat ?? {}, mask)));
  texts.forEach((row, r) => {
    for (let c = 0; c < row.length; ) {
      let end = c + 1;
      while (end < row.length && row[end] === row[c]) end++;
      const at = { row: rect.row + r, column: rect.column + c, rows: 1, columns: end - c };
      edits.push({ kind: "format", sheet, rect: at, patch: JSON.parse(row[c] as string) });
      c = end;
    }
  });
  return edits;
}

type Patch = { [K in keyof CellFormat]?: CellFormat[K] | null };

/** What the mask names and the format lacks is taken away. */
export function patchOf(format: ApiFormat, mask: ReturnType<typeof maskOf>): Patch {
  const patch: Patch = {};
  const inMask = (path: string) => mask.has(`userEnteredFormat.${path}`);
  const set = <K extends keyof CellFormat>(path: string, key: K, value: CellFormat[K] | undefined) => {
    if (inMask(path)) patch[key] = value ?? null;
  };
  const { textFormat = {}, numberFormat } = format;
  const color = (style: ColorStyle | undefined, plain: ApiColor | undefined) =>
    hexOfColor(style?.rgbColor ?? plain);
  const written = (flag: boolean | undefined, yes: string) =>
    flag === undefined ? undefined : flag ? yes : "normal";
  set(
    "numberFormat",
    "numberFormat",
    numberFormat && (numberFormat.pattern || patterns[numberFormat.type ?? ""]),
  );
  if (inMask("backgroundColor") || inMask("backgroundColorStyle"))
    patch.background = color(format.backgroundColorStyle, format.backgroundColor) ?? null;
  set("textFormat.bold", "fontWeight", written(textFormat.bold, "bold"));
  set("textFormat.italic", "fontStyle", written(textFormat.italic, "italic"));
  set("textFormat.fontSize", "fontSize", textFormat.fontSize);
  set("textFormat.fontFamily", "fontFamily", textFormat.fontFamily);
  if (inMask("textFormat.foregroundColor") || inMask("textFormat.foregroundColorStyle"))
    patch.fontColor = color(textFormat.foregroundColorStyle, textFormat.foregroundColor) ?? null;
  if (inMask("textFormat.strikethrough") || inMask("textFormat.underline"))
    patch.fontLine = textFormat.strikethrough ? "line-through" : textFormat.underline ? "underline" : null;
  set("horizontalAlignment", "horizontalAlignment", format.horizontalAlignment?.toLowerCase());
  set("verticalAlignment", "verticalAlignment", format.verticalAlignment?.toLowerCase());
  set("wrapStrategy", "wrap", format.wrapStrategy === "OVERFLOW_CELL" ? "OVERFLOW" : format.wrapStrategy);
  for (const side of ["top", "bottom", "left", "right"] as const)
    set(`borders.${side}`, side, borderOf(format.borders?.[side]));
  return patch;
}

export function borderOf(border: ApiBorder | undefined): Border | undefined {
  if (!border?.style || border.style === "NONE") return undefined;
  return { style: border.style, color: hexOfColor(border.colorStyle?.rgbColor ?? border.color) ?? "#000000" };
}

export function validationOf(rule: ApiValidation | undefined): Validation | null {
  if (!rule?.condition) return null;
  return {
    criteria: criteriaOf(rule.condition),
    values: valuesOfCondition(rule.condition),
    allowInvalid: rule.strict !== true,
    showDropdown: rule.showCustomUi === true,
    ...(rule.inputMessage === undefined ? {} : { helpText: rule.inputMessage }),
  };
}
