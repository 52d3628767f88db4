import type { Host } from "../openHost";
import { addOnWith, ann, fileOf, local, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

/** A file in which the add-on has been used. */
function usedFile() {
  const file = fileOf(host);
  const known = host.world.files.get(file.id);
  if (known) known.addOnEnabled = true;
  return file;
}

/** The errors that cells show, with what Google says when one points at them. */
const reasons = async (file: ReturnType<typeof fileOf>) => {
  const [sheet] = (await host.computed(file.id)).sheets;
  return Object.fromEntries(
    Object.entries(sheet?.reasons ?? {}).map(([place, reason]) => {
      const [row, column] = place.split(" ").map(Number) as [number, number];
      return [place, `${sheet?.values.get(row, column)} ${reason}`];
    }),
  );
};

test("§6 a formula calls a function of the add-on: a scalar, or a table that spills; capitals do not matter", async () => {
  const file = usedFile();
  file.type("A1", [[1, "=DOUBLE(A1)", "=double(B1)+1", "=SUM(DOUBLE(A1:A3))", "=DOUBLE(A1:A3)"], [2], [3]]);
  expect(await file.values()).toEqual([
    [1, 2, 5, 12, 2],
    [2, "", "", "", 4],
    [3, "", "", "", 6],
  ]);
  file.type("A2", [[20]]);
  expect((await file.values())?.[0]).toEqual([1, 2, 5, 48, 2]);
});

test("§6 what a custom function gets: a cell as its value, a date as Date, a blank as '', a range as rows", async () => {
  const file = usedFile();
  const given = local(
    '=WHATIS(A1,A1:B2,D9,"x",TRUE,1.5,{1,2;3,4})',
    '=WHATIS(A1;A1:B2;D9;"x";TRUE;1,5;{1\\2;3\\4})',
  );
  file.type("A1", [["2026-08-15", "b", given]]);
  // Midnight in the file's zone.
  const date = `date ${Date.parse(local("2026-08-15T00:00:00Z", "2026-08-14T22:00:00Z"))}`;
  const iso = local("2026-08-15T00:00:00.000Z", "2026-08-14T22:00:00.000Z");
  expect(JSON.parse(String((await file.values())?.[0]?.[2]))).toEqual([
    date,
    [
      [iso, "b"],
      ["", ""],
    ],
    "",
    "x",
    true,
    1.5,
    [
      [1, 2],
      [3, 4],
    ],
  ]);
});

test("§6 what a custom function gives: text stays text, a list is a column, a date is shown as one", async () => {
  const file = usedFile();
  const names = ["date", "list", "ragged", "nothing", "digits"];
  file.type("A1", [names.map((name) => `=attempt("${name}")`)]);
  const shown = await file.run(() => SpreadsheetApp.getActiveSheet().getRange("A1:F2").getDisplayValues());
  expect(shown).toEqual([
    [local("8/15/2026", "15.08.2026"), "a", "#REF!", "", "007", ""],
    ["", "b", "", "", "", ""],
  ]);
});

test("§4 a custom function reads the document only, and nobody's address, screen or other files", async () => {
  const file = usedFile();
  const names = ["read", "email", "throw", "write", "append", "ui", "toast", "files", "other"];
  file.type("A1", [["seen"], ...names.map((name) => [`=attempt("${name}")`])]);
  expect((await file.values())?.map(([cell]) => cell)).toEqual([
    "seen",
    "seen",
    "<>",
    ...Array(7).fill("#ERROR!"),
  ]);
  const refused = (name: string, scope = "") =>
    `#ERROR! Exception: You do not have permission to call ${name}.${scope && ` Required permissions: https://www.googleapis.com/auth/${scope}`}`;
  expect(await reasons(file)).toEqual({
    "4 1": "#ERROR! Error: went wrong",
    "5 1": refused("SpreadsheetApp.Range.setValue"),
    "6 1": refused("SpreadsheetApp.Sheet.appendRow"),
    "7 1": refused("SpreadsheetApp.getUi"),
    "8 1": refused("SpreadsheetApp.Spreadsheet.toast"),
    "9 1": refused("Drive.Files.list", "drive.file"),
    "10 1": refused("SpreadsheetApp.openById", "spreadsheets"),
  });
});

test("§6 the same arguments are computed once", async () => {
  const file = usedFile();
  const asked = () => host.world.files.get(file.id)?.documentProperties.asked;
  file.type("A1", [["x", "=WHATIS(A1)", "=WHATIS(A1)", '=WHATIS("y")']]);
  await file.values();
  expect(asked()).toBe("2");
  file.type("E1", [["=1+1"]]);
  await file.values();
  expect(asked()).toBe("2");
  file.type("A1", [["z"]]);
  await file.values();
  expect(asked()).toBe("3");
});

test("§6 only with @customfunction, and only where the add-on is used", async () => {
  const file = fileOf(host);
  file.type("A1", [["=DOUBLE(1)", "=notForFormulas()"]]);
  const unknown = "#NAME? Unknown function: 'notForFormulas'.";
  expect(await reasons(file)).toEqual({ "1 1": "#NAME? Unknown function: 'DOUBLE'.", "1 2": unknown });
  await file.run(() => 1);
  expect(await file.values()).toEqual([[2, "#NAME?"]]);
  expect(await reasons(file)).toEqual({ "1 2": unknown });
});

test("§5 a custom function ends after its time, also while scripts wait for its formula on every thread", async () => {
  const code =
    "/** @customfunction */ function FOREVER() { for (;;); }\nfunction read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }";
  const hasty = await openTestHost({ dist: addOnWith(code), limits: { trigger: 300 } });
  const { id } = hasty.createFile({ name: "Test", as: ann });
  hasty.edit(id, { sheet: "Sheet1", range: "A1", values: [["=FOREVER()"]] });
  const reading = Array.from({ length: 14 }, () => hasty.run(id, { function: "read", as: ann }));
  const values = (await Promise.all(reading)).map(({ value }) => value);
  expect(values).toEqual(Array(14).fill("#ERROR!"));
  await hasty.close();
});
