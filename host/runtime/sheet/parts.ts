/** What belongs to a sheet beside its cells: rules, protections, filter, charts, metadata. */
import { Banding } from "../Banding";
import { call } from "../bridge";
import { chartOf, EmbeddedChart, EmbeddedChartBuilder, putChart } from "../Chart";
import { type ConditionalFormatRule, conditionalFormatOf, ruleFrom } from "../ConditionalFormat";
import { Filter } from "../Filter";
import { addMetadata, DeveloperMetadataFinder, metadataOf } from "../Metadata";
import { NamedRange } from "../NamedRange";
import { protectionsOf, protectSheet } from "../Protection";
import {
  editSheet,
  fileIdOf,
  type GoogleSheet,
  type GoogleSpreadsheet,
  type MethodsOf,
  sheetAt,
  sheetPlaceOf,
} from "../places";
import { stateOf } from "../sheetState";
import { changeNow } from "./settings";

export const parts: MethodsOf<GoogleSheet> = {
  setConditionalFormatRules(rules: ConditionalFormatRule[]) {
    editSheet(sheetPlaceOf(this), { kind: "conditionalFormats", rules: rules.map(conditionalFormatOf) });
  },
  getConditionalFormatRules() {
    const place = sheetPlaceOf(this);
    return stateOf(place).conditionalFormats.map((rule) => ruleFrom(rule, place));
  },
  clearConditionalFormatRules() {
    editSheet(sheetPlaceOf(this), { kind: "conditionalFormats", rules: [] });
  },
  protect() {
    return protectSheet(sheetPlaceOf(this));
  },
  getProtections(type: unknown) {
    return protectionsOf(sheetPlaceOf(this), type);
  },
  getNamedRanges() {
    return NamedRange.of(sheetPlaceOf(this));
  },
  getBandings() {
    return Banding.of(sheetPlaceOf(this));
  },
  getFilter() {
    return Filter.ofSheet(sheetPlaceOf(this));
  },
  addDeveloperMetadata(...args: unknown[]) {
    addMetadata(sheetPlaceOf(this), args);
    return this;
  },
  getDeveloperMetadata() {
    return metadataOf(sheetPlaceOf(this));
  },
  createDeveloperMetadataFinder() {
    return new DeveloperMetadataFinder(sheetPlaceOf(this));
  },
  newChart() {
    return new EmbeddedChartBuilder(sheetPlaceOf(this));
  },
  getCharts() {
    const place = sheetPlaceOf(this);
    return stateOf(place).charts.map((kept) => new EmbeddedChart(place, kept));
  },
  insertChart(chart: EmbeddedChart) {
    putChart(sheetPlaceOf(this), chart);
  },
  updateChart(chart: EmbeddedChart) {
    putChart(sheetPlaceOf(this), chart);
  },
  removeChart(chart: EmbeddedChart) {
    editSheet(sheetPlaceOf(this), { kind: "unchart", id: chartOf(chart).id });
  },
  copyTo(spreadsheet: GoogleSpreadsheet) {
    const { fileId, sheetId } = sheetPlaceOf(this);
    const target = fileIdOf(spreadsheet);
    const copy =
      target === fileId
        ? changeNow({ fileId, sheetId }, { kind: "duplicateSheet" })
        : call("sheet.copyTo", fileId, sheetId, target);
    return sheetAt({ fileId: target, sheetId: copy as number });
  },
};
