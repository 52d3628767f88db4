/** Charts: their builders, what they keep, and how they follow the cells. */
import type { Host } from "../openHost";
import { ann, ben, fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const chartsOf = (id: string, sheet = 0) => host.world.files.get(id)?.sheets[sheet]?.charts;

/** A file whose second sheet has a chart of A1:B5 of the first. */
async function withSummary() {
  const file = fileOf(host);
  await file.run(() => {
    const [data] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const summary = SpreadsheetApp.getActiveSpreadsheet().insertSheet("Summary");
    const chart = summary.newChart().setChartType(Charts.ChartType.LINE).setPosition(4, 3, 5, 6);
    if (data) chart.addRange(data.getRange("A1:B5"));
    summary.insertChart(chart.addRange(summary.getRange("D1:D5")).build());
  });
  return file;
}

test("§6 a chart reads another sheet, whose rows it follows; undo takes both back", async () => {
  const { id } = await withSummary();
  const data = host.world.files.get(id)?.sheets[0]?.id;
  const ranges = (rows: number) => [
    { row: 1, column: 1, rows, columns: 2, sheetId: data },
    { row: 1, column: 4, rows: 5, columns: 1 },
  ];
  expect(chartsOf(id, 1)).toMatchObject([{ type: "LINE", ranges: ranges(5) }]);
  host.edit(id, { sheet: "Sheet1", insertRows: { before: 3, count: 2 } });
  expect(chartsOf(id, 1)).toMatchObject([{ row: 4, ranges: ranges(7) }]);
  host.undo(id);
  expect(chartsOf(id, 1)).toMatchObject([{ row: 4, ranges: ranges(5) }]);
});

test("§6 a chart stays with its cell when lines come and go, and is not lost with its line", async () => {
  const { id } = await withSummary();
  const at = () =>
    chartsOf(id, 1)?.map(({ row, column, offsetX, offsetY }) => [row, column, offsetX, offsetY]);
  host.edit(id, { sheet: "Summary", insertRows: { before: 4, count: 3 } });
  host.edit(id, { sheet: "Summary", insertColumns: { before: 5 } });
  expect(at()).toEqual([[7, 3, 5, 6]]);
  host.edit(id, { sheet: "Summary", deleteColumns: { from: 1 } });
  host.edit(id, { sheet: "Summary", deleteRows: { from: 6, count: 3 } });
  expect(at()).toEqual([[6, 2, 5, 6]]);
});

test("§6 builders take what Google's take for their type, and nothing else", async () => {
  const file = fileOf(host);
  const kept = await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const line = sheet
      .newChart()
      .asLineChart()
      .setTitle("Marks")
      .setXAxisTitle("Month")
      .setRange(0, 5)
      .setCurveStyle(Charts.CurveStyle.SMOOTH)
      .setLegendPosition(Charts.Position.BOTTOM)
      .setColors(["#ff0000"]);
    sheet.insertChart(line.addRange(sheet.getRange("A1:B5")).setPosition(2, 3, 4, 5).build());
    const [chart] = sheet.getCharts();
    const at = chart?.getContainerInfo();
    const type = chart?.modify().getChartType();
    return [at?.getAnchorRow(), at?.getOffsetY(), `${type}`, chart?.getOptions().get("hAxis.title")];
  });
  expect(kept).toEqual([2, 5, "LINE", "Month"]);
  expect(chartsOf(file.id)?.[0]?.options).toEqual({
    title: "Marks",
    "hAxis.title": "Month",
    "vAxis.viewWindow.min": 0,
    "vAxis.viewWindow.max": 5,
    curveType: "function",
    "legend.position": "bottom",
    colors: ["#ff0000"],
  });
  const message = async (script: () => unknown) => (await file.answer(script, {})).error?.message;
  expect(
    await message(() =>
      (SpreadsheetApp.getActiveSheet().newChart().asLineChart() as never as { set3D(): void }).set3D(),
    ),
  ).toBe("EmbeddedLineChartBuilder.set3D is not available in the local host");
  expect(
    await message(() =>
      SpreadsheetApp.getActiveSheet()
        .newChart()
        .asPieChart()
        .setTitle(3 as never),
    ),
  ).toBe(
    "The parameters (number) don't match the method signature for SpreadsheetApp.EmbeddedPieChartBuilder.setTitle.",
  );
  expect(
    await message(() =>
      SpreadsheetApp.getActiveSheet()
        .newChart()
        .setPosition("A" as never, 1, 0, 0),
    ),
  ).toBe(
    "The parameters (String,number,number,number) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setPosition.",
  );
  expect(await message(() => Charts.newDataTable())).toBe(
    "Charts.newDataTable is not available in the local host",
  );
});

test("§4 a chart on a protected sheet is not moved by somebody without rights; a protected range elsewhere doesn't matter", async () => {
  const { id } = await withSummary();
  host.share(id, { email: ben, role: "editor", as: ann });
  const [chart] = chartsOf(id, 1) ?? [];
  const sheet = host.world.files.get(id)?.sheets[1]?.id ?? 0;
  if (!chart) throw new Error("no chart");
  const move = (row: number) =>
    host.edit(id, { edit: { kind: "chart", sheet, chart: { ...chart, row } }, as: ben });
  const protect = (range: string | null) => {
    const summary = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Summary");
    const protection = range ? summary?.getRange(range).protect() : summary?.protect();
    protection?.removeEditors(protection.getEditors());
  };
  const run = async (range: string | null) =>
    host.run(id, { function: "evaluate", args: [`return (${protect})(${JSON.stringify(range)})`], as: ann });
  expect(await run("A1:A2")).toMatchObject({ ok: true });
  expect(move(9)).toMatchObject({ ok: true });
  expect(await run(null)).toMatchObject({ ok: true });
  expect(move(12).error?.message).toMatch(/^You are trying to edit a protected cell or object/);
  expect(chartsOf(id, 1)?.[0]?.row).toBe(9);
});
