/** Draws what lives with the values of a sheet: looks that follow from them, filter, hidden columns and charts. */
import type { Chart, Condition, Drawing, Rule } from "../../workbook/ports/drawing";
import { rangeOf } from "./paintLooks";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function drawLiving(sheet: Sheet, drawing: Drawing): void {
  const { rules, hiddenColumns = [], hasFilter, charts = [] } = drawing;
  if (rules?.length) sheet.setConditionalFormatRules(rules.map((rule) => ruleOn(sheet, rule)));
  hideInRuns(sheet, hiddenColumns);
  if (hasFilter) drawFilter(sheet, drawing);
  if (charts.length) drawCharts(sheet, charts);
}

/** @param columns from 1, ascending; those side by side take one call */
export function hideInRuns(sheet: Sheet, columns: readonly number[]): void {
  columns.forEach((column, at) => {
    if (columns[at - 1] === column - 1) return;
    let count = 1;
    while (columns.includes(column + count)) count++;
    sheet.hideColumns(column, count);
  });
}

function ruleOn(
  sheet: Sheet,
  { areas, when, look }: Rule,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const builder = holding(SpreadsheetApp.newConditionalFormatRule(), when).setRanges(
    areas.map((area) => rangeOf(sheet, area)),
  );
  if (look.bold !== undefined) builder.setBold(look.bold);
  if (look.colour) builder.setFontColor(look.colour);
  if (look.background) builder.setBackground(look.background);
  return builder.build();
}

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

function holding(builder: Builder, when: Condition): Builder {
  if (when === "filled") return builder.whenCellNotEmpty();
  if ("number" in when) return builder.whenNumberEqualTo(when.number);
  const { text, value } = when;
  if (text === "equal") return builder.whenTextEqualTo(value);
  if (text === "starts") return builder.whenTextStartsWith(value);
  return text === "ends" ? builder.whenTextEndsWith(value) : builder.whenTextContains(value);
}

/** Over the last frozen row and everything below it, so that rows that come later are in it. */
function drawFilter(sheet: Sheet, { frozenRows, widths }: Drawing): void {
  sheet.getFilter()?.remove();
  sheet.getRange(frozenRows, 1, sheet.getMaxRows() - frozenRows + 1, widths.length).createFilter();
}

/** A chart of ours is known by its title; people's own stay. */
function drawCharts(sheet: Sheet, charts: readonly Chart[]): void {
  const titles = charts.map(({ title }) => title);
  for (const old of sheet.getCharts())
    if (titles.includes(String(old.getOptions().get("title")))) sheet.removeChart(old);
  for (const chart of charts) sheet.insertChart(chartOn(sheet, chart));
}

function chartOn(sheet: Sheet, chart: Chart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const { title, area, colours, at, width, height } = chart;
  return sheet
    .newChart()
    .asBarChart()
    .setStacked()
    .setColors([...colours])
    .addRange(sheet.getRange(area.row, area.column, area.rows, area.columns))
    .setNumHeaders(1)
    .setPosition(at.row, at.column, 0, 0)
    .setOption("title", title)
    .setOption("legend", { position: "top" })
    .setOption("width", width)
    .setOption("height", height)
    .build();
}
