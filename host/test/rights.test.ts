import type { Host } from "../openHost";
import { addOnWith, ann, ben, eve, fileOf, openTestHost, scopes } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

/** A host whose add-on is the test add-on with other code or another manifest. */
const hostWith = (code: string | undefined, manifest: object = {}) =>
  openTestHost({ dist: addOnWith(code, manifest) });

/** What a simple onOpen may do, tried one by one; the menu's items are the outcomes. */
const tryingOnOpen = `function onOpen(e) {
  var menu = SpreadsheetApp.getUi().createAddonMenu();
  var tries = {
    mode: function () { return e.authMode; },
    document: function () { return SpreadsheetApp.getActive().getName(); },
    properties: function () { return PropertiesService.getDocumentProperties().getKeys().length; },
    email: function () { return '"' + Session.getActiveUser().getEmail() + '"'; },
    sidebar: function () { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x")); return "shown"; },
    sheets: function () { return Sheets.Spreadsheets.create({}).spreadsheetId ? "created" : ""; },
  };
  Object.keys(tries).forEach(function (name) {
    var outcome;
    try { outcome = tries[name](); } catch (error) { outcome = error.message; }
    menu.addItem(name + ": " + outcome, "use");
  });
  menu.addToUi();
}
function use() {}`;

const captions = async (tried: Host, id: string) =>
  (await tried.menu(id, { as: ann })).flatMap(({ items }) => items.map(({ caption }) => caption));

test("§4 onOpen of an add-on not yet used here runs under NONE, later under LIMITED", async () => {
  const tried = await hostWith(tryingOnOpen);
  const { id } = tried.createFile({ name: "Hub", as: ann });
  const refused = (name: string, scope?: string) =>
    `You do not have permission to call ${name}.${scope ? ` Required permissions: https://www.googleapis.com/auth/${scope}` : ""}`;
  const sidebar = `sidebar: ${refused("Ui.showSidebar", "script.container.ui")}`;
  const sheets = `sheets: ${refused("Sheets.Spreadsheets.create", "drive.file")}`;
  expect(await captions(tried, id)).toEqual([
    "mode: NONE",
    `document: ${refused("SpreadsheetApp.getActive", "spreadsheets.currentonly")}`,
    `properties: ${refused("PropertiesService.Properties.getKeys")}`,
    `email: ${refused("User.getEmail", "userinfo.email")}`,
    sidebar,
    sheets,
  ]);
  await tried.chooseMenu(id, { path: "mode: NONE", as: ann });
  expect(await captions(tried, id)).toEqual([
    "mode: LIMITED",
    "document: Hub",
    "properties: 0",
    'email: ""',
    sidebar,
    sheets,
  ]);
  await tried.close();
});

test("§4 one forbidden call in onOpen, or in global code, and the whole menu is gone", async () => {
  const menu = "SpreadsheetApp.getUi().createAddonMenu().addItem('A', 'use').addToUi();";
  const inOnOpen = await hostWith(
    `function onOpen() { ${menu} SpreadsheetApp.getActive(); } function use() {}`,
  );
  const inGlobal = await hostWith(
    `var file = SpreadsheetApp.getActive(); function onOpen() { ${menu} } function use() {}`,
  );
  for (const tried of [inOnOpen, inGlobal]) {
    const { id } = tried.createFile({ name: "Hub", as: ann });
    expect(await tried.menu(id, { as: ann })).toEqual([]);
    await tried.run(id, { function: "use", as: ann });
    expect(await tried.menu(id, { as: ann })).toHaveLength(1);
    await tried.close();
  }
});

test("§4 onInstall has full authorization and the event's user", async () => {
  const tried = await hostWith(
    "function onInstall(e) { e.source.getActiveSheet().appendRow([String(e.authMode), e.user.getEmail(), Session.getActiveUser().getEmail()]); }",
  );
  const { id } = tried.createFile({ name: "Hub", as: ann });
  expect((await tried.install(id, { as: ann })).ok).toBe(true);
  expect((await tried.file(id)).sheets[0]?.values).toEqual([["FULL", ann, ann]]);
  await tried.close();
});

test("§3 menus show only to people who can edit, and only they run scripts", async () => {
  const { id } = fileOf(host);
  host.share(id, { email: ben, role: "viewer", as: ann });
  expect(await host.menu(id, { as: ben })).toEqual([]);
  expect((await host.run(id, { function: "count", as: ben })).ok).toBe(false);
  host.share(id, { email: ben, role: "editor", as: ann });
  expect((await host.menu(id, { as: ben }))[0]?.items.map(({ caption }) => caption)).toEqual([
    "Count",
    undefined,
    "More",
  ]);
});

test("§8.8 somebody without access sees and opens nothing", async () => {
  const { id } = fileOf(host);
  const refusal = "You do not have permission to access the requested document.";
  expect(host.files({ as: eve })).toEqual([]);
  await expect(host.file(id, { as: eve })).rejects.toThrow(refusal);
  await expect(host.run(id, { function: "count", as: eve })).rejects.toThrow(refusal);
  expect(() => host.edit(id, { sheet: "Sheet1", range: "A1", values: [["x"]], as: eve })).toThrow(refusal);
});

test("§4 a scope missing from the manifest gives Google's sentence", async () => {
  const tried = await hostWith(undefined, scopes("spreadsheets.currentonly"));
  const file = fileOf(tried);
  const refused = (name: string, needed: string) =>
    `Specified permissions are not sufficient to call ${name}. Required permissions: ${needed}`;
  const AUTH = "https://www.googleapis.com/auth/";
  await expect(file.run(() => Session.getActiveUser().getEmail())).rejects.toThrow(
    refused("User.getEmail", `${AUTH}userinfo.email`),
  );
  await expect(
    file.run(() => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))),
  ).rejects.toThrow(refused("Ui.showSidebar", `${AUTH}script.container.ui`));
  await expect(file.run((id) => SpreadsheetApp.openById(id), file.id)).rejects.toThrow(
    refused("SpreadsheetApp.openById", `${AUTH}spreadsheets`),
  );
  await expect(file.run(() => Drive?.Files.list())).rejects.toThrow(
    refused("Drive.Files.list", `(${AUTH}drive.file || ${AUTH}drive)`),
  );
  // The scope of the open file does not reach to the advanced service.
  await expect(file.run((id) => Sheets?.Spreadsheets.get(id), file.id)).rejects.toThrow(
    refused("Sheets.Spreadsheets.get", `(${AUTH}drive.file || ${AUTH}drive || ${AUTH}spreadsheets)`),
  );
  await expect(file.run(() => MailApp.sendEmail("a@acme.example", "s", "b"))).rejects.toThrow(
    refused("MailApp.sendEmail", `${AUTH}script.send_mail`),
  );
  await tried.close();
});

test("§4 with the full scope a script opens and creates other spreadsheets", async () => {
  const tried = await hostWith(undefined, scopes("spreadsheets"));
  const file = fileOf(tried);
  const names = await file.run(() => {
    const made = SpreadsheetApp.create("Made", 5, 3);
    made.getActiveSheet().appendRow(["x"]);
    const again = SpreadsheetApp.openById(made.getId());
    return [
      again.getName(),
      again.getActiveSheet().getMaxRows(),
      again.getActiveSheet().getRange("A1").getValue(),
    ];
  });
  expect(names).toEqual(["Made", 5, "x"]);
  await tried.close();
});

test("§4 an address that Google does not reveal is ''", async () => {
  host.addPerson({ email: eve, hidden: true });
  const file = fileOf(host);
  host.share(file.id, { email: eve, role: "editor", as: ann });
  const read = () => [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];
  expect((await file.answer(read, { as: eve })).value).toEqual(["", ""]);
  expect((await file.answer(read, { as: ann })).value).toEqual([ann, ann]);
});

test("§4 onEdit fires on a person's typing, without e-mail, and not on a script's write", async () => {
  const file = fileOf(host);
  await file.run(() =>
    SpreadsheetApp.getActiveSheet().setName("Watched").getRange("A1").setValue("by script"),
  );
  await host.settled();
  expect(await file.values("Watched")).toEqual([["by script"]]);
  host.edit(file.id, { sheet: "Watched", range: "B2", values: [["typed"]], as: ann });
  await host.settled();
  expect((await file.values("Watched"))?.[0]?.[25]).toBe("edited B2 to typed");
});

test("§4 protection restricts nothing until editors are removed; the owner can always edit", async () => {
  const file = fileOf(host);
  host.share(file.id, { email: ben, role: "editor", as: ann });
  const write = () => {
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x");
    SpreadsheetApp.flush();
    return SpreadsheetApp.getActiveSheet()
      .getProtections(SpreadsheetApp.ProtectionType.SHEET)
      .map((protection) => protection.canEdit());
  };
  await file.run(() => SpreadsheetApp.getActiveSheet().protect());
  expect((await file.answer(write, { as: ben })).value).toEqual([true]);
  await file.run(() => {
    const protection = SpreadsheetApp.getActiveSheet().protect();
    protection.removeEditors(protection.getEditors());
  });
  const refusal =
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
  expect((await file.answer(write, { as: ben })).error?.message).toBe(refusal);
  expect((await file.answer(write, { as: ann })).value).toEqual([true]);
  expect(file.type("A1", [["y"]], ben)).toEqual({
    ok: false,
    error: { name: "Exception", message: refusal },
  });
});

test("§4 unprotected ranges of a protected sheet stay free; a protected range guards only itself", async () => {
  const file = fileOf(host);
  host.share(file.id, { email: ben, role: "editor", as: ann });
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const whole = sheet.protect();
    whole.setUnprotectedRanges([sheet.getRange("B:B")]).removeEditors(whole.getEditors());
    const other = SpreadsheetApp.getActive().insertSheet("Other").getRange("A1:A3").protect();
    other.removeEditors(other.getEditors());
  });
  const outcome = (sheet: string, range: string) =>
    host.edit(file.id, { sheet, range, values: [["x"]], as: ben }).ok;
  expect([
    outcome("Sheet1", "A5"),
    outcome("Sheet1", "B5"),
    outcome("Other", "A2"),
    outcome("Other", "A4"),
  ]).toEqual([false, true, false, true]);
  expect(host.edit(file.id, { sheet: "Other", deleteRows: { from: 2 }, as: ben }).ok).toBe(false);
});

test("§4 hidden sheets are read by everybody who may open the file", async () => {
  const file = fileOf(host);
  host.share(file.id, { email: ben, role: "viewer", as: ann });
  file.type("A1", [["secret"]]);
  host.edit(file.id, { insertSheet: "Shown" });
  host.edit(file.id, { sheet: "Sheet1", hide: true });
  const [first] = (await host.file(file.id, { as: ben })).sheets;
  expect([first?.hidden, first?.values]).toEqual([true, [["secret"]]]);
});
