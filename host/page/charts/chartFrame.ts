// What all drawn charts have around them: title, legend, colours of texts.
import type { ChartOptions as DrawnOptions } from "chart.js";
import type { ChartOptions } from "./chartOptions";

type Side = "top" | "bottom" | "left" | "right";

const sides: Record<string, Side> = { top: "top", in: "top", bottom: "bottom", left: "left", right: "right" };

const family = (options: ChartOptions) => options.text("fontName") ?? "Roboto, Arial, sans-serif";

/** The font of a text whose style stands at `path`. */
export function fontAt(options: ChartOptions, path: string, size: number) {
  return {
    family: options.text(`${path}.fontName`) ?? family(options),
    size: options.number(`${path}.fontSize`, "fontSize") ?? size,
    weight: options.isTrue(`${path}.bold`) ? ("bold" as const) : ("normal" as const),
    style: options.isTrue(`${path}.italic`) ? ("italic" as const) : ("normal" as const),
  };
}

/** The colour of a text whose style stands at `path`. */
export const textColour = (options: ChartOptions, path: string) => options.text(`${path}.color`) ?? "#5f6368";

/** The lines of a title as wide as its chart; chart.js would squeeze it into one. */
function linesOf(text: string, options: ChartOptions, size: number): string[] {
  const most = Math.floor((options.number("width") ?? 600) / (size * 0.55)) - 4;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function titled(options: ChartOptions, name: "title" | "subtitle", size: number) {
  const text = options.text(name) ?? "";
  return {
    display: text !== "",
    text: linesOf(text, options, size),
    align: "start" as const,
    color: textColour(options, `${name}TextStyle`),
    font: fontAt(options, `${name}TextStyle`, size),
    padding: { top: 4, bottom: 10 },
  };
}

/** Options of chart.js for everything around the drawing itself. */
export function chartFrame(options: ChartOptions) {
  const legend = options.text("legend.position", "legend") ?? "right";
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: 16 },
    plugins: {
      title: titled(options, "title", 16),
      subtitle: titled(options, "subtitle", 13),
      legend: {
        display: legend !== "none",
        position: sides[legend] ?? "right",
        align: "center",
        // Beside two axes chart.js would cut names off.
        maxWidth: 240,
        labels: {
          boxWidth: 12,
          boxHeight: 12,
          color: textColour(options, "legend.textStyle"),
          font: fontAt(options, "legend.textStyle", 12),
          sort: (a, b) => (a.datasetIndex ?? a.index ?? 0) - (b.datasetIndex ?? b.index ?? 0),
        },
      },
    },
  } satisfies DrawnOptions;
}
