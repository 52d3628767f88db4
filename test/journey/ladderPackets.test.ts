/** A ladder that changes between two cycles reaches packets that are in use, and nothing of the raters' gets lost. */
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { inOrder } from "./steps";

const step = inOrder();

let plumbline: Plumbline;
let hub: string;
let packet: string;
const rater = "felix.ivanova@example.com";

beforeAll(async () => {
  plumbline = await openPlumbline();
  hub = plumbline.hub;
  await plumbline.openForRating();
  packet = (await plumbline.createPackets([rater]))[0]!;
});
afterAll(() => plumbline.host.close());

const type = (file: string, as: string, sheet: string, range: string, ...values: (string | number)[][]) =>
  expect(plumbline.host.edit(file, { sheet, range, values, as })).toEqual({ ok: true });
const headers = async (sheet: string) => (await plumbline.sheet(packet, sheet)).values[0]!;
const save = async (criteria: string[], submit: boolean) => {
  const { tasks } = await plumbline.call(packet, rater, "listReports", {});
  const form = await plumbline.call(packet, rater, "openReport", { rating: tasks[0]!.rating });
  expect(Object.keys(form.said.assessments)).toEqual(criteria);
  return plumbline.reply(packet, rater, "saveRating", {
    rating: form.rating,
    request: plumbline.request(),
    seen: form.savedAt,
    submit,
    assessments: Object.fromEntries(criteria.map((name) => [name, { mark: 4, evidence: `Saw ${name}.` }])),
  });
};

const adopt = async () => {
  const { fingerprint } = await plumbline.call(hub, hr, "checkLadder", {});
  const adoption = { fingerprint, reason: "Agreed with leadership", request: plumbline.request() };
  await plumbline.call(hub, hr, "adoptLadder", adoption);
};

step(
  "R13 in Rating: a new criterion and a removed one come with HR's reason; marks already made stay",
  async () => {
    const before = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];
    const after = ["Hard skills", "Cross-functionality", "Leadership", "Craft"];
    expect(await save(before, false)).toMatchObject({ ok: true });
    const free = String.fromCharCode(65 + (await headers("Ratings")).length);
    type(packet, rater, "Ratings", `${free}1`, ["My notes"], ["ask Ann"]);
    type(hub, hr, "Criteria", "A5", ["Craft", 25, "The craft."]);
    await adopt();
    const sheets = (await plumbline.host.file(packet)).sheets.map(({ name }) => name);
    await plumbline.createPackets([rater]);

    expect((await plumbline.host.file(packet)).sheets.map(({ name }) => name)).toEqual(sheets);
    expect((await headers("Ratings")).slice(-3)).toEqual(["My notes", "Craft", "Craft: evidence"]);
    expect((await headers("Cases")).slice(-2)).toEqual(["Craft", "Craft: evidence"]);
    expect((await headers("Vignettes")).slice(-2)).toEqual(["Craft: intended", "Craft: why"]);
    expect((await plumbline.rows(packet, "Criteria")).map((row) => row.Criterion)).toEqual(after);
    const [draft] = (await plumbline.rows(packet, "Ratings")).filter((row) => row.Status === "draft");
    expect(draft).toMatchObject({ Accountability: 4, "Rubric version": "1" });

    expect(await save(after, true)).toMatchObject({ ok: true, value: { status: "submitted" } });
    const [row] = (await plumbline.rows(packet, "Ratings")).filter((one) => one.Status === "submitted");
    expect(row).toMatchObject({ Craft: 4, Accountability: 4, "Rubric version": "2" });
  },
);

step("a packet of another version is brought up to date once, then nothing is left to do", async () => {
  const create = () =>
    plumbline.call(hub, hr, "createPackets", { raters: [rater], request: plumbline.request() });
  const found = await create();
  expect(found.results.map(({ state }) => state)).toEqual(["same"]);
});

step(
  "R3 what was rated against the new ladder is collected, the criterion that went does no harm",
  async () => {
    const preview = await plumbline.call(hub, hr, "previewCollect", { raters: [rater] });
    expect(preview.packets[0]).toMatchObject({ refused: [] });
    expect(preview.packets[0]!.new.length + preview.packets[0]!.changed.length).toBe(1);
  },
);

step(
  "R13 whoever submitted against older texts is told so, until they submit against those that hold",
  async () => {
    const submitted = async () => {
      const { tasks } = await plumbline.call(packet, rater, "listReports", {});
      return tasks.find(({ status }) => status === "submitted")!;
    };
    expect(await submitted()).toMatchObject({ olderLadder: "" });
    type(hub, hr, "Rubric IC", "C2", ["Writes requirements for single features."]);
    await adopt();
    expect(await submitted()).toMatchObject({ olderLadder: "" });
    await plumbline.createPackets([rater]);

    const { rating, savedAt } = await submitted();
    expect(await submitted()).toMatchObject({ olderLadder: "2" });
    const withdrawing = { rating, seen: savedAt, request: plumbline.request() };
    const { savedAt: seen } = await plumbline.call(packet, rater, "withdrawRating", withdrawing);
    const { said } = await plumbline.call(packet, rater, "openReport", { rating });
    expect(await plumbline.call(packet, rater, "openReport", { rating })).toMatchObject({ olderLadder: "" });
    const { assessments } = said;
    const again = { rating, seen, assessments, submit: true, request: plumbline.request() };
    await plumbline.call(packet, rater, "saveRating", again);
    expect(await submitted()).toMatchObject({ olderLadder: "" });
  },
);
