import type { Host } from "../openHost";
import { ann, ben, fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const inScript = async (text: string, as = ann) => {
  const { id } = fileOf(host);
  host.share(id, { email: ben, role: "editor", as: ann });
  return host.run(id, { function: "evaluate", args: [text], as });
};
const value = async (text: string) => {
  const answer = await inScript(text);
  if (!answer.ok) throw new Error(answer.error?.message);
  return answer.value;
};
const message = async (text: string, as = ann) => (await inScript(text, as)).error;

const made = `var id = Sheets.Spreadsheets.create({ properties: { title: "Packet" }, sheets: [
  { properties: { title: "Marks", gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 1 } },
    data: [{ rowData: [{ values: [
      { userEnteredValue: { stringValue: "=x" }, userEnteredFormat: { textFormat: { bold: true }, numberFormat: { type: "TEXT" } }, note: "a note" },
      { userEnteredValue: { numberValue: 5 } }] }] }] },
  { properties: { title: "It's hidden", hidden: true } }] }).spreadsheetId; `;

test("§4 drive.file: an add-on reaches the files it made for this person, and no others", async () => {
  expect(await message("Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId())")).toMatchObject({
    name: "GoogleJsonResponseException",
    message: "API call to sheets.spreadsheets.get failed with error: Requested entity was not found.",
  });
  const id = (await value(
    `${made} Drive.Permissions.create({ type: "user", role: "writer", emailAddress: "${ben}" }, id); return id`,
  )) as string;
  expect(host.files({ as: ben }).some((file) => file.id === id)).toBe(true);
  expect((await message(`Drive.Files.get("${id}")`, ben))?.message).toBe(
    `API call to drive.files.get failed with error: File not found: ${id}.`,
  );
  expect((await message(`Sheets.Spreadsheets.Values.get("${id}", "Marks")`, ben))?.message).toMatch(
    /Requested entity was not found/,
  );
});

test("§4 one create carries sheets, values, formats and notes; stringValue stays text", async () => {
  const id = (await value(`${made} return id`)) as string;
  const { sheets } = await host.file(id, { as: ann });
  expect(sheets).toEqual([
    { name: "Marks", hidden: false, values: [["=x", 5]], formulas: [] },
    { name: "It's hidden", hidden: true, values: [], formulas: [] },
  ]);
  const [first] = host.world.files.get(id)?.sheets ?? [];
  expect([
    first?.rows,
    first?.columns,
    first?.frozenRows,
    first?.formats.get(1, 1),
    first?.notes.get(1, 1),
  ]).toEqual([5, 3, 1, { fontWeight: "bold", numberFormat: "@" }, "a note"]);
});

test("§4 one create carries validation and protection, too", async () => {
  const grid = "{ sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 }";
  const id = (await value(`return Sheets.Spreadsheets.create({ sheets: [{
    properties: { sheetId: 0, title: "Marks" },
    data: [{ startRow: 1, rowData: [{ values: [{ dataValidation: { strict: true, inputMessage: "1 to 5",
      condition: { type: "NUMBER_BETWEEN", values: [{ userEnteredValue: "1" }, { userEnteredValue: "5" }] } } }] }] }],
    protectedRanges: [{ range: { sheetId: 0 }, unprotectedRanges: [${grid}] }] }] }).spreadsheetId`)) as string;
  const typed = (range: string, text: string, as: string) =>
    host.edit(id, { sheet: "Marks", range, values: [[text]], as }).error?.message;
  host.share(id, { email: ben, role: "editor", as: ann });
  expect([typed("A2", "9", ben), typed("A2", "4", ben)]).toEqual(["1 to 5", undefined]);
  expect(typed("B2", "4", ben)).toMatch(/^You are trying to edit a protected cell/);
});

test("values: read in A1 and R1C1, by name; trailing blanks left out; three ways to render", async () => {
  const read = await value(`${made}
    Sheets.Spreadsheets.Values.update({ values: [["2026-08-15", "5%"], [null, "x"]] }, id, "Marks!A2:B3", { valueInputOption: "USER_ENTERED" });
    var V = Sheets.Spreadsheets.Values;
    return [V.get(id, "Marks"), V.get(id, "'Marks'!R2C1:R2C2", { valueRenderOption: "UNFORMATTED_VALUE" }).values,
      V.batchGet(id, { ranges: ["Marks!A2", "'It''s hidden'!A1:B2"], valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "FORMATTED_STRING" }).valueRanges,
      V.get(id, "Marks!A:A", { majorDimension: "COLUMNS" }).values];`);
  expect(read).toEqual([
    {
      range: "Marks!A1:C5",
      majorDimension: "ROWS",
      values: [
        ["=x", "5"],
        ["2026-08-15", "5%"],
        ["", "x"],
      ],
    },
    [[46249, 0.05]],
    [
      { range: "Marks!A2", majorDimension: "ROWS", values: [["2026-08-15"]] },
      { range: "'It''s hidden'!A1:B2", majorDimension: "ROWS" },
    ],
    [["=x", "2026-08-15"]],
  ]);
});

test("values: RAW keeps text, append finds the end, clear empties; what goes beyond is refused", async () => {
  const rows = await value(`${made}
    var V = Sheets.Spreadsheets.Values;
    V.update({ values: [["=1+1", "007"]] }, id, "Marks!A2", { valueInputOption: "RAW" });
    V.append({ values: [["end"], ["more"], ["of"], ["it"]] }, id, "Marks", { valueInputOption: "RAW" });
    V.clear({}, id, "Marks!A3");
    return V.get(id, "Marks").values;`);
  expect(rows).toEqual([["=x", "5"], ["=1+1", "007"], [], ["more"], ["of"], ["it"]]);
  const beyond = (
    await message(
      `${made} Sheets.Spreadsheets.Values.update({ values: [[1]] }, id, "Marks!A9", { valueInputOption: "RAW" })`,
    )
  )?.message;
  expect(beyond).toBe(
    "API call to sheets.spreadsheets.values.update failed with error: Range (Marks!A9) exceeds grid limits. Max rows: 5, max columns: 3",
  );
  expect((await message(`${made} Sheets.Spreadsheets.Values.get(id, "Nowhere!A1")`))?.message).toMatch(
    /Unable to parse range: Nowhere!A1$/,
  );
});

test("batchUpdate happens as a whole or not at all", async () => {
  const answer = await value(`${made}
    try { Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: "New" } } }, { deleteSheet: { sheetId: 99 } }] }, id); }
    catch (error) { return [error.message, Sheets.Spreadsheets.get(id, { fields: "sheets.properties.title" })]; }`);
  expect(answer).toEqual([
    "API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[1].deleteSheet: Sheet 99 not found",
    { sheets: [{ properties: { title: "Marks" } }, { properties: { title: "It's hidden" } }] },
  ]);
});

test("batchUpdate: formats, sizes, validation, protection, names, conditional formats", async () => {
  const id =
    (await value(`${made} var grid = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    Sheets.Spreadsheets.batchUpdate({ requests: [
      { repeatCell: { range: grid, cell: { userEnteredFormat: { backgroundColor: { red: 1 }, wrapStrategy: "WRAP" } }, fields: "userEnteredFormat(backgroundColor,wrapStrategy)" } },
      { updateDimensionProperties: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 2 }, properties: { pixelSize: 120 }, fields: "pixelSize" } },
      { setDataValidation: { range: grid, rule: { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "a" }] }, strict: true } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [grid] } } },
      { addConditionalFormatRule: { rule: { ranges: [grid], booleanRule: { condition: { type: "NUMBER_LESS", values: [{ userEnteredValue: "3" }] }, format: { backgroundColor: { blue: 1 } } } } } },
      { updateSheetProperties: { properties: { sheetId: 0, title: "Renamed", gridProperties: { rowCount: 8 } }, fields: "title,gridProperties.rowCount" } },
      { appendDimension: { sheetId: 0, dimension: "COLUMNS", length: 2 } },
    ] }, id); return id`)) as string;
  const sheet = host.world.files.get(id)?.sheets[0];
  expect(sheet).toMatchObject({ name: "Renamed", rows: 8, columns: 5, frozenRows: 1 });
  expect([
    sheet?.formats.get(1, 1),
    sheet?.sizes.column[1],
    sheet?.validations.get(2, 2),
    sheet?.protections[0]?.editors,
    sheet?.conditionalFormats,
  ]).toEqual([
    { background: "#ff0000", fontWeight: "bold", numberFormat: "@", wrap: "WRAP" },
    120,
    { criteria: "VALUE_IN_LIST", values: ["a"], allowInvalid: false, showDropdown: false },
    [ann],
    [
      {
        ranges: [{ row: 1, column: 1, rows: 2, columns: 2 }],
        criteria: "NUMBER_LESS_THAN",
        values: [3],
        format: { background: "#0000ff" },
      },
    ],
  ]);
});

test("a request without a field mask, or of an unknown kind, is refused by name", async () => {
  expect(
    (
      await message(
        `${made} Sheets.Spreadsheets.batchUpdate({ requests: [{ repeatCell: { range: {}, cell: {} } }] }, id)`,
      )
    )?.message,
  ).toMatch(/At least one field must be listed in 'fields'/);
  expect(
    (await message(`${made} Sheets.Spreadsheets.batchUpdate({ requests: [{ addChart: {} }] }, id)`))?.message,
  ).toMatch(/Sheets request addChart is not available in the local host/);
  expect((await message("Sheets.Spreadsheets.DeveloperMetadata"))?.message).toBe(
    "Sheets.Spreadsheets.DeveloperMetadata is not available in the local host",
  );
});

test("§8.7 the Sheets service sees what is saved, not what SpreadsheetApp still buffers", async () => {
  const { id } = fileOf(host);
  host.world.files.get(id)?.createdByAddOnFor.push(ann);
  const text = `SpreadsheetApp.getActiveSheet().getRange("A1").setValue("buffered");
    var before = Sheets.Spreadsheets.Values.get("${id}", "A1").values;
    SpreadsheetApp.flush();
    return [before === undefined, Sheets.Spreadsheets.Values.get("${id}", "A1").values]`;
  expect((await host.run(id, { function: "evaluate", args: [text], as: ann })).value).toEqual([
    true,
    [["buffered"]],
  ]);
});

test("Drive: properties, search, names, trash", async () => {
  const found = await value(`var type = "application/vnd.google-apps.spreadsheet";
    var a = Drive.Files.create({ name: "A's", mimeType: type, appProperties: { hub: "h1", rater: "r" } }, null, { fields: "id,name" });
    var b = Drive.Files.create({ name: "B", mimeType: type, appProperties: { hub: "h1" } });
    Drive.Files.update({ name: "B2", trashed: true }, b.id);
    var list = function (q) { return Drive.Files.list({ q: q, fields: "files(name, appProperties)" }).files; };
    return [Object.keys(a).sort(), list("appProperties has { key='hub' and value='h1' } and trashed = false"), list("name = 'A\\\\'s'").length, list("trashed = true"), Object.keys(Drive.Files.get(b.id)).sort()];`);
  expect(found).toEqual([
    ["id", "name"],
    [{ name: "A's", appProperties: { hub: "h1", rater: "r" } }],
    1,
    [{ name: "B2", appProperties: { hub: "h1" } }],
    ["id", "kind", "mimeType", "name"],
  ]);
});

test("§9 Drive writes to whoever a file is shared with, unless it is told not to", async () => {
  const before = host.world.outbox.length;
  await value(`${made}
    var share = function (options) { Drive.Permissions.create({ type: "user", role: "writer", emailAddress: "${ben}" }, id, options); };
    share({ sendNotificationEmail: false });
    share({});`);
  expect(host.world.outbox.slice(before)).toMatchObject([
    { to: ben, subject: expect.stringContaining("shared with you") },
  ]);
});

test("Drive: sharing, changing and taking back access", async () => {
  const states = await value(`${made}
    var roles = function () { return Drive.Permissions.list(id, { fields: "permissions(emailAddress,role)" }).permissions.map(function (one) { return one.emailAddress + " " + one.role; }); };
    var made = Drive.Permissions.create({ type: "user", role: "writer", emailAddress: "${ben}" }, id, { sendNotificationEmail: false });
    var first = roles();
    Drive.Permissions.update({ role: "reader" }, id, made.id);
    var second = roles();
    Drive.Permissions.remove(id, made.id);
    return [first, second, roles()];`);
  expect(states).toEqual([
    [`${ann} owner`, `${ben} writer`],
    [`${ann} owner`, `${ben} reader`],
    [`${ann} owner`],
  ]);
});
