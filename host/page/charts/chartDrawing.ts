// Decides how a chart of a sheet is drawn, and what it is called.
import type { ChartConfiguration } from "chart.js";
import type { Chart } from "../../model/sheet";
import { cellAddress } from "../grid/cellAddress";
import { ChartOptions } from "./chartOptions";
import { type ChartTable, numberOf } from "./chartTable";
import { histogram } from "./histogram";
import { pieChart } from "./pieChart";
import { scatterChart } from "./scatterChart";
import { seriesChart } from "./seriesChart";

/** A picture, a table of cells, or words in its place. */
export type ChartDrawing =
  | { kind: "picture"; configuration: ChartConfiguration }
  | { kind: "table" }
  | { kind: "words"; words: string };

const pictures: Record<string, (table: ChartTable, options: ChartOptions) => unknown> = {
  PIE: pieChart,
  SCATTER: scatterChart,
  HISTOGRAM: histogram,
};
for (const type of ["COLUMN", "BAR", "LINE", "AREA", "STEPPED_AREA", "COMBO"])
  pictures[type] = (table, options) => seriesChart(type, table, options);

/** The type in words: "Stepped area chart". */
function typeName(type: string): string {
  const words = type.toLowerCase().replace(/_/g, " ");
  return words === "histogram" ? "Histogram" : `${words.charAt(0).toUpperCase()}${words.slice(1)} chart`;
}

/** The name of a chart for people who do not see it. */
export function chartName({ type, options, ranges }: Chart): string {
  const title = new ChartOptions(options).text("title");
  return title
    ? `${title}, ${typeName(type).toLowerCase()}`
    : `${typeName(type)} of ${ranges.map(cellAddress).join(", ")}`;
}

/** How a chart with this table is drawn. */
export function chartDrawing({ type, options }: Chart, table: ChartTable): ChartDrawing {
  const draw = pictures[type];
  if (!draw && type !== "TABLE")
    return {
      kind: "words",
      words: `${typeName(type)}: the local host keeps charts of this type, but can’t draw them.`,
    };
  if (table.rows.length === 0) return { kind: "words", words: `${typeName(type)}: its cells are empty.` };
  if (!draw) return { kind: "table" };
  if (!table.rows.some((row) => row.some((cell) => numberOf(cell) !== null)))
    return { kind: "words", words: `${typeName(type)}: there are no numbers in its cells.` };
  return { kind: "picture", configuration: draw(table, new ChartOptions(options)) as ChartConfiguration };
}
