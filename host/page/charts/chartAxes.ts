// The axes of a chart: one that counts, one that names.
import { fontAt, textColour } from "./chartFrame";
import type { ChartOptions } from "./chartOptions";
import { tickText } from "./tickText";

function looks(options: ChartOptions, path: string) {
  const title = options.text(`${path}.title`) ?? "";
  return {
    reverse: options.number(`${path}.direction`) === -1,
    title: {
      display: title !== "",
      text: title,
      color: textColour(options, `${path}.titleTextStyle`),
      font: fontAt(options, `${path}.titleTextStyle`, 12),
    },
  };
}

function tickLooks(options: ChartOptions, path: string) {
  return {
    display: options.text(`${path}.textPosition`) !== "none",
    color: textColour(options, `${path}.textStyle`),
    font: fontAt(options, `${path}.textStyle`, 12),
  };
}

/**
 * An axis of numbers.
 * @param path of its options: vAxis, hAxis, vAxes.1
 * @param sample what a cell of the axis shows
 */
export function valueAxis(options: ChartOptions, path: string, sample?: string) {
  const write = tickText(options.text(`${path}.format`), sample);
  return {
    ...looks(options, path),
    type: options.isTrue(`${path}.logScale`) ? ("logarithmic" as const) : ("linear" as const),
    min: options.number(`${path}.viewWindow.min`),
    max: options.number(`${path}.viewWindow.max`),
    suggestedMin: options.number(`${path}.minValue`),
    suggestedMax: options.number(`${path}.maxValue`),
    grid: {
      display: options.number(`${path}.gridlines.count`) !== 0,
      color: options.text(`${path}.gridlines.color`) ?? "#dadce0",
    },
    border: { display: false },
    ticks: {
      ...tickLooks(options, path),
      maxTicksLimit: options.number(`${path}.gridlines.count`) || 7,
      callback: (value: string | number) => write(Number(value)),
    },
  };
}

/** An axis of names. */
export function nameAxis(options: ChartOptions, path: string) {
  return {
    ...looks(options, path),
    type: "category" as const,
    grid: { display: false },
    border: { color: "#5f6368" },
    ticks: tickLooks(options, path),
  };
}
