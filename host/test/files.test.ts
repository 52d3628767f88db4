import type { Host } from "../openHost";
import { ann, ben, eve, fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

test("§4 a copy drops protections, belongs to who made it, keeps developer metadata and leaves document properties behind", async () => {
  const file = fileOf(host, { locale: "de_DE", timeZone: "Europe/Berlin" });
  host.share(file.id, { email: ben, role: "viewer", as: ann });
  await file.run(() => {
    const book = SpreadsheetApp.getActive();
    const sheet = book.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
    sheet.getRange("A1:B1").setValues([[2, "=A1*2"]]);
    sheet.protect().setDescription("locked");
    book.addDeveloperMetadata("kind", "hub");
    sheet.addDeveloperMetadata("table", "people");
    book.setNamedRange("start", sheet.getRange("A1"));
    PropertiesService.getDocumentProperties().setProperty("secret", "1");
  });
  const { id } = host.copyFile(file.id, { name: "Mine", as: ben });
  expect(host.details(id)).toEqual({
    name: "Mine",
    locale: "de_DE",
    timeZone: "Europe/Berlin",
    trashed: false,
    people: [{ email: ben, role: "owner" }],
    charts: 0,
  });
  expect(refusal(() => host.details(id, { as: ann }))).toBe(
    "You do not have permission to access the requested document.",
  );
  const script = `var book = SpreadsheetApp.getActive(), sheet = book.getSheets()[0], added = book.insertSheet("New");
    return [sheet.getRange("B1").getValue(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
      book.getDeveloperMetadata()[0].getValue(), sheet.getDeveloperMetadata()[0].getValue(), book.getRangeByName("start").getA1Notation(),
      Object.keys(PropertiesService.getDocumentProperties().getProperties()).length, added.getSheetId() !== sheet.getSheetId()]`;
  const answer = await host.run(id, { function: "evaluate", args: [script], as: ben });
  expect(answer.value).toEqual([4, 0, "hub", "people", "A1", 0, true]);
  expect((await host.file(file.id)).sheets).toHaveLength(1);
});

test("the trash: only the owner puts a file there, sees it there, and takes it out again", () => {
  const { id } = host.createFile({ name: "Old", as: ann });
  host.share(id, { email: ben, role: "editor", as: ann });
  expect(refusal(() => host.trash(id, { trashed: true, as: ben }))).toBe(
    "Only the owner of a file can move it to the trash.",
  );
  host.trash(id, { trashed: true, as: ann });
  const listed = (as: string, trashed: boolean) => host.files({ as, trashed }).some((file) => file.id === id);
  expect([listed(ann, false), listed(ann, true), listed(ben, false), listed(ben, true)]).toEqual([
    false,
    true,
    false,
    false,
  ]);
  host.trash(id, { trashed: false, as: ann });
  expect([listed(ann, false), listed(ben, false)]).toEqual([true, true]);
});

test("sharing: editors may change it, viewers not, and the owner keeps access", () => {
  const { id } = host.createFile({ name: "Shared", as: ann });
  host.share(id, { email: ben, role: "viewer", as: ann });
  expect(refusal(() => host.share(id, { email: eve, role: "viewer", as: ben }))).toBe(
    "You do not have permission to share this file.",
  );
  host.share(id, { email: ben, role: "editor", as: ann });
  host.share(id, { email: eve, role: "viewer", as: ben });
  for (const role of [null, "viewer"] as const)
    expect(refusal(() => host.share(id, { email: ann.toUpperCase(), role, as: ben }))).toBe(
      "The owner of a file keeps access to it.",
    );
  expect(host.details(id).people).toEqual([
    { email: ann, role: "owner" },
    { email: ben, role: "editor" },
    { email: eve, role: "viewer" },
  ]);
});

test("locale and time zone can be changed and the change undone; what does not exist is refused; a name is not undone", async () => {
  const file = fileOf(host);
  file.type("A1", [[1.5]]);
  const { revision } = await host.computed(file.id);
  const set = (patch: { locale?: string; timeZone?: string; name?: string }) =>
    host.edit(file.id, { edit: { kind: "file", patch }, as: ann });
  expect(set({ locale: "de_DE", timeZone: "Europe/Berlin" })).toEqual({ ok: true });
  const changed = await host.computed(file.id);
  expect(changed.sheets[0]?.changedAt).toBeGreaterThan(revision);
  expect(set({ timeZone: "Europe/Nowhere" }).error?.message).toBe("Invalid argument: Europe/Nowhere");
  expect(set({ locale: "?" }).error?.message).toBe("Invalid argument: ?");
  expect(set({ name: "Renamed" })).toEqual({ ok: true });
  host.undo(file.id, { as: ann });
  expect(host.details(file.id)).toMatchObject({ name: "Renamed", locale: "en_US", timeZone: "Etc/GMT" });
});

test("a sheet as .csv shows what its cells show: formats, separators of the locale, quotes, line breaks", async () => {
  const file = fileOf(host, { locale: "de_DE" });
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:C2").setValues([
      ['say "hi"', 1.5, "two\nlines"],
      ["'=x", true, 46249],
    ]);
    sheet.getRange("C2").setNumberFormat("yyyy-mm-dd");
    sheet.getRange("B4").setValue("end");
  });
  const { name, type, bytes } = await host.csv(file.id, { sheet: 0, as: ann });
  expect([name, type]).toEqual(["Test - Sheet1.csv", "text/csv; charset=utf-8"]);
  expect(bytes.toString()).toBe('"say ""hi""","1,5","two\nlines"\r\n=x,WAHR,2026-08-15\r\n,,\r\n,end,');
});
