// biome-ignore-all lint/correctness/noUnusedVariables: Google calls these functions by name.
// A small add-on for the host's own tests: most of them send a script to evaluate().

function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Count", "count")
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu("More").addItem("Show sidebar", "showSidebar"))
    .addToUi();
}

/** Runs the text of a function body; what it returns goes back. */
function evaluate(body) {
  return new Function(body)();
}

function count() {
  var cell = SpreadsheetApp.getActiveSheet().getRange("A1");
  cell.setValue(Number(cell.getValue()) + 1);
}

function showSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("page").setTitle("Page"));
}

function onEdit(e) {
  if (e.range.getSheet().getName() !== "Watched") return;
  e.range.getSheet().getRange("Z1").setValue(`edited ${e.range.getA1Notation()} to ${e.value}`);
}

function private_() {
  return "secret";
}

/** What arrives of the arguments of a call. */
function giveBack(...args) {
  return args;
}

function outer() {
  function innerOnly() {}
  return innerOnly;
}

var assigned = () => {};

/**
 * Twice a number, or each of many.
 * @customfunction
 */
function DOUBLE(input) {
  return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2;
}

/** Says what arrives, and how often it was asked. @customfunction */
function WHATIS(...args) {
  var properties = PropertiesService.getDocumentProperties();
  properties.setProperty("asked", String(Number(properties.getProperty("asked")) + 1));
  return JSON.stringify(args.map((value) => (value instanceof Date ? `date ${Number(value)}` : value)));
}

/** @customfunction */
function attempt(what) {
  var tries = {
    throw: () => {
      throw new Error("went wrong");
    },
    date: () => new Date(Date.UTC(2026, 7, 15)),
    list: () => ["a", "b"],
    ragged: () => [[1, 2], [3]],
    nothing: () => undefined,
    digits: () => "007",
    read: () => SpreadsheetApp.getActiveSheet().getRange("A1").getValue(),
    write: () => SpreadsheetApp.getActiveSheet().getRange("Z9").setValue(1),
    append: () => SpreadsheetApp.getActiveSheet().appendRow([1]),
    ui: () => SpreadsheetApp.getUi(),
    toast: () => SpreadsheetApp.getActive().toast("x"),
    email: () => `<${Session.getActiveUser().getEmail()}>`,
    files: () => Drive.Files.list(),
    other: () => SpreadsheetApp.openById("x"),
  };
  return tries[what]();
}

function notForFormulas() {
  return 1;
}
