// Draws scatter charts: points at pairs of numbers.
import type { ChartConfiguration } from "chart.js";
import { valueAxis } from "./chartAxes";
import { chartFrame } from "./chartFrame";
import type { ChartOptions } from "./chartOptions";
import { blank, type ChartTable, numberOf, seriesOf } from "./chartTable";

/** What chart.js draws of a table as Google's type SCATTER; the first column says how far to the right. */
export function scatterChart(table: ChartTable, options: ChartOptions): ChartConfiguration<"scatter"> {
  const across = table.rows.map((row, at) =>
    table.names.length > 1 ? (row[0] ?? blank) : { value: at + 1, text: `${at + 1}` },
  );
  const frame = chartFrame(options);
  const series = seriesOf(table);
  const points = series.map(({ values, texts }) =>
    values.flatMap((y, row) => {
      const x = numberOf(across[row] ?? blank);
      return x === null || y === null ? [] : [{ x, y, text: `(${across[row]?.text}, ${texts[row]})` }];
    }),
  );
  return {
    type: "scatter",
    data: {
      datasets: series.map(({ index, name }) => ({
        label: options.text(`series.${index}.labelInLegend`) ?? name,
        data: points[index] ?? [],
        backgroundColor: options.colour("series", index),
        pointRadius: (options.number(`series.${index}.pointSize`, "pointSize") ?? 7) / 2,
      })),
    },
    options: {
      ...frame,
      scales: {
        x: valueAxis(options, "hAxis", across[0]?.text),
        y: valueAxis(options, "vAxis", series[0]?.texts.find(Boolean)),
      },
      plugins: {
        ...frame.plugins,
        tooltip: {
          callbacks: {
            label: ({ dataset, datasetIndex, dataIndex }) =>
              `${dataset.label}: ${points[datasetIndex]?.[dataIndex]?.text}`,
          },
        },
      },
    },
  };
}
