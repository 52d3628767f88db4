/** What is drawn of a chart: which cells it reads how, and what of Google's options chart.js is told. */
import type { ChartConfiguration } from "chart.js";
import type { Chart, Scalar } from "../model/sheet";
import type { Line } from "../page/api";
import { chartDrawing, chartName } from "../page/charts/chartDrawing";
import { chartTable } from "../page/charts/chartTable";
import { tickText } from "../page/charts/tickText";
import type { DrawnSheet } from "../page/grid/drawnGrid";

const sheetOf = (rows: (Scalar | null)[][], more: Partial<DrawnSheet> = {}): DrawnSheet =>
  ({
    id: 1,
    rows: 1000,
    columns: 26,
    cells: rows as Line[],
    hiddenLines: { row: [], column: [] },
    filteredRows: [],
    reasons: {},
    ...more,
  }) as DrawnSheet;

const chartOf = (type: string, ranges: Chart["ranges"], options: Chart["options"] = {}): Chart => ({
  id: 7,
  type,
  ranges,
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  options,
});

const block = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});
const marks = sheetOf([
  ["Name", "First", "Second"],
  ["Ann", 1, 3],
  ["Bo", 4, null],
]);
const all = block(1, 1, 3, 3);

const texts = ({ names, rows }: ReturnType<typeof chartTable>) => [
  names,
  ...rows.map((row) => row.map(({ text }) => text)),
];

function configurationOf(chart: Chart, sheet = marks): ChartConfiguration {
  const drawing = chartDrawing(chart, chartTable(chart, 1, [sheet]));
  if (drawing.kind !== "picture") throw new Error(`not drawn: ${JSON.stringify(drawing)}`);
  return drawing.configuration;
}

const dataOf = (chart: Chart, sheet = marks) =>
  configurationOf(chart, sheet).data.datasets.map(({ data }) => data);

test("a first row of texts over numbers names the columns, unless the script says how many headers there are", () => {
  expect(texts(chartTable(chartOf("LINE", [all]), 1, [marks]))[0]).toEqual(["Name", "First", "Second"]);
  expect(texts(chartTable(chartOf("LINE", [all], { numHeaders: 0 }), 1, [marks]))[1]).toEqual([
    "Name",
    "First",
    "Second",
  ]);
  const years = sheetOf([
    ["", 2024],
    ["Ann", 1],
  ]);
  expect(texts(chartTable(chartOf("LINE", [block(1, 1, 2, 2)]), 1, [years]))).toEqual([
    ["", ""],
    ["", "2024"],
    ["Ann", "1"],
  ]);
});

test("ranges stand side by side or one below the other, turned where asked, of any sheet", () => {
  const parts = [block(1, 1, 3, 1), { ...block(1, 3, 3, 1), sheetId: 1 }];
  const read = (options: Chart["options"]) =>
    texts(
      chartTable(chartOf("LINE", parts, { numHeaders: 1, ...options }), 2, [
        marks,
        sheetOf([["x"]], { id: 2 }),
      ]),
    );
  expect(read({})[0]).toEqual(["x", "Second"]);
  expect(read({ mergeStrategy: "MERGE_ROWS" })).toEqual([["x"], [""], [""], ["Second"], ["3"]]);
  expect(texts(chartTable(chartOf("LINE", [all], { transposeRowsAndColumns: true }), 1, [marks]))).toEqual([
    ["Name", "Ann", "Bo"],
    ["First", "1", "4"],
    ["Second", "3", ""],
  ]);
});

test("hidden and filtered lines are left out unless the script wants them; rows below the content too", () => {
  const hidden = { ...marks, filteredRows: [3], hiddenLines: { row: [], column: [2] } };
  const whole = block(1, 1, 1000, 3);
  expect(texts(chartTable(chartOf("LINE", [whole]), 1, [hidden]))).toEqual([
    ["Name", "Second"],
    ["Ann", "3"],
  ]);
  const shown = chartOf("LINE", [whole], { hiddenDimensionStrategy: "SHOW_BOTH" });
  expect(texts(chartTable(shown, 1, [hidden]))).toHaveLength(3);
});

test("series, stacked as sums or as shares, lines among columns, a second axis", () => {
  expect(dataOf(chartOf("COLUMN", [all]))).toEqual([
    [1, 4],
    [3, null],
  ]);
  expect(dataOf(chartOf("BAR", [all], { isStacked: "percent" }))).toEqual([
    [0.25, 1],
    [0.75, null],
  ]);
  expect(configurationOf(chartOf("BAR", [all])).options).toMatchObject({ indexAxis: "y" });
  const combo = configurationOf(
    chartOf("COMBO", [all], { series: { 1: { targetAxisIndex: 1, color: "#112233" } } }),
  );
  expect(combo.data.datasets).toMatchObject([
    { type: "bar", label: "First", yAxisID: "y", order: 1 },
    { type: "line", label: "Second", yAxisID: "y1", borderColor: "#112233", order: 0 },
  ]);
  expect(Object.keys(combo.options?.scales ?? {}).sort()).toEqual(["x", "y", "y1"]);
});

test("titles, legend, bounds and colours, nested or with dots", () => {
  const { options, data } = configurationOf(
    chartOf("LINE", [all], {
      title: "Marks",
      colors: ["#010203"],
      "vAxis.title": "mark",
      vAxis: { viewWindow: { min: 0, max: 6 } },
      "hAxis.title": "who",
      "legend.position": "bottom",
      curveType: "function",
    }),
  );
  expect(options?.plugins).toMatchObject({
    title: { display: true, text: ["Marks"] },
    legend: { display: true, position: "bottom" },
  });
  expect(options?.scales).toMatchObject({
    x: { title: { text: "who" } },
    y: { min: 0, max: 6, title: { display: true, text: "mark" } },
  });
  expect(data.datasets).toMatchObject([{ borderColor: "#010203", tension: 0.4 }, { borderColor: "#010203" }]);
  expect(configurationOf(chartOf("LINE", [all], { legend: "none" })).options?.plugins?.legend?.display).toBe(
    false,
  );
});

test("a long title takes as many lines as its chart is narrow", () => {
  const title = "How many marks were given in each month of the year";
  const lines = (width: number) => {
    const { plugins } = configurationOf(chartOf("LINE", [all], { title, width })).options ?? {};
    return plugins?.title?.text as string[];
  };
  expect(lines(900)).toEqual([title]);
  expect(lines(200).length).toBeGreaterThan(2);
  expect(lines(200).join(" ")).toBe(title);
});

test("a pie has a slice for each number above 0, a scatter a point for each pair of numbers", () => {
  const cells = sheetOf([
    ["Ann", 1],
    ["Bo", 0],
    ["Cleo", 3],
  ]);
  const pie = configurationOf(
    chartOf("PIE", [block(1, 1, 3, 2)], { slices: { 1: { color: "#abcdef" } } }),
    cells,
  );
  expect(pie.data).toMatchObject({ labels: ["Ann", "Cleo"], datasets: [{ data: [1, 3] }] });
  expect(pie.data.datasets[0]?.backgroundColor).toEqual(["#4285f4", "#abcdef"]);
  const pairs = sheetOf([
    [1, 2],
    ["x", 3],
    [4, null],
    [5, 6],
  ]);
  expect(dataOf(chartOf("SCATTER", [block(1, 1, 4, 2)]), pairs)[0]).toMatchObject([
    { x: 1, y: 2 },
    { x: 5, y: 6 },
  ]);
});

test("a histogram counts how many numbers fall into each bucket", () => {
  const numbers = sheetOf([[0.1], [0.2], [0.3], [0.35], [0.5]]);
  const { data } = configurationOf(
    chartOf("HISTOGRAM", [block(1, 1, 5, 1)], { "histogram.bucketSize": 0.1 }),
    numbers,
  );
  expect(data.labels).toEqual(["0.1 – 0.2", "0.2 – 0.3", "0.3 – 0.4", "0.4 – 0.5", "0.5 – 0.6"]);
  expect(data.datasets[0]?.data).toEqual([1, 1, 2, 0, 1]);
  expect(dataOf(chartOf("HISTOGRAM", [block(1, 1, 5, 1)]), sheetOf([[1], [1], [1], [1], [1]]))).toEqual([
    [5],
  ]);
});

test("what is not drawn is said by name", () => {
  const words = (chart: Chart, sheet = marks) => chartDrawing(chart, chartTable(chart, 1, [sheet]));
  expect(words(chartOf("TREEMAP", [all]))).toMatchObject({
    words: expect.stringMatching(/^Treemap chart: /),
  });
  expect(words(chartOf("LINE", [block(9, 9, 2, 2)]))).toEqual({
    kind: "words",
    words: "Line chart: its cells are empty.",
  });
  expect(words(chartOf("LINE", []))).toMatchObject({ kind: "words" });
  expect(words(chartOf("STEPPED_AREA", [block(1, 1, 1, 3)]))).toEqual({
    kind: "words",
    words: "Stepped area chart: there are no numbers in its cells.",
  });
  expect(words(chartOf("TABLE", [all]))).toEqual({ kind: "table" });
});

test("a chart without a title is called by its cells", () => {
  expect(chartName(chartOf("PIE", [all], { title: "Shares" }))).toBe("Shares, pie chart");
  expect(chartName(chartOf("COLUMN", [all]))).toBe("Column chart of A1:C3");
});

test.each([
  [undefined, "35%", 0.5, "50%"],
  [undefined, "€1,200", 3400, "€3,400"],
  [undefined, "2026-01-05", 12, "12"],
  ["#,##0.0", "3", 1234, "1,234.0"],
  ["short", "3", 12000, "12K"],
  ["percent", "3", 0.256, "26%"],
])("an axis with format %s over cells like %s writes %d as %s", (pattern, sample, value, text) => {
  expect(tickText(pattern, sample)(value)).toBe(text);
});
