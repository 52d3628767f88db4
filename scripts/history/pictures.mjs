/** What the pictures of history.html are drawn from: sums over organisations of what the views show, and nothing more. */
import { changesByCriterion, cyclesOf } from "./sentences.mjs";

/** So many reasons have a colour of their own; the rarer ones are drawn together. */
const mostReasons = 6;

export function picturesOf(views) {
  return {
    promotion: promotions(views.plumbline__promotion_rate.filter(({ promoted }) => promoted !== null)),
    grade: times(views.plumbline__time_in_grade.filter(({ people }) => people !== null)),
    change: changesByCriterion(views.plumbline__calibration_change),
    track: pooled(
      views.plumbline__track_change,
      ["from_track"],
      ["still_there", "went_back", "not_in_latest"],
    ),
    coverage: coverage(views.plumbline__coverage.filter(({ people }) => people !== null)),
  };
}

const promotions = (rows) => ({
  cycles: cyclesOf(rows),
  rates: pooled(rows, ["cycle", "track"], ["people", "promoted"]),
});

function times(rows) {
  const latest = cyclesOf(rows).at(-1);
  return rows
    .filter(({ cycle }) => cycle === latest)
    .map(({ org, track, grade, median_months }) => ({
      org,
      track,
      grade: Number(grade),
      months: Number(median_months),
    }));
}

function coverage(rows) {
  const totals = pooled(rows, ["reason"], ["people"]).sort((a, b) => b.people - a.people);
  const why = totals.map(({ reason }) => reason).filter((reason) => reason !== "rated");
  const own = why.length > mostReasons ? why.slice(0, mostReasons - 1) : why;
  const shown = (reason) => (reason === "rated" || own.includes(reason) ? reason : "other reasons");
  const folded = rows.map((row) => ({ ...row, reason: shown(row.reason) }));
  return {
    cycles: cyclesOf(rows),
    reasons: [...new Set(["rated", ...why].map(shown))],
    people: pooled(folded, ["cycle", "reason"], ["people"]),
  };
}

/** The rows that share the keys as one, with the sums of the fields. */
function pooled(rows, keys, fields) {
  const groups = new Map();
  for (const row of rows) {
    const key = JSON.stringify(keys.map((name) => row[name]));
    const group = groups.get(key) ?? Object.fromEntries(keys.map((name) => [name, row[name]]));
    for (const field of fields) group[field] = (group[field] ?? 0) + Number(row[field] ?? 0);
    groups.set(key, group);
  }
  return [...groups.values()];
}
