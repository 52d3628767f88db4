/** Back-to-back dots of a grade: IC to the left, management to the right, "As expected" as the line in the middle. */
import { dot, plot, ruleX, ruleY, text } from "@observablehq/plot";
import { groupedBy } from "../../domain/groupedBy";
import type { Track } from "../../domain/ladder/ladder";
import type { Dot } from "./picture";

const width = 332;
const height = 292;
/** With names there must be a line for each. */
const heightWithNames = 440;
const radius = 6;
const margin = 22;
/** Points of the scale that keep two dots of one column from touching. */
export const dotApart = ((2 * radius + 1) * 4) / (height - 2 * margin);

/** Pixels from the middle to the first column, and from column to column where there is room. */
const first = 54;
const roomy = 2 * radius + 4;

export function drawGrade(
  dots: readonly Dot[],
  without: Readonly<Record<Track, number>>,
  names: boolean,
  middle: string,
): Element {
  const half = width / 2;
  const most = Math.max(1, ...dots.map(({ column }) => column));
  const step = Math.min(roomy, (half - first - radius) / most);
  const x = ({ track, column }: Pick<Dot, "track" | "column">) =>
    (track === "IC" ? -1 : 1) * (first + column * step);
  const count = (track: Track) => {
    const shown = dots.filter((one) => one.track === track).length;
    return without[track] ? `${shown} · ${without[track]} without marks` : String(shown);
  };
  const moved = dots.filter(({ before, value }) => before !== null && before !== value);
  const fill = ({ track }: Dot) => (track === "IC" ? "var(--ic)" : "var(--management)");
  const current = dots.filter(({ isCurrent }) => isCurrent);
  return plot({
    width,
    height: names ? heightWithNames : height,
    margin,
    marginLeft: 0,
    marginRight: 0,
    style: {
      background: "none",
      color: "var(--text-secondary)",
      fontFamily: "inherit",
      fontSize: "11px",
      overflow: "visible",
    },
    x: { domain: [-half, half], axis: null },
    y: { domain: [1, 5], axis: null },
    color: { type: "identity" },
    marks: [
      ruleY([1, 2, 4, 5], { stroke: "var(--line)" }),
      ruleY([3], { stroke: "var(--text-secondary)" }),
      ruleX([0], { stroke: "var(--line)" }),
      text([1, 2, 3, 4, 5], {
        x: 0,
        y: (one) => one,
        text: (one) => (one === 3 ? `3 ${middle}` : String(one)),
        stroke: "var(--surface)",
        strokeWidth: 8,
        fill: "var(--text-secondary)",
      }),
      text([`IC ${count("IC")}`], { frameAnchor: "top-left", dy: -16, fill: "var(--ic)" }),
      text([`management ${count("M")}`], { frameAnchor: "top-right", dy: -16, fill: "var(--management)" }),
      dot(moved, { x, y: "before", r: radius, fill, fillOpacity: 0.35 }),
      dot(dots, { x, y: "value", r: radius, fill, stroke: "var(--surface)", strokeWidth: 1 }),
      dot(current, { x, y: "value", r: radius + 5, fill: "none", stroke: "var(--text)", strokeWidth: 2 }),
      ...(names ? (["IC", "M"] as const).map((track) => namesOf(dots, track, x)) : []),
    ],
  });
}

/** The names of those who stand at one height, outside the outermost of them. */
function namesOf(dots: readonly Dot[], track: Track, x: (dot: Dot) => number) {
  const heights = [
    ...groupedBy(
      dots.filter((one) => one.track === track),
      ({ value }) => String(value),
    ).values(),
  ];
  return text(heights, {
    x: (same: readonly Dot[]) => {
      const outermost = x(same.reduce((a, b) => (a.column > b.column ? a : b)));
      return outermost + Math.sign(outermost) * (radius + 7);
    },
    y: ([dot]: readonly Dot[]) => dot!.value,
    text: (same: readonly Dot[]) => same.map(({ name }) => name.split(" ")[0]).join(", "),
    textAnchor: track === "IC" ? "end" : "start",
    lineWidth: 8,
    fontSize: 10,
    stroke: "var(--surface)",
    strokeWidth: 4,
    fill: "var(--text)",
  });
}
