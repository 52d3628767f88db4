/** Charts of a sheet and their builder: kept with the sheet as Apps Script describes them. */
import type { Chart as Kept } from "../model/sheet";
import { call, Exception } from "./bridge";
import { define } from "./define";
import { placeOf, type Range, rectOf } from "./Range";
import type { Sheet } from "./Sheet";

export let chartOf: (chart: EmbeddedChart) => Kept;

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
    return this.#kept.ranges.map(({ row, column, rows, columns }) =>
      this.#sheet.getRange(row, column, rows, columns),
    );
  }
  modify() {
    return new EmbeddedChartBuilder(this.#sheet, this.#kept);
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

export class EmbeddedChartBuilder {
  readonly #sheet: Sheet;
  #kept: Kept;
  constructor(sheet: Sheet, kept: Kept = noChart()) {
    this.#sheet = sheet;
    this.#kept = kept;
  }
  asColumnChart() {
    return this.#change({ type: "COLUMN" });
  }
  asBarChart() {
    return this.#change({ type: "BAR" });
  }
  asLineChart() {
    return this.#change({ type: "LINE" });
  }
  asAreaChart() {
    return this.#change({ type: "AREA" });
  }
  asPieChart() {
    return this.#change({ type: "PIE" });
  }
  asScatterChart() {
    return this.#change({ type: "SCATTER" });
  }
  asHistogramChart() {
    return this.#change({ type: "HISTOGRAM" });
  }
  addRange(range: Range) {
    return this.#change({ ranges: [...this.#kept.ranges, rectOf(placeOf(range))] });
  }
  clearRanges() {
    return this.#change({ ranges: [] });
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
  build() {
    if (this.#kept.type === "") throw new Exception("A chart needs a type, such as asColumnChart().");
    if (this.#kept.ranges.length === 0) throw new Exception("A chart needs at least one range.");
    return new EmbeddedChart(this.#sheet, this.#kept);
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

type Own<T> = { [K in keyof T]?: string };
define<GoogleAppsScript.Spreadsheet.EmbeddedChart, EmbeddedChart>(
  EmbeddedChart,
  "SpreadsheetApp.EmbeddedChart",
  {},
);
// Google has a builder for each type of chart; ours takes what is common to them.
define<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder & { setNumHeaders: unknown }, EmbeddedChartBuilder>(
  EmbeddedChartBuilder,
  "SpreadsheetApp.EmbeddedChartBuilder",
  {
    addRange: "Range",
    setPosition: "number,number,number,number",
    setOption: "string,any",
    setNumHeaders: "number",
  } satisfies Own<EmbeddedChartBuilder>,
);
