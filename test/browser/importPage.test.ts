/** The import page, at the size of its dialog: real HR files, what they leave open, and writing only what was shown. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import type { RosterPerson } from "../../src/domain/people/roster/rosterPerson";
import { newPage, openPage } from "../pages/openSidebar";

const data = join(__dirname, "../data");
const expected: { id: string; first: string; last: string; manager: string | null; levelStart: string }[] =
  JSON.parse(readFileSync(join(data, "people.json"), "utf8"));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await newPage(browser);
  await page.setViewportSize({ width: 800, height: 720 });
});
beforeEach(() => openPage("import", page, { view: "importPeople" }));

const choose = (name: string, text: string | Buffer) =>
  page.setInputFiles("input[type=file]", { name, mimeType: "text/csv", buffer: Buffer.from(text) });
const sent = (method: string) =>
  page.evaluate(
    (name) => window.stub.calls.filter((call) => call.method === name).map(({ input }) => input),
    method,
  );
const peopleSent = async (method: string) =>
  (await sent(method)).flatMap(({ people }) => people as RosterPerson[]);
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

test("a file of a real HR system shows its counts and asks nothing; its people are sent", async () => {
  await page.setInputFiles("input[type=file]", join(data, "roster-european.csv"));
  await page.getByText("58 new, 1 changed, 1 the same, 0 problems").waitFor();
  const people = await peopleSent("previewImport");
  expect(people.map(({ id, name, managerId, levelSince }) => [id, name, managerId, levelSince])).toEqual(
    expected.map(({ id, first, last, manager, levelStart }) => [id, `${first} ${last}`, manager, levelStart]),
  );
});

test("only what was shown is written, after the confirmation", async () => {
  await page.setInputFiles("input[type=file]", join(data, "roster-plain.csv"));
  await page.getByRole("button", { name: "Import 59 people" }).waitFor();
  expect(await sent("importPeople")).toEqual([]);
  await press("Import 59 people");
  await page.getByText("Imported: 58 new, 1 changed, 1 the same.").waitFor();
  const [written] = await sent("importPeople");
  const [shown] = await sent("previewImport");
  expect(written?.people).toEqual(shown?.people);
  expect(written?.fingerprint).toBe("60 people from 000107");
});

test("R28 what the file leaves open is asked, and the answers are sent", async () => {
  const rows = [
    "Nr,Who,Job title,Hire date",
    "007,Ana Sá,Platform Wizard,3/4/2021",
    "008,Bo Li,Senior PM,5/6/2022",
  ];
  await choose("odd.csv", rows.join("\n"));
  await page.getByLabel("Which column holds the employee ID?").selectOption("Nr");
  await page.getByLabel("Which column holds the full name?").selectOption("Who");
  await page.getByLabel("Which column holds the manager").selectOption("Not in this file");
  await press("Continue");
  await page.getByLabel("Platform Wizard").selectOption("IC4 Staff PM");
  await page.getByRole("radio", { name: "Day first" }).check();
  await press("Continue");
  await page.getByRole("button", { name: "Import 1 person" }).waitFor();
  await page
    .getByText("Dates as they were read: Hire date 3/4/2021 is 3 April 2021.", { exact: true })
    .waitFor();
  const [shown] = await sent("previewImport");
  expect(shown?.aliases).toEqual([{ title: "Platform Wizard", level: "IC4" }]);
  expect(shown?.people).toMatchObject([
    { id: "007", name: "Ana Sá", levelCode: "IC4", hired: "2021-04-03" },
    { id: "008", name: "Bo Li", levelCode: "IC3", hired: "2022-06-05" },
  ]);
});

test("R35 a ladder is told from people before anything is asked, and read as one; JSON is named", async () => {
  const heading = "Grade,Track,Title,Criterion,What is expected";
  await choose("ladder.csv", `${heading}\n3,IC,Senior PM,Craft,Writes the requirements.`);
  await page
    .getByText("ladder.csv: expected a row for each person, found what looks like a ladder.")
    .waitFor();
  expect(await page.getByText("Which column holds").count()).toBe(0);
  await choose("people.json", '[{"id": "7"}]');
  await page.getByText("people.json: expected a CSV file, found JSON.").waitFor();
  expect(await page.getByRole("button", { name: "Import a ladder" }).count()).toBe(0);
  await choose("ladder.json", '{"levels": [], "criteria": []}');
  await press("Import a ladder");
  await page.getByRole("heading", { name: "Import a ladder" }).waitFor();
  expect(await sent("previewLadder")).toMatchObject([{ text: '{"levels": [], "criteria": []}' }]);
});

test("who is new is shown with address and days, as they were read", async () => {
  await page.setInputFiles("input[type=file]", join(data, "roster-bamboohr.csv"));
  await page.getByText(/^Dates as they were read: /).waitFor();
  const [first] = (await peopleSent("previewImport")).slice(2);
  await page.getByText("58 new", { exact: true }).click();
  const row = page.locator("li").filter({ hasText: first!.id }).first();
  expect(await row.innerText()).toContain(first!.email!);
  expect(await row.innerText()).toMatch(/hired \d+ \p{L}+ \d{4}/u);
});

test("each problem names its row, its column, what was expected and what was found", async () => {
  await choose("roster.csv", "Employee ID,Name,Work email,Title,Manager\n1,Ana Sá,ana(at)x.com,Senior PM,\n");
  await page.getByText("Row 2, Work email: expected an e-mail address, found “ana(at)x.com”.").waitFor();
});

test("a file in Windows-1252 is read, with a hint", async () => {
  await choose(
    "old.csv",
    Buffer.from("Employee ID;Name;Title;Email;Manager\n1;Anna M\xfcller-\x8aafa\xf8;Senior PM;;\n", "latin1"),
  );
  await page.getByText("read as Windows-1252").waitFor();
  await page.getByText(/^\d+ new/).waitFor();
  expect((await peopleSent("previewImport"))[0]?.name).toBe("Anna Müller-Šafaø");
});

test("a spreadsheet in place of a CSV file is named as what it is", async () => {
  await choose("people.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
  await page.getByText("people.xlsx: expected a CSV file").waitFor();
});

test.each([
  ["an empty file", "", "The file is empty"],
  ["blank lines", "\n,,\n\n", "The file is empty"],
  ["a header alone", "Employee ID,Name,Title,Email,Manager\n", "expected a row for each person"],
])("%s is said to be one, and nothing is offered to import", async (_, text, message) => {
  await choose("people.csv", text);
  await page.getByText(message).waitFor();
  expect(await page.getByRole("button", { name: /^Import/ }).count()).toBe(0);
});

test("R28 what the file itself says of an unknown title is chosen already and sent once it is confirmed", async () => {
  await choose("people.csv", "Employee ID,Name,Title,Level,Email,Manager\n1,Ana Sá,Platform Wizard,IC4,,\n");
  await page.getByText("The file itself says IC4.").first().waitFor();
  expect(await page.getByLabel("Platform Wizard").inputValue()).toBe("IC4");
  await press("Continue");
  await page
    .getByRole("status")
    .getByText(/^1? ?\d new/)
    .waitFor();
  expect((await sent("previewImport"))[0]?.aliases).toEqual([{ title: "Platform Wizard", level: "IC4" }]);
});

test("R29 what HR should know is shown with the preview", async () => {
  await choose(
    "people.csv",
    "Employee ID,Name,Title,Email,Manager\n1,Ana Sá,CTO/CPO,,\n2,Bo Li,Senior PM,,1\n",
  );
  await page.getByText("gives one person two functions").waitFor();
});

test("6,000 people go in three calls, and stay quick to look at", async () => {
  const rows = Array.from(
    { length: 6000 },
    (_, row) => `${10_000 + row},Person ${row},Senior PM,p${row}@x.com,`,
  );
  await choose("large.csv", `Employee ID,Name,Title,Email,Manager ID\n${rows.join("\n")}\n`);
  await page.getByRole("button", { name: /^Import / }).click();
  await page.getByText("Imported:").waitFor();
  const calls = await sent("importPeople");
  expect(calls.map(({ people }) => (people as unknown[]).length)).toEqual([2500, 2500, 1000]);
  expect(calls.map(({ fingerprint }) => fingerprint)).toEqual([
    "2500 people from 10000",
    "2500 people from 12500",
    "1000 people from 15000",
  ]);
  expect(new Set(calls.map(({ request }) => request)).size).toBe(3);
});

/** Counts what a person decides: answers given or changed, and forms sent on. */
test("R35 the export of 311 people and 36 columns is settled with fewer than ten decisions", async () => {
  await page.setInputFiles("input[type=file]", join(data, "field/large-export.csv"));
  await page.getByText("22 titles do not sound like product management").waitFor();
  let decisions = 0;
  while ((await page.getByRole("button", { name: /^Import \d+ people$/ }).count()) === 0) {
    decisions += 1;
    expect(decisions).toBeLessThan(10);
    await press("Continue");
    await page
      .getByRole("button", { name: /^(Continue|Import \d+ people)$/ })
      .first()
      .waitFor();
  }
  await page.getByRole("button", { name: "Import 310 people" }).waitFor();
  const people = await peopleSent("previewImport");
  const toRate = people.filter(({ levelCode, status }) => levelCode && status === "active");
  expect(people).toHaveLength(311);
  expect(people.filter(({ status }) => status === "left")).toHaveLength(102);
  expect(toRate).toHaveLength(34);
  await page.getByText("ManagerName fits 234 of 311, ManagerID fits 0 of 308").waitFor();
  await page.getByText(/Not used|not used: MarriedID/).waitFor();
});

test("a first import shows everybody with level and manager, and names who has left apart", async () => {
  const rows = {
    added: [
      { id: "8", name: "Ana Sá", level: "IC4", manager: "Bo Li" },
      { id: "9", name: "Bo Li", level: "", manager: "" },
    ],
    same: 0,
    moved: [],
    notices: [],
    fingerprint: "f",
  };
  const answer = (changed: object[]) => ({
    previewImport: { ok: true as const, value: { ...rows, changed } },
  });
  const look = async (changed: object[]) => {
    await openPage("import", page, { view: "importPeople", stub: { answers: answer(changed) as never } });
    await page.setInputFiles("input[type=file]", join(data, "roster-plain.csv"));
  };
  await look([]);
  const list = page.locator("details", { hasText: "2 new" });
  await list.getByText("IC4 · manager Bo Li").waitFor();
  await list.getByText("no level · no manager").waitFor();
  const fields = [{ field: "Not rated because", before: "", after: "left" }];
  await look([{ id: "7", name: "Cy Ong", fields, hasLeft: true }]);
  await page.getByText("2 new, 0 changed, 1 left, 0 the same, 0 problems").waitFor();
  await page.locator("details", { hasText: "1 left" }).getByText("Cy Ong").waitFor();
});

test("a file that was put right is read again under its name: the field forgets it before the next choice", async () => {
  const input = page.locator("input[type=file]");
  await choose("people.csv", "Title\nPM\n");
  await page.getByRole("alert").waitFor();
  expect(await input.inputValue()).toMatch(/people\.csv$/);
  const asked = page.waitForEvent("filechooser");
  await input.click();
  const chooser = await asked;
  // A browser says nothing of a choice that is the one that stood there.
  expect(await input.inputValue()).toBe("");
  const put = Buffer.from(
    "Employee ID,Name,Title,Email,Manager\n1,Ana Sá,Senior PM,,\n2,Bo Li,PM,,1\n3,Cy Ong,PM,,1\n",
  );
  await chooser.setFiles({ name: "people.csv", mimeType: "text/csv", buffer: put });
  await input.waitFor({ state: "detached" });
});

test("R35 what would be emptied is shown first and in full", async () => {
  const fields = (n: number) => [{ field: "Manager", before: `Boss ${n}`, after: "" }];
  const changed = Array.from({ length: 30 }, (_, n) => ({
    id: `${n}`,
    name: `Person ${n}`,
    fields: fields(n),
    hasLeft: false,
  }));
  const answers = {
    previewImport: {
      ok: true as const,
      value: { added: [], changed, same: 0, moved: [], notices: [], fingerprint: "f" },
    },
  };
  await openPage("import", page, { view: "importPeople", stub: { answers } });
  await page.setInputFiles("input[type=file]", join(data, "roster-plain.csv"));
  const losses = page.locator(".trouble");
  await losses.getByText("30 people lose what the workbook holds").waitFor();
  expect(await losses.getByText(/Boss \d+/).count()).toBe(30);
  expect(await losses.getByText("Boss 29").isVisible()).toBe(true);
});

test("R2 a rater's new address: whose packet it is, and the packet opens for it after the import", async () => {
  const moved = ["Ann Archer", "Bob Berg"].map((name, at) => {
    const [before, after] = [`${at}@old.example`, `${at}@new.example`];
    return { id: `${at}`, name, rater: before, before, after };
  });
  const value = {
    added: [{ id: "9", name: "Zoe", level: "IC3", manager: "Ann Archer" }],
    changed: [],
    same: 0,
    moved,
    notices: [],
    fingerprint: "f",
  };
  const answers = {
    previewImport: { ok: true as const, value },
    addSignIn: { ok: true as const, value: { rater: "" } },
    createPackets: {
      ok: true as const,
      value: { results: [{ rater: "0@old.example", state: "updated" as const, message: "", revoked: [] }] },
    },
  };
  await openPage("import", page, { view: "importPeople", stub: { answers } });
  await page.setInputFiles("input[type=file]", join(data, "roster-plain.csv"));
  await page.getByText("2 raters have a new address").waitFor();
  await page.getByLabel("Packet of Bob Berg: 1@old.example, and now 1@new.example").uncheck();
  await press("Import 1 person");
  await page.getByText("Their packets open for the new address, too: Ann Archer (0@new.example).").waitFor();
  expect(await sent("addSignIn")).toMatchObject([{ rater: "0@old.example", email: "0@new.example" }]);
  expect(await sent("createPackets")).toMatchObject([{ raters: ["0@old.example"] }]);
});

test("R35 all other titles are settled with one press", async () => {
  const titles = ["Sales Lead", "Buyer", "Driver", "Cook"];
  await choose(
    "people.csv",
    `Employee ID,Name,Title,Email,Manager\n${titles.map((title, at) => `${at},Ana ${at},${title},,`).join("\n")}\n`,
  );
  await page.getByRole("radio", { name: "Ask me one by one" }).check();
  await press("Continue");
  await page.getByLabel("Buyer").selectOption("IC2 PM2");
  await press("All the others: not product managers");
  await press("Continue");
  await page.getByRole("button", { name: /^Import/ }).waitFor();
  expect((await peopleSent("previewImport")).map(({ levelCode }) => levelCode)).toEqual([
    null,
    "IC2",
    null,
    null,
  ]);
});
