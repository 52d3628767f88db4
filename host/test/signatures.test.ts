import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../openHost";
import { addOn, addOnWith, ann, fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  const wanted = JSON.parse(readFileSync(join(addOn, "appsscript.json"), "utf8")).oauthScopes;
  host = await openTestHost({
    dist: addOnWith(undefined, {
      oauthScopes: [...wanted, "https://www.googleapis.com/auth/script.scriptapp"],
    }),
  });
});
afterAll(() => host.close());

/** How a script comes by an object of each class. */
const objects: { [className: string]: string } = {
  SpreadsheetApp: "SpreadsheetApp",
  "SpreadsheetApp.Spreadsheet": "SpreadsheetApp.getActive()",
  "SpreadsheetApp.Sheet": "sheet",
  "SpreadsheetApp.Range": "range",
  "SpreadsheetApp.RangeList": "sheet.getRangeList(['A1', 'B2'])",
  "SpreadsheetApp.TextRotation": "range.getTextRotation()",
  "SpreadsheetApp.TextFinder": "range.createTextFinder('x')",
  "SpreadsheetApp.TextStyle": "range.getTextStyle()",
  "SpreadsheetApp.TextStyleBuilder": "SpreadsheetApp.newTextStyle()",
  "SpreadsheetApp.RichTextValue": "SpreadsheetApp.newRichTextValue().setText('x').build()",
  "SpreadsheetApp.RichTextValueBuilder": "SpreadsheetApp.newRichTextValue().setText('x')",
  "SpreadsheetApp.Color": "range.getBackgroundObject()",
  "SpreadsheetApp.ColorBuilder": "SpreadsheetApp.newColor()",
  RgbColor: "range.getBackgroundObject().asRgbColor()",
  "SpreadsheetApp.ThemeColor":
    "SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build().asThemeColor()",
  "SpreadsheetApp.SpreadsheetTheme": "SpreadsheetApp.getActive().getSpreadsheetTheme()",
  "SpreadsheetApp.Border": "range.setBorder(true, true, true, true, true, true).getBorder()",
  "SpreadsheetApp.BorderSide": "range.setBorder(true, true, true, true, true, true).getBorder().getTop()",
  "SpreadsheetApp.Group": "range.shiftRowGroupDepth(1).getSheet().getRowGroup(1, 1)",
  "SpreadsheetApp.Selection": "sheet.getSelection()",
  "SpreadsheetApp.NamedRange":
    "(SpreadsheetApp.getActive().setNamedRange('n', range), SpreadsheetApp.getActive().getNamedRanges()[0])",
  "SpreadsheetApp.DataValidation": "SpreadsheetApp.newDataValidation().requireDate().build()",
  "SpreadsheetApp.DataValidationBuilder": "SpreadsheetApp.newDataValidation()",
  "SpreadsheetApp.ConditionalFormatRule": "conditional.build()",
  "SpreadsheetApp.ConditionalFormatRuleBuilder": "conditional",
  "SpreadsheetApp.BooleanCondition": "conditional.build().getBooleanCondition()",
  "SpreadsheetApp.GradientCondition":
    "conditional.setGradientMinpoint('red').setGradientMaxpoint('blue').build().getGradientCondition()",
  "SpreadsheetApp.Filter": "sheet.getRange('C1:D5').createFilter()",
  "SpreadsheetApp.FilterCriteria": "SpreadsheetApp.newFilterCriteria().build()",
  "SpreadsheetApp.FilterCriteriaBuilder": "SpreadsheetApp.newFilterCriteria()",
  "SpreadsheetApp.Protection": "range.protect()",
  "SpreadsheetApp.Banding": "sheet.getRange('F1:G5').applyRowBanding()",
  "SpreadsheetApp.DeveloperMetadata": "sheet.addDeveloperMetadata('k').getDeveloperMetadata()[0]",
  "SpreadsheetApp.DeveloperMetadataLocation":
    "sheet.addDeveloperMetadata('k').getDeveloperMetadata()[0].getLocation()",
  "SpreadsheetApp.DeveloperMetadataFinder": "sheet.createDeveloperMetadataFinder()",
  "SpreadsheetApp.EmbeddedChart": "sheet.newChart().asBarChart().addRange(range).build()",
  "SpreadsheetApp.EmbeddedChartBuilder": "sheet.newChart()",
  "SpreadsheetApp.ContainerInfo":
    "sheet.newChart().asBarChart().addRange(range).setPosition(1, 1, 0, 0).build().getContainerInfo()",
  Charts: "Charts",
  "Charts.ChartOptions": "sheet.newChart().asBarChart().addRange(range).build().getOptions()",
  Ui: "ui",
  Menu: "ui.createMenu('m')",
  "Charts.TextStyle": "Charts.newTextStyle().build()",
  "Charts.TextStyleBuilder": "Charts.newTextStyle()",
  Browser: "Browser",
  HtmlOutputMetaTag: "HtmlService.createHtmlOutput('x').addMetaTag('viewport', 'x').getMetaTags()[0]",
  HtmlService: "HtmlService",
  HtmlTemplate: "HtmlService.createTemplate('x')",
  HtmlOutput: "HtmlService.createHtmlOutput('x')",
  Session: "Session",
  User: "Session.getActiveUser()",
  LockService: "LockService",
  "LockService.Lock": "LockService.getDocumentLock()",
  PropertiesService: "PropertiesService",
  "PropertiesService.Properties": "PropertiesService.getDocumentProperties()",
  CacheService: "CacheService",
  "CacheService.Cache": "CacheService.getDocumentCache()",
  Utilities: "Utilities",
  Blob: "Utilities.newBlob('x')",
  MailApp: "MailApp",
  ScriptApp: "ScriptApp",
  AuthorizationInfo: "ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)",
  TriggerBuilder: "ScriptApp.newTrigger('f')",
  SpreadsheetTriggerBuilder: "ScriptApp.newTrigger('f').forSpreadsheet(SpreadsheetApp.getActive())",
  ClockTriggerBuilder: "ScriptApp.newTrigger('f').timeBased()",
  Trigger: "ScriptApp.newTrigger('f').timeBased().everyHours(1).create()",
};

/** A person has to answer first; logs take anything. */
const elsewhere = ["PromptResponse", "Logger", "console"];

const start = `var sheet = SpreadsheetApp.getActiveSheet(), range = sheet.getRange("A1:B2"), ui = SpreadsheetApp.getUi();
  var conditional = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([range]);`;

/** Calls each method of an object with many arguments and with a function; what it says by the method's name. */
const calling = (expression: string) => `${start}
  var object = ${expression}, methods = [];
  for (var holder = object; holder && holder !== Object.prototype; holder = Object.getPrototypeOf(holder))
    methods = methods.concat(Object.getOwnPropertyNames(holder));
  methods = methods.filter(function (name) { return name !== "constructor" && typeof object[name] === "function"; });
  var said = function (name, args) {
    try { object[name].apply(object, args); return "nothing"; } catch (error) { return error.message; }
  };
  var all = methods.map(function (name) { return [name, said(name, new Array(12).fill(sheet)), said(name, [said])]; });
  try { object.inventTheWheel(); } catch (error) { return [all, error.message]; }`;

const evaluate = async (text: string) => {
  const { ok, value, error } = await host.run(fileOf(host).id, {
    function: "evaluate",
    args: [text],
    as: ann,
  });
  if (!ok) throw new Error(error?.message);
  return value;
};

test("§6 the classes of this test are all that the host emulates", () => {
  const folder = join(__dirname, "../runtime");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const sources = names.map((name) => readFileSync(join(folder, name), "utf8"));
  const armed = sources.flatMap((source) =>
    [...source.matchAll(/^define(?:Service)?\(\s*\w+,\s*"([\w.]+)"/gm)].map(([, name]) => name),
  );
  expect(armed.sort()).toEqual([...Object.keys(objects), ...elsewhere].sort());
});

/** These take a value of any kind, as Google's do, and judge it themselves. */
const takesAnything = [
  "Utilities.jsonStringify",
  "SpreadsheetApp.Range.setValue",
  "SpreadsheetApp.Range.insertCheckboxes",
  "SpreadsheetApp.RangeList.setValue",
  "SpreadsheetApp.RangeList.insertCheckboxes",
  "SpreadsheetApp.DataValidationBuilder.requireCheckbox",
];

test.each(Object.entries(objects))(
  "§6 %s: every method refuses twelve arguments, and a function, in Google's words",
  async (name, expression) => {
    const refused = (args: string, method: string) =>
      `The parameters (${args}) don't match the method signature for ${name}.${method}.`;
    const twelve = new Array(12).fill("SpreadsheetApp.Sheet").join();
    const [said, unknown] = (await evaluate(calling(expression))) as [[string, string, string][], string];
    expect(said.map(([method, many]) => [method, many])).toEqual(
      said.map(([method]) => [method, refused(twelve, method)]),
    );
    const strict = said.filter(([method]) => !takesAnything.includes(`${name}.${method}`));
    expect(strict.map(([method, , one]) => [method, one])).toEqual(
      strict.map(([method]) => [method, refused("(class)", method)]),
    );
    // §8.9
    expect(unknown).toBe(`${name.split(".").pop()}.inventTheWheel is not available in the local host`);
  },
);

test.each([
  "CalendarApp",
  "DriveApp",
  "GmailApp",
  "UrlFetchApp",
  "FormApp",
  "XmlService",
  "LanguageApp",
  "Jdbc",
])("§8.9 %s, a service that is not emulated, throws by name", async (name) => {
  const text = `try { ${name}.start(); return "nothing"; } catch (error) { return error.message; }`;
  expect(await evaluate(text)).toBe(`${name}.start is not available in the local host`);
});
