import type { PersonEdit } from "../api";
import type { Host } from "../openHost";
import { googleFunctionNames } from "./googleFunctionNames";
import { ann, fileOf, local, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

function sheetWith(values: (string | number)[][], more: { locale?: string } = {}) {
  const file = fileOf(host, more);
  expect(file.type("A1", values)).toEqual({ ok: true });
  return file;
}

/** What one formula gives, beside numbers and words in A1:B4. */
async function given(formula: string) {
  const words = ["b", "C", "a", ""];
  const file = sheetWith(words.map((word, i) => [word, 3 - i, "", i === 0 ? formula : ""]));
  return (await file.values())?.map((row) => row.slice(3)).filter((row) => row.length > 0);
}

/** What Google says of the error in a sheet's first cell. */
const reason = async (file: ReturnType<typeof fileOf>) =>
  (await host.computed(file.id)).sheets[0]?.reasons["1 1"];

test("§6 formulas are computed for scripts and page alike", async () => {
  const file = sheetWith([
    [
      3,
      4,
      "=SUM(A1:B1)*2",
      local('=IF(C1>10,"big","small")', '=IF(C1>10;"big";"small")'),
      local("=VLOOKUP(3,A1:B1,2,FALSE)", "=VLOOKUP(3;A1:B1;2;FALSE)"),
      "=1/0",
      "=NOSUCH(1)",
    ],
  ]);
  const values = [[3, 4, 14, "big", 4, "#DIV/0!", "#NAME?"]];
  expect(await file.values()).toEqual(values);
  expect(await file.run(() => SpreadsheetApp.getActiveSheet().getDataRange().getValues())).toEqual(values);
});

test("§6 a formula follows the cells it names", async () => {
  const file = sheetWith([[1], [2], ["=A1+A2"], ["=SUM(A1:A2)"]]);
  host.edit(file.id, { sheet: "Sheet1", insertRows: { before: 2 } });
  expect((await host.file(file.id)).sheets[0]?.formulas.slice(3)).toEqual([["=A1+A3"], ["=SUM(A1:A3)"]]);
  file.type("A2", [[10]]);
  expect(await file.values()).toEqual([[1], [10], [2], [3], [13]]);
  host.edit(file.id, { sheet: "Sheet1", deleteRows: { from: 1 } });
  expect(await file.values()).toEqual([[10], [2], ["#REF!"], [12]]);
});

test("§6 values come back with the cells they were computed from; RAND is drawn anew at every edit", async () => {
  const file = sheetWith([[1, "=A1*2", "=RAND()"]]);
  const random = async () => (await file.values())?.[0]?.[2];
  const drawn = [await random()];
  for (const [typed, doubled] of [
    [5, 10],
    [1, 2],
    [5, 10],
  ] as const) {
    file.type("A1", [[typed]]);
    expect((await file.values())?.[0]?.[1]).toBe(doubled);
    drawn.push(await random());
  }
  expect(new Set(drawn).size).toBe(4);
  const steady = sheetWith([[1, "=A1*2"]]);
  for (const typed of [5, 1, 5]) {
    steady.type("A1", [[typed]]);
    expect(await steady.values()).toEqual([[typed, typed * 2]]);
  }
});

test("§6 a formula reaches other sheets and keeps their new names", async () => {
  const { id } = sheetWith([[7]]);
  host.edit(id, { insertSheet: "Other" });
  host.edit(id, { sheet: "Other", range: "A1", values: [["=Sheet1!A1*2"]] });
  host.edit(id, { sheet: "Sheet1", renameSheet: "My data" });
  const other = (await host.file(id)).sheets[1];
  expect([other?.values, other?.formulas]).toEqual([[[14]], [["='My data'!A1*2"]]]);
});

test("§6 separators in formulas and lists are those of the file's locale", async () => {
  const file = sheetWith([
    [
      local("1.5", "1,5"),
      local("2.5", "2,5"),
      local("=SUM(A1,B1)", "=SUM(A1;B1)"),
      local("=ROUND(A1*1.1,1)", "=ROUND(A1*1,1;1)"),
      local('=INDEX({1,2.5;SUM(3,4),"a;b"},2,2)', '=INDEX({1\\2,5;SUM(3;4)\\"a;b"};2;2)'),
      local("=SUM({1,2.5;SUM(3,4),4})", "=SUM({1\\2,5;SUM(3;4)\\4})"),
    ],
  ]);
  expect(await file.values()).toEqual([[1.5, 2.5, 4, 1.7, "a;b", 14.5]]);
});

test("§6 a formula means the same after the file's locale has changed", async () => {
  const american = "=ROUND(SUM(1.5,2.4),0)&\"1,5;2.5\"&INDEX({1,2;3,4},2,1)&'My, 1;2'!A1";
  const german = "=ROUND(SUM(1,5;2,4);0)&\"1,5;2.5\"&INDEX({1\\2;3\\4};2;1)&'My, 1;2'!A1";
  const file = sheetWith([[local(american, german)]]);
  host.edit(file.id, { insertSheet: "My, 1;2" });
  host.edit(file.id, { sheet: "My, 1;2", range: "A1", values: [["x"]] });
  const read = (locale: string) => {
    SpreadsheetApp.getActive().setSpreadsheetLocale(locale);
    const cell = SpreadsheetApp.getActive().getSheetByName("Sheet1")?.getRange("A1");
    return [cell?.getFormula(), cell?.getValue()];
  };
  const value = "41,5;2.53x";
  expect(await file.run(read, "de_DE")).toEqual([german, value]);
  expect(await file.run(read, "en_GB")).toEqual([american, value]);
  expect(await file.run(read, "fr_FR")).toEqual([german, value]);
  expect(await file.run(read, "en_US")).toEqual([american, value]);
});

test("§6 an array formula fills its neighbours, and takes them back", async () => {
  const file = sheetWith([[1, "=ARRAYFORMULA(A1:A3*2)"], [2], [3]]);
  expect(await file.values()).toEqual([
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
  file.type("B1", [[""]]);
  expect(await file.values()).toEqual([[1], [2], [3]]);
});

test("§6 what an array formula fills moves with its rows and columns", async () => {
  const file = sheetWith([[1, "", "=ARRAYFORMULA(A1:A3*2)"], [2], [3]]);
  const filled = async () => (await file.values())?.map((row) => row.slice(-1)[0]);
  const change = async (edit: object, cell: string, value: number) => {
    host.edit(file.id, { sheet: "Sheet1", ...edit } as PersonEdit);
    file.type(cell, [[value]]);
    return filled();
  };
  expect(await filled()).toEqual([2, 4, 6]);
  expect(await change({ insertRows: { before: 1 } }, "A3", 20)).toEqual([undefined, 2, 40, 6]);
  expect(await change({ insertColumns: { before: 2 } }, "A3", 21)).toEqual([undefined, 2, 42, 6]);
  expect(await change({ deleteRows: { from: 1 } }, "A2", 22)).toEqual([2, 44, 6]);
  expect(await change({ moveRows: { from: 3, before: 2 } }, "A3", 23)).toEqual([2, 6, 46]);
  expect(await change({ sort: { range: "A2:D3", column: 1, ascending: false } }, "A3", 24)).toEqual([
    2, 46, 48,
  ]);
});

test("§6 an array formula finds no room where somebody types or copies; the typing stays", async () => {
  const file = sheetWith([[1, "=ARRAYFORMULA(A1:A3*2)"], [2], [3, "", "x"]]);
  const column = async () => (await file.values())?.map((row) => row[1] ?? "");
  expect(await column()).toEqual([2, 4, 6]);
  file.type("B2", [["typed"]]);
  expect(await column()).toEqual(["#REF!", "typed", ""]);
  expect((await host.computed(file.id)).sheets[0]?.reasons["1 2"]).toBe(
    "Array result was not expanded because it would overwrite data in B2.",
  );
  file.type("B2", [[""]]);
  expect(await column()).toEqual([2, 4, 6]);
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("C3").copyTo(sheet.getRange("B3"));
  });
  expect(await column()).toEqual(["#REF!", "", "x"]);
  host.edit(file.id, { sheet: "Sheet1", clear: "B3" });
  expect(await column()).toEqual([2, 4, 6]);
});

test("§6 array formulas side by side keep apart", async () => {
  const file = sheetWith([["=SEQUENCE(2)", local("=SEQUENCE(3,2)", "=SEQUENCE(3;2)")]]);
  expect(await file.values()).toEqual([
    [1, 1, 2],
    [2, 3, 4],
    ["", 5, 6],
  ]);
});

test("§6 formulas in a circle are errors, and so is what reads them", async () => {
  const file = sheetWith([
    ["=B1", "=A1+1", "=A1", "=D1"],
    ["=SUM(A2:B2)", 1, "=B2"],
  ]);
  expect(await file.values()).toEqual([
    ["#REF!", "#REF!", "#REF!", "#REF!"],
    ["#REF!", 1, 1],
  ]);
});

test.each([
  [
    "=SORT(A1:B4)",
    "=SORT(A1:B4)",
    [
      ["a", 1],
      ["b", 3],
      ["C", 2],
      ["", 0],
    ],
  ],
  ["=SORT(A1:A3,2,TRUE)", "=SORT(A1:A3;2;TRUE)", [["#VALUE!"]]],
  ["=SORT(A1:A3,B1:B3,TRUE)", "=SORT(A1:A3;B1:B3;TRUE)", [["a"], ["C"], ["b"]]],
  [
    "=SORT(A1:B3,2,FALSE,1,TRUE)",
    "=SORT(A1:B3;2;FALSE;1;TRUE)",
    [
      ["b", 3],
      ["C", 2],
      ["a", 1],
    ],
  ],
  ["=FILTER(A1:A4,B1:B4>0,B1:B4<3)", "=FILTER(A1:A4;B1:B4>0;B1:B4<3)", [["C"], ["a"]]],
  ["=FILTER(A1:B1,{FALSE,TRUE})", "=FILTER(A1:B1;{FALSE\\TRUE})", [[3]]],
  ["=FILTER(A1:A4,B1:B4>9)", "=FILTER(A1:A4;B1:B4>9)", [["#N/A"]]],
  ["=FILTER(A1:A4,B1:B3>0)", "=FILTER(A1:A4;B1:B3>0)", [["#N/A"]]],
  [
    '=SPLIT("a, b,,1.5 5%",", ")',
    '=SPLIT("a, b,,1,5 5%";", ")',
    local([["a", "b", 1.5, 0.05]], [["a", "b", 1, 5, 0.05]]),
  ],
  ['=SPLIT("a--b-c","--",FALSE)', '=SPLIT("a--b-c";"--";FALSE)', [["a", "b-c"]]],
  ['=SPLIT("a,,b",",",TRUE,FALSE)', '=SPLIT("a,,b";",";TRUE;FALSE)', [["a", "", "b"]]],
  [
    '=ARRAYFORMULA(SPLIT(A1:A3&"|x","|"))',
    '=ARRAYFORMULA(SPLIT(A1:A3&"|x";"|"))',
    [
      ["b", "x"],
      ["C", "x"],
      ["a", "x"],
    ],
  ],
  ['=SPLIT("a","")', '=SPLIT("a";"")', [["#VALUE!"]]],
  ['=JOIN("-",A1:A4,1.5)', '=JOIN("-";A1:A4;1,5)', [[local("b-C-a--1.5", "b-C-a--1,5")]]],
  ['=JOIN("-",A1:B2)', '=JOIN("-";A1:B2)', [["#N/A"]]],
  ["=COUNTUNIQUE(A1:A4,A1,7,7)", "=COUNTUNIQUE(A1:A4;A1;7;7)", [[4]]],
  ['=UNIQUE({"a";"A";"a"})', '=UNIQUE({"a";"A";"a"})', [["a"], ["A"]]],
  ["=FLATTEN(A1:B2)", "=FLATTEN(A1:B2)", [["b"], [3], ["C"], [2]]],
  ["=IFERROR(1/0)", "=IFERROR(1/0)", []],
  ["=ROUND(2.5)", "=ROUND(2,5)", [[3]]],
  ["=ROUNDUP(2.1)+ROUNDDOWN(2.9)", "=ROUNDUP(2,1)+ROUNDDOWN(2,9)", [[5]]],
  ["=CEILING(2.1)*10+FLOOR(2.9)", "=CEILING(2,1)*10+FLOOR(2,9)", [[32]]],
  ["=IFERROR(1/0,5)", "=IFERROR(1/0;5)", [[5]]],
  ['=HYPERLINK("https://a.example","label")', '=HYPERLINK("https://a.example";"label")', [["label"]]],
  ['=REGEXEXTRACT("ab12","[a-z]+(\\d)(\\d)")', '=REGEXEXTRACT("ab12";"[a-z]+(\\d)(\\d)")', [["1", "2"]]],
  ['=REGEXMATCH("ab12","^\\d")', '=REGEXMATCH("ab12";"^\\d")', [[false]]],
  ['=REGEXREPLACE("ab12","\\d","x")', '=REGEXREPLACE("ab12";"\\d";"x")', [["abxx"]]],
  ['=ISEMAIL("a@b.com")', '=ISEMAIL("a@b.com")', [[true]]],
  [
    '={"x",B1;A2:B2}',
    '={"x"\\B1;A2:B2}',
    [
      ["x", 3],
      ["C", 2],
    ],
  ],
  ["=ADD(B1,2)*100+DIVIDE(B1,2)*10+POW(2,B1)", "=ADD(B1;2)*100+DIVIDE(B1;2)*10+POW(2;B1)", [[523]]],
  ["=DIVIDE(1,0)", "=DIVIDE(1;0)", [["#DIV/0!"]]],
  ['=EQ("b",A1)&NE(1,1)&GT(B1,3)', '=EQ("b";A1)&NE(1;1)&GT(B1;3)', [["TRUEFALSEFALSE"]]],
  ["=GTE(B1,3)&LT(B2,B1)&LTE(4,B1)", "=GTE(B1;3)&LT(B2;B1)&LTE(4;B1)", [["TRUETRUEFALSE"]]],
  ["=UMINUS(B1)+UNARY_PERCENT(UPLUS(50))", "=UMINUS(B1)+UNARY_PERCENT(UPLUS(50))", [[-2.5]]],
  ["=SUM(ARRAYFORMULA(ADD(B1:B3,1)))", "=SUM(ARRAYFORMULA(ADD(B1:B3;1)))", [[9]]],
  ["={A1:B2;A3}", "={A1:B2;A3}", [["#VALUE!"]]],
  ["=ARRAY_CONSTRAIN(A1:B4,1,2)", "=ARRAY_CONSTRAIN(A1:B4;1;2)", [["b", 3]]],
])("§6 as Google defines it: %s", async (american, german, expected) => {
  expect(await given(local(american, german))).toEqual(expected);
});

test("§8.9 every function of Google's is there, or says by name that it is not; no other is", async () => {
  const file = sheetWith(
    [...googleFunctionNames, "SORTBY", "TEXTSPLIT", "NOSUCH"].map((name) => [`=${name}()`]),
  );
  const [sheet] = (await host.computed(file.id)).sheets;
  const said = Object.values(sheet?.reasons ?? {});
  const missing = said.filter((text) => text.endsWith(" is not available in the local host"));
  expect(missing.map((text) => text.split(" ")[0])).toEqual(
    expect.arrayContaining(["QUERY", "IMPORTRANGE", "GOOGLEFINANCE", "SPARKLINE", "TO_TEXT"]),
  );
  expect(missing.length).toBe(20);
  expect(said.filter((text) => !missing.includes(text))).toEqual([
    "Unknown function: 'SORTBY'.",
    "Unknown function: 'TEXTSPLIT'.",
    "Unknown function: 'NOSUCH'.",
  ]);
});

test("§8.9 a missing function is said wherever it stands in a formula, not in a text", async () => {
  const inside = sheetWith([
    [local('=IF(TRUE,query(B1:B2,"x"),"FOO(")', '=IF(TRUE;query(B1:B2;"x");"FOO(")')],
  ]);
  expect(await inside.values()).toEqual([["#NAME?"]]);
  expect(await reason(inside)).toBe("QUERY is not available in the local host");
  inside.type("A1", [["=1+1"]]);
  expect([await reason(inside), await inside.values()]).toEqual([undefined, [[2]]]);
  inside.type("A1", [["=FOO()"]]);
  expect(await reason(inside)).toBe("Unknown function: 'FOO'.");
  inside.type("A1", [["no formula"]]);
  expect(await reason(inside)).toBe(undefined);
});

test("§6 who asks while formulas are being computed waits for their values", async () => {
  const file = sheetWith([[1, "=A1+1"]]);
  const [first, second] = await Promise.all([file.values(), file.values()]);
  expect([first, second]).toEqual([[[1, 2]], [[1, 2]]]);
});

test("§6 a range open at one end reaches to the last row or column, also on another sheet", async () => {
  const file = sheetWith([
    [1, 10, "=SUM(A1:A)", "=SUM($A2:2)", "=SUM('Other''s'!B2:B)"],
    [2, 20],
  ]);
  host.edit(file.id, { insertSheet: "Other's", as: ann });
  host.edit(file.id, { sheet: "Other's", range: "B1", values: [[1], [2], [3]], as: ann });
  expect(await file.values()).toEqual([
    [1, 10, 3, 22, 5],
    [2, 20],
  ]);
});

test("§6 formulas that are sorted read their own row afterwards", async () => {
  const file = sheetWith([
    [1, "=A1*10", "=$A$1"],
    [3, "=A2*10", "=$A$1"],
    [2, "=A3*10", "=$A$1"],
  ]);
  host.edit(file.id, { sheet: "Sheet1", sort: { range: "A1:C3", column: 1, ascending: false } });
  expect(await file.values()).toEqual([
    [3, 30, 3],
    [2, 20, 3],
    [1, 10, 3],
  ]);
});

test("§8.8 what formulas give is nobody's change: undo and redo go on", async () => {
  const file = sheetWith([[1, "=A1*2", "=ARRAYFORMULA(A1:A2+1)"], [2]]);
  await file.values();
  file.type("A1", [[5]]);
  await file.values();
  expect(host.undo(file.id).ok).toBe(true);
  expect(await file.values()).toEqual([
    [1, 2, 2],
    [2, "", 3],
  ]);
  expect(host.redo(file.id).ok).toBe(true);
  expect((await file.values())?.[0]).toEqual([5, 10, 6]);
});

test("§6 formulas follow cells that are cut and pasted", async () => {
  const file = sheetWith([[1, "=A1*2", "=A1+B1"]]);
  const formulas = () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:B1").moveTo(sheet.getRange("D5"));
    return [
      sheet.getRange("C1").getFormula(),
      sheet.getRange("E5").getFormula(),
      sheet.getRange("C1").getValue(),
    ];
  };
  expect(await file.run(formulas)).toEqual(["=D5+E5", "=D5*2", 3]);
});
