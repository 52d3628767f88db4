/** Charts of a sheet and their builder: kept with the sheet as Apps Script describes them. */
import { rectOf } from "../model/rect";
import type { Chart as Kept } from "../model/sheet";
import { call, Exception } from "./bridge";
import { Charts } from "./Charts";
import { define } from "./define";
import { type EnumValue, valueNamed } from "./enums";
import { placeOf, type Range } from "./Range";
import type { Sheet } from "./Sheet";

export let chartOf: (chart: EmbeddedChart) => Kept;

function rangesOf(sheet: Sheet, { ranges }: Kept): Range[] {
  return ranges.map(({ sheetId, row, column, rows, columns }) => {
    const parent = sheet.getParent();
    const home =
      sheetId === undefined ? sheet : parent.getSheets().find((one) => one.getSheetId() === sheetId);
    if (!home) throw new Exception("The sheet that this chart reads has been deleted.");
    return home.getRange(row, column, rows, columns);
  });
}

export class EmbeddedChart {
  readonly #kept: Kept;
  readonly #sheet: Sheet;
  static {
    chartOf = (chart) => chart.#kept;
  }
  constructor(sheet: Sheet, kept: Kept) {
    this.#sheet = sheet;
    this.#kept = kept;
  }
  getChartId() {
    return this.#kept.id;
  }
  getRanges() {
    return rangesOf(this.#sheet, this.#kept);
  }
  getContainerInfo() {
    return new ContainerInfo(this.#kept);
  }
  getOptions() {
    return new ChartOptions(this.#kept.options);
  }
  modify() {
    return new EmbeddedChartBuilder(this.#sheet, this.#kept);
  }
}

/** Where a chart stands. */
export class ContainerInfo {
  readonly #kept: Kept;
  constructor(kept: Kept) {
    this.#kept = kept;
  }
  getAnchorRow() {
    return this.#kept.row;
  }
  getAnchorColumn() {
    return this.#kept.column;
  }
  getOffsetX() {
    return this.#kept.offsetX;
  }
  getOffsetY() {
    return this.#kept.offsetY;
  }
}

export class ChartOptions {
  readonly #options: Kept["options"];
  constructor(options: Kept["options"]) {
    this.#options = options;
  }
  get(option: string) {
    return this.#options[option] ?? null;
  }
}

const noChart = (): Kept => ({
  id: 0,
  type: "",
  ranges: [],
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  options: {},
});

/** Google has a builder for each type of chart; chartBuilders.ts adds them. */
export const typedBuilders = new Map<string, typeof EmbeddedChartBuilder>();

export class EmbeddedChartBuilder {
  readonly #sheet: Sheet;
  #kept: Kept;
  constructor(sheet: Sheet, kept: Kept = noChart()) {
    this.#sheet = sheet;
    this.#kept = kept;
  }
  asColumnChart() {
    return this.#as("COLUMN");
  }
  asBarChart() {
    return this.#as("BAR");
  }
  asLineChart() {
    return this.#as("LINE");
  }
  asAreaChart() {
    return this.#as("AREA");
  }
  asPieChart() {
    return this.#as("PIE");
  }
  asScatterChart() {
    return this.#as("SCATTER");
  }
  asHistogramChart() {
    return this.#as("HISTOGRAM");
  }
  asComboChart() {
    return this.#as("COMBO");
  }
  asTableChart() {
    return this.#as("TABLE");
  }
  getChartType() {
    return valueNamed(Charts.ChartType, this.#kept.type);
  }
  setChartType(type: EnumValue) {
    return this.#change({ type: type.name() });
  }
  getRanges() {
    return rangesOf(this.#sheet, this.#kept);
  }
  addRange(range: Range) {
    return this.#change({ ranges: [...this.#kept.ranges, this.#read(range)] });
  }
  removeRange(range: Range) {
    const gone = JSON.stringify(this.#read(range));
    return this.#change({ ranges: this.#kept.ranges.filter((kept) => JSON.stringify(kept) !== gone) });
  }
  clearRanges() {
    return this.#change({ ranges: [] });
  }
  getContainer() {
    return new ContainerInfo(this.#kept);
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number) {
    return this.#change({ row, column, offsetX, offsetY });
  }
  setOption(option: string, value: unknown) {
    return this.#change({ options: { ...this.#kept.options, [option]: value } });
  }
  setNumHeaders(headers: number) {
    return this.setOption("numHeaders", headers);
  }
  setMergeStrategy(strategy: EnumValue) {
    return this.setOption("mergeStrategy", strategy.name());
  }
  setTransposeRowsAndColumns(transpose: boolean) {
    return this.setOption("transposeRowsAndColumns", transpose);
  }
  setHiddenDimensionStrategy(strategy: EnumValue) {
    return this.setOption("hiddenDimensionStrategy", strategy.name());
  }
  build() {
    if (this.#kept.type === "") throw new Exception("A chart needs a type, such as asColumnChart().");
    if (this.#kept.ranges.length === 0) throw new Exception("A chart needs at least one range.");
    return new EmbeddedChart(this.#sheet, this.#kept);
  }
  #as(type: string) {
    const Builder = typedBuilders.get(type) ?? EmbeddedChartBuilder;
    return new Builder(this.#sheet, { ...this.#kept, type });
  }
  /** As it is kept: a range of the chart's own sheet does not name it. */
  #read(range: Range) {
    const place = placeOf(range);
    return place.sheetId === this.#sheet.getSheetId()
      ? rectOf(place)
      : { ...rectOf(place), sheetId: place.sheetId };
  }
  #change(patch: Partial<Kept>): this {
    this.#kept = { ...this.#kept, ...patch };
    return this;
  }
}

/** Puts a chart on a sheet; one that is there already is replaced. */
export function putChart(sheet: Sheet, chart: EmbeddedChart): void {
  const fileId = sheet.getParent().getId();
  const kept = chartOf(chart);
  const id = kept.id || call<number>("spreadsheet.freshId", fileId);
  call("edit", fileId, { kind: "chart", sheet: sheet.getSheetId(), chart: { ...kept, id } });
}

/** What each method of every builder takes. */
export const builderSignatures = {
  setChartType: "ChartType",
  addRange: "Range",
  removeRange: "Range",
  setPosition: "number,number,number,number",
  setOption: "string,any",
  setNumHeaders: "number",
  setMergeStrategy: "ChartMergeStrategy",
  setTransposeRowsAndColumns: "boolean",
  setHiddenDimensionStrategy: "ChartHiddenDimensionStrategy",
};

define<GoogleAppsScript.Spreadsheet.EmbeddedChart, EmbeddedChart>(
  EmbeddedChart,
  "SpreadsheetApp.EmbeddedChart",
  {},
);
define<GoogleAppsScript.Spreadsheet.ContainerInfo, ContainerInfo>(
  ContainerInfo,
  "SpreadsheetApp.ContainerInfo",
  {},
);
define<GoogleAppsScript.Charts.ChartOptions, ChartOptions>(ChartOptions, "Charts.ChartOptions", {
  get: "string",
});
define<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, EmbeddedChartBuilder>(
  EmbeddedChartBuilder,
  "SpreadsheetApp.EmbeddedChartBuilder",
  builderSignatures,
);
