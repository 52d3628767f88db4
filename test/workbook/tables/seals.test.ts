/** Which tables seal what a form writes into rows that people arrange, and why others need not. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withoutFormulas } from "../../../src/actions/madeFiles/withoutFormulas";
import { withMark } from "../../../src/workbook/cells/seal";
import { readTable } from "../../../src/workbook/tables/readTable";
import { leaves } from "../../../src/workbook/tables/table";
import { tables } from "../../../src/workbook/tables/tables";

const criteria = ["Leadership"];
const headingsOf = (key: keyof typeof tables) =>
  leaves(tables[key] as (typeof tables)["people"], criteria).map(({ header }) => header);

test("every row that says which save it is from is sealed", () => {
  const saved = (Object.keys(tables) as (keyof typeof tables)[]).filter((key) =>
    headingsOf(key).includes("Request"),
  );
  expect(saved.sort()).toEqual([
    "approvalTasks",
    "cases",
    "evidence",
    "letters",
    "notes",
    "ownEntries",
    "pair",
    "plan",
    "preRead",
    "ratings",
    "scorecards",
    "steps",
  ]);
  for (const key of saved) expect([key, tables[key].seal?.in]).toEqual([key, "request"]);
});

test("of a made file's table in which a row is being saved nothing is read; in the file itself the others are", () => {
  const headings = headingsOf("letters");
  const row = (id: string, request: string) =>
    headings.map((header) => ({ ID: id, Request: request })[header] ?? "");
  const grid = [headings, row("a", withMark("r", "a", "")), row("b", "r")];
  const told = [expect.objectContaining({ code: "row.begun", where: expect.objectContaining({ row: 2 }) })];
  const own = readTable(tables.letters, grid);
  expect([own.isBroken, own.problems.filter(({ code }) => code === "row.begun")]).toEqual([false, told]);
  const fromElsewhere = withoutFormulas(tables.letters, grid);
  expect(fromElsewhere).toMatchObject({ isBroken: true, rows: [], unread: [], problems: told });
});

const inLog =
  "every change stands in Log first: interrupted while rows are moved, whoever comes next is told";
const drawn = "drawn whole from the hub, which nobody writes back";

/** Why nothing in a row has to say whose it is. */
const unsealed: Partial<Record<keyof typeof tables, string>> = {
  settings: `${inLog}; a packet's first opening is one cell that says when`,
  criteria: inLog,
  ladder: inLog,
  benchmarks: inLog,
  vignettes: inLog,
  people: inLog,
  importAnswers: inLog,
  raters: inLog,
  assignments: inLog,
  sessions: inLog,
  opinions: inLog,
  history: inLog,
  log: "its entries are found by their parts and known by their digest",
  workingTime: inLog,
  lockedCycles: inLog,
  lockedPeople: inLog,
  jobCodes: inLog,
  ownFiles: inLog,
  adoptedTexts: `${drawn}; a text counts only if it fits the fingerprint in Settings`,
  decided: drawn,
  agenda: drawn,
  expectations: drawn,
  candidates: inLog,
  interviewers: inLog,
  scenarios: inLog,
  anchors: inLog,
  hiringTexts: inLog,
  planShown: inLog,
};

test("a table has a seal or a reason why it needs none", () => {
  const keys = Object.keys(tables) as (keyof typeof tables)[];
  expect(keys.filter((key) => !tables[key].seal === !unsealed[key])).toEqual([]);
  expect(headingsOf("decisions")).toContain("Seal");
  expect(headingsOf("minutes")).toContain("Seal");
});

test("a row alone, of which Log holds nothing, is saved where rows are sealed; but for a packet's first opening", () => {
  const src = join(__dirname, "../../../src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const saving = files.filter((name) => /\bcommitRow\b/.test(readFileSync(join(src, name), "utf8")));
  expect(saving.sort()).toEqual([
    "actions/home/noteOpening.ts",
    "actions/saveRow.ts",
    "workbook/cells/transaction.ts",
  ]);
});

test.each([
  ["its own", "2026 H2/000004/IC4", []],
  ["one that an earlier version gave, without the level", "2026 H2/000004", []],
  ["another person's", "2026 H2/000005/IC4", ["row.tornApart"]],
  ["one that HR typed", "2026 H2/000004/1", []],
  ["an earlier one of another person", "2026 H2/000005", ["row.tornApart"]],
])("the ID of a case that stands beside its row is %s", (_, id, codes) => {
  const headings = headingsOf("cases");
  const said: Record<string, string> = {
    ID: id,
    Cycle: "2026 H2",
    "Employee ID": "000004",
    "Proposed level": "IC4",
    Status: "draft",
  };
  const { rows, problems } = readTable(tables.cases, [headings, headings.map((name) => said[name] ?? "")]);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(rows.length).toBe(codes.length ? 0 : 1);
});
