// Draws pie charts, with or without a hole.
import type { ArcElement, ChartConfiguration, Plugin } from "chart.js";
import { chartFrame, fontAt } from "./chartFrame";
import type { ChartOptions } from "./chartOptions";
import { type ChartTable, rowNames, seriesOf } from "./chartTable";

type Slice = { name: string; value: number; text: string; share: string };

/** The rows with a number above 0; a pie shows one series only. */
function slicesOf(table: ChartTable): Slice[] {
  const [series] = seriesOf(table);
  const names = rowNames(table);
  const sum = (series?.values ?? []).reduce<number>((total, value) => total + Math.max(0, value ?? 0), 0);
  const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });
  return (series?.values ?? []).flatMap((value, row) =>
    value !== null && value > 0
      ? [
          {
            name: names[row] ?? "",
            value,
            text: series?.texts[row] ?? "",
            share: percent.format(value / sum),
          },
        ]
      : [],
  );
}

const kinds: Record<string, (slice: Slice) => string> = {
  percentage: ({ share }) => share,
  value: ({ text }) => text,
  label: ({ name }) => name,
  none: () => "",
};

/** White on dark slices, dark on light ones. */
function textOn(colour: string): string {
  const [r = 0, g = 0, b = 0] = (/^#(..)(..)(..)$/.exec(colour) ?? [])
    .slice(1)
    .map((part) => Number.parseInt(part, 16));
  return 0.299 * r + 0.587 * g + 0.114 * b > 170 ? "#202124" : "#fff";
}

/** Writes into each slice that is wide enough. */
function sliceTexts(slices: Slice[], options: ChartOptions): Plugin<"pie"> {
  const textOf = kinds[options.text("pieSliceText") ?? "percentage"] ?? kinds.percentage;
  const { family, size } = fontAt(options, "pieSliceTextStyle", 12);
  return {
    id: "sliceTexts",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      Object.assign(ctx, { textAlign: "center", textBaseline: "middle", font: `${size}px ${family}` });
      chart.getDatasetMeta(0).data.forEach((element, index) => {
        const arc = element as unknown as ArcElement;
        const slice = slices[index];
        ctx.fillStyle = options.text("pieSliceTextStyle.color") ?? textOn(options.colour("slices", index));
        const text = slice ? (textOf?.(slice) ?? "") : "";
        const { x, y } = arc.tooltipPosition(false);
        const width = arc.circumference * ((arc.outerRadius + arc.innerRadius) / 2);
        if (ctx.measureText(text).width < Math.min(width, arc.outerRadius - arc.innerRadius))
          ctx.fillText(text, x ?? 0, y ?? 0);
      });
      ctx.restore();
    },
  };
}

/** What chart.js draws of a table as Google's type PIE. */
export function pieChart(table: ChartTable, options: ChartOptions): ChartConfiguration<"pie"> {
  const slices = slicesOf(table);
  const frame = chartFrame(options);
  return {
    type: "pie",
    data: {
      labels: slices.map(({ name }) => name),
      datasets: [
        {
          data: slices.map(({ value }) => value),
          backgroundColor: slices.map((_, index) => options.colour("slices", index)),
          offset: slices.map((_, index) => 100 * (options.number(`slices.${index}.offset`) ?? 0)),
          borderColor: options.text("pieSliceBorderColor") ?? "#fff",
          borderWidth: 1,
        },
      ],
    },
    options: {
      ...frame,
      cutout: `${100 * (options.number("pieHole") ?? 0)}%`,
      rotation: options.number("pieStartAngle") ?? 0,
      plugins: {
        ...frame.plugins,
        tooltip: {
          callbacks: {
            label: ({ dataIndex }) => `${slices[dataIndex]?.text} (${slices[dataIndex]?.share})`,
          },
        },
      },
    },
    plugins: [sliceTexts(slices, options)],
  };
}
