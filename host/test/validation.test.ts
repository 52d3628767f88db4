import type { Host } from "../openHost";
import { fileOf, local, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost({ now: () => Date.parse("2026-08-15T12:00:00Z") });
});
afterAll(() => host.close());

const day = "new Date(2026, 7, 15)";
const later = "new Date(2026, 7, 20)";
const shownDay = local("8/15/2026", "15.08.2026");
const shownLater = local("8/20/2026", "20.08.2026");
const date = (number: number) => local(`8/${number}/2026`, `${number}.8.2026`);

test.each([
  [
    "requireNumberBetween(1.5, 5)",
    ["1", "9", "five"],
    ["5", local("1.5", "1,5")],
    local("a number between 1.5 and 5", "a number between 1,5 and 5"),
  ],
  ["requireNumberNotBetween(1, 5)", ["3"], ["7"], "a number not between 1 and 5"],
  ["requireNumberEqualTo(3)", ["4", "x"], ["3"], "a number equal to 3"],
  ["requireNumberNotEqualTo(3)", ["3", "x"], ["4"], "a number not equal to 3"],
  ["requireNumberGreaterThan(3)", ["3"], ["4"], "a number greater than 3"],
  ["requireNumberGreaterThanOrEqualTo(3)", ["2"], ["3"], "a number greater than or equal to 3"],
  ["requireNumberLessThan(3)", ["3"], ["2"], "a number less than 3"],
  ["requireNumberLessThanOrEqualTo(3)", ["4"], ["3"], "a number less than or equal to 3"],
  ["requireDate()", ["soon", "46249"], [date(1), "2026-08-01"], "a valid date"],
  [`requireDateAfter(${day})`, [date(15), "99999"], [date(16)], `a date after ${shownDay}`],
  [`requireDateBefore(${day})`, [date(15)], [date(14)], `a date before ${shownDay}`],
  [`requireDateOnOrAfter(${day})`, [date(14)], [date(15)], `a date on or after ${shownDay}`],
  [`requireDateOnOrBefore(${day})`, [date(16)], [date(15)], `a date on or before ${shownDay}`],
  [`requireDateEqualTo(${day})`, [date(16)], [date(15)], `the date ${shownDay}`],
  [
    `requireDateBetween(${day}, ${later})`,
    [date(14), date(21)],
    [date(20)],
    `a date between ${shownDay} and ${shownLater}`,
  ],
  ["requireTextContains('ab')", ["xy"], ["cABs"], 'text that contains "ab"'],
  ["requireTextDoesNotContain('ab')", ["cABs"], ["xy"], 'text that does not contain "ab"'],
  ["requireTextEqualTo('IC')", ["EM"], ["ic"], 'the text "IC"'],
  ["requireTextIsEmail()", ["ann", "a@b"], ["ann@acme.example"], "a valid email address"],
  ["requireTextIsUrl()", ["ann"], ["https://acme.example/x"], "a valid URL"],
  [
    "requireCheckbox()",
    ["yes", "1"],
    ["TRUE", local("false", "falsch")],
    "one of the values of the checkbox",
  ],
  ["requireCheckbox('yes', 'no')", ["TRUE"], ["yes", "no"], "one of the values of the checkbox"],
  ["requireFormulaSatisfied('=A1>3')", [], ["1", "9"], ""],
])(
  "§6 %s: a person's typing is rejected, and so is a script's writing",
  async (rule, wrong, right, wanted) => {
    const file = fileOf(host);
    const build = (code: string) => {
      const rules = SpreadsheetApp.newDataValidation() as unknown as object;
      const built = new Function("rules", `return rules.${code}.setAllowInvalid(false).build()`)(rules);
      SpreadsheetApp.getActiveSheet().getRange("A1:B1").setDataValidation(built);
    };
    await file.run(build, rule);
    const said = [...wrong, ...right].map((text) => file.type("A1", [[text]]).error?.message);
    const refusal = `The data you entered in cell A1 violates the data validation rules set on this cell. Input must be ${wanted}.`;
    expect(said).toEqual([...wrong.map(() => refusal), ...right.map(() => undefined)]);
    const written = (text: string) =>
      SpreadsheetApp.getActiveSheet().getRange("B1").setValue(text).getDisplayValue();
    for (const text of wrong)
      await expect(file.run(written, text)).rejects.toThrow(refusal.replace("A1", "B1"));
    for (const text of right) expect(await file.run(written, text)).not.toBe("");
  },
);

test("§6 a rule that only warns lets scripts and people write; the Sheets service asks no rule", async () => {
  const file = fileOf(host);
  const run = (strict: boolean) => {
    const rule = SpreadsheetApp.newDataValidation()
      .requireNumberGreaterThan(3)
      .setAllowInvalid(!strict)
      .build();
    const range = SpreadsheetApp.getActiveSheet().getRange("A1").setDataValidation(rule).setValue(1);
    return range.getValue();
  };
  expect(await file.run(run, false)).toBe(1);
  expect(file.type("A1", [["2"]]).ok).toBe(true);
  await expect(file.run(run, true)).rejects.toThrow(/violates the data validation rules/);
  const service = (valueInputOption: string) => {
    if (!Sheets) throw new Error("no service");
    const { spreadsheetId = "" } = Sheets.Spreadsheets.create({
      sheets: [
        {
          properties: { title: "Marks" },
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      dataValidation: {
                        strict: true,
                        condition: { type: "NUMBER_GREATER", values: [{ userEnteredValue: "3" }] },
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    } as never);
    Sheets.Spreadsheets.Values.update({ values: [["1"]] }, spreadsheetId, "Marks!A1", { valueInputOption });
    return Sheets.Spreadsheets.Values.get(spreadsheetId, "Marks!A1").values;
  };
  expect([await file.run(service, "RAW"), await file.run(service, "USER_ENTERED")]).toEqual([
    [["1"]],
    [["1"]],
  ]);
});

test("§6 a list: texts as they stand, numbers as they read, in a cell of text, too", async () => {
  const file = fileOf(host);
  await file.run(
    (half) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(["IC", "007", half])
        .setAllowInvalid(false)
        .build();
      SpreadsheetApp.getActiveSheet().getRange("A1:A2").setDataValidation(rule);
      SpreadsheetApp.getActiveSheet().getRange("A2").setNumberFormat("@");
    },
    local("1.5", "1,5"),
  );
  const refusal = (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell. Please enter one of the following values: IC, 007, ${local("1.5", "1,5")}.`;
  const say = (cell: string, text: string) => file.type(cell, [[text]]).error?.message;
  expect(["EM", "ic", "IC", local("1.5", "1,5"), "007"].map((text) => say("A1", text))).toEqual([
    refusal("A1"),
    refusal("A1"),
    undefined,
    undefined,
    undefined,
  ]);
  expect([say("A2", "007"), say("A2", "7"), say("A2", "=A1")]).toEqual([
    undefined,
    refusal("A2"),
    refusal("A2"),
  ]);
  expect(await file.values()).toEqual([[7], ["007"]]);
});

test("§6 a range: its values as they are now; the message names it, or is the rule's own help text", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const book = SpreadsheetApp.getActive();
    const list = book.insertSheet("My lists").getRange("A1:A3");
    list.setValues([["IC"], ["EM"], [3]]);
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(list).setAllowInvalid(false);
    const sheet = book.getSheetByName("Sheet1") as GoogleAppsScript.Spreadsheet.Sheet;
    sheet.getRange("A1").setDataValidation(rule.build());
    sheet.getRange("B1").setDataValidation(rule.setHelpText("Choose a career").build());
    sheet.getRange("C1").setDataValidation(rule.setAllowInvalid(true).build());
  });
  const say = (cell: string, text: string) => file.type(cell, [[text]]).error?.message;
  expect([say("A1", "PM"), say("B1", "PM"), say("C1", "PM"), say("A1", "EM"), say("A1", "3")]).toEqual([
    "The data you entered in cell A1 violates the data validation rules set on this cell. Input must fall within the range 'My lists'!A1:A3.",
    "Choose a career",
    undefined,
    undefined,
    undefined,
  ]);
  host.edit(file.id, { sheet: "My lists", range: "A1", values: [["PM"]] });
  expect([say("A1", "PM"), say("A1", "IC")?.slice(0, 28)]).toEqual([
    undefined,
    "The data you entered in cell",
  ]);
});

test("§6 a rule judges neither a formula nor an emptied cell, and one wrong cell rejects all that was typed", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const rule = SpreadsheetApp.newDataValidation()
      .requireNumberGreaterThan(3)
      .setAllowInvalid(false)
      .build();
    SpreadsheetApp.getActiveSheet().getRange("A1:B1").setDataValidation(rule);
  });
  expect(file.type("A1", [["4", "1"]]).ok).toBe(false);
  expect(file.type("A1", [["=1+1", "9"]]).ok).toBe(true);
  expect(file.type("B1", [[""]]).ok).toBe(true);
  expect(await file.values()).toEqual([[2]]);
});

test("§8.9 a rule says from which cells it takes its choices before it is set and when it is copied", async () => {
  const file = fileOf(host);
  const read = () => {
    const list = SpreadsheetApp.getActiveSheet().getRange("A1:A3");
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(list).build();
    return [rule, rule.copy().build()].map((one) =>
      (one.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range).getA1Notation(),
    );
  };
  expect(await file.run(read)).toEqual(["A1:A3", "A1:A3"]);
});
