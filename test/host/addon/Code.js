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
