/** Invented organisations for tests and measurements: exports as Plumbline makes them. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const reasons = ["Evidence not considered", "Expectation misread", "Scope misread", "New evidence"];
const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];

/** One organisation after the other. Cycles lie half a year apart; track, grade and marks follow from a person's number and the cycle's. */
export function* sampleHistory({ orgs, cycles, people }) {
  for (let o = 1; o <= orgs; o++) {
    const org = `org-${String(o).padStart(4, "0")}`;
    const files = Array.from({ length: cycles }, (_, c) => {
      const year = 2020 + Math.floor(c / 2);
      const cycle = `${year} H${1 + (c % 2)}`;
      const tables = tablesOf({ org, cycle, locked_on: `${year}-${c % 2 ? "12" : "06"}-15` }, c, people);
      return Object.entries(tables).map(([table, rows]) => ({ table, cycle, rows }));
    });
    yield { org, files: files.flat() };
  }
}

function tablesOf(place, c, people) {
  const everybody = Array.from({ length: people }, (_, p) => personOf(place, p, c));
  const rated = everybody.filter((one) => one.rated);
  const levels = [1, 2, 3, 4, 5, 6, 7].flatMap((grade) =>
    grade < 4
      ? [["IC", grade]]
      : [
          ["IC", grade],
          ["M", grade],
        ],
  );
  return {
    plumbline_cycle: [{ ...place, cut_off_on: place.locked_on, ladder_version: "1" }],
    plumbline_person_cycle: everybody,
    plumbline_mark: rated.flatMap((one) =>
      criteria.map((criterion, k) => markOf(place, one, criterion, k, c)),
    ),
    plumbline_case: rated
      .filter(({ employee_id }) => (Number(employee_id) + c) % 9 === 0)
      .map((one) => caseOf(place, one, c)),
    plumbline_cycle_ladder: levels.flatMap(([track, grade]) =>
      criteria.map((criterion, at) => ({
        ...place,
        ladder_version: "1",
        grade,
        track,
        level: `${track}${grade}`,
        title: `${track} ${grade}`,
        criterion,
        position: at + 1,
        weight: 1,
      })),
    ),
  };
}

function personOf(place, p, c) {
  const track = p % 5 === 4 && !(p % 25 === 4 && c > 1 && c < 6) ? "M" : "IC";
  const grade = (track === "M" || p % 5 === 4 ? 4 : 1) + (p % 4);
  const rated = (p + c) % 20 !== 0;
  return {
    ...place,
    employee_id: String(p + 1).padStart(6, "0"),
    hired_on: "2018-03-01",
    grade,
    track,
    level: `${track}${grade}`,
    grade_since: `201${6 + (p % 4)}-0${1 + (p % 9)}-15`,
    level_since: "2019-06-15",
    rated,
    unrated_reason: rated ? null : "late",
    manager_ref: `m${p % 25}`,
  };
}

function markOf(place, { employee_id, grade }, criterion, k, c) {
  const p = Number(employee_id) - 1;
  const submitted = 1 + ((p * 7 + k * 3 + c) % 5);
  const change = (p + 2 * k + c) % (11 + 3 * k) === 0 ? (submitted < 5 ? 1 : -1) : 0;
  return {
    ...place,
    employee_id,
    grade,
    criterion,
    rater_role: "manager",
    rater_number: 1,
    submitted,
    calibrated: submitted + change,
    reason_code: change ? reasons[(p + k) % reasons.length] : null,
    decided_at: change ? `${place.locked_on}T10:00:00Z` : null,
  };
}

function caseOf(place, { employee_id, grade, level, track }, c) {
  const isApproved = (Number(employee_id) + c) % 18 === 0;
  return {
    ...place,
    employee_id,
    grade,
    from_level: level,
    to_level: `${track}${grade + 1}`,
    to_grade: grade + 1,
    outcome: isApproved ? "approved" : "deferred",
    bar_met: isApproved,
    decided_on: place.locked_on,
    effective_on: null,
  };
}

/** Writes one organisation's export into a folder of its own, with its manifest; gives the folder. */
export function writeExport(root, { org, files }, { format = "plumbline-history/1", name = org } = {}) {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  const listed = files.map(({ table, cycle, rows }, at) => {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    const file = `${String(at + 1).padStart(4, "0")}-${table}.ndjson`;
    writeFileSync(join(folder, file), text);
    return {
      name: file,
      table,
      cycle,
      rows: rows.length,
      sha256: createHash("sha256").update(text).digest("hex"),
    };
  });
  const manifest = { format, plumbline: "0.2", madeAt: "2026-10-05T09:00:00Z", org, files: listed };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest, null, 2));
  return folder;
}
