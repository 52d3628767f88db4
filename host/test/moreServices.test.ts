import type { Host } from "../openHost";
import { mailQuota } from "../services/mail";
import { addOnWith, ann, fileOf, openTestHost, scopes } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost({
    dist: addOnWith(undefined, scopes("spreadsheets.currentonly", "script.container.ui", "script.send_mail")),
    now: () => Date.parse("2026-08-15T09:00:00Z"),
  });
});
afterAll(() => host.close());

const value = <R>(script: () => R) => fileOf(host).run(script);
const message = async (script: () => unknown) => (await fileOf(host).answer(script, {})).error?.message;

test("§5 MailApp: letters go to the outbox, the daily quota shrinks, fifty recipients are the limit", async () => {
  const quota = await value(() => {
    MailApp.sendEmail("a@acme.example, b@acme.example", "Reminder", "Please rate.");
    MailApp.sendEmail({ to: "c@acme.example", subject: "Second", htmlBody: "<b>x</b>" });
    return MailApp.getRemainingDailyQuota();
  });
  expect(quota).toBe(97);
  expect(host.mailQuota()).toEqual({ daily: 100, left: [{ email: ann, recipients: 97 }] });
  expect(mailQuota(host.outbox(), host.world.now() + 86_400_000).left).toEqual([]);
  expect(host.outbox()).toMatchObject([
    { from: ann, to: "a@acme.example, b@acme.example", subject: "Reminder", body: "Please rate." },
    { to: "c@acme.example", subject: "Second", htmlBody: "<b>x</b>" },
  ]);
  expect(await message(() => MailApp.sendEmail(new Array(51).fill("x@acme.example").join(), "s", "b"))).toBe(
    "Limit Exceeded: Email Recipients Per Message.",
  );
  expect(await message(() => MailApp.sendEmail("nobody", "s", "b"))).toBe("Invalid email: nobody");
  expect(await message(() => MailApp.sendEmail({ to: "a@b.c", attachments: [] }))).toBe(
    "MailApp.sendEmail with attachments is not available in the local host",
  );
});

test("developer metadata of a file and of a sheet: added, changed, removed", async () => {
  expect(
    await value(() => {
      const file = SpreadsheetApp.getActive();
      file.addDeveloperMetadata("kind", "hub").addDeveloperMetadata("gone");
      file
        .getActiveSheet()
        .addDeveloperMetadata("table", "People", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      file.getDeveloperMetadata()[1]?.remove();
      file.getDeveloperMetadata()[0]?.setValue("packet");
      const all = [...file.getDeveloperMetadata(), ...file.getActiveSheet().getDeveloperMetadata()];
      return all.map((one) => [one.getKey(), one.getValue(), String(one.getVisibility())]);
    }),
  ).toEqual([
    ["kind", "packet", "DOCUMENT"],
    ["table", "People", "PROJECT"],
  ]);
});

test("§6 charts: built, inserted, changed, removed; their ranges follow the cells", async () => {
  const file = fileOf(host);
  await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const build = () =>
      sheet
        .newChart()
        .asColumnChart()
        .addRange(sheet.getRange("A1:B5"))
        .setPosition(2, 4, 0, 0)
        .setOption("title", "Marks")
        .build();
    sheet.insertChart(build());
    sheet.insertChart(build());
    const [first, second] = sheet.getCharts();
    if (first) sheet.updateChart(first.modify().setOption("title", "Changed").build());
    if (second) sheet.removeChart(second);
  });
  host.edit(file.id, { sheet: "Sheet1", insertRows: { before: 1 } });
  expect(host.world.files.get(file.id)?.sheets[0]?.charts).toMatchObject([
    { type: "COLUMN", ranges: [{ row: 2, column: 1, rows: 5, columns: 2 }], options: { title: "Changed" } },
  ]);
  expect(await message(() => SpreadsheetApp.getActiveSheet().newChart().asPieChart().build())).toBe(
    "A chart needs at least one range.",
  );
});

test("§6 a filter hides rows by what they show, and sorts below its header", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("B1:B4").setValues([["Head"], ["b"], ["a"], ["c"]]);
      const filter = sheet.getRange("B1:B4").createFilter();
      filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["b"]).build());
      const hidden = [1, 2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row));
      filter.removeColumnFilterCriteria(1).sort(1, true);
      return [
        hidden,
        sheet
          .getRange("B1:B4")
          .getValues()
          .map(([cell]) => cell),
        filter.getColumnFilterCriteria(1),
      ];
    }),
  ).toEqual([[2], ["Head", "a", "b", "c"], null]);
});

test("§4 ScriptApp.AuthMode is what an event's authMode is compared with", async () => {
  expect(
    await value(() => [
      String(ScriptApp.AuthMode.NONE),
      [ScriptApp.AuthMode.FULL].includes(ScriptApp.AuthMode.NONE as never),
    ]),
  ).toEqual(["NONE", false]);
  expect(await message(() => ScriptApp.getOAuthToken())).toBe(
    "ScriptApp.getOAuthToken is not available in the local host",
  );
});
