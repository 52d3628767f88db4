// Turns the host's notes, validation, conditional formats and filters into the resources Univer's plugins read.
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IResources,
} from "@univerjs/core";
import type { Rect } from "../../model/rect";
import type { SheetFilter, Validation } from "../../model/sheet";
import type { DrawnSheet } from "./drawnGrid";
import { columnTexts } from "./filterTexts";
import { contentOf } from "./sheetRows";
import { univerConditions } from "./univerConditions";
import { univerRange } from "./univerRange";

const kinds: Record<string, DataValidationType> = {
  VALUE_IN_LIST: DataValidationType.LIST,
  VALUE_IN_RANGE: DataValidationType.LIST,
  CHECKBOX: DataValidationType.CHECKBOX,
};

// The host alone judges what is typed, so no rule of the grid ever stops an entry.
function validation({ rects, rule }: { rects: Rect[]; rule: Validation }, index: number) {
  const type = kinds[rule.criteria] ?? DataValidationType.ANY;
  return {
    uid: `v${index}`,
    type,
    ranges: rects.map(univerRange),
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.WARNING,
    showErrorMessage: false,
    renderMode: rule.showDropdown === false ? DataValidationRenderMode.TEXT : DataValidationRenderMode.ARROW,
    ...(type === DataValidationType.LIST && { formula1: JSON.stringify(rule.values.map(String)) }),
    ...(type === DataValidationType.CHECKBOX && { formula1: "TRUE", formula2: "FALSE" }),
  };
}

function notes(sheet: DrawnSheet) {
  const byRow: Record<number, Record<number, object>> = {};
  sheet.cells.forEach((line, row) => {
    line.forEach((cell, col) => {
      const note = contentOf(cell)?.n;
      if (note === undefined) return;
      byRow[row] ??= {};
      byRow[row][col] = { id: `${row}:${col}`, row, col, width: 260, height: 110, note };
    });
  });
  return byRow;
}

// The host names the texts hidden, Univer the texts shown.
function filter(sheet: DrawnSheet, filtered: SheetFilter) {
  const filterColumns = Object.entries(filtered.hiddenValues).map(([column, hidden]) => {
    const shown = [...columnTexts(sheet, filtered, Number(column))].filter((text) => !hidden.includes(text));
    const filters = { filters: shown.filter(Boolean), ...(shown.includes("") && { blank: true as const }) };
    return { colId: Number(column) - 1, filters };
  });
  const cachedFilteredOut = sheet.filteredRows.map((row) => row - 1);
  return { ref: univerRange(filtered.rect), filterColumns, cachedFilteredOut };
}

/** The resources of a workbook, one entry for each plugin. */
export function univerResources(sheets: DrawnSheet[]): IResources {
  const resource = (name: string, pick: (sheet: DrawnSheet) => unknown) => {
    const entries = sheets
      .map((sheet) => [String(sheet.id), pick(sheet)])
      .filter(([, data]) => data !== null);
    return { name, data: JSON.stringify(Object.fromEntries(entries)) };
  };
  return [
    resource("SHEET_NOTE_PLUGIN", notes),
    resource("SHEET_DATA_VALIDATION_PLUGIN", (sheet) => sheet.validations.map(validation)),
    resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN", (sheet) => univerConditions(sheet.conditionalFormats)),
    resource("SHEET_FILTER_PLUGIN", (sheet) => sheet.filter && filter(sheet, sheet.filter)),
  ];
}
