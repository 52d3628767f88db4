/** SpreadsheetApp: the way into the open file. */

import { BandingTheme } from "./Banding";
import { call } from "./bridge";
import { BooleanCriteria, ConditionalFormatRuleBuilder, InterpolationType } from "./ConditionalFormat";
import { DataValidationBuilder, DataValidationCriteria } from "./DataValidation";
import { defineService } from "./define";
import { enumOf } from "./enums";
import { FilterCriteriaBuilder } from "./Filter";
import { DeveloperMetadataVisibility } from "./Metadata";
import { ProtectionType } from "./Protection";
import { Dimension, Direction } from "./rangeData";
import { WrapStrategy } from "./rangeFormats";
import { Spreadsheet } from "./Spreadsheet";
import { Ui } from "./Ui";

const active = () => new Spreadsheet(call<string>("spreadsheet.active"));

export const SpreadsheetApp = {
  BandingTheme,
  BooleanCriteria,
  DataValidationCriteria,
  DeveloperMetadataVisibility,
  InterpolationType,
  ProtectionType,
  BorderStyle: enumOf("BorderStyle", ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"]),
  CopyPasteType: enumOf("CopyPasteType", ["PASTE_NORMAL", "PASTE_VALUES", "PASTE_FORMAT"]),
  WrapStrategy,
  Dimension,
  Direction,

  getActive: active,
  getActiveSpreadsheet: active,
  getActiveSheet: () => active().getActiveSheet(),
  getActiveRange: () => active().getActiveRange(),
  getCurrentCell: () => active().getCurrentCell(),
  setActiveSheet: (sheet: never) => active().setActiveSheet(sheet),
  openById: (id: string) => new Spreadsheet(call<string>("spreadsheet.open", id)),
  openByUrl: (url: string) =>
    new Spreadsheet(call<string>("spreadsheet.open", /\/d\/([\w-]+)/.exec(url)?.[1] ?? "")),
  create: (name: string, rows = 1000, columns = 26) =>
    new Spreadsheet(call<string>("spreadsheet.create", name, rows, columns)),
  flush: () => {
    call("flush");
  },
  getUi: () => {
    call("ui.available");
    return new Ui();
  },
  newFilterCriteria: () => new FilterCriteriaBuilder(),
  newDataValidation: () => new DataValidationBuilder(),
  newConditionalFormatRule: () => new ConditionalFormatRuleBuilder(),
};

defineService<GoogleAppsScript.Spreadsheet.SpreadsheetApp>(SpreadsheetApp, "SpreadsheetApp", {
  setActiveSheet: "Sheet|Sheet,boolean",
  openById: "string",
  openByUrl: "string",
  create: "string|string,number,number",
});
