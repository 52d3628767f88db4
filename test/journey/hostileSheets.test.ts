/** Sheets people have broken: each call says place, expected and found, and leaves everything else as it was. */
import type { PersonAct } from "../../host/api";
import type { Contract, MethodName } from "../../src/rpc/contract";
import { hr, type Plumbline, type Reply } from "../plumbline";
import { keepWorld } from "./keepWorld";
import {
  allMarked,
  ann,
  changeSetting,
  openRating,
  ratingOf,
  save,
  secondHr,
  sevenPeople,
  somebody,
} from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let toRate: () => void;
let toDecide: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000004", ann), mark: 4 });
  toRate = keepWorld(plumbline.host);
  await save(plumbline, { rating: ratingOf("000004", ann), mark: 4 });
  await save(plumbline, { rating: ratingOf("000005", ann), mark: 3 });
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  toDecide = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());

const hub = () => plumbline.hub;

function act(file: string, ...acts: PersonAct[]): void {
  for (const one of acts) expect(plumbline.paste(file, { ...one, as: hr } as never)).toEqual({ ok: true });
}

/** "C5" of a sheet, by heading and row number. */
async function at(file: string, sheet: string, heading: string, row: number): Promise<string> {
  const [headers = []] = (await plumbline.sheet(file, sheet)).values;
  const column = headers.indexOf(heading);
  expect([sheet, heading, column]).not.toEqual([sheet, heading, -1]);
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`;
}

/** Without what formulas show: it follows from the other cells, when it is asked for. */
const content = () =>
  JSON.stringify(
    [...plumbline.host.world.files.values()].map(({ sheets, documentProperties }) => [
      sheets.map(({ name, values, formulas }) => [name, name === "Guide" || values.rows, formulas.rows]),
      documentProperties,
    ]),
  );

/** A call that must be refused, and must leave every cell of every file as it was. */
async function refusal<M extends MethodName>(
  file: string,
  as: string,
  method: M,
  input: Contract[M]["input"],
): Promise<string> {
  const before = content();
  const reply = await plumbline.reply(file, as, method, input);
  expect([method, reply]).toEqual([method, expect.objectContaining({ ok: false })]);
  expect(content()).toBe(before);
  return messages(reply as Reply<MethodName>);
}

const messages = (reply: Reply<MethodName>): string =>
  reply.ok
    ? JSON.stringify((reply.value as { problems?: unknown }).problems ?? [])
    : (reply.problems ?? []).map(({ message }) => message).join(" ");

const decision = (person: string) => ({
  id: `d${person}`,
  person,
  marks: { Leadership: 5 as const },
  seen: { Leadership: 4 as const },
  reasonCode: "New evidence",
  comment: "Two teams said so.",
  decidedBy: "",
  session: "",
  request: plumbline.request(),
});

/** What is not one row of its own goes through Log. */
const signIn = { rater: ann, email: "ann@other.example", request: "sign-in" };

const alsoSignsInAs = async () =>
  (await plumbline.rows(hub(), "Raters")).find((row) => row["Work e-mail"] === ann)!["Also signs in as"];

const submission = () => ({
  rating: ratingOf("000005", ann),
  request: plumbline.request(),
  seen: "",
  assessments: allMarked(4),
  submit: true,
});

describe("a column is renamed", () => {
  test("of Ratings in a packet: saving says which, and nothing is saved", async () => {
    toRate();
    act(packet, { sheet: "Ratings", range: await at(packet, "Ratings", "Status", 1), values: [["State"]] });
    const said = await refusal(packet, ann, "saveRating", submission());
    expect(said).toMatch(
      /^Sheet "Ratings", row 1: expected a column headed "Status", found .*State.* Put the heading back/,
    );
    const shown = await plumbline.reply(packet, ann, "listReports", {});
    expect(messages(shown)).toContain('expected a column headed \\"Status\\"');
  });

  test("of Ratings in the hub: said once, without figures, and no milestone is passed on the strength of it", async () => {
    toRate();
    act(hub(), { sheet: "Ratings", range: await at(hub(), "Ratings", "Status", 1), values: [["State"]] });
    const { raters, problems } = await plumbline.call(hub(), hr, "packets", {});
    expect({ raters, said: problems.map(({ message }) => message) }).toEqual({
      raters: [],
      said: [
        'Sheet "Ratings", row 1: expected a column headed "Status", found State. Put the heading back; nothing was changed.',
      ],
    });
    const close = { to: "Pre-read" as const, reason: "Everybody is in.", request: "close" };
    expect(await refusal(hub(), hr, "changeCycleState", close)).toContain('headed "Status", found State');
  });

  test.each(["Leadership", "Leadership: evidence"])(
    "of marks (%s): neither saving, nor collecting, nor calibrating takes it for a missing mark",
    async (heading) => {
      toRate();
      act(packet, { sheet: "Ratings", range: await at(packet, "Ratings", heading, 1), values: [["X"]] });
      expect(await refusal(packet, ann, "saveRating", submission())).toMatch(
        /Sheet "Ratings", row 1: expected a column headed "Leadership/,
      );
      const { packets } = await plumbline.call(hub(), hr, "previewCollect", { raters: [ann] });
      expect(packets[0]).toMatchObject({ new: [], changed: [], refused: [] });
      expect(packets[0]!.unread).toEqual([
        expect.stringContaining(`expected a column headed "${heading}", found`),
      ]);
      toDecide();
      act(hub(), { sheet: "Ratings", range: await at(hub(), "Ratings", heading, 1), values: [["X"]] });
      const expected = `Sheet "Ratings", row 1: expected a column headed "${heading}", found`;
      for (const method of ["buildCalibration", "decisions"] as const)
        expect([method, messages(await plumbline.reply(hub(), hr, method, {})).replace(/\\"/g, '"')]).toEqual(
          [method, expect.stringContaining(expected)],
        );
      expect(
        await refusal(hub(), hr, "changeCycleState", { to: "Locked", reason: "", request: "lock" }),
      ).toContain(expected);
    },
  );

  test.each(["packet", "hub"])(
    "of marks, both headings, in a %s: the list of reports says which",
    async (kind) => {
      toRate();
      const [file, as] = kind === "hub" ? [hub(), hr] : [packet, ann];
      for (const heading of ["Leadership: evidence", "Leadership"]) {
        const values = [[heading.replace("Leadership", "Leading")]];
        act(file, { sheet: "Ratings", range: await at(file, "Ratings", heading, 1), values });
      }
      const { problems } = await plumbline.call(file, as, "listReports", {});
      expect(problems.map(({ message }) => message)).toEqual(
        ["Leadership", "Leadership: evidence"].map(
          (heading) =>
            `Sheet "Ratings", row 1: expected a column headed "${heading}", found Leading, Leading: evidence. Put the heading back; nothing was changed.`,
        ),
      );
      expect(await refusal(file, as, "saveRating", submission())).toContain('headed "Leadership"');
    },
  );

  test("of Settings: nobody is taken for somebody, and it is said why", async () => {
    toRate();
    act(hub(), { sheet: "Settings", range: "B1", values: [["Values"]] });
    expect(await refusal(hub(), hr, "cycle", {})).toMatch(
      /^Sheet "Settings", row 1: expected a column headed "Value", found Values\. Put the heading back/,
    );
  });

  test("of People: importing and the list say which", async () => {
    toRate();
    act(hub(), { sheet: "People", range: await at(hub(), "People", "Level", 1), values: [["Grade"]] });
    const slice = { people: sevenPeople(), aliases: [] };
    expect(await refusal(hub(), hr, "previewImport", slice)).toContain(
      'Sheet "People", row 1: expected a column headed "Level", found Grade. Put',
    );
  });

  test("of Log: what is written next is written all the same, and a repetition is not done twice", async () => {
    toDecide();
    act(hub(), { sheet: "Log", range: "B1", values: [["Eintrag"]] });
    const input = decision("000004");
    await plumbline.call(hub(), hr, "recordDecision", input);
    await plumbline.call(hub(), hr, "recordDecision", input);
    expect(await plumbline.rows(hub(), "Decisions")).toHaveLength(1);
  });
});

describe("a column is moved or added", () => {
  test("moved and with a stranger's column between, everything goes where its heading is", async () => {
    toDecide();
    act(
      hub(),
      { sheet: "Decisions", moveColumns: { from: 3, before: 9 } },
      { sheet: "Decisions", insertColumns: { before: 2 } },
      { sheet: "Decisions", range: "B1", values: [["Mine"]] },
    );
    await plumbline.call(hub(), hr, "recordDecision", decision("000004"));
    const [row] = await plumbline.rows(hub(), "Decisions");
    expect(row).toMatchObject({ Mine: "", "Employee ID": "000004", To: "Leadership 5", ID: "d000004" });
  });
});

describe("a sheet is renamed or deleted", () => {
  const missing = (sheet: string) =>
    `The sheet "${sheet}" is missing. If it was renamed, rename it back; if it was deleted, Undo or File ▸ Version history brings it back. In the hub, Set up workbook adds an empty one.`;

  test.each([
    ["Ratings", "saveRating", submission],
    ["People", "previewImport", () => ({ people: sevenPeople(), aliases: [] })],
    ["Decisions", "recordDecision", () => decision("000004")],
    ["Log", "addSignIn", () => signIn],
    ["Raters", "addSignIn", () => ({ rater: ann, email: "a@x.example", request: "r" })],
    ["History", "changeCycleState", () => ({ to: "Locked" as const, reason: "", request: "r" })],
    ["Raters", "createPackets", () => ({ raters: [ann], request: "r" })],
  ] as [string, MethodName, () => never][])("%s, then %s", async (sheet, method, input) => {
    if (method === "saveRating" || method === "createPackets") toRate();
    else toDecide();
    act(hub(), { sheet, renameSheet: "Renamed" });
    expect(await refusal(hub(), hr, method, input())).toContain(missing(sheet));
    act(hub(), { sheet: "Renamed", deleteSheet: true });
    expect(await refusal(hub(), hr, method, input())).toContain(missing(sheet));
  });

  test("Log is gone while a change is unfinished: it waits, and is finished when Log is back", async () => {
    toDecide();
    const { cost } = await plumbline.run(hub(), hr, "addSignIn", signIn);
    toDecide();
    let killAt = cost.calls;
    const pending = () => plumbline.host.world.files.get(hub())!.documentProperties.pending;
    do {
      toDecide();
      await plumbline.run(hub(), hr, "addSignIn", signIn, { killAt: killAt-- });
    } while ((await alsoSignsInAs()) !== "" || !pending());
    act(hub(), { sheet: "Log", renameSheet: "Old log" });
    const other = { ...decision("000005"), seen: { Leadership: 3 as const } };
    expect(await refusal(hub(), secondHr, "recordDecision", other)).toContain(missing("Log"));
    act(hub(), { sheet: "Old log", renameSheet: "Log" });
    await plumbline.call(hub(), secondHr, "recordDecision", other);
    expect((await plumbline.rows(hub(), "Decisions")).map(({ ID }) => ID)).toEqual(["d000005"]);
    expect(await alsoSignsInAs()).toBe(signIn.email);
  });

  test("a sheet is gone that an unfinished change needs: it waits whole, and so does whoever writes next", async () => {
    toRate();
    await save(plumbline, { rating: ratingOf("000004", ann), mark: 4 });
    const returning = { rating: ratingOf("000004", ann), reason: "Say more.", request: "return" };
    const ready = keepWorld(plumbline.host);
    const { cost } = await plumbline.run(hub(), hr, "returnRating", returning);
    const returned = async () =>
      (await plumbline.rows(hub(), "Ratings")).filter((row) => row.Status === "returned").length;
    const pending = () => plumbline.host.world.files.get(hub())!.documentProperties.pending;
    let killAt = cost.calls;
    do {
      ready();
      await plumbline.run(hub(), hr, "returnRating", returning, { killAt: killAt-- });
    } while ((await returned()) || !pending());
    act(hub(), { sheet: "History", renameSheet: "Past" });
    const address = { rater: ann, email: "a@x.example", request: "r" };
    expect(await refusal(hub(), secondHr, "addSignIn", address)).toContain(missing("History"));
    act(hub(), { sheet: "Past", renameSheet: "History" });
    await plumbline.call(hub(), secondHr, "addSignIn", address);
    expect(await returned()).toBe(1);
    expect((await plumbline.rows(hub(), "History")).map(({ Event }) => Event)).toEqual(["returned"]);
  });

  test("Settings: whoever comes is told, and setting up again loses nothing that stands", async () => {
    toRate();
    act(hub(), { sheet: "Settings", renameSheet: "Old settings" });
    const before = JSON.parse(content());
    const reply = await plumbline.reply(hub(), secondHr, "cycle", {});
    expect(reply).toMatchObject({
      refused: { message: expect.stringContaining('its sheet "Settings" is gone') },
    });
    act(hub(), { sheet: "Old settings", renameSheet: "Settings" });
    await plumbline.call(hub(), secondHr, "cycle", {});
    expect(JSON.parse(content())[0][0]).toHaveLength(before[0][0].length);
  });
});

describe("a cell is spoilt", () => {
  test("R9 a weight that can't be read: no overall rests on the other criteria alone, and the view stays as it was", async () => {
    toRate();
    await save(plumbline, { rating: ratingOf("000004", ann), mark: 4 });
    await plumbline.call(hub(), hr, "buildCalibration", {});
    const before = (await plumbline.host.file(hub())).sheets.find(({ name }) => name === "Calibration");
    act(hub(), { sheet: "Criteria", range: await at(hub(), "Criteria", "Weight", 3), values: [["a lot"]] });
    expect(await refusal(hub(), hr, "buildCalibration", {})).toBe(
      'Sheet "Criteria", row 3, column "Weight": expected a number, found "a lot".',
    );
    const after = (await plumbline.host.file(hub())).sheets.find(({ name }) => name === "Calibration");
    expect(after).toEqual(before);
    const { people } = await plumbline.call(hub(), hr, "decisions", {});
    expect(people.map(({ overall }) => overall)).toEqual([""]);
  });

  test("a duplicated employee ID: import stops, nobody is guessed", async () => {
    toRate();
    act(hub(), {
      sheet: "People",
      range: await at(hub(), "People", "Employee ID", 6),
      values: [["'000004"]],
    });
    expect(await refusal(hub(), hr, "previewImport", { people: sevenPeople(), aliases: [] })).toBe(
      'Sheet "People": expected each "Employee ID" once, found "000004" in rows 5, 6. Keep one; until then none of them is read.',
    );
  });

  test.each([
    ["Leadership", "9", 'expected a whole number 1 to 5 or "not observed", found "9"'],
    ["Leadership", "good", 'expected a whole number 1 to 5 or "not observed", found "good"'],
    ["Status", "finished", 'expected one of: open, draft, submitted, returned, found "finished"'],
  ])(
    "in %s of a rating stands %j: its rater is told, and marks can't be locked in without it",
    async (heading, typed, expected) => {
      toRate();
      const where = await at(packet, "Ratings", heading, 3);
      act(packet, { sheet: "Ratings", range: where, values: [[typed]] });
      const message = `Sheet "Ratings", row 3, column "${heading}": ${expected}.`;
      expect(await refusal(packet, ann, "saveRating", submission())).toBe(message);
      toDecide();
      const row =
        (await plumbline.rows(hub(), "Ratings")).findIndex(({ ID }) => ID === ratingOf("000005", ann)) + 2;
      act(hub(), { sheet: "Ratings", range: await at(hub(), "Ratings", heading, row), values: [[typed]] });
      expect(
        await refusal(hub(), hr, "changeCycleState", { to: "Locked", reason: "", request: "lock" }),
      ).toBe(message.replace("row 3", `row ${row}`));
    },
  );

  test("a text where a day belongs, an address without @, a level nobody knows", async () => {
    toRate();
    act(
      hub(),
      { sheet: "People", range: await at(hub(), "People", "Hired", 5), values: [["last summer"]] },
      { sheet: "People", range: await at(hub(), "People", "Work e-mail", 6), values: [["joe"]] },
    );
    expect(await refusal(hub(), hr, "previewImport", { people: sevenPeople(), aliases: [] })).toBe(
      'Sheet "People", row 5, column "Hired": expected a day as yyyy-MM-dd, such as 2026-03-31, found "last summer". ' +
        'Sheet "People", row 6, column "Work e-mail": expected an e-mail address, found "joe".',
    );
    toRate();
    const people = [somebody("000008", "Mia Moe", "IC99", "000003")];
    expect(await refusal(hub(), hr, "previewImport", { people, aliases: [] })).toBe(
      'Mia Moe (000008): expected a level of the ladder, found "IC99". Read the file again; the ladder may have changed.',
    );
    const row = ["'000010", "Ned Noe", "ned@example.com", "'000003", "IC99"];
    act(hub(), { sheet: "People", range: "A9", values: [row] });
    const page = await plumbline.call(hub(), hr, "cycle", {});
    expect(page.problems.map(({ message }) => message)).toEqual([
      'Ned Noe (000010): expected a level of the ladder or "above the ladder", found "IC99". Correct the level in People.',
    ]);
  });

  test("addresses typed in capitals are the same addresses", async () => {
    toRate();
    act(
      hub(),
      { sheet: "People", range: await at(hub(), "People", "Work e-mail", 3), values: [["ANN@Example.COM"]] },
      { sheet: "Raters", range: await at(hub(), "Raters", "Work e-mail", 3), values: [["ANN@Example.COM"]] },
    );
    await changeSetting(plumbline, "HR", "Second.HR@EXAMPLE.com");
    await plumbline.call(hub(), secondHr, "addSignIn", {
      rater: "Ann@Example.com",
      email: "Ann.Archer@Elsewhere.EXAMPLE",
      request: "r",
    });
    const raters = await plumbline.rows(hub(), "Raters");
    expect(raters).toHaveLength(3);
    expect(raters.find((row) => String(row["Work e-mail"]).startsWith("ANN"))!["Also signs in as"]).toBe(
      "ann.archer@elsewhere.example",
    );
    const people = sevenPeople().map((one) =>
      one.id === "000002" ? { ...one, email: "ann.archer@example.com" } : one,
    );
    const slice = { people, aliases: [] };
    const { fingerprint } = await plumbline.call(hub(), hr, "previewImport", slice);
    await plumbline.call(hub(), hr, "importPeople", { ...slice, fingerprint, request: "i" });
    expect((await plumbline.rows(hub(), "People"))[1]!["Work e-mail"]).toBe("ann.archer@example.com");
    expect(
      (await plumbline.call(packet, "ANN@EXAMPLE.COM".toLowerCase(), "listReports", {})).tasks.length,
    ).toBeGreaterThan(0);
  });

  test("a status typed by hand in capitals can still be worked with", async () => {
    toRate();
    act(packet, { sheet: "Ratings", range: await at(packet, "Ratings", "Status", 3), values: [["OPEN"]] });
    await plumbline.call(packet, ann, "saveRating", submission());
    expect((await plumbline.rows(packet, "Ratings"))[1]).toMatchObject({
      Status: "submitted",
      Leadership: 4,
    });
  });
});

describe("Log is typed into", () => {
  test("the unfinished change is not carried out from what was typed; HR is told which rows to look at", async () => {
    toDecide();
    const { cost } = await plumbline.run(hub(), hr, "addSignIn", signIn);
    const pending = () => plumbline.host.world.files.get(hub())!.documentProperties.pending;
    let killAt = cost.calls;
    do {
      toDecide();
      await plumbline.run(hub(), hr, "addSignIn", signIn, { killAt: killAt-- });
    } while ((await alsoSignsInAs()) !== "" || !pending());
    const log = await plumbline.rows(hub(), "Log");
    const row = log.length + 1;
    const payload = String(log[row - 2]!.Changes).replace("ann@other", "bob@other");
    act(hub(), { sheet: "Log", range: await at(hub(), "Log", "Changes", row), values: [[`'${payload}`]] });
    const shown = await plumbline.call(hub(), secondHr, "decisions", {});
    expect(shown.problems).toMatchObject([
      {
        code: "log.spoilt",
        message: expect.stringContaining("expected the change as it was recorded, found other text"),
      },
    ]);
    const answer = await plumbline.reply(hub(), secondHr, "recordDecision", {
      ...decision("000005"),
      seen: { Leadership: 3 },
    });
    expect(JSON.stringify(answer)).toContain("expected the change as it was recorded, found other text");
    expect((await plumbline.rows(hub(), "Decisions")).map(({ ID }) => ID)).toEqual(["d000005"]);
    expect(await alsoSignsInAs()).toBe("");
  });
});

describe("the page is older than the workbook", () => {
  test("saving into a closed cycle is refused, with the text still in the form", async () => {
    toRate();
    await plumbline.to("Pre-read");
    await plumbline.createPackets([ann]);
    expect(await refusal(packet, ann, "saveRating", submission())).toBe(
      "Ratings can be saved while the cycle is in Rating. Now it is in Pre-read: rating is closed. Your text is still in the form; copy it if you need it.",
    );
    expect(await refusal(hub(), hr, "saveRating", submission())).toContain("it is in Pre-read");
  });

  test("opening the same cycle once more does not throw a later state away", async () => {
    toDecide();
    const again = { name: "2026 H2", cutOff: "2026-12-01", request: "again" };
    expect(await refusal(hub(), hr, "openCycle", again)).toBe(
      "2026 H2 is still in Live. One cycle runs at a time: lock it before you open the next.",
    );
  });

  test("a mark somebody decided since is not decided over", async () => {
    toDecide();
    await plumbline.call(hub(), hr, "recordDecision", decision("000004"));
    expect(await refusal(hub(), secondHr, "recordDecision", { ...decision("000004"), id: "late" })).toMatch(
      /Somebody decided meanwhile: the marks are now .* Look again, then decide\./,
    );
  });
});
