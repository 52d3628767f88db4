import type { Host } from "../openHost";
import { addOnWith, ann, ben, openTestHost, scopes } from "./testHost";

let host: Host;
const wanted = [
  "spreadsheets.currentonly",
  "script.container.ui",
  "userinfo.email",
  "drive.file",
  "script.scriptapp",
];
const code = `function evaluate(body) { return new Function(body)(); }
  function noted(e) { var sheet = e.source.getSheets()[0], row = sheet.getLastRow() + 1;
    sheet.getRange(row, 1).setValue([e.authMode, Session.getActiveUser().getEmail(), e.changeType || "edit"].join(" ")); }
  function hourly() { SpreadsheetApp.getActive().getSheets()[0].getRange("Z1").setValue("on time"); }`;

beforeAll(async () => {
  host = await openTestHost({ dist: addOnWith(code, scopes(...wanted)) });
});
afterAll(() => host.close());

const fileOfAnn = () => {
  const { id } = host.createFile({ name: "Asked", as: ann });
  host.share(id, { email: ben, role: "editor", as: ann });
  return id;
};
const run = (id: string, text: string, as = ann) => host.run(id, { function: "evaluate", args: [text], as });

test("§4 what a person did not allow fails in Google's words, for this person only; the rest works", async () => {
  const id = fileOfAnn();
  host.setConsent({ as: ann, denied: ["drive.file", "userinfo.email"] });
  expect((await run(id, "Drive.Files.list()")).error?.message).toBe(
    "You do not have permission to call Drive.Files.list. Required permissions: (https://www.googleapis.com/auth/drive.file || https://www.googleapis.com/auth/drive)",
  );
  expect((await run(id, "return Session.getActiveUser().getEmail()")).error?.message).toBe(
    "You do not have permission to call User.getEmail. Required permissions: https://www.googleapis.com/auth/userinfo.email",
  );
  expect((await run(id, "return SpreadsheetApp.getActive().getName()")).value).toBe("Asked");
  expect((await run(id, "return Session.getActiveUser().getEmail()", ben)).value).toBe(ben);
  host.setConsent({ as: ann, denied: [] });
  expect((await run(id, "return Session.getActiveUser().getEmail()")).value).toBe(ann);
});

test("§4 getAuthorizationInfo tells what is granted and where to allow the rest; requireScopes ends the execution", async () => {
  const id = fileOfAnn();
  const asking = `var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes().length, info.getAuthorizationUrl()];`;
  expect((await run(id, asking)).value).toEqual(["NOT_REQUIRED", 5, null]);
  host.setConsent({ as: ann, denied: ["drive.file"] });
  expect((await run(id, asking)).value).toEqual([
    "REQUIRED",
    4,
    "https://accounts.google.com/o/oauth2/auth?scope=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fdrive.file",
  ]);
  const requiring = (scope: string) =>
    `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["https://www.googleapis.com/auth/${scope}"]); return "went on"`;
  expect((await run(id, requiring("userinfo.email"))).value).toBe("went on");
  expect((await run(id, requiring("drive.file"))).error?.message).toBe(
    "Authorization is required to perform that action. Required permissions: https://www.googleapis.com/auth/drive.file",
  );
  expect((await run(id, "ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)")).ok).toBe(false);
  host.setConsent({ as: ann, denied: [] });
});

test("a permission that the add-on does not ask for cannot be refused", () => {
  expect(() => host.setConsent({ as: ann, denied: ["calendar"] })).toThrow(
    'The add-on does not ask for the permission "calendar".',
  );
});

test("§4 an installed trigger runs with all rights of who installed it, on other people's edits too", async () => {
  const id = fileOfAnn();
  const install = `var on = ScriptApp.newTrigger("noted").forSpreadsheet(SpreadsheetApp.getActive());
    on.onEdit().create(); ScriptApp.newTrigger("noted").forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
    return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map(function (one) { return [String(one.getEventType()), one.getHandlerFunction()].join(); });`;
  expect((await run(id, install)).value).toEqual(["ON_EDIT,noted", "ON_CHANGE,noted"]);
  host.edit(id, { sheet: "Sheet1", range: "A1", values: [["typed"]], as: ben });
  await host.settled();
  host.edit(id, { insertSheet: "More", as: ben });
  await host.settled();
  const said = (await host.file(id)).sheets[0]?.values.map(([cell]) => cell);
  expect(said?.slice(0, 1)).toEqual(["typed"]);
  expect(said).toContain(`FULL ${ann} INSERT_GRID`);
  expect(said?.some((cell) => cell === `FULL ${ann} edit` || cell === `FULL ${ann} EDIT`)).toBe(true);
  const remove = `ScriptApp.getProjectTriggers().forEach(function (one) { ScriptApp.deleteTrigger(one); }); return ScriptApp.getProjectTriggers().length`;
  expect((await run(id, remove)).value).toBe(0);
});

test("§7 time triggers of add-ons go off hourly at most, twenty a person, as who installed them", async () => {
  const id = fileOfAnn();
  const minutes = await run(id, `ScriptApp.newTrigger("hourly").timeBased().everyMinutes(5).create()`);
  expect(minutes.error?.message).toMatch(/limited to at most one execution an hour/);
  await run(id, `ScriptApp.newTrigger("hourly").timeBased().everyHours(1).create()`);
  await host.runTimeTriggers();
  expect((await host.file(id)).sheets[0]?.values[0]?.[25]).toBe("on time");
  const many = `for (var i = 0; i < 20; i++) ScriptApp.newTrigger("hourly").timeBased().everyDays(1).atHour(3).create()`;
  expect((await run(id, many)).error?.message).toMatch(/too many triggers/);
});
