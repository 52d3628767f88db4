/** The same drawings as requests of the Sheets API, so that a new file is filled in one call. */
import { type Cell, unparsed } from "../../workbook/cells/cell";
import { allLooks } from "../../workbook/layout/brushes";
import { tabColours } from "../../workbook/layout/palette";
import { widthRuns } from "../../workbook/layout/widthRuns";
import type { Area, Drawing, FormulaRule, Look, Painted } from "../../workbook/ports/drawing";

/** What people read when they are warned. */
export const relied =
  "Plumbline relies on what stands here, and changes it itself. Think twice before you do.";

type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** Rows below the content, for what people add. */
const spareRows = 200;
/** Columns beside the content, for people's own. */
const spareColumns = 2;
/** Ids of added sheets; a new file's own sheet has id 0. */
const firstId = 1000;
/** Pixels of a column in a new sheet. */
export const newWidth = 100;

/** @param existingSheetId the sheet a new file comes with; it becomes the first drawing's */
export function drawingRequests(drawings: readonly Drawing[], existingSheetId: number): Request[] {
  return drawings.flatMap((drawing, at) => {
    const takesExisting = at === 0;
    const id = takesExisting ? existingSheetId : firstId + at;
    return [
      ...sheetRequests(drawing, id, at, takesExisting),
      ...cellRequests(drawing, id),
      ...guarding(drawing, id),
    ];
  });
}

export function sheetRequests(
  drawing: Drawing,
  sheetId: number,
  index: number,
  takesExisting: boolean,
): Request[] {
  const properties = {
    sheetId,
    index,
    title: drawing.sheet,
    hidden: drawing.isHidden ?? false,
    tabColorStyle: { rgbColor: rgb(tabColours[drawing.kind]) },
    gridProperties: {
      rowCount: drawing.values.length + spareRows,
      columnCount: Math.max(drawing.widths.length, drawing.values[0]?.length ?? 0) + spareColumns,
      frozenRowCount: drawing.frozenRows,
      frozenColumnCount: drawing.frozenColumns,
      hideGridlines: !drawing.showsGridlines,
    },
  };
  const fields = "title,index,hidden,tabColorStyle,gridProperties";
  const beside = new Array<number>(spareColumns).fill(drawing.basis?.widths[0] ?? newWidth);
  const widths = widthRuns([...drawing.widths, ...beside], newWidth).map(({ first, count, width }) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: "COLUMNS", startIndex: first - 1, endIndex: first - 1 + count },
      properties: { pixelSize: width },
      fields: "pixelSize",
    },
  }));
  const heights = drawing.heights.map(({ row, height }) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: "ROWS", startIndex: row - 1, endIndex: row },
      properties: { pixelSize: height },
      fields: "pixelSize",
    },
  }));
  return [
    takesExisting ? { updateSheetProperties: { properties, fields } } : { addSheet: { properties } },
    ...widths,
    ...hidingRequests(drawing.hiddenColumns, sheetId),
    ...heights,
  ];
}

export const hidingRequests = (columns: Drawing["hiddenColumns"] = [], sheetId: number): Request[] =>
  columns.map((column) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: "COLUMNS", startIndex: column - 1, endIndex: column },
      properties: { hiddenByUser: true },
      fields: "hiddenByUser",
    },
  }));

export function cellRequests(drawing: Drawing, sheetId: number): Request[] {
  return [
    ...painting(sheetId, { area: everything, look: { isAtBottom: false } }),
    ...allLooks(drawing).flatMap((painted) => [...painting(sheetId, painted), ...lines(sheetId, painted)]),
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: drawing.values.map((cells) => ({ values: cells.map(entered) })),
        fields: "userEnteredValue",
      },
    },
    ...drawing.notes.map(({ row, column, text }) => ({
      updateCells: {
        start: { sheetId, rowIndex: row - 1, columnIndex: column - 1 },
        rows: [{ values: [{ note: text }] }],
        fields: "note",
      },
    })),
    ...choiceRequests(drawing.choices, sheetId),
  ];
}

export const choiceRequests = (choices: Drawing["choices"], sheetId: number): Request[] =>
  choices.map(({ area, words, isStrict = false }) => ({
    setDataValidation: {
      range: gridRange(sheetId, area),
      rule: {
        ...(words.length ? oneOf(words) : { condition: { type: "BOOLEAN" } }),
        strict: isStrict,
        showCustomUi: true,
      },
    },
  }));

/** Takes the lists out of the columns that have some. */
export const clearing = (choices: Drawing["choices"], sheetId: number): Request[] =>
  choices.map(({ area }) => ({
    setDataValidation: { range: gridRange(sheetId, { ...area, row: 2, rows: "rest" }) },
  }));

const oneOf = (words: readonly string[]) => ({
  condition: { type: "ONE_OF_LIST", values: words.map((word) => ({ userEnteredValue: word })) },
  inputMessage: `Choose one of: ${words.join(", ")}.`,
});

/** What a sheet has from its beginning on, and keeps when it is drawn anew. */
export const guarding = (drawing: Drawing, sheetId: number): Request[] => [
  ...warning(drawing, sheetId),
  ...ruleRequests(drawing.formulaRules ?? [], sheetId),
];

export const ruleRequests = (rules: readonly FormulaRule[], sheetId: number): Request[] =>
  rules.map(({ area, formula, background }, index) => ({
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [gridRange(sheetId, area)],
        booleanRule: {
          condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: formula }] },
          format: { backgroundColorStyle: { rgbColor: rgb(background) } },
        },
      },
    },
  }));

/** Takes out the rules that Plumbline made: as `lackingCells` writes them, wherever their cells stand by now. */
export const withoutRules = (
  standing: readonly GoogleAppsScript.Sheets.Schema.ConditionalFormatRule[],
  sheetId: number,
): Request[] =>
  standing
    .flatMap(({ booleanRule }, index) =>
      /^=\(\$[A-Z]+\d+=TRUE\)/.test(booleanRule?.condition?.values?.[0]?.userEnteredValue ?? "")
        ? [index]
        : [],
    )
    .reverse()
    .map((index) => ({ deleteConditionalFormatRule: { sheetId, index } }));

/** Only a warning: what refuses people would refuse Plumbline, too, when one of them calls it. */
function warning({ typedColumns, values }: Drawing, sheetId: number): Request[] {
  if (!typedColumns) return [];
  const typed = typedColumns.map(([column, columns]) =>
    gridRange(sheetId, { row: 2, column, rows: "rest", columns }),
  );
  const beside = gridRange(sheetId, { row: 1, column: values[0]!.length + 1, rows: "rest", columns: "rest" });
  const protectedRange = {
    range: { sheetId },
    description: relied,
    warningOnly: true,
    unprotectedRanges: [...typed, beside],
  };
  return [{ addProtectedRange: { protectedRange } }];
}

/** As it is, not as if typed: an apostrophe that guards text from being parsed is not needed and would be shown. */
function entered(cell: Cell): CellData {
  if (cell === "") return {};
  if (typeof cell === "number") return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === "boolean") return { userEnteredValue: { boolValue: cell } };
  return { userEnteredValue: { stringValue: String(unparsed(cell)) } };
}

const everything: Area = { row: 1, column: 1, rows: "rest", columns: "rest" };

function painting(sheetId: number, { area, look }: Painted): Request[] {
  if (look.isBare)
    return [{ repeatCell: { range: gridRange(sheetId, area), cell: {}, fields: "userEnteredFormat" } }];
  const { format, fields } = formatOf(look);
  if (!fields.length) return [];
  const mask = fields.map((field) => `userEnteredFormat.${field}`).join(",");
  return [
    { repeatCell: { range: gridRange(sheetId, area), cell: { userEnteredFormat: format }, fields: mask } },
  ];
}

function lines(sheetId: number, { area, look: { lineBelow } }: Painted): Request[] {
  if (!lineBelow) return [];
  const line = { style: "SOLID", colorStyle: { rgbColor: rgb(lineBelow) } };
  return [{ updateBorders: { range: gridRange(sheetId, area), bottom: line, innerHorizontal: line } }];
}

function formatOf(look: Look): { format: CellFormat; fields: string[] } {
  const { bold, italic, size, colour, background, align, wrap, numberFormat, isAtBottom, isUpright } = look;
  const format: CellFormat = {};
  const textFormat: NonNullable<CellFormat["textFormat"]> = {};
  const fields: string[] = [];
  const text = <K extends keyof typeof textFormat>(key: K, value: (typeof textFormat)[K]) => {
    if (value === undefined) return;
    textFormat[key] = value;
    format.textFormat = textFormat;
    fields.push(`textFormat.${key}`);
  };
  const set = <K extends keyof CellFormat>(key: K, value: CellFormat[K]) => {
    if (value === undefined) return;
    format[key] = value;
    fields.push(key);
  };
  text("bold", bold);
  text("italic", italic);
  text("fontSize", size);
  text("foregroundColorStyle", (colour && { rgbColor: rgb(colour) }) || undefined);
  set("backgroundColorStyle", background ? { rgbColor: rgb(background) } : undefined);
  set("horizontalAlignment", align?.toUpperCase());
  set("wrapStrategy", wrap && wrapStrategies[wrap]);
  set(
    "numberFormat",
    numberFormat === "@"
      ? { type: "TEXT", pattern: "@" }
      : numberFormat
        ? { type: "NUMBER", pattern: numberFormat }
        : undefined,
  );
  set("verticalAlignment", isAtBottom === undefined ? undefined : isAtBottom ? "BOTTOM" : "TOP");
  set("textRotation", isUpright === undefined ? undefined : { angle: isUpright ? 90 : 0 });
  return { format, fields };
}

const wrapStrategies = { wrap: "WRAP", clip: "CLIP", overflow: "OVERFLOW_CELL" } as const;

const gridRange = (sheetId: number, { row, column, rows, columns }: Area): GridRange => ({
  sheetId,
  startRowIndex: row - 1,
  startColumnIndex: column - 1,
  ...(rows === "rest" ? {} : { endRowIndex: row - 1 + rows }),
  ...(columns === "rest" ? {} : { endColumnIndex: column - 1 + columns }),
});

/** "#rrggbb" as parts from 0 to 1. */
function rgb(hex: string): { red: number; green: number; blue: number } {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
