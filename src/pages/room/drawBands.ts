/** How many people stand in each band: grey as submitted, an outline as it stands now. */
import { barX, plot, text } from "@observablehq/plot";
import type { BandCount } from "./picture";

export function drawBands(bands: readonly BandCount[]): Element {
  const most = Math.max(1, ...bands.flatMap(({ before, now }) => [before, now]));
  return plot({
    width: 332,
    height: 132,
    marginLeft: 20,
    marginRight: 56,
    marginTop: 4,
    marginBottom: 4,
    style: { background: "none", color: "var(--text-secondary)", fontFamily: "inherit", fontSize: "11px" },
    x: { domain: [0, most], axis: null },
    y: { domain: bands.map(({ band }) => band), label: null, tickSize: 0, padding: 0.4 },
    marks: [
      barX(bands, { x: "before", y: "band", fill: "var(--line)" }),
      barX(bands, { x: "now", y: "band", fill: "none", stroke: "var(--primary)", strokeWidth: 2 }),
      text(bands, {
        x: ({ before, now }: BandCount) => Math.max(before, now),
        y: "band",
        text: ({ before, now }: BandCount) => (before === now ? String(now) : `${before} → ${now}`),
        textAnchor: "start",
        dx: 8,
        fill: "var(--text)",
      }),
    ],
  });
}
