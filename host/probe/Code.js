// biome-ignore-all lint/correctness/noUnusedVariables: Google calls these functions by name.
// Asks Google Sheets what its documentation leaves open, and writes its answers beside those of the local host.

function onOpen() {
  SpreadsheetApp.getUi().createMenu("Probe").addItem("Ask Google", "ask").addToUi();
}

/** Each question works on a fresh sheet; `local` is what the local host answers. */
const questions = [
  ["§1", "Is structuredClone there?", "no", () => (typeof structuredClone === "undefined" ? "no" : "yes")],
  ["§1", "Is queueMicrotask there?", "no", () => (typeof queueMicrotask === "undefined" ? "no" : "yes")],
  ["§6", "Is the apostrophe of '007 returned on read?", "007", (sheet) => written(sheet, "'007").getValue()],
  ["§6", "The same in a cell of the format @", "007", (sheet) => written(sheet, "'007", "@").getValue()],
  [
    "§6",
    "What is 1.5 (a number) in a cell of the format @?",
    "string",
    (sheet) => typeof written(sheet, 1.5, "@").getValue(),
  ],
  [
    "§6",
    "Does = start a formula in a cell of the format @?",
    "=1+1",
    (sheet) => written(sheet, "=1+1", "@").getFormula(),
  ],
  ["§6", "Does + start a formula?", "=+A2", (sheet) => written(sheet, "+A2").getFormula()],
  ["§6", "Does - start a formula?", "=-A2", (sheet) => written(sheet, "-A2").getFormula()],
  ["§6", "Does @ start a formula?", "", (sheet) => written(sheet, "@A2").getFormula()],
  ["§6", "What becomes of NaN?", "#NUM!", (sheet) => written(sheet, Number.NaN).getValue()],
  [
    "§6",
    "Number format of a number nobody formatted",
    "General",
    (sheet) => written(sheet, 5).getNumberFormat(),
  ],
  ["§6", "Number format of a written 5%", "0%", (sheet) => written(sheet, "5%").getNumberFormat()],
  ["§6", "Number format of a written 1,234", "#,##0", (sheet) => written(sheet, "1,234").getNumberFormat()],
  ["§6", "Number format of a written 1e3", "0.00E+00", (sheet) => written(sheet, "1e3").getNumberFormat()],
  ["§6", "Number format of a written 1/2", "m/d", (sheet) => written(sheet, "1/2").getNumberFormat()],
  [
    "§6",
    "Number format of a written 2026-08-15",
    "yyyy-mm-dd",
    (sheet) => written(sheet, "2026-08-15").getNumberFormat(),
  ],
  ["§6", "What is 25:00?", "string", (sheet) => typeof written(sheet, "25:00").getValue()],
  [
    "§6",
    "What is 1.2.2020 in an American file?",
    "string",
    (sheet) => typeof written(sheet, "1.2.2020").getValue(),
  ],
  [
    "§6",
    "5 written over a date: still a date?",
    "yes",
    (sheet) => (written(sheet, "2026-08-15").setValue(5).getValue() instanceof Date ? "yes" : "no"),
  ],
  [
    "§6",
    "A number that gets the format @ afterwards",
    "number",
    (sheet) => typeof written(sheet, 5).setNumberFormat("@").getValue(),
  ],
  [
    "§6",
    "Displayed text of 0.0000001234 and of 1e20",
    "1.234E-07 1E+20",
    (sheet) => `${written(sheet, 0.0000001234).getDisplayValue()} ${written(sheet, 1e20).getDisplayValue()}`,
  ],
  [
    "§6",
    "What shows a formula that cannot be read?",
    "#ERROR!",
    (sheet) => sheet.getRange("A1").setFormula("=1+").getDisplayValue(),
  ],
  [
    "§6",
    "A zone's letters in formatDate",
    "EST",
    () => Utilities.formatDate(new Date(Date.UTC(2024, 11, 30, 22)), "America/New_York", "z"),
  ],
  [
    "§6",
    "May a script write into a checkbox what is no state of it?",
    "no",
    (sheet) => {
      try {
        sheet.getRange("A1").insertCheckboxes().setValue("other");
        SpreadsheetApp.flush();
        return "yes";
      } catch (_error) {
        return "no";
      }
    },
  ],
  ["§6", "Displayed text of one third", "0.3333333333", (sheet) => written(sheet, 1 / 3).getDisplayValue()],
  [
    "§6",
    "Does getSheetByName mind capitals?",
    "no",
    (sheet) => (SpreadsheetApp.getActive().getSheetByName(sheet.getName().toUpperCase()) ? "no" : "yes"),
  ],
  [
    "§6",
    "Does getDataRange count a cell that has only a colour?",
    "A1",
    (sheet) => colored(sheet).getDataRange().getA1Notation(),
  ],
  ["§6", "Where does insertSheet put the new tab?", "after the active one", (sheet) => placeOfNew(sheet)],
  ["§6", "Does setFrozenRows return its sheet?", "no", (sheet) => (sheet.setFrozenRows(1) ? "yes" : "no")],
  [
    "§6",
    "getMaxRows after insertRowsAfter, before a flush",
    "1005",
    (sheet) => String(sheet.insertRowsAfter(1000, 5).getMaxRows()),
  ],
  [
    "§6",
    "A formula that fails, as getValue gives it",
    "#DIV/0!",
    (sheet) => written(sheet, "=1/0").getValue(),
  ],
  ["§6", "SORT without a column", "a", (sheet) => computed(sheet, '=SORT({"b";"a"})')],
  ["§6", "FILTER without a match", "#N/A", (sheet) => computed(sheet, "=FILTER({1;2},{FALSE;FALSE})")],
  ["§6", "What SPLIT makes of 007", "7", (sheet) => computed(sheet, '=SPLIT("007,x",",")')],
  ["§6", "Does JOIN keep blanks?", "a--b", (sheet) => computed(sheet, '=JOIN("-",{"a","","b"})')],
  ["§6", "Does UNIQUE mind capitals?", "2", (sheet) => computed(sheet, '=ROWS(UNIQUE({"a";"A"}))')],
  ["§6", "IFERROR without a second argument", "", (sheet) => computed(sheet, "=IFERROR(1/0)")],
  [
    "§6",
    "What REGEXEXTRACT finds: number or text?",
    "string",
    (sheet) => typeof written(sheet, '=REGEXEXTRACT("a1","\\d")').getValue(),
  ],
  ["§6", "Rows of unequal length in braces", "#VALUE!", (sheet) => computed(sheet, "={1,2;3}")],
  ["§6", "A function only Excel has", "#NAME?", (sheet) => computed(sheet, '=TEXTSPLIT("a b"," ")')],
  ["§6", "A semicolon between arguments in an American file", "3", (sheet) => computed(sheet, "=SUM(1;2)")],
  [
    "§6",
    "The value of unchecked, when only checked was given",
    "",
    (sheet) => sheet.getRange("A1").insertCheckboxes("yes").getValue(),
  ],
  [
    "§5",
    "Error of 18,279 columns",
    "This action would increase the number of columns in the sheet above the limit of 18278 columns.",
    (sheet) =>
      flushed(() => {
        sheet.deleteRows(2, 999);
        sheet.insertColumnsAfter(1, 18253);
      }),
  ],
  [
    "§1",
    "Does Math.max(...list) overflow at 140,000 items?",
    "Maximum call stack size exceeded",
    () => errorOf(() => Math.max(...new Array(140000).fill(1))),
  ],
  [
    "§5",
    "Error of a property of 10 kB",
    "Argument too large: value of property k",
    () => errorOf(() => PropertiesService.getDocumentProperties().setProperty("k", "x".repeat(10240))),
  ],
  [
    "§6",
    "Error of a flat list in setValues",
    "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    (sheet) => errorOf(() => sheet.getRange("A1:B1").setValues([1, 2])),
  ],
  [
    "§6",
    "Error of deleting all rows",
    "You can't delete all the rows on the sheet.",
    (sheet) => flushed(() => sheet.deleteRows(1, 1000)),
  ],
  [
    "§6",
    "Error of deleting all rows that are not frozen",
    "Sorry, it is not possible to delete all non-frozen rows.",
    (sheet) =>
      flushed(() => {
        sheet.setFrozenRows(1);
        sheet.deleteRows(2, 999);
      }),
  ],
  [
    "§6",
    "Error of an unknown colour",
    "Invalid argument: reddish",
    (sheet) => errorOf(() => sheet.getRange("A1").setBackground("reddish")),
  ],
];

/** What no script can ask alone: somebody tries it and writes the answer beside it. */
const byHand = [
  [
    "§4",
    "Does opening a packet once with the add-on, as a second HR account, let that account's add-on read it (drive.file)?",
    "no",
    "Make a packet as A, share it with B, choose Plumbline ▸ Show where we stand in it as B, then collect as B in the hub.",
    "by hand",
  ],
];

/** Writes a sheet "Probe": section, question, the local host's answer, Google's answer, whether they are the same. */
function ask() {
  const file = SpreadsheetApp.getActive();
  const answers = questions.map(([section, question, local, answer]) => {
    const sheet = file.insertSheet(`Question ${Utilities.getUuid().slice(0, 8)}`);
    const google = String(valueOrError(() => answer(sheet)));
    file.deleteSheet(sheet);
    return [section, question, local, google, local === google ? "same" : "other"];
  });
  const report = file.getSheetByName("Probe") || file.insertSheet("Probe");
  const rows = [["Section", "Question", "Local host", "Google", "Same?"], ...answers, ...byHand];
  report
    .clear()
    .getRange(1, 1, rows.length, 5)
    .setNumberFormat("@")
    .setValues(rows.map((row) => row.map((text) => `'${text}`)));
  SpreadsheetApp.flush();
  report.activate();
}

/** The first cell after a value was written into it. */
function written(sheet, value, numberFormat) {
  const cell = sheet.getRange("A1");
  if (numberFormat) cell.setNumberFormat(numberFormat);
  return cell.setValue(value);
}

function computed(sheet, formula) {
  return written(sheet, formula).getValue();
}

function colored(sheet) {
  sheet.getRange("C3").setBackground("#ff0000");
  return sheet;
}

function placeOfNew(sheet) {
  const file = SpreadsheetApp.getActive();
  sheet.activate();
  const added = file.insertSheet();
  const distance = added.getIndex() - sheet.getIndex();
  file.deleteSheet(added);
  return distance === 1 ? "after the active one" : `${distance} places further`;
}

function valueOrError(body) {
  try {
    return body();
  } catch (error) {
    return error.message;
  }
}

function errorOf(body) {
  try {
    body();
  } catch (error) {
    return error.message;
  }
  return "no error";
}

function flushed(body) {
  return errorOf(() => {
    body();
    SpreadsheetApp.flush();
  });
}
