/** A locked cycle as rows and files of the warehouse: judged by hand, in the schema's columns, the same whatever the order. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import type { HistoryRow } from "../../../src/domain/cycle/history";
import { type LockedPerson, ladderLines } from "../../../src/domain/history/locked";
import { cycleRows, type LockedRecords, warehouseColumns } from "../../../src/domain/history/warehouse";
import { warehouseFiles } from "../../../src/domain/history/warehouseFiles";
import type { MarkOrNot } from "../../../src/domain/rating/rating";
import { decision, ladder, promotionCase } from "../examples";

const cycle = {
  ...{ cycle: "2026", lockedOn: "2026-05-08", cutOff: "2026-04-01", ladderVersion: "3" },
  ...ladderLines({
    levels: ladder.levels.filter(({ grade }) => grade === 3 || grade === 4),
    criteria: [
      { name: "Leadership", covers: "", weight: 0.5, onlyFor: "" },
      { name: "Coaching", covers: "", weight: 1, onlyFor: "M" },
    ],
  }),
  ...{ exportedOn: "", org: "", removed: [] },
};

const locked = (person: string, fields: Partial<LockedPerson> = {}): LockedPerson => ({
  id: `2026/${person}`,
  cycle: "2026",
  person,
  name: `Name ${person}`,
  level: "IC3",
  levelSince: "2025-01-01",
  gradeSince: "",
  hired: "2020-01-01",
  manager: "001",
  unratedReason: "",
  ...fields,
});

const final = (
  person: string,
  rater: string,
  role: string,
  given: MarkOrNot,
  after: MarkOrNot,
): HistoryRow => ({
  ...{ id: `2026/${person}/${rater}/final`, cycle: "2026", event: "final", when: "2026-05-08 10:00:00" },
  ...{ by: "hr@example.com", person, name: "", rater, role, level: "IC3" },
  marks: { Leadership: { given, calibrated: after } },
});

const records: LockedRecords = {
  cycle,
  people: [
    locked("008", { manager: "002", level: "M4" }),
    locked("007"),
    locked("001", { level: "above the ladder", manager: "", unratedReason: "above the ladder" }),
    locked("007", { cycle: "2025", id: "2025/007" }),
  ],
  history: [
    final("007", "z@example.com", "second rater", 4, null),
    final("007", "boss@example.com", "manager", 2, 3),
    final("007", "a@example.com", "second rater", "not observed", null),
    final("007", "boss@example.com", "vignette", 5, null),
  ],
  decisions: [
    decision({
      id: "1",
      person: "007",
      to: "Leadership 3",
      reasonCode: "Scope",
      when: "2026-05-02 09:00:00",
    }),
    decision({ id: "2", person: "007", to: "Leadership 5", cycle: "2025" }),
  ],
  cases: [
    promotionCase({
      person: "007",
      to: "M4",
      status: "approved",
      rationale: "=Led it",
      decidedOn: "2026-05-03",
    }),
    promotionCase({ person: "007", to: "IC4", status: "proposed" }),
  ],
};
const nothingMore = { managers: false, texts: false };
const mixedBy = (key: string) => (text: string) =>
  createHash("sha256").update(`${key}/${text}`).digest("hex");
const mixed = mixedBy("a");

test("R38 each fact is one row: marks before and after with the reason, second raters in order, no names, no texts", () => {
  const rows = cycleRows(records, nothingMore, mixed);
  expect(rows.plumbline_cycle).toEqual([["2026-04-01", "3"]]);
  expect(rows.plumbline_person_cycle).toEqual([
    ["001", "2020-01-01", null, null, null, null, "2025-01-01", false, "above the ladder", null, null],
    [
      "007",
      "2020-01-01",
      3,
      "IC",
      "IC3",
      null,
      "2025-01-01",
      true,
      null,
      expect.stringMatching(/^m[12]$/),
      null,
    ],
    [
      "008",
      "2020-01-01",
      4,
      "M",
      "M4",
      null,
      "2025-01-01",
      true,
      null,
      expect.stringMatching(/^m[12]$/),
      null,
    ],
  ]);
  expect(rows.plumbline_mark).toEqual([
    ["007", 3, "Leadership", "manager", 1, 2, 3, "Scope", "2026-05-02 09:00:00", null],
    ["007", 3, "Leadership", "second rater", 1, null, null, null, null, null],
    ["007", 3, "Leadership", "second rater", 2, 4, null, null, null, null],
  ]);
  // The bar of Coaching, which management alone is judged on, was never said.
  expect(rows.plumbline_case).toEqual([
    ["007", 3, "IC3", "M4", 4, "approved", false, "2026-05-03", null, null, null],
  ]);
  expect(rows.plumbline_cycle_ladder).toEqual([
    ["3", 3, "IC", "IC3", "Senior PM", "Leadership", 1, 0.5],
    ["3", 4, "IC", "IC4", "Staff PM", "Leadership", 1, 0.5],
    ["3", 4, "M", "M4", "Group PM", "Leadership", 1, 0.5],
    ["3", 4, "M", "M4", "Group PM", "Coaching", 2, 1],
  ]);
});

test("R38 managers' ids, names and texts go out only where HR ticks them", () => {
  const rows = cycleRows(records, { managers: true, texts: true }, mixed);
  expect(rows.plumbline_person_cycle[1]!.slice(-2)).toEqual(["001", "Name 007"]);
  expect(rows.plumbline_mark[0]!.slice(-1)).toEqual(["The launch was led alone."]);
  expect(rows.plumbline_case[0]!.slice(-2)).toEqual(["=Led it", null]);
});

test("R38 which manager is m1 depends on the hub's key and the cycle, and not on the ids alone; without a key nobody is numbered", () => {
  const managers = Array.from({ length: 12 }, (_, at) => `b${at}`);
  const refsIn = (name: string, by: ((text: string) => string) | null) =>
    cycleRows(
      {
        ...records,
        cycle: { ...cycle, cycle: name },
        people: managers.map((manager, at) => locked(`p${10 + at}`, { cycle: name, manager })),
      },
      nothingMore,
      by,
    ).plumbline_person_cycle.map((row) => row.at(-2));
  const refs = refsIn("2026", mixed);
  expect([...refs].sort()).toEqual(managers.map((_, at) => `m${at + 1}`).sort());
  expect(refsIn("2026", mixedBy("a"))).toEqual(refs);
  expect(refsIn("2026", mixedBy("b"))).not.toEqual(refs);
  expect(refsIn("2027", mixed)).not.toEqual(refs);
  expect(refsIn("2026", null)).toEqual(managers.map(() => null));
});

const filesOf = (of: LockedRecords) => {
  const written = { cycle: "2026", lockedOn: "2026-05-08", rows: cycleRows(of, nothingMore, mixed) };
  return [...warehouseFiles("hub", [written], [])];
};

test("whatever the order of the rows in the sheets, the files are the same to the byte", () => {
  const expected = filesOf(records);
  const shuffled = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  fc.assert(
    fc.property(shuffled(records.people), shuffled(records.history), (people, history) => {
      expect(filesOf({ ...records, people, history })).toEqual(expected);
    }),
  );
});

test("every table has the columns of the schema, in NDJSON and in CSV, and both say the same", () => {
  const schema = readFileSync(join(__dirname, "../../../history/schema.sql"), "utf8");
  for (const [table, columns] of Object.entries(warehouseColumns)) {
    const [, body = ""] = new RegExp(`EXISTS ${table} \\(\n([^;]*)\n\\);`).exec(schema)!;
    const named = [...body.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
    expect([table, ...named]).toEqual([table, "org", "cycle", "locked_on", ...columns]);
  }
  const files = filesOf(records);
  expect(files.map(({ name, rows }) => [name, rows]).slice(0, 4)).toEqual([
    ["0001-plumbline_cycle.ndjson", 1],
    ["0002-plumbline_cycle.csv", 1],
    ["0003-plumbline_person_cycle.ndjson", 3],
    ["0004-plumbline_person_cycle.csv", 3],
  ]);
  for (const json of files.filter(({ name }) => name.endsWith(".ndjson"))) {
    const csv = files[files.indexOf(json) + 1]!;
    const lines = json.text.trimEnd().split("\n");
    const { data } = Papa.parse<Record<string, string>>(csv.text.trimEnd(), { header: true });
    const asText = (line: string) =>
      Object.fromEntries(Object.entries(JSON.parse(line)).map(([key, value]) => [key, String(value ?? "")]));
    expect(data).toEqual(lines.map(asText));
  }
});

test("a table that is too long for one file goes out in slices that hold every row once", () => {
  const rows = cycleRows(records, nothingMore, mixed);
  const [mark] = rows.plumbline_mark;
  const many = Array.from({ length: 60_000 }, (_, at) => [String(at), ...mark!.slice(1)]);
  const written = { cycle: "2026", lockedOn: "2026-05-08", rows: { ...rows, plumbline_mark: many } };
  const files = [...warehouseFiles("hub", [written], [])];
  const json = files.filter(({ name }) => name.endsWith("plumbline_mark.ndjson"));
  expect(json.length).toBeGreaterThan(1);
  expect(json.every(({ text }) => text.length <= 8_000_000 && text.endsWith("}\n"))).toBe(true);
  expect(json.map((one) => one.rows).reduce((sum, one) => sum + one)).toBe(60_000);
  expect(
    json
      .map(({ text }) => text)
      .join("")
      .split("\n"),
  ).toHaveLength(60_001);
});
