/** The ladder of a hub on the local host: its versions, the columns of new criteria, and what it allows when. */
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";

let plumbline: Plumbline;
let hub: string;
let reset: () => void;
const outsider = "outsider@example.com";

beforeAll(async () => {
  plumbline = await openPlumbline();
  hub = plumbline.hub;
  await plumbline.setUp();
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const type = (sheet: string, range: string, ...values: (string | number)[][]) => {
  expect(plumbline.host.edit(hub, { sheet, range, values, as: hr })).toEqual({ ok: true });
};
const page = () => plumbline.call(hub, hr, "checkLadder", {});
const adopt = async (reason = "") => {
  const { fingerprint } = await page();
  return plumbline.reply(hub, hr, "adoptLadder", { fingerprint, reason, request: plumbline.request() });
};
const openCycle = () =>
  plumbline.call(hub, hr, "openCycle", { name: "C1", cutOff: "2026-10-01", request: plumbline.request() });
const setting = async (key: string) =>
  (await plumbline.rows(hub, "Settings")).find((row) => row.Setting === key)?.Value;

test("R13 a new hub has version 1, adopted, nothing amiss, every text in its overview", async () => {
  const found = await page();
  expect(found).toMatchObject({ version: "1", changes: null, lacking: [], problems: [], whyNotAdopt: "" });
  expect(found.advice).toEqual([]);
  const overview = JSON.stringify(
    (await plumbline.host.file(hub)).sheets.find(({ name }) => name === "Overview"),
  );
  for (const text of ["Staff PM", "Group PM", "Band 4", "Whole product", "As expected", "25 %"])
    expect(overview.toLowerCase()).toContain(text.toLowerCase());
});

test("R13 a changed text stands beside the one adopted, and adopting it makes the next version", async () => {
  const shipped = String((await plumbline.rows(hub, "Rubric IC"))[0]!["IC1 PM1"]);
  expect(shipped).toMatch(/^\w+ .{20,}/);
  type("Rubric IC", "C2", ["Writes requirements for single features, and follows them."]);
  expect((await page()).changes).toMatchObject({
    texts: [
      {
        place: "Hard skills, IC1",
        before: expect.stringContaining(shipped),
        after: expect.stringMatching(/^Writes requirements for single features, and follows them\.\n/),
      },
    ],
    unnamed: 0,
  });
  expect(await adopt()).toMatchObject({ ok: true, value: { version: "2" } });
  expect(await page()).toMatchObject({ version: "2", changes: null });
  expect(await setting("Rubric version")).toBe("2");
});

test.each<[string, () => Promise<unknown>]>([
  ["adopting", () => adopt()],
  ["opening a cycle", () => openCycle()],
  [
    "opening for rating",
    async () => {
      type("Rubric IC", "C2", [""]);
      await openCycle();
      type("Rubric IC", "C2", ["Our own words."]);
      await plumbline.to("Rating");
    },
  ],
])("R13 %s keeps the texts of the company, to stand beside what it changes later", async (_, adopting) => {
  await plumbline.importRoster();
  type("Rubric IC", "C2", ["Our own words."]);
  await adopting();
  type("Rubric IC", "C2", ["Other words."]);
  const beside = async () => (await page()).changes?.texts;
  expect(await beside()).toMatchObject([
    { before: expect.stringMatching(/^Our own words\.\n/), after: expect.stringMatching(/^Other words\.\n/) },
  ]);
  const at = (await plumbline.rows(hub, "Adopted texts")).findIndex(
    (row) => row.Place === "Hard skills, IC1",
  );
  type("Adopted texts", `B${at + 2}`, ["Never adopted."]);
  expect(await beside()).toMatchObject([{ before: null }]);
});

test("R13 what changes between looking and adopting is not adopted unseen", async () => {
  type("Rubric IC", "C2", ["First change."]);
  const { fingerprint } = await page();
  type("Rubric IC", "D2", ["Second change."]);
  const input = { fingerprint, reason: "", request: plumbline.request() };
  expect(await plumbline.reply(hub, hr, "adoptLadder", input)).toMatchObject({
    problems: [{ code: "ladder.changedSince" }],
  });
  expect(await setting("Rubric version")).toBe("1");
});

test("R13 a repeated adoption, after a lost reply, answers the same and counts once", async () => {
  type("Rubric IC", "C2", ["Other."]);
  const input = { fingerprint: (await page()).fingerprint, reason: "", request: "the-same" };
  const first = await plumbline.call(hub, hr, "adoptLadder", input);
  expect(await plumbline.call(hub, hr, "adoptLadder", input)).toEqual(first);
  expect(await setting("Rubric version")).toBe("2");
});

test("R13 opening a cycle, and opening it for rating, adopt by themselves", async () => {
  await plumbline.importRoster();
  type("Rubric IC", "C2", ["Other."]);
  await openCycle();
  expect(await setting("Rubric version")).toBe("2");
  type("Rubric IC", "D2", ["Other still."]);
  await plumbline.to("Rating");
  expect(await setting("Rubric version")).toBe("3");
  const versions = new Set((await plumbline.rows(hub, "Ratings")).map((row) => row["Rubric version"]));
  expect([...versions]).toEqual(["3"]);
});

test("R13 while raters are at work a change needs HR's reason, is logged, and lists older ratings", async () => {
  await plumbline.openForRating();
  const tasks = (await plumbline.rows(hub, "Ratings")).filter((row) => row.Role === "manager");
  const rating = tasks.find((row) => row.Level === "IC1")!;
  const other = tasks.find((row) => row.Level === "IC4")!;
  const criteria = (await plumbline.rows(hub, "Criteria")).map((row) => String(row.Criterion));
  for (const { ID } of [rating, other])
    await plumbline.call(hub, hr, "saveRating", {
      rating: String(ID),
      request: plumbline.request(),
      seen: "",
      submit: false,
      assessments: Object.fromEntries(criteria.map((name) => [name, { mark: 3, evidence: "Seen." }])),
    });
  type("Rubric IC", "C2", ["Other."]);
  expect(await page()).toMatchObject({ needsReason: true, older: [] });
  expect(await adopt("  ")).toMatchObject({ problems: [{ code: "ladder.reasonMissing" }] });
  expect(await adopt("A wrong word")).toMatchObject({ ok: true });
  const { older } = await page();
  expect(older).toEqual([
    { person: expect.stringMatching(/^.+ \(IC1\)$/), rater: rating.Rater, version: "1" },
  ]);
  const what = (await plumbline.rows(hub, "Log")).map((row) => row.What);
  expect(what).toContain("Adopt the ladder as version 2, because A wrong word. Changed: Hard skills, IC1");
  type("Criteria", "C2", ["What it covers, in other words."]);
  expect(await adopt("It concerns all")).toMatchObject({ ok: true });
  expect((await page()).older.map((one) => one.version)).toEqual(["1", "1"]);
});

test("R13 packets are not updated while a changed text waits to be adopted", async () => {
  await plumbline.openForRating();
  type("Rubric Management", "C2", ["Other."]);
  const rater = "felix.ivanova@example.com";
  const create = () =>
    plumbline.reply(hub, hr, "createPackets", { raters: [rater], request: plumbline.request() });
  const refused = await create();
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "ladder.notAdopted" }] });
  expect(JSON.stringify(refused)).toContain("texts of the ladder changed since it was adopted");
  await adopt("Clearer");
  expect(await create()).toMatchObject({ ok: true, value: { results: [{ state: "created" }] } });
});

test("R9 a mark for a criterion that has no column yet is refused in words, not dropped", async () => {
  await plumbline.openForRating();
  const [task] = (await plumbline.call(hub, hr, "listReports", {})).tasks;
  type("Criteria", "A6", ["Craft", 25, "The craft."]);
  const form = await plumbline.call(hub, hr, "openReport", { rating: task!.rating });
  const saved = await plumbline.reply(hub, hr, "saveRating", {
    rating: task!.rating,
    request: plumbline.request(),
    seen: "",
    submit: false,
    assessments: Object.fromEntries(
      Object.keys(form.said.assessments).map((name) => [name, { mark: 3, evidence: "Seen." }]),
    ),
  });
  expect(saved).toMatchObject({ ok: false, problems: [{ code: "criterion.noColumn" }] });
  expect(JSON.stringify(saved)).toContain('expected a column headed \\"Craft\\", found none');
});

test("R13 from Pre-read to Live the ladder rests", async () => {
  await plumbline.openForRating();
  await plumbline.to("Pre-read");
  type("Rubric IC", "C2", ["Other."]);
  expect((await page()).whyNotAdopt).toContain("it is in Pre-read");
  expect(await adopt("Because")).toMatchObject({ problems: [{ code: "ladder.notNow" }] });
});

test("R9 a new criterion and a new level get their columns and rows, with looks; nothing else moves", async () => {
  type("Criteria", "A6", ["Craft", 25, "The craft."]);
  type("Ratings", "Z1", ["Our notes"]);
  const before = await plumbline.rows(hub, "Vignettes");
  type("Ladder", "A9", [8, "Band 8", "Impact line", "Product Legend"]);
  expect((await page()).lacking).toEqual([
    "Ratings: Craft",
    "Ratings: Craft: evidence",
    "Cases: Craft",
    "Cases: Craft: evidence",
    "Vignettes: Craft: intended",
    "Vignettes: Craft: why",
    "History: Craft: given",
    "History: Craft: calibrated",
    "Rubric IC: IC8 Product Legend",
    "Rubric IC: Craft",
    "Rubric Management: Craft",
  ]);
  expect(await adopt()).toMatchObject({ ok: true, value: { version: "2" } });
  const found = await page();
  expect(found).toMatchObject({ lacking: [], changes: null, problems: [] });
  expect(found.advice.map(({ message }) => message)).toContain(
    "Craft, Product Legend (IC8): expected what this level expects, found nothing.",
  );
  const file = await plumbline.host.file(hub);
  const headersOf = (sheet: string) => file.sheets.find(({ name }) => name === sheet)!.values[0]!;
  expect(headersOf("Ratings").slice(-3)).toEqual(["Our notes", "Craft", "Craft: evidence"]);
  expect(headersOf("Rubric IC").slice(-2)).toEqual(["IC7 Product Fellow", "IC8 Product Legend"]);
  const rubric = file.sheets.find(({ name }) => name === "Rubric IC")!.values;
  expect(rubric.slice(-2).map((cells) => cells.slice(0, 3))).toEqual([
    ["Craft", "What is expected"],
    ["", "What counts as seeing it"],
  ]);
  const after = await plumbline.rows(hub, "Vignettes");
  expect(after).toEqual(before.map((row) => ({ ...row, "Craft: intended": "", "Craft: why": "" })));
  const ratings = plumbline.host.world.files.get(hub)!.sheets.find(({ name }) => name === "Ratings")!;
  const [mark, evidence] = ["Craft", "Craft: evidence"].map(
    (header) => headersOf("Ratings").indexOf(header) + 1,
  );
  expect(ratings.formats.get(1, mark!)?.fontWeight).toBe("bold");
  expect(ratings.formats.get(9, evidence!)?.numberFormat).toBe("@");
  expect(ratings.formats.get(9, mark!)?.background).toBe(ratings.formats.get(9, mark! - 10)?.background);
  expect(ratings.notes.get(1, mark!)).toContain("1 to 5 against this person's own level");
});

test("R9 with a criterion added and one removed, a rating is asked, saved and complete for the new ones", async () => {
  await plumbline.importRoster();
  type("Criteria", "A5", ["Craft", 25, "The craft, in place of Accountability."]);
  await plumbline.call(hub, hr, "openCycle", {
    name: "C1",
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  await plumbline.to("Rating");
  const [task] = (await plumbline.call(hub, hr, "listReports", {})).tasks;
  const form = await plumbline.call(hub, hr, "openReport", { rating: task!.rating });
  const names = Object.keys(form.said.assessments);
  expect(names).toEqual(["Hard skills", "Cross-functionality", "Leadership", "Craft"]);
  const assessments = Object.fromEntries(names.map((name) => [name, { mark: 4, evidence: "Seen." }]));
  const save = { rating: task!.rating, request: plumbline.request(), seen: "", submit: true };
  expect(await plumbline.reply(hub, hr, "saveRating", { ...save, assessments })).toMatchObject({
    value: { status: "submitted" },
  });
  const row = (await plumbline.rows(hub, "Ratings")).find(({ ID }) => ID === task!.rating);
  expect(row).toMatchObject({ Craft: 4, Leadership: 4, Accountability: "" });
});

test("R4 anybody who may open the file may compare levels, and only HR looks after the ladder", async () => {
  plumbline.host.share(hub, { email: outsider, role: "editor", as: hr });
  const whole = await plumbline.call(hub, outsider, "openLadder", {});
  expect(whole.levels).toHaveLength(11);
  expect(whole.cells).toHaveLength(44);
  expect(Object.keys(whole).sort()).toEqual(["benchmarks", "cells", "criteria", "grades", "levels", "scale"]);
  for (const method of ["checkLadder", "exportLadder", "publishLadder"] as const) {
    const reply = await plumbline.reply(hub, outsider, method, { format: "json", request: "r" } as never);
    expect(reply.ok).toBe(false);
  }
});

test("R25 the sidebar opens on Compare levels, and its wide form in a dialog of 800 pixels with the same levels", async () => {
  await plumbline.host.chooseMenu(hub, { path: "Compare levels", as: hr });
  expect(plumbline.host.ui(hub, { as: hr }).sidebar?.html).toContain('{"plumblineView":"compare",');
  const answer = await plumbline.host.run(hub, {
    function: "showWide",
    args: ["compare", "IC3", "</script><b>M4"],
    as: hr,
  });
  expect(answer.error).toBeUndefined();
  const { dialog } = plumbline.host.ui(hub, { as: hr });
  expect(dialog).toMatchObject({ width: 800, modal: true, title: "Compare levels" });
  const end = dialog!.html.slice(dialog!.html.lastIndexOf("<script>"));
  expect(end).toContain('"plumblineWide":["IC3"');
  expect(end.match(/<\/script>/g)).toHaveLength(1);
});
