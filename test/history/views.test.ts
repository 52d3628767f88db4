/** Every view of the warehouse, on small organisations whose answers are counted by hand; and both engines take the SQL. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { init, parse } from "@polyglot-sql/sdk";

const history = join(__dirname, "../../history");
const viewFiles = readdirSync(join(history, "views")).sort();
const sqlFiles = [
  "schema.sql",
  ...viewFiles.map((name) => `views/${name}`),
  "loaded_twice.sql",
  "removal.sql",
];
const sqlOf = (name: string) => readFileSync(join(history, name), "utf8");

beforeAll(init);

let warehouse: DuckDBConnection;
beforeEach(async () => {
  warehouse = await (await DuckDBInstance.create(":memory:")).connect();
  for (const name of sqlFiles.filter((one) => one !== "removal.sql")) await warehouse.run(sqlOf(name));
});
afterEach(() => warehouse.closeSync());

const rows = async (sql: string) => (await warehouse.runAndReadAll(sql)).getRowsJson();

interface Someone {
  id: string;
  track?: "IC" | "M";
  grade?: number;
  since?: string;
  hired?: string;
  unrated?: string;
}

const days: Record<string, string> = {
  "2025 H1": "2025-06-15",
  "2025 H2": "2025-12-15",
  "2026 H1": "2026-06-15",
};
const quoted = (value: string | undefined) => (value === undefined ? "NULL" : `'${value}'`);
const insert = (table: string, values: string[]) =>
  values.length
    ? warehouse.run(`INSERT INTO ${table} VALUES ${values.map((one) => `(${one})`).join(", ")}`)
    : null;

/** People of one cycle of the organisation "a". */
const people = (cycle: string, list: readonly Someone[], org = "a") =>
  insert(
    "plumbline_person_cycle",
    list.map(
      ({ id, track = "IC", grade = 3, since, hired = "2018-01-01", unrated }) =>
        `'${org}', '${cycle}', '${days[cycle]}', '${id}', '${hired}', ${grade}, '${track}', '${track}${grade}', ${quoted(since)}, NULL, ${unrated === undefined}, ${quoted(unrated)}, NULL, NULL`,
    ),
  );
const group = (prefix: string, count: number, more: Omit<Someone, "id"> = {}): Someone[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, ...more }));
const cases = (
  cycle: string,
  list: readonly (readonly [id: string, from: number, to: number, outcome: string])[],
) =>
  insert(
    "plumbline_case",
    list.map(
      ([id, from, to, outcome]) =>
        `'a', '${cycle}', '${days[cycle]}', '${id}', ${from}, 'IC${from}', 'IC${to}', ${to}, '${outcome}', true, NULL, NULL, NULL, NULL`,
    ),
  );
const marks = (
  cycle: string,
  criterion: string,
  list: readonly (readonly [
    id: string,
    before: number | null,
    after: number | null,
    reason?: string,
    role?: string,
  ])[],
) =>
  insert(
    "plumbline_mark",
    list.map(
      ([id, before, after, reason, role = "manager"]) =>
        `'a', '${cycle}', '${days[cycle]}', '${id}', 3, '${criterion}', '${role}', 1, ${before}, ${after}, ${quoted(reason)}, NULL, NULL`,
    ),
  );

test.each(sqlFiles)("%s is SQL that BigQuery takes, and of the part both engines share", (name) => {
  const sql = sqlOf(name);
  const plain = sql.replace(/^--.*$/gm, "");
  expect(parse(sql, "bigquery" as never)).toMatchObject({ error: null, success: true });
  expect(plain).not.toMatch(
    /SAFE_DIVIDE|DATE_DIFF|FORMAT_DATE|EXCEPT|`|ORDER BY ALL|::|\bQUANTILE|MEDIAN\(/i,
  );
});

test("no view groups by manager, none but those that prepare others shows an id", () => {
  for (const name of viewFiles) {
    expect([name, /manager_ref/.test(sqlOf(`views/${name}`))]).toEqual([name, false]);
    if (!name.includes("stg_")) {
      const shown = sqlOf(`views/${name}`)
        .split(/^SELECT$|^SELECT /m)
        .pop()!;
      expect([
        name,
        /employee_id|person_key|\*/.test(
          shown.split("FROM")[0]!.replace("COUNT(*)", "").replace("COUNT(*)", ""),
        ),
      ]).toEqual([name, name.includes("ladder_change")]);
    }
  }
});

test("R19 promotion rate: steps up that were approved, small groups and what would give them away hidden", async () => {
  await people("2026 H1", [
    ...group("a", 12),
    ...group("b", 6, { grade: 4 }),
    ...group("c", 5, { track: "M", grade: 4 }),
    ...group("d", 3, { track: "M", grade: 5 }),
    ...group("late", 4, { unrated: "late" }),
  ]);
  await cases("2026 H1", [
    ["a0", 3, 4, "approved"],
    ["a1", 3, 4, "approved"],
    ["a2", 3, 5, "approved"],
    ["a3", 3, 4, "declined"],
    ["a4", 3, 3, "approved"],
    ["c0", 4, 5, "approved"],
    ["late0", 3, 4, "approved"],
  ]);
  // M5 has three people; hidden alone it could be told from the total, so the next smallest, M4, goes with it.
  // Of six at IC4 nobody was promoted, which would speak about each of them.
  expect(
    await rows(
      "SELECT track, grade, people, promoted, promotion_rate FROM plumbline__promotion_rate ORDER BY track, grade",
    ),
  ).toEqual([
    ["IC", "3", "12", "3", 0.25],
    ["IC", "4", "6", null, null],
    ["M", "4", null, null, null],
    ["M", "5", null, null, null],
  ]);
});

test("time in grade: whole months to the day the cycle was locked, the middle of an even and an odd group", async () => {
  const since = (...days: string[]) => days.map((day, at) => ({ id: `${day}${at}`, since: day }));
  await people("2026 H1", [
    // 0, 11, 12, 24 and 36 months: on the 16th a month is not full on the 15th.
    ...since("2026-06-15", "2025-06-16", "2025-06-15", "2024-06-01", "2023-06-15"),
    ...since("2026-05-15", "2026-04-15", "2026-03-15", "2026-02-15", "2026-01-15", "2025-12-15").map(
      (one) => ({ ...one, grade: 4 }),
    ),
    { id: "unknown" },
    { id: "tomorrow", since: "2026-06-16" },
  ]);
  expect(
    await rows("SELECT grade, people, median_months FROM plumbline__time_in_grade ORDER BY grade"),
  ).toEqual([
    ["3", "5", 12],
    ["4", "6", 3.5],
  ]);
});

test("change in calibration: managers' marks alone, which way and by how much, and the reasons", async () => {
  await marks("2026 H1", "Craft", [
    ["1", 2, 3, "Scope misread"],
    ["2", 3, 4, "Scope misread"],
    ["3", 3, 4, "Scope misread"],
    ["4", 3, 5, "Scope misread"],
    ["5", 4, 3, "Scope misread"],
    ["6", 3, 4, "New evidence"],
    ["7", 3, 3],
    ["8", 3, 3],
    ["9", null, null],
    ["1", 1, 1, undefined, "second rater"],
  ]);
  await marks(
    "2026 H1",
    "Impact",
    group("x", 4).map(({ id }) => [id, 3, 4, "New evidence"] as const),
  );
  // Six of eight changed by +1 +1 +1 +2 −1 +1 = 5.
  expect(
    await rows(
      "SELECT criterion, marks, raised, lowered, share_changed, mean_change FROM plumbline__calibration_change",
    ),
  ).toEqual([["Craft", "8", "5", "1", 0.75, 0.625]]);
  expect(
    await rows("SELECT criterion, reason_code, marks, raised, lowered FROM plumbline__change_reason"),
  ).toEqual([["Craft", "Scope misread", "5", "4", "1"]]);
});

test("track changes both ways, and what became of them by the latest cycle", async () => {
  const six = group("p", 6, { grade: 4 });
  const as = (track: "IC" | "M", list: readonly Someone[], grade = 4) =>
    list.map((one) => ({ ...one, track, grade }));
  await people("2025 H1", [...as("IC", six), ...as("M", group("q", 5))]);
  await people("2025 H2", [...as("M", six), ...as("IC", group("q", 5))]);
  // Of the six: two are back as ICs, two stay, one of them a grade higher, two are gone. Of the five all stay.
  await people("2026 H1", [
    ...as("IC", six.slice(0, 2)),
    ...as("M", [six[2]!]),
    ...as("M", [six[3]!], 5),
    ...as("IC", group("q", 5)),
  ]);
  expect(
    await rows(
      "SELECT cycle, from_track, to_track, people, still_there, went_back, on_higher_grade, not_in_latest FROM plumbline__track_change ORDER BY from_track",
    ),
  ).toEqual([
    ["2025 H2", "IC", "M", "6", "2", "2", "1", "2"],
    ["2025 H2", "M", "IC", "5", "5", "0", "0", "0"],
  ]);
});

test("coverage: who was rated and why others were not; small reasons are one, and a lone small one takes the next smallest with it", async () => {
  await people("2025 H1", [...group("a", 15), ...group("b", 5, { unrated: "late" })]);
  await people("2025 H2", [
    ...group("a", 15),
    ...group("b", 4, { unrated: "late" }),
    ...group("c", 2, { unrated: "on leave" }),
  ]);
  await people("2026 H1", [
    ...group("a", 15),
    ...group("b", 6, { unrated: "late" }),
    ...group("c", 2, { unrated: "on leave" }),
  ]);
  expect(
    await rows("SELECT cycle, reason, people, share FROM plumbline__coverage ORDER BY cycle, reason"),
  ).toEqual([
    ["2025 H1", "late", "5", 0.25],
    ["2025 H1", "rated", "15", 0.75],
    ["2025 H2", "other reasons", "6", 6 / 21],
    ["2025 H2", "rated", "15", 15 / 21],
    ["2026 H1", "late", null, null],
    ["2026 H1", "other reasons", null, null],
    ["2026 H1", "rated", "15", 15 / 23],
  ]);
});

test("a ladder that changed its criteria names what came and went", async () => {
  const cycles = ["2025 H1", "2025 H2", "2026 H1"];
  await insert(
    "plumbline_cycle",
    cycles.map((cycle) => `'a', '${cycle}', '${days[cycle]}', '${days[cycle]}', '1'`),
  );
  const asked = {
    "2025 H1": ["Craft", "Impact"],
    "2025 H2": ["Craft", "Impact"],
    "2026 H1": ["Craft", "Reach"],
  };
  await insert(
    "plumbline_cycle_ladder",
    Object.entries(asked).flatMap(([cycle, names]) =>
      names.map(
        (name, at) =>
          `'a', '${cycle}', '${days[cycle]}', '1', 3, 'IC', 'IC3', 'Senior PM', '${name}', ${at}, 1`,
      ),
    ),
  );
  expect(
    await rows("SELECT cycle, criterion, what FROM plumbline__ladder_change ORDER BY criterion"),
  ).toEqual([
    ["2026 H1", "Impact", "gone"],
    ["2026 H1", "Reach", "new"],
  ]);
});

test("an id that another person had before is two people, and counted", async () => {
  await people("2025 H1", group("p", 6, { grade: 4, hired: "2010-01-01" }));
  await people("2025 H2", group("p", 6, { grade: 4, track: "M", hired: "2025-09-01" }));
  expect(await rows("SELECT * FROM plumbline__reused_id")).toEqual([["a", "6"]]);
  expect(await rows("SELECT * FROM plumbline__track_change")).toEqual([]);
});

test("a cycle of which two contents were loaded is named, with what counts twice", async () => {
  await people("2025 H1", group("p", 3));
  await people("2025 H2", group("p", 3));
  await people("2025 H2", group("p", 2));
  await marks("2025 H1", "Craft", [
    ["p0", 3, 3],
    ["p1", 3, 3],
  ]);
  await marks("2025 H1", "Craft", [["p0", 3, 4]]);
  await marks("2025 H1", "Craft", [["p0", 3, null, undefined, "second rater"]]);
  await cases("2025 H1", [["p0", 3, 4, "approved"]]);
  expect(await rows("SELECT * FROM plumbline__loaded_twice ORDER BY cycle")).toEqual([
    ["a", "2025 H1", "mark", "1"],
    ["a", "2025 H2", "person", "2"],
  ]);
});

test("a removed person is in no view, at once and after an older file is loaded again; removal deletes the rows", async () => {
  await people("2026 H1", group("p", 12));
  await marks(
    "2026 H1",
    "Craft",
    group("p", 12).map(({ id }) => [id, 3, 3] as const),
  );
  const removal = sqlOf("removal.sql").replaceAll("'ORG'", "'a'").replaceAll("'EMPLOYEE'", "'p0'");
  await warehouse.run(removal);
  expect(await rows("SELECT COUNT(*) FROM plumbline_person_cycle")).toEqual([["11"]]);
  await people("2026 H1", [{ id: "p0" }]);
  await marks("2026 H1", "Craft", [["p0", 3, 3]]);
  expect(await rows("SELECT people FROM plumbline__promotion_rate")).toEqual([["11"]]);
  expect(await rows("SELECT marks FROM plumbline__calibration_change")).toEqual([["11"]]);
});
