// Draws column, bar, line, area and combo charts: series of numbers over named rows.
import type { ChartConfiguration, ChartDataset } from "chart.js";
import { nameAxis, valueAxis } from "./chartAxes";
import { chartFrame } from "./chartFrame";
import type { ChartOptions } from "./chartOptions";
import { type ChartTable, rowNames, type Series, seriesOf } from "./chartTable";

type Mark = "bars" | "line" | "area" | "steppedArea";
type SeriesConfiguration = ChartConfiguration<"bar" | "line", (number | null)[]>;
type Dataset = ChartDataset<"bar" | "line", (number | null)[]>;

const marks: Record<string, Mark> = {
  COLUMN: "bars",
  BAR: "bars",
  LINE: "line",
  AREA: "area",
  STEPPED_AREA: "steppedArea",
};

/** Lines lie over columns, columns over areas. */
const layers: Record<Mark, number> = { line: 0, bars: 1, area: 2, steppedArea: 2 };

function markOf(type: string, options: ChartOptions, index: number): Mark {
  const combined = options.text(`series.${index}.type`, "seriesType") ?? (index === 0 ? "bars" : "line");
  return marks[type] ?? (combined as Mark);
}

const barDataset = (backgroundColor: string) => ({
  type: "bar" as const,
  backgroundColor,
  categoryPercentage: 0.7,
  barPercentage: 0.95,
});

function lineDataset(options: ChartOptions, index: number, mark: Mark, onSeries: boolean) {
  const at = `series.${index}`;
  const colour = options.colour("series", index);
  const opacity = mark === "line" ? 0 : (options.number(`${at}.areaOpacity`, "areaOpacity") ?? 0.3);
  const hex = Math.round(opacity * 255).toString(16);
  return {
    type: "line" as const,
    borderColor: colour,
    backgroundColor:
      mark !== "line" && /^#[\da-f]{6}$/i.test(colour) ? colour + hex.padStart(2, "0") : colour,
    borderWidth: options.number(`${at}.lineWidth`, "lineWidth") ?? 2,
    borderDash: options.list(`${at}.lineDashStyle`).map(Number),
    pointRadius: (options.number(`${at}.pointSize`, "pointSize") ?? 0) / 2,
    pointBackgroundColor: colour,
    tension: options.text(`${at}.curveType`, "curveType") === "function" ? 0.4 : 0,
    stepped: mark === "steppedArea" ? ("middle" as const) : (false as const),
    fill: mark === "line" ? false : onSeries ? "-1" : "origin",
    spanGaps: options.isTrue("interpolateNulls"),
  };
}

/** What Sheets calls percent or relative is shares; anything but true and absolute stands side by side. */
function stacking(options: ChartOptions): "no" | "sums" | "shares" {
  const text = options.text("isStacked");
  if (text === "percent" || text === "relative") return "shares";
  return text === "absolute" || options.isTrue("isStacked") ? "sums" : "no";
}

/** Each row's numbers as parts of their sum. */
function shares(series: Series[]): Series[] {
  const sum = (row: number) => series.reduce((total, { values }) => total + Math.abs(values[row] ?? 0), 0);
  return series.map((one) => ({
    ...one,
    values: one.values.map((value, row) => value && value / sum(row)),
  }));
}

const isSecond = (options: ChartOptions, { index }: Series) =>
  options.number(`series.${index}.targetAxisIndex`) === 1;

function datasets(type: string, series: Series[], options: ChartOptions): Dataset[] {
  const stacked = stacking(options) !== "no";
  return series.map((one) => {
    const { index, name, values } = one;
    const mark = markOf(type, options, index);
    const second = isSecond(options, one) ? 1 : "";
    return {
      label: options.text(`series.${index}.labelInLegend`) ?? name,
      data: values,
      order: layers[mark],
      ...(type === "BAR" ? { xAxisID: `x${second}` } : { yAxisID: `y${second}` }),
      ...(mark === "bars"
        ? barDataset(options.colour("series", index))
        : lineDataset(options, index, mark, stacked && index > 0)),
    } as Dataset;
  });
}

function scales(type: string, series: Series[], options: ChartOptions) {
  const stack = stacking(options);
  const stacked = stack !== "no";
  const [counting, naming, count, names] =
    type === "BAR" ? (["x", "y", "hAxis", "vAxis"] as const) : (["y", "x", "vAxis", "hAxis"] as const);
  const sample = (among: Series[]) =>
    stack === "shares"
      ? "0%"
      : among.flatMap(({ values, texts }) => texts.filter((_, row) => values[row] !== null))[0];
  const second = series.filter((one) => isSecond(options, one));
  const first = series.filter((one) => !second.includes(one));
  const beginAtZero = series.some(({ index }) => markOf(type, options, index) !== "line");
  const path = options.has("vAxes.0") ? "vAxes.0" : count;
  return {
    [naming]: { ...nameAxis(options, names), stacked },
    [counting]: { ...valueAxis(options, path, sample(first)), stacked, beginAtZero },
    ...(second.length > 0 && {
      [`${counting}1`]: {
        ...valueAxis(options, "vAxes.1", sample(second)),
        position: type === "BAR" ? "top" : "right",
        grid: { display: false },
        beginAtZero,
      },
    }),
  };
}

/** What chart.js draws of a table as one of Google's types COLUMN, BAR, LINE, AREA, STEPPED_AREA, COMBO. */
export function seriesChart(type: string, table: ChartTable, options: ChartOptions): SeriesConfiguration {
  const series = seriesOf(table);
  const drawn = stacking(options) === "shares" ? shares(series) : series;
  const frame = chartFrame(options);
  return {
    type: "bar",
    data: { labels: rowNames(table), datasets: datasets(type, drawn, options) },
    options: {
      ...frame,
      indexAxis: type === "BAR" ? "y" : "x",
      interaction: { mode: "index", intersect: false },
      scales: scales(type, series, options) as never,
      plugins: {
        ...frame.plugins,
        tooltip: {
          callbacks: {
            label: ({ dataset, datasetIndex, dataIndex }) =>
              `${dataset.label}: ${series[datasetIndex]?.texts[dataIndex]}`,
          },
        },
      },
    },
  };
}
