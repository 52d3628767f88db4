// Draws histograms: how many numbers fall between which bounds.
import type { ChartConfiguration } from "chart.js";
import { nameAxis, valueAxis } from "./chartAxes";
import { chartFrame } from "./chartFrame";
import type { ChartOptions } from "./chartOptions";
import { blank, type ChartTable, type Series, seriesOf } from "./chartTable";

/** The round number (1, 2 or 5 times a power of ten) at or above a size. */
function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5].find((times) => times * power >= size) ?? 10);
}

/** How many buckets of a size lie below a number; 0.3 / 0.1 is a little less than 3. */
const steps = (value: number, size: number) => Math.floor(value / size + 1e-9);

/** Where the buckets begin, and how wide they are: about as many as the square root of the numbers, as asked otherwise. */
function bucketsOf(numbers: number[], options: ChartOptions): { starts: number[]; size: number } {
  const from = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const to = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const size =
    options.number("histogram.bucketSize") || roundUp((to - from || 1) / Math.sqrt(numbers.length));
  const first = steps(options.number("histogram.minValue") ?? from, size);
  const last = steps(options.number("histogram.maxValue") ?? to, size);
  // More could not be told apart.
  const count = Math.min(500, last - first + 1);
  return { starts: Array.from({ length: count }, (_, index) => (first + index) * size), size };
}

/** The columns of numbers; the first column may only name the rows. */
function measured(table: ChartTable): Series[] {
  const named = table.names.length > 1 && table.rows.some((row) => typeof row[0]?.value === "string");
  if (named || table.names.length < 2) return seriesOf(table);
  return seriesOf({ names: ["", ...table.names], rows: table.rows.map((row) => [blank, ...row]) });
}

/** What chart.js draws of a table as Google's type HISTOGRAM. */
export function histogram(table: ChartTable, options: ChartOptions): ChartConfiguration<"bar"> {
  const series = measured(table);
  const numbers = series.map(({ values }) => values.filter((value) => value !== null));
  const { starts, size } = bucketsOf(numbers.flat(), options);
  const write = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 }).format;
  const bucketAt = (value: number) =>
    Math.min(starts.length - 1, Math.max(0, steps(value, size) - steps(starts[0] ?? 0, size)));
  const frame = chartFrame(options);
  const counts = { ...valueAxis(options, "vAxis"), type: "linear" as const };
  const stacked = options.isTrue("isStacked");
  return {
    type: "bar",
    data: {
      labels: starts.map((start) => `${write(start)} – ${write(start + size)}`),
      datasets: series.map(({ index, name }) => ({
        label: name,
        data: starts.map(
          (_, bucket) => (numbers[index] ?? []).filter((value) => bucketAt(value) === bucket).length,
        ),
        backgroundColor: options.colour("series", index),
        categoryPercentage: 1,
        barPercentage: 0.96,
      })),
    },
    options: {
      ...frame,
      scales: {
        x: { ...nameAxis(options, "hAxis"), stacked },
        y: { ...counts, ticks: { ...counts.ticks, precision: 0 }, beginAtZero: true, stacked },
      },
    },
  };
}
