/** Requests that add columns at the right end of sheets in use. */
import { unparsed } from "../../workbook/cells/cell";
import type { AddedColumns } from "../../workbook/layout/onlyColumns";
import { cellRequests } from "./drawingRequests";

type Request = GoogleAppsScript.Sheets.Schema.Request;
type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

/** Headings last, as they are what a column is found by. */
export const columnRequests = (
  added: readonly AddedColumns[],
  standing: readonly SheetProperties[],
): Request[] =>
  added.flatMap(({ before, columns }): Request[] => {
    const sheet = standing.find(({ title }) => title === columns.sheet);
    if (!sheet) throw new Error(`The sheet "${columns.sheet}" is missing.`);
    const sheetId = sheet.sheetId!;
    const length = before + columns.widths.length - (sheet.gridProperties?.columnCount ?? 0);
    const headings = columns.values[0]!.map((heading) => ({
      userEnteredValue: { stringValue: String(unparsed(heading)) },
    }));
    return [
      ...(length > 0 ? [{ appendDimension: { sheetId, dimension: "COLUMNS", length } }] : []),
      ...columns.widths.map((pixelSize, at) => ({
        updateDimensionProperties: {
          range: { sheetId, dimension: "COLUMNS", startIndex: before + at, endIndex: before + at + 1 },
          properties: { pixelSize },
          fields: "pixelSize",
        },
      })),
      ...cellRequests({ ...columns, values: [] }, sheetId),
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: before },
          rows: [{ values: headings }],
          fields: "userEnteredValue",
        },
      },
    ];
  });
