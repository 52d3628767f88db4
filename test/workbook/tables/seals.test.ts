/** Which tables seal what a form writes into rows that people arrange. */
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
    "ownEntries",
    "preRead",
    "ratings",
    "scorecards",
  ]);
  for (const key of saved) expect([key, tables[key].seal?.in]).toEqual([key, "request"]);
});
