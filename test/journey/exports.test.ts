/** Files for HR's system on the local host: what is missing, what goes out, and what is known of it afterwards. */
import Papa from "papaparse";
import { libreOffice, openedBy } from "../libreOffice";
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, cycleName, importPeople, ratingOf, save, somebody } from "./smallOrganisation";

let plumbline: Plumbline;
const people = [
  somebody("000001", "Cleo Chief", null, null, "cleo@example.com"),
  somebody("000002", "Ann Archer", "M5", "000001", "ann@example.com"),
  somebody("000004", 'Ida "=Iz" Ito, PhD', "IC3", "000002", "ida@example.com"),
  somebody("000005", "Joe Jung", "IC4", "000002"),
  somebody("000006", "Kim Kaya", "IC4", "000002"),
  somebody("000007", "Lou Lund", "IC2", "000002"),
];

const hub = () => plumbline.hub;
const call: Plumbline["call"] = (...args) => plumbline.call(...args);
const edit = (sheet: string, range: string, values: string[][]) =>
  expect(plumbline.host.edit(hub(), { sheet, range, values, as: hr })).toEqual({ ok: true });
const preview = (format: string) => call(hub(), hr, "previewExport", { format });
const sheet = async (name: string) => (await plumbline.sheet(hub(), name)).values;

interface Case {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly status?: string;
  readonly effective?: string;
  readonly rationale?: string;
}

/** HR types whole cases, as it might when it brings them from elsewhere. */
async function typeCases(cases: readonly Case[]): Promise<void> {
  const [headers = []] = await sheet("Cases");
  const values = cases.map(({ person, from, to, status, effective, rationale }, at) => {
    const cells: Record<string, string> = {
      ID: `${cycleName}/${person}/${at}`,
      Cycle: cycleName,
      "Employee ID": person,
      "From level": from,
      "Proposed level": to,
      Status: status ?? "approved",
      Rationale: rationale ?? "It is the work of this year.",
      "Effective date": effective ?? "2027-01-01",
      "Decided by": "The panel",
    };
    return headers.map((header) => cells[String(header)] ?? "");
  });
  edit("Cases", "A2", values);
}

beforeAll(async () => {
  plumbline = await openPlumbline();
  await plumbline.setUp();
  await importPeople(plumbline, people);
  await call(hub(), hr, "openCycle", { name: cycleName, cutOff: "2026-10-01", request: plumbline.request() });
  await plumbline.to("Rating");
  for (const person of ["000004", "000005"])
    await save(plumbline, { rating: ratingOf(person, ann), mark: 3 });
  for (const state of ["Pre-read", "Live"] as const) await plumbline.to(state);
  await typeCases([
    { person: "000004", from: "IC3", to: "M4", rationale: "=1+1\nLed two launches." },
    { person: "000005", from: "IC4", to: "M4" },
  ]);
});

test("while the cycle is open everything can be looked at, and nothing leaves", async () => {
  const { cycles, formats } = await call(hub(), hr, "exportPage", {});
  expect(cycles).toEqual([{ name: cycleName, whyNot: expect.stringContaining("locked") }]);
  expect(formats.map(({ name }) => name)).toContain("BambooHR");
  const { rows, fingerprint } = await preview("BambooHR");
  expect(rows).toBe(2);
  const reply = await plumbline.reply(hub(), hr, "exportFile", {
    format: "BambooHR",
    seen: fingerprint,
    request: "early",
  });
  expect(reply).toMatchObject({ problems: [{ code: "cycle.notLocked" }] });
});

describe("in a locked cycle", () => {
  beforeAll(() => plumbline.to("Locked"));

  test("R26 a level without a job code is named before the export; then the file reads back as it was meant", async () => {
    const before = await preview("All columns");
    expect(before.rows).toBe(0);
    expect(before.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Job codes, level M4, column "Job code": .* 2 rows wait for it\.$/),
    ]);
    await plumbline.fillJobCodes();
    const { text, fileName } = await plumbline.exportAs("All columns");
    expect(fileName).toMatch(/^All-columns-2026-H2-\d{4}-\d\d-\d\d\.csv$/);
    const read = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    expect(read.map(({ employee_id, new_job_code, action }) => [employee_id, new_job_code, action])).toEqual([
      ["000004", "0108", "PROMOTION"],
      ["000005", "0108", "TRACK_CHANGE"],
    ]);
    expect(read[0]).toMatchObject({
      name: 'Ida "=Iz" Ito, PhD',
      justification: "'=1+1\nLed two launches.",
      manager_name: "Ann Archer",
    });
  });

  test("R1 no file holds the words beside a mark, or names anybody whose case is not in it", async () => {
    const { formats } = await call(hub(), hr, "exportPage", {});
    const texts: string[] = [];
    const asBefore = keepWorld(plumbline.host);
    for (const { name } of formats) {
      const seen = (await preview(name)).fingerprint;
      const reply = await plumbline.reply(hub(), hr, "exportFile", { format: name, seen, request: name });
      if (reply.ok) texts.push(reply.value.text);
    }
    asBefore();
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).not.toMatch(/Seen in the launch|cleo@|Kim|Lou|00000[167]/);
  });

  test("what went out stands on the sheet Export as text, in Log and on the cases", async () => {
    await plumbline.exportAs("BambooHR");
    const [, stamp, headings, first] = await sheet("Export");
    expect(stamp![0]).toMatch(
      /^BambooHR, cycle 2026 H2: 2 rows, .*, hr@example\.com, Plumbline \d+\.\d+\.\d+$/,
    );
    expect(headings!.slice(0, 2)).toEqual(["Employee #", "Date"]);
    expect(first!.slice(0, 2)).toEqual(["000004", "2027-01-01"]);
    const [logged] = (await plumbline.rows(hub(), "Log")).slice(-1);
    expect(logged!.What).toMatch(
      /^Export BambooHR, cycle 2026 H2: 2 rows, BambooHR-2026-H2-.*\.csv, Plumbline \d/,
    );
    const cases = await plumbline.rows(hub(), "Cases");
    expect(cases.map((row) => row["Exported on"])).toEqual(
      Array(2).fill(expect.stringMatching(/^\d{4}-\d\d-\d\d$/)),
    );
  });

  test("the same export twice is recognised by its cases, whatever the format, and logged again", async () => {
    await plumbline.exportAs("BambooHR");
    const logged = await plumbline.rows(hub(), "Log");
    const { already, rows } = await preview("HiBob");
    expect([rows, already]).toEqual([2, [{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), rows: 2 }]]);
    await plumbline.exportAs("BambooHR");
    expect(await plumbline.rows(hub(), "Log")).toHaveLength(logged.length + 1);
  });

  test("R26 decided anew after it went out, a case says so where it is decided and where it is left out", async () => {
    const caseOf = async (person: string) =>
      (await call(hub(), hr, "cases", {})).cases.find((one) => one.person === person)!;
    await plumbline.exportAs("BambooHR");
    const { id, seen, sentOut } = await caseOf("000005");
    expect(sentOut).toMatch(
      /^It went out as approved on \d+ \w+ \d{4}: .* changed in your HR system, too\.$/,
    );
    const anew = {
      outcome: "declined" as const,
      effectiveDate: "",
      comment: "Leaves in March.",
      request: plumbline.request(),
    };
    await call(hub(), hr, "decideCase", { case: id, seen, ...anew });
    const { rows, leftOut } = await preview("BambooHR");
    expect([rows, leftOut]).toEqual([1, [{ name: "Joe Jung", why: `It was declined. ${sentOut}` }]]);
  });

  test("the same marks twice are recognised; of somebody whose marks changed since, they are not", async () => {
    const format = "Audit of marks";
    expect(await preview(format)).toMatchObject({ rows: 8, already: [] });
    await plumbline.exportAs(format);
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect((await preview(format)).already).toEqual([{ day, rows: 8 }]);
    expect((await preview("Final marks and baseline")).already).toEqual([]);
    const [headers = [], ...ratings] = await sheet("Ratings");
    const at = ratings.findIndex((cells) => cells[headers.indexOf("Employee ID")] === "000004");
    const column = String.fromCharCode(65 + headers.indexOf("Saved"));
    edit("Ratings", `${column}${at + 2}`, [["2099-01-01T10:00:00.000Z"]]);
    expect((await preview(format)).already).toEqual([{ day, rows: 4 }]);
  });

  // A thousand rows take one call more, for the sheet has to grow.
  test("a file of every size costs at most 30 service calls, the first and the next", async () => {
    plumbline.host.edit(hub(), { sheet: "Export", deleteSheet: true, as: hr });
    await plumbline.fillJobCodes();
    for (const format of ["All columns", "BambooHR", "All columns"]) {
      const { fingerprint: seen } = await preview(format);
      const input = { format, seen, request: plumbline.request() };
      const { reply, cost } = await plumbline.run(hub(), hr, "exportFile", input);
      expect(reply).toMatchObject({ ok: true });
      expect(cost.calls).toBeLessThanOrEqual(29);
    }
  });

  test("a file is what the preview showed, or there is none", async () => {
    const { fingerprint } = await preview("BambooHR");
    await typeCases([{ person: "000004", from: "IC3", to: "M4", effective: "2027-02-01" }]);
    const reply = await plumbline.reply(hub(), hr, "exportFile", {
      format: "BambooHR",
      seen: fingerprint,
      request: "late",
    });
    expect(reply).toMatchObject({ problems: [{ code: "export.changedSince" }] });
    await typeCases([{ person: "000004", from: "IC3", to: "M4" }]);
  });

  test.each([
    [
      "two approved cases of one person",
      [
        { person: "000006", from: "IC4", to: "M4" },
        { person: "000006", from: "IC4", to: "IC5" },
      ],
      "more than one approved case",
    ],
    [
      "a day before the level began",
      [{ person: "000007", from: "IC2", to: "IC3", effective: "2020-01-01" }],
      "expected a day after 2024-01-01",
    ],
    [
      "two grades without a note",
      [{ person: "000007", from: "IC2", to: "IC4" }],
      "2 grades at once and has no note",
    ],
    [
      "a case that is not approved",
      [{ person: "000007", from: "IC2", to: "IC3", status: "declined" }],
      "It was declined",
    ],
  ])("R26 %s: left out by name, and why", async (_, cases, why) => {
    await typeCases(cases);
    const { rows, leftOut } = await preview("BambooHR");
    expect(rows).toBe(2 - Math.min(2, cases.length));
    expect(leftOut.map((one) => one.why)).toEqual(cases.map(() => expect.stringContaining(why)));
    await typeCases([
      { person: "000004", from: "IC3", to: "M4", rationale: "=1+1\nLed two launches." },
      { person: "000005", from: "IC4", to: "M4" },
    ]);
  });

  test("a malformed date is a problem with its place, and no row", async () => {
    await typeCases([{ person: "000004", from: "IC3", to: "M4", effective: "next spring" }]);
    const { rows, problems } = await preview("BambooHR");
    expect(rows).toBe(1);
    expect(problems[0]!.message).toMatch(
      /^Sheet "Cases", row 2, column "Effective date": expected a day .* found "next spring"/,
    );
    await typeCases([{ person: "000004", from: "IC3", to: "M4", rationale: "=1+1\nLed two launches." }]);
  });

  test(`R26 every file reads back as it was meant with Papa Parse${libreOffice ? " and LibreOffice" : ""}`, async () => {
    const formats = ["All columns", "BambooHR", "SuccessFactors", "HiBob", "Audit of marks"];
    const headings = ["Site", "Reports to"];
    await call(hub(), hr, "openFormat", { format: "HiBob" });
    const rows = (await sheet("Format HiBob")).map(([heading]) => String(heading));
    for (const heading of headings)
      edit("Format HiBob", `B${rows.indexOf(heading) + 1}`, [['"=HYPERLINK(1)"']]);
    const codes = await sheet("Job codes");
    for (const heading of ["Promotion: reason code", "Track change: reason code"]) {
      const letter = String.fromCharCode(65 + codes[0]!.indexOf(heading));
      edit(
        "Job codes",
        `${letter}2`,
        codes.slice(1).map(() => ["007"]),
      );
    }
    const texts: string[] = [];
    for (const format of formats) texts.push((await plumbline.exportAs(format)).text);
    plumbline.host.edit(hub(), { sheet: "Format HiBob", deleteSheet: true, as: hr });
    const read = texts.map((text) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data);
    for (const [first, ...others] of read)
      expect(others.map(({ length }) => length)).toEqual(others.map(() => first!.length));
    const [all, bamboo, factors, hiBob, audit] = read.map((lines) => lines.slice(-2));
    expect(all![0]!.slice(0, 4)).toEqual(["000004", "ida@example.com", 'Ida "=Iz" Ito, PhD', "2027-01-01"]);
    expect(bamboo![0]).toEqual(["000004", "2027-01-01", "Berlin", "Product", "", "Group PM", "Ann Archer"]);
    expect(factors![0]!.slice(0, 5)).toEqual(["000004", "01/01/2027", "1", "007", "0108"]);
    expect(hiBob![1]!.slice(0, 4)).toEqual(["000005", "joe@example.com", "01/01/2027", "Group PM"]);
    expect(hiBob![1]!.slice(-3)).toEqual(["'=HYPERLINK(1)", "'=HYPERLINK(1)", "Job change"]);
    expect(audit![1]!.slice(0, 7)).toEqual([
      "000005",
      "Joe Jung",
      cycleName,
      "IC4",
      "Accountability",
      "3",
      ann,
    ]);
    if (!libreOffice) return;
    const quotes = (cell: string) => cell !== "";
    const asText = read.map((lines) => `${Papa.unparse(lines, { quotes, newline: "\n" })}\n`);
    expect(openedBy(libreOffice, texts, "as text")).toEqual(asText);
    // A double click eats zeros, as the page says; but nothing is computed.
    const [plain = ""] = openedBy(libreOffice, texts.slice(0, 1), "plainly");
    expect(plain).toContain('"\'=1+1\nLed two launches."');
    expect(plain).toMatch(/^4,"ida@example\.com"/m);
  }, 60_000);

  test("a format opened as a sheet is HR's: its rows are the file's columns, and a bad one is named by its cell", async () => {
    expect(await call(hub(), hr, "openFormat", { format: "BambooHR" })).toEqual({
      sheet: "Format BambooHR",
      withoutSource: ["Division"],
    });
    edit("Format BambooHR", "A4:C6", [
      ["Office", "location", "Berlin = BER"],
      ["Von", "effective date", "dd.MM.yyyy"],
      ["Grund", '"Beförderung"', ""],
    ]);
    expect((await preview("BambooHR")).sample).toEqual([
      { heading: "Employee #", value: "000004" },
      { heading: "Date", value: "2027-01-01" },
      { heading: "Office", value: "BER" },
      { heading: "Von", value: "01.01.2027" },
      { heading: "Grund", value: "Beförderung" },
      { heading: "Job Title", value: "Group PM" },
      { heading: "Reporting to", value: "Ann Archer" },
    ]);
    edit("Format BambooHR", "B4", [["town"]]);
    expect(await plumbline.reply(hub(), hr, "previewExport", { format: "BambooHR" })).toMatchObject({
      problems: [
        {
          code: "format.unexpected",
          message: expect.stringMatching(
            /^Sheet "Format BambooHR", row 4, column "Comes from": .* found "town"/,
          ),
        },
      ],
    });
    plumbline.host.edit(hub(), { sheet: "Format BambooHR", renameSheet: "Format Personio", as: hr });
    edit("Format Personio", "B4", [["location"]]);
    const { formats } = await call(hub(), hr, "exportPage", {});
    expect(formats.filter(({ hasSheet }) => hasSheet).map(({ name }) => name)).toEqual(["Personio"]);
    expect((await preview("Personio")).sample[4]).toEqual({ heading: "Grund", value: "Beförderung" });
    expect((await preview("BambooHR")).sample[2]).toEqual({ heading: "Location", value: "Berlin" });
  });

  test("Workday: no values before the template's header row, then its order, remembered", async () => {
    const workday = async () =>
      (await call(hub(), hr, "exportPage", {})).formats.find(({ name }) => name === "Workday")!;
    expect(await workday()).toMatchObject({ needsHeader: true });
    const remember = (header: string) =>
      plumbline.reply(hub(), hr, "rememberHeader", { format: "Workday", header });
    expect(await remember("000004\t2027-01-01\tPROMO")).toMatchObject({
      problems: [{ code: "header.notOne" }],
    });
    expect(await workday()).toMatchObject({ needsHeader: true });
    expect(
      await remember("Spreadsheet Key*\tEffective Date*\tWorker*\tPosition\tBusiness Title\n"),
    ).toMatchObject({
      value: { withoutSource: ["Position"] },
    });
    expect(await workday()).toMatchObject({ needsHeader: false, hasSheet: true });
    const { text, isToPaste } = await plumbline.exportAs("Workday");
    expect(isToPaste).toBe(true);
    expect(text).toBe("1\t2027-01-01\t000004\t\tGroup PM\r\n2\t2027-01-01\t000005\t\tGroup PM\r\n");
    edit("Format Workday", "B5", [['"P-1"']]);
    await remember("Worker*\tPosition\tEffective Date*\tReason*\n");
    const columns = (await sheet("Format Workday")).map((row) => row.slice(0, 2));
    expect(columns.slice(1, 5)).toEqual([
      ["Worker*", "employee ID"],
      ["Position", '"P-1"'],
      ["Effective Date*", "effective date"],
      ["Reason*", "reason code"],
    ]);
  });

  test("levels that Job codes has no row for get one, and what HR filled in stays", async () => {
    const before = (await sheet("Job codes")).map((row) => row.slice(0, 2));
    edit("Job codes", "A3:B3", [["", ""]]);
    const { missingLevels } = await call(hub(), hr, "exportPage", {});
    expect(missingLevels).toEqual([before[2]![0]]);
    await call(hub(), hr, "addJobCodeRows", { request: plumbline.request() });
    const after = (await sheet("Job codes")).map((row) => row.slice(0, 2)).filter(([level]) => level);
    expect(after).toHaveLength(before.length);
    expect(after[1]).toEqual(before[1]);
    expect((await call(hub(), hr, "exportPage", {})).missingLevels).toEqual([]);
  });

  test("once the next cycle is open, what was not exported of the last one still goes out, under its name", async () => {
    const next = { name: "2027 H1", cutOff: "2027-04-01", reason: "Late.", request: plumbline.request() };
    await call(hub(), hr, "openCycle", next);
    const names = async () => (await call(hub(), hr, "exportPage", {})).cycles;
    expect(await names()).toEqual([{ name: cycleName, whyNot: "" }]);
    const format = "SuccessFactors";
    const { rows, fingerprint } = await call(hub(), hr, "previewExport", { format, cycle: cycleName });
    expect(rows).toBe(2);
    const asked = { format, seen: fingerprint, request: plumbline.request() };
    expect(await plumbline.reply(hub(), hr, "exportFile", asked)).toMatchObject({
      problems: [{ code: "cycle.notLocked" }],
    });
    const { fileName } = await call(hub(), hr, "exportFile", { ...asked, cycle: cycleName });
    expect(fileName).toMatch(/^SuccessFactors-2026-H2-/);
    await plumbline.to("Rating");
    expect((await names()).map(({ name, whyNot }) => [name, whyNot === ""])).toEqual([
      [cycleName, true],
      ["2027 H1", false],
    ]);
  });
});
