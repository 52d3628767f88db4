import { join } from "node:path";
import { type Host, openHost } from "../../src/host/openHost";

let host: Host;
beforeAll(async () => {
  host = await openHost({ dist: join(__dirname, "addon") });
});
afterAll(() => host.close());

const as = "ann@acme.example";
function sheetWith(values: (string | number)[][], more: { locale?: string } = {}): string {
  const { id } = host.createFile({ name: "Formulas", as, ...more });
  expect(host.edit(id, { sheet: "Sheet1", range: "A1", values })).toEqual({ ok: true });
  return id;
}
const valuesOf = async (id: string) => (await host.file(id)).sheets[0]?.values;

test("§6 formulas are computed for scripts and page alike", async () => {
  const id = sheetWith([
    [3, 4, "=SUM(A1:B1)*2", '=IF(C1>10,"big","small")', "=VLOOKUP(3,A1:B1,2,FALSE)", "=1/0", "=NOSUCH(1)"],
  ]);
  expect(await valuesOf(id)).toEqual([[3, 4, 14, "big", 4, "#DIV/0!", "#NAME?"]]);
  const answer = await host.run(id, {
    function: "evaluate",
    args: ["return SpreadsheetApp.getActiveSheet().getDataRange().getValues()"],
    as,
  });
  expect(answer.value).toEqual([[3, 4, 14, "big", 4, "#DIV/0!", "#NAME?"]]);
});
test("§6 a formula follows the cells it names", async () => {
  const id = sheetWith([[1], [2], ["=A1+A2"], ["=SUM(A1:A2)"]]);
  host.edit(id, { sheet: "Sheet1", insertRows: { before: 2 } });
  expect((await host.file(id)).sheets[0]?.formulas.slice(3)).toEqual([["=A1+A3"], ["=SUM(A1:A3)"]]);
  host.edit(id, { sheet: "Sheet1", range: "A2", values: [[10]] });
  expect(await valuesOf(id)).toEqual([[1], [10], [2], [3], [13]]);
  host.edit(id, { sheet: "Sheet1", deleteRows: { from: 1 } });
  expect(await valuesOf(id)).toEqual([[10], [2], ["#REF!"], [12]]);
});
test("§6 a formula reaches other sheets and keeps their new names", async () => {
  const id = sheetWith([[7]]);
  host.edit(id, { insertSheet: "Other" });
  host.edit(id, { sheet: "Other", range: "A1", values: [["=Sheet1!A1*2"]] });
  host.edit(id, { sheet: "Sheet1", renameSheet: "My data" });
  const other = (await host.file(id)).sheets[1];
  expect([other?.values, other?.formulas]).toEqual([[[14]], [["='My data'!A1*2"]]]);
});
test("§6 a German file has German separators in formulas", async () => {
  const id = sheetWith([["1,5", "2,5", "=SUM(A1;B1)", "=ROUND(A1*1,1;1)"]], { locale: "de_DE" });
  expect(await valuesOf(id)).toEqual([[1.5, 2.5, 4, 1.7]]);
});
test("§6 an array formula fills its neighbours, and takes them back", async () => {
  const id = sheetWith([[1, "=ARRAYFORMULA(A1:A3*2)"], [2], [3]]);
  expect(await valuesOf(id)).toEqual([
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
  host.edit(id, { sheet: "Sheet1", range: "B1", values: [[""]] });
  expect(await valuesOf(id)).toEqual([[1], [2], [3]]);
});
test("§6 formulas in a circle are errors, and so is what reads them", async () => {
  const id = sheetWith([
    ["=B1", "=A1+1", "=A1", "=D1"],
    ["=SUM(A2:B2)", 1, "=B2"],
  ]);
  expect(await valuesOf(id)).toEqual([
    ["#REF!", "#REF!", "#REF!", "#REF!"],
    ["#REF!", 1, 1],
  ]);
});
