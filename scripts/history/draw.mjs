/** Draws the pictures of history.html in the browser, as wide as there is room; colours and shapes tell apart without each other. */
import { axisX, axisY, barX, barY, dot, gridX, gridY, line, plot, ruleX, ruleY } from "@observablehq/plot";

const pictures = JSON.parse(document.getElementById("pictures").textContent);
const [blue, orange, grey] = ["#0072b2", "#d55e00", "#8a8f94"];
const tracks = { domain: ["IC", "Management"], range: [blue, orange] };
const shapes = { domain: tracks.domain, range: ["circle", "square"], legend: true };
const trackOf = ({ track }) => (track === "M" ? "Management" : "IC");
/** Where the axis below has a label of its own. */
const labelled = { marginTop: 8, marginBottom: 46 };
const centred = { labelAnchor: "center", labelArrow: "none", labelOffset: 40, nice: true };
const grid = { stroke: "#dadce0", strokeOpacity: 1 };
const percent = (value) => `${Math.abs(value)} %`;
const widest = (texts, most) => Math.min(most, Math.max(...texts.map((text) => text.length)));
/** Pixels of a letter at this size, on average. */
const letter = 6.6;

/** Names under the columns: aslant where they would touch, cut where they would take the picture's room, not all where many. */
function namesBelow(names, width) {
  const room = (width - 84) / names.length;
  const isTight = widest(names, 40) * letter > room - 8;
  const shown = (name) => (isTight && name.length > 13 ? `${name.slice(0, 12)}…` : name);
  const step = Math.ceil(16 / room);
  return {
    margin: isTight ? 24 + 0.75 * letter * widest(names.map(shown), 20) : 40,
    axis: axisX(
      // Counted from the latest, which is to have its name.
      names.filter((_, at) => (names.length - 1 - at) % step === 0),
      { label: null, tickSize: 0, tickFormat: shown, tickRotate: isTight ? -45 : 0 },
    ),
  };
}

/** Names beside the bars, at most two fifths of the width. */
function namesLeft(names, width) {
  const margin = Math.min(36 + letter * widest(names, 60), 0.4 * width);
  const lineWidth = (margin - 22) / 12;
  return { margin, axis: axisY({ label: null, tickSize: 0, lineWidth, textOverflow: "ellipsis" }) };
}

const draw = {
  promotion({ cycles, rates }, width) {
    const shown = rates.map((one) => ({ ...one, track: trackOf(one), rate: one.promoted / one.people }));
    const below = namesBelow(cycles, width);
    const place = { x: "cycle", y: "rate", stroke: "track" };
    const title = ({ cycle, track, promoted, people }) => `${cycle}, ${track}: ${promoted} of ${people}`;
    return (
      rates.length && {
        height: 220 + below.margin,
        marginBottom: below.margin,
        x: { domain: cycles, type: "point" },
        y: {
          label: "Approved for a higher grade",
          percent: true,
          zero: true,
          nice: true,
          ticks: 5,
          tickFormat: percent,
        },
        color: tracks,
        symbol: shapes,
        marks: [
          gridY({ ...grid, ticks: 5 }),
          ruleY([0]),
          below.axis,
          line(shown, place),
          dot(shown, { ...place, fill: "track", symbol: "track", r: 4, title }),
        ],
      }
    );
  },

  grade(medians, width) {
    const shown = medians.map((one) => ({ ...one, track: trackOf(one) }));
    const grades = [...new Set(shown.map(({ grade }) => grade))].sort((a, b) => b - a);
    const title = ({ org, track, grade, months }) =>
      `${org}, ${track} ${grade}: ${Math.round(months)} months`;
    return (
      medians.length && {
        ...labelled,
        height: 70 + 32 * grades.length,
        marginLeft: 70,
        x: { ...centred, label: "Months in grade, the middle", zero: true, ticks: width / 90 },
        y: { label: null, domain: grades, tickFormat: (grade) => `Grade ${grade}`, tickSize: 0 },
        color: tracks,
        symbol: shapes,
        marks: [
          gridX({ ...grid, ticks: width / 90 }),
          gridY(grid),
          // The tracks lie a little apart, so that neither covers the other.
          ...[-5, 5].map((dy, at) =>
            dot(
              shown.filter(({ track }) => track === tracks.domain[at]),
              {
                x: "months",
                y: "grade",
                dy,
                stroke: "track",
                fill: "track",
                fillOpacity: 0.35,
                symbol: "track",
                r: 4,
                title,
              },
            ),
          ),
        ],
      }
    );
  },

  change(changes, width) {
    const names = changes.map(({ criterion }) => criterion);
    const bars = changes.flatMap(({ criterion, marks, raised, lowered }) => [
      { criterion, share: raised / marks, way: "Raised", count: raised, marks },
      { criterion, share: -lowered / marks, way: "Lowered", count: lowered, marks },
    ]);
    const title = ({ criterion, way, count, marks }) =>
      `${criterion}: ${way.toLowerCase()} ${count} of ${marks}`;
    return (
      names.length && {
        ...sideways(names, width),
        x: {
          label: "Of all marks",
          percent: true,
          ...centred,
          tickFormat: percent,
          ticks: width / 90,
        },
        y: { domain: names },
        color: { domain: ["Lowered", "Raised"], range: [orange, blue], legend: true },
        marks: [
          gridX({ ...grid, ticks: width / 90 }),
          namesLeft(names, width).axis,
          barX(bars, { x: "share", y: "criterion", fill: "way", title }),
          ruleX([0]),
        ],
      }
    );
  },

  track(moves, width) {
    const outcomes = {
      still_there: "On the new track",
      went_back: "Back on the first",
      not_in_latest: "Not in the latest cycle",
    };
    const ways = { IC: "IC to management", M: "Management to IC" };
    const bars = moves.flatMap((one) =>
      Object.entries(outcomes).map(([field, became]) => ({
        way: ways[one.from_track],
        became,
        people: one[field],
      })),
    );
    const names = [...new Set(bars.map(({ way }) => way))].sort();
    const title = ({ way, became, people }) => `${way}, ${became.toLowerCase()}: ${people}`;
    return (
      names.length && {
        ...sideways(names, width),
        x: { ...centred, label: "People", ticks: width / 90 },
        y: { domain: names },
        color: { domain: Object.values(outcomes), range: [blue, orange, grey], legend: true },
        marks: [
          gridX({ ...grid, ticks: width / 90 }),
          namesLeft(names, width).axis,
          barX(bars, { x: "people", y: "way", fill: "became", stroke: "white", title }),
          ruleX([0]),
        ],
      }
    );
  },

  coverage({ cycles, reasons, people }, width) {
    const below = namesBelow(cycles, width);
    const range = [blue, "#e69f00", grey, "#56b4e9", "#cc79a7", "#009e73", "#5f4b32"];
    const title = ({ cycle, reason, people: count }) => `${cycle}, ${reason}: ${count}`;
    return (
      people.length && {
        height: 220 + below.margin,
        marginBottom: below.margin,
        x: { domain: cycles, type: "band" },
        y: { label: "People", nice: true, ticks: 5 },
        color: { domain: reasons, range: range.slice(0, reasons.length), legend: true },
        marks: [
          gridY({ ...grid, ticks: 5 }),
          below.axis,
          barY(people, { x: "cycle", y: "people", fill: "reason", order: reasons, stroke: "white", title }),
          ruleY([0]),
        ],
      }
    );
  },
};

const sideways = (names, width) => ({
  ...labelled,
  height: 60 + 34 * names.length,
  marginLeft: namesLeft(names, width).margin,
});

function drawAll() {
  for (const [id, optionsOf] of Object.entries(draw)) {
    const figure = document.getElementById(id);
    const width = figure.clientWidth;
    const options = optionsOf(pictures[id], width);
    // Without numbers there is the sentence alone.
    if (!options) continue;
    const room = { marginTop: 32, marginLeft: 60, marginRight: 24, style: { fontSize: "12px" } };
    figure.replaceChildren(
      plot({ ...room, ...options, width, ariaLabel: figure.getAttribute("aria-label") }),
    );
  }
}

drawAll();
let before = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === before) return;
  before = innerWidth;
  drawAll();
});
