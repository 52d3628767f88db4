/** SpreadsheetApp: the way into the open file. */
import { BandingTheme } from "./Banding";
import { call } from "./bridge";
import { ColorBuilder } from "./Color";
import { ConditionalFormatRuleBuilder, InterpolationType } from "./ConditionalFormat";
import { BooleanCriteria, RelativeDate } from "./conditions";
import { DataValidationBuilder, DataValidationCriteria } from "./DataValidation";
import { defineService } from "./define";
import { enumOf } from "./enums";
import { FilterCriteriaBuilder } from "./Filter";
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from "./Metadata";
import { ProtectionType } from "./Protection";
import { type GoogleRange, spreadsheetAt } from "./places";
import type { RangeList } from "./RangeList";
import { RichTextValueBuilder } from "./RichText";
import { CopyPasteType } from "./range/copying";
import { Dimension, Direction } from "./range/data";
import { TextDirection, WrapStrategy } from "./range/formats";
import { TextToColumnsDelimiter } from "./range/shifting";
import { Selection } from "./Selection";
import { ThemeColorType } from "./SpreadsheetTheme";
import { GroupControlTogglePosition } from "./sheet/groups";
import { SheetType } from "./sheet/settings";
import { RecalculationInterval } from "./spreadsheet/calculating";
import { TextStyleBuilder } from "./TextStyle";
import { Ui } from "./Ui";

/** Another one once a script has said so. */
let chosen: string | undefined;
const activeId = () => chosen ?? call<string>("spreadsheet.active");
const active = () => spreadsheetAt(activeId());

export const SpreadsheetApp = {
  AutoFillSeries: enumOf("AutoFillSeries"),
  BandingTheme,
  BooleanCriteria,
  BorderStyle: enumOf("BorderStyle"),
  ColorType: enumOf("ColorType"),
  CopyPasteType,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  Direction,
  GroupControlTogglePosition,
  InterpolationType,
  ProtectionType,
  RecalculationInterval,
  RelativeDate,
  SheetType,
  TextDirection,
  TextToColumnsDelimiter,
  ThemeColorType,
  ValueType: enumOf("ValueType"),
  WrapStrategy,

  getActive: active,
  getActiveSpreadsheet: active,
  setActiveSpreadsheet: (file: { getId(): string }) => {
    chosen = file.getId();
  },
  getActiveSheet: () => active().getActiveSheet(),
  setActiveSheet: (sheet: never) => active().setActiveSheet(sheet),
  getActiveRange: () => active().getActiveRange(),
  setActiveRange: (range: GoogleRange) => range.activate(),
  getActiveRangeList: () => active().getActiveRangeList(),
  setActiveRangeList: (list: RangeList) => list.activate(),
  getCurrentCell: () => active().getCurrentCell(),
  setCurrentCell: (cell: GoogleRange) => cell.activate(),
  getSelection: () => new Selection(activeId()),
  openById: (id: string) => spreadsheetAt(call("spreadsheet.open", id)),
  openByUrl: (url: string) => spreadsheetAt(call("spreadsheet.open", /\/d\/([\w-]+)/.exec(url)?.[1] ?? "")),
  create: (name: string, rows = 1000, columns = 26) =>
    spreadsheetAt(call("spreadsheet.create", name, rows, columns)),
  flush: () => {
    call("flush");
  },
  getUi: () => {
    call("ui.available");
    return new Ui();
  },
  newColor: () => new ColorBuilder(),
  newConditionalFormatRule: () => new ConditionalFormatRuleBuilder(),
  newDataValidation: () => new DataValidationBuilder(),
  newFilterCriteria: () => new FilterCriteriaBuilder(),
  newRichTextValue: () => new RichTextValueBuilder(),
  newTextStyle: () => new TextStyleBuilder(),
};

defineService(SpreadsheetApp, "SpreadsheetApp");
