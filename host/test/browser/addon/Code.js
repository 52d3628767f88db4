// biome-ignore-all lint/correctness/noUnusedVariables: Google calls these functions by name.
// A small add-on for the tests of the local host's page.

function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem("Open sidebar", "openSidebar")
    .addItem("Open dialog", "openDialog")
    .addItem("Add results", "addActive")
    .addSeparator()
    .addSubMenu(ui.createMenu("More").addItem("Ask", "ask").addItem("Fail", "fail").addItem("Toast", "toast"))
    .addToUi();
}

function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("page").setTitle("Test page"));
}

function openDialog() {
  var page = HtmlService.createHtmlOutputFromFile("page").setWidth(420).setHeight(260);
  SpreadsheetApp.getUi().showModalDialog(page, "Test dialog");
}

function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert("A question", "Write yes into the cell?", ui.ButtonSet.YES_NO);
  if (answer === ui.Button.YES) SpreadsheetApp.getActiveRange().setValue("yes");
}

function toast() {
  SpreadsheetApp.getActiveSpreadsheet().toast("All is well.", "Ready");
}

function fail() {
  throw new Error("It went wrong.");
}

/** Who calls, and what came. */
function echo(value) {
  return { who: Session.getActiveUser().getEmail(), value: value };
}

/** Colours a cell and fills the cells of a sheet, so that the page has something to draw. */
function prepare() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet
    .getRange("A1:C1")
    .setValues([["Name", "Track", "Mark"]])
    .setFontWeight("bold");
  sheet.getRange("A2:C4").setValues([
    ["Cleo", "IC", 3],
    ["Ann", "IC", 5],
    ["Bo", "Management", 1],
  ]);
  sheet.setFrozenRows(1);
  sheet.getRange("C2").setBackground("#b35806");
  var tracks = SpreadsheetApp.newDataValidation()
    .requireValueInList(["IC", "Management"])
    .setAllowInvalid(false);
  sheet.getRange("B2:B4").setDataValidation(tracks.setHelpText("Choose IC or Management.").build());
}

function addBoxes() {
  SpreadsheetApp.getActiveSheet().getRange("D2:D3").insertCheckboxes();
}

/** Adds a sheet and makes it the active one. */
function addActive() {
  SpreadsheetApp.getActiveSpreadsheet().insertSheet("Results").getRange("A1").setValue("here");
}

/** A plain letter with a link to the workbook, and one in HTML that would like to do more than be read. */
function sendLetters() {
  var link = SpreadsheetApp.getActiveSpreadsheet().getUrl();
  MailApp.sendEmail("cleo@example.com, ann@example.com", "First", "Please rate.\n" + link);
  var html = "<h2>Dear Cleo</h2><script>document.body.append('a script ran')</script>";
  MailApp.sendEmail({
    to: "cleo@example.com",
    subject: "Second",
    htmlBody:
      html + "<img src='http://picture.invalid/x.png' onerror='document.body.append(\"a script ran\")'>",
  });
}

/** Puts a chart of the marks beside them. */
function addChart(type, options) {
  var sheet = SpreadsheetApp.getActiveSheet();
  var chart = sheet.newChart().setChartType(Charts.ChartType[type]).setPosition(3, 5, 10, 5);
  chart.addRange(sheet.getRange("A1:A4")).addRange(sheet.getRange("C1:C4"));
  for (var option in options) chart.setOption(option, options[option]);
  sheet.insertChart(chart.build());
}

/** Lets nobody but the owner edit a range; without one, nothing of the sheet but D2:D4. */
function protectFromOthers(range) {
  var sheet = SpreadsheetApp.getActiveSheet();
  var protection = range ? sheet.getRange(range).protect() : sheet.protect();
  if (!range) protection.setUnprotectedRanges([sheet.getRange("D2:D4")]);
  protection.removeEditors(protection.getEditors());
}
