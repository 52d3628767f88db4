/** Which tables seal what a form writes into rows that people arrange. */
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
