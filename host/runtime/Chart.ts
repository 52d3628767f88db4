/** Charts of a sheet and their builder: kept with the sheet as Apps Script describes them. */
import { rectOf } from "../model/rect";
import type { Chart as Kept } from "../model/sheet";
import { Exception } from "./bridge";
import { Charts } from "./Charts";
import { define, GoogleObject } from "./define";
import { type EnumValue, valueNamed } from "./enums";
import { rangeIn, sheetsOf } from "./grids";
import { editSheet, type GoogleRange, newId, placeOf, type SheetPlace } from "./places";

export let chartOf: (chart: EmbeddedChart) => Kept;

function rangesOf({ fileId, sheetId: own }: SheetPlace, { ranges }: Kept): GoogleRange[] {
  return ranges.map(({ sheetId = own, ...rect }) => {
    if (!sheetsOf(fileId).some(({ id }) => id === sheetId))
      throw new Exception("The sheet that this chart reads has been deleted.");
    return rangeIn({ fileId, sheetId }, rect);
  });
}

export class EmbeddedChart extends GoogleObject {
  readonly #kept: Kept;
  readonly #sheet: SheetPlace;
  static {
    chartOf = (chart) => chart.#kept;
  }
  constructor(sheet: SheetPlace, kept: Kept) {
    super();
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
  getNumHeaders() {
    return Number(this.#kept.options.numHeaders ?? -1);
  }
  getTransposeRowsAndColumns() {
    return this.#kept.options.transposeRowsAndColumns === true;
  }
  getMergeStrategy() {
    return valueNamed(Charts.ChartMergeStrategy, String(this.#kept.options.mergeStrategy ?? "MERGE_COLUMNS"));
  }
  getHiddenDimensionStrategy() {
    const strategy = this.#kept.options.hiddenDimensionStrategy ?? "IGNORE_BOTH";
    return valueNamed(Charts.ChartHiddenDimensionStrategy, String(strategy));
  }
  modify() {
    return new EmbeddedChartBuilder(this.#sheet, this.#kept);
  }
}

/** Where a chart stands. */
class ContainerInfo extends GoogleObject {
  readonly #kept: Kept;
  constructor(kept: Kept) {
    super();
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

class ChartOptions extends GoogleObject {
  readonly #options: Kept["options"];
  constructor(options: Kept["options"]) {
    super();
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
export const typedBuilders = new Map<string, () => typeof EmbeddedChartBuilder>();

export class EmbeddedChartBuilder extends GoogleObject {
  readonly #sheet: SheetPlace;
  #kept: Kept;
  constructor(sheet: SheetPlace, kept: Kept = noChart()) {
    super();
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
  addRange(range: GoogleRange) {
    return this.#change({ ranges: [...this.#kept.ranges, this.#read(range)] });
  }
  removeRange(range: GoogleRange) {
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
    const Builder = typedBuilders.get(type)?.() ?? EmbeddedChartBuilder;
    return new Builder(this.#sheet, { ...this.#kept, type });
  }
  /** As it is kept: a range of the chart's own sheet does not name it. */
  #read(range: GoogleRange) {
    const place = placeOf(range);
    return place.sheetId === this.#sheet.sheetId
      ? rectOf(place)
      : { ...rectOf(place), sheetId: place.sheetId };
  }
  #change(patch: Partial<Kept>): this {
    this.#kept = { ...this.#kept, ...patch };
    return this;
  }
}

/** Puts a chart on a sheet; one that is there already is replaced. */
export function putChart(sheet: SheetPlace, chart: EmbeddedChart): void {
  const kept = chartOf(chart);
  editSheet(sheet, { kind: "chart", chart: { ...kept, id: kept.id || newId(sheet.fileId) } });
}

define(EmbeddedChart, "SpreadsheetApp.EmbeddedChart");
define(ContainerInfo, "SpreadsheetApp.ContainerInfo");
define(ChartOptions, "Charts.ChartOptions");
define(EmbeddedChartBuilder, "SpreadsheetApp.EmbeddedChartBuilder");
