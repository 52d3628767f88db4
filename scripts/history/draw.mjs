/** Draws the pictures of history.html, in the browser. */
import { barX, barY, dot, gridX, gridY, line, plot, ruleX, ruleY } from "@observablehq/plot";
import { changesByCriterion, cyclesOf } from "./sentences.mjs";

const views = JSON.parse(document.getElementById("views").textContent);
const colours = { domain: ["IC", "Management"], range: ["#1b6ca8", "#b35806"], legend: true };
const trackOf = ({ track }) => (track === "M" ? "Management" : "IC");
const put = (id, isFilled, options) =>
  isFilled &&
  document
    .getElementById(id)
    .append(plot({ width: 680, marginLeft: 50, marginBottom: 40, style: { fontSize: "12px" }, ...options }));

/** Sums of the rows that share what the key says. */
function pooled(rows, keyOf, fields) {
  const groups = new Map();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    const group = groups.get(key) ?? { ...row, ...Object.fromEntries(fields.map((field) => [field, 0])) };
    for (const field of fields) group[field] += Number(row[field] ?? 0);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const shownRates = views.plumbline__promotion_rate.filter(({ promoted }) => promoted !== null);
const rates = pooled(shownRates, ({ cycle, track }) => [cycle, track], ["people", "promoted"]).map((one) => ({
  cycle: one.cycle,
  track: trackOf(one),
  rate: one.promoted / one.people,
}));
put("promotion", rates.length, {
  height: 260,
  x: { domain: cyclesOf(shownRates), label: null, type: "point" },
  y: { label: "Approved for a higher grade", percent: true, zero: true, tickFormat: (value) => `${value} %` },
  color: colours,
  marks: [
    gridY({ stroke: "#e0e0e0" }),
    ruleY([0]),
    line(rates, { x: "cycle", y: "rate", stroke: "track" }),
    dot(rates, { x: "cycle", y: "rate", fill: "track" }),
  ],
});

const times = views.plumbline__time_in_grade.filter(({ people }) => people !== null);
const lastCycle = cyclesOf(times).at(-1);
const now = times
  .filter(({ cycle }) => cycle === lastCycle)
  .map((one) => ({ ...one, track: trackOf(one), months: Number(one.median_months) }));
put("grade", now.length, {
  height: 60 + 26 * new Set(now.map(({ grade }) => grade)).size * 2,
  marginLeft: 90,
  x: { label: `Middle of the months in grade, ${lastCycle}: one dot an organisation`, zero: true },
  y: { label: null, domain: ["IC", "Management"] },
  fy: { label: "Grade", reverse: true },
  color: { ...colours, legend: false },
  marks: [
    gridX({ stroke: "#e0e0e0" }),
    dot(now, { x: "months", y: "track", fy: "grade", fill: "track", fillOpacity: 0.6 }),
  ],
});

const changes = changesByCriterion(views.plumbline__calibration_change);
const bars = changes.flatMap(({ criterion, marks, raised, lowered }) => [
  { criterion, share: raised / marks, way: "Raised" },
  { criterion, share: -lowered / marks, way: "Lowered" },
]);
put("change", bars.length, {
  height: 50 + 34 * changes.length,
  marginLeft: 160,
  x: { label: "Of all marks", percent: true, tickFormat: (value) => `${Math.abs(value)} %` },
  y: { label: null },
  color: { domain: ["Lowered", "Raised"], range: ["#b35806", "#1b6ca8"], legend: true },
  marks: [gridX({ stroke: "#e0e0e0" }), barX(bars, { x: "share", y: "criterion", fill: "way" }), ruleX([0])],
});

const outcomes = [
  ["still_there", "On the new track"],
  ["went_back", "Back on the first"],
  ["not_in_latest", "Not in the latest cycle"],
];
const moves = outcomes.flatMap(([field, became]) =>
  pooled(views.plumbline__track_change, ({ from_track }) => [from_track], [field]).map((one) => ({
    way: one.from_track === "IC" ? "IC to management" : "Management to IC",
    became,
    people: one[field],
  })),
);
put("track", moves.length, {
  height: 130,
  marginLeft: 130,
  x: { label: "People" },
  y: { label: null },
  color: {
    domain: outcomes.map(([, became]) => became),
    range: ["#1b6ca8", "#b35806", "#9aa0a6"],
    legend: true,
  },
  marks: [gridX({ stroke: "#e0e0e0" }), barX(moves, { x: "people", y: "way", fill: "became" }), ruleX([0])],
});

const covered = views.plumbline__coverage.filter(({ people }) => people !== null);
const reasons = [...new Set(covered.map(({ reason }) => reason))].sort((a, b) =>
  a === "rated" ? -1 : b === "rated" ? 1 : a < b ? -1 : 1,
);
put("coverage", covered.length, {
  height: 260,
  x: { domain: cyclesOf(covered), label: null },
  y: { label: "People", grid: true },
  color: {
    domain: reasons,
    range: ["#1b6ca8", "#b35806", "#9aa0a6", "#c9b458", "#6a8f6b", "#8b6fa8", "#5f6368"].slice(
      0,
      Math.max(reasons.length, 1),
    ),
    legend: true,
  },
  marks: [
    barY(
      pooled(covered, ({ cycle, reason }) => [cycle, reason], ["people"]),
      { x: "cycle", y: "people", fill: "reason", order: reasons },
    ),
    ruleY([0]),
  ],
});
