/** R8: further evidence, from the packet's form to the hub. */
import type { Contract } from "../../src/rpc/contract";
import { hr, type Plumbline } from "../plumbline";
import { ann, bob, openRating, ratingOf, save } from "./smallOrganisation";
import { inOrder } from "./steps";

const step = inOrder();

const rating = ratingOf("000004", ann);
type Entry = Contract["saveEvidence"]["input"];

let plumbline: Plumbline;
let packet: string;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann, bob]);
});
afterAll(() => plumbline.host.close());

const entry = (fields: Partial<Entry> = {}): Entry => ({
  id: "",
  rating,
  criterion: "Leadership",
  text: "=Led the retrospective after the outage.",
  date: "2026-03-31",
  kind: "observed",
  link: "https://example.com/notes",
  request: "e1",
  ...fields,
});
const give = (fields: Partial<Entry> = {}) => plumbline.reply(packet, ann, "saveEvidence", entry(fields));
const entries = async (file = packet, as = ann) =>
  (await plumbline.call(file, as, "openReport", { rating })).said.evidence;

async function collected(): Promise<string[]> {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  const [{ rater, fingerprint, new: added, changed, refused }] = packets as [(typeof packets)[0]];
  const raters = [{ rater, fingerprint }];
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
  return [...added, ...changed]
    .map(({ name, what, summary }) => `${name}, ${what}: ${summary}`)
    .concat(refused.map(({ reason }) => reason));
}

step("R8 an entry is added once, however often its request arrives, and text stays text", async () => {
  expect(await give()).toMatchObject({ ok: true, value: { id: "e1" } });
  await give();
  const { request: _, rating: __, ...kept } = entry({ id: "e1" });
  expect(await entries()).toEqual([{ ...kept, notCollected: "" }]);
});

test.each<[string, Partial<Entry>, string]>([
  ["a script for a link", { link: "javascript:alert(1)" }, "evidence.link"],
  ["a day that does not exist", { date: "2026-02-30" }, "evidence.date"],
  ["a criterion of another ladder", { criterion: "Charm" }, "criterion.unknown"],
  ["no words", { text: "..." }, "evidence.missing"],
  ["a rating that is somebody else's", { rating: ratingOf("000006", bob) }, "rating.notYours"],
])("R8 refused: %s", async (_, fields, code) => {
  expect(await give({ request: "e9", ...fields })).toMatchObject({ ok: false, problems: [{ code }] });
  expect(await entries()).toHaveLength(1);
});

step("R4 a guest of the packet reads and adds nothing", async () => {
  const guest = "guest@example.com";
  plumbline.host.share(packet, { email: guest, role: "editor", as: hr });
  for (const method of ["openReport", "saveEvidence"] as const) {
    const input = method === "saveEvidence" ? entry({ request: "g1" }) : { rating };
    expect(await plumbline.reply(packet, guest, method, input as never)).toMatchObject({
      ok: false,
      refused: { email: guest },
    });
  }
});

step(
  "R15 R8 evidence of a draft stays in the packet; submitted it comes to the hub, and is closed",
  async () => {
    expect(await collected()).toEqual([]);
    await save(plumbline, { file: packet, as: ann, rating, mark: 4 });
    expect(await give({ id: "e1", request: "e2" })).toMatchObject({
      ok: false,
      problems: [{ code: "rating.submitted" }],
    });
    expect((await collected())[1]).toMatch(/^.+, further evidence: Leadership$/);
    expect(await entries(plumbline.hub, hr)).toMatchObject([
      { id: "e1", text: "=Led the retrospective after the outage." },
    ]);
    const [row] = await plumbline.rows(plumbline.hub, "Evidence");
    expect(row).toMatchObject({ Rating: rating, Criterion: "Leadership", Link: "https://example.com/notes" });
    expect(await collected()).toEqual([]);
  },
);

step(
  "R15 a withdrawn rating takes its further evidence out of the hub; the rater keeps it, or takes it back",
  async () => {
    const { savedAt } = await plumbline.call(packet, ann, "openReport", { rating });
    const withdrawal = { rating, request: "w1", seen: savedAt };
    const { savedAt: seen } = await plumbline.call(packet, ann, "withdrawRating", withdrawal);
    expect((await collected()).at(-1)).toMatch(/further evidence: Leadership: taken back$/);
    expect(await entries(plumbline.hub, hr)).toEqual([]);
    expect(await entries()).toHaveLength(1);
    const { rating: _, id: __, request: ___, ...shown } = entry();
    await give({ id: "e1", text: "", request: "e3", seen: shown });
    expect(await entries()).toEqual([]);
    await save(plumbline, { file: packet, as: ann, rating, mark: 4, seen });
    expect((await collected()).map((one) => one.split(":")[0])).toEqual(["Ida Ito, rating"]);
    expect(await entries(plumbline.hub, hr)).toEqual([]);
  },
);

step("R3 what somebody typed into the sheet is judged like everything else", async () => {
  const type = (row: number, values: string[]) =>
    expect(
      plumbline.host.edit(packet, { sheet: "Evidence", range: `A${row}`, values: [values], as: ann }),
    ).toEqual({ ok: true });
  const [headers = []] = (await plumbline.sheet(packet, "Evidence")).values;
  const line = (cells: Record<string, string>) => headers.map((header) => cells[String(header)] ?? "");
  type(
    3,
    line({
      ID: "t1",
      Rating: ratingOf("000006", bob),
      Criterion: "Leadership",
      Evidence: "About another team",
    }),
  );
  type(
    4,
    line({
      ID: "t2",
      Rating: rating,
      Criterion: "Leadership",
      Evidence: "Fine",
      Link: "javascript:alert(1)",
    }),
  );
  type(5, line({ ID: "t3", Rating: rating, Criterion: "Leadership", Evidence: "Typed by hand" }));
  const found = await collected();
  expect(found).toEqual([
    expect.stringMatching(/further evidence: Leadership$/),
    expect.stringContaining('column "Link": expected an address that begins with https://'),
    expect.stringContaining("Expected a rating of this rater"),
  ]);
  expect((await entries(plumbline.hub, hr)).map(({ id }) => id)).toEqual(["t3"]);
  const told = (await plumbline.rows(packet, "Evidence")).map((row) => [row.ID, row["Not collected"]]);
  expect(told.filter(([, why]) => why)).toEqual([
    ["t1", expect.stringMatching(/^Not collected: Expected a rating of this rater/)],
    ["t2", expect.stringMatching(/^Not collected: .*column "Link": expected an address/)],
  ]);
});

step(
  "R34 what was refused is taken back although its rating is submitted, and then it is heard of no more",
  async () => {
    await plumbline.to("Pre-read");
    const [headers = [], ...rows] = (await plumbline.sheet(packet, "Evidence")).values;
    const row = rows.findIndex((cells) => cells[headers.indexOf("ID")] === "t3") + 2;
    const range = `${String.fromCharCode(65 + headers.indexOf("Evidence"))}${row}`;
    expect(
      plumbline.paste(packet, { sheet: "Evidence", range, values: [["Changed later"]], as: ann }),
    ).toEqual({
      ok: true,
    });
    await collected();
    const find = async () => (await entries()).find(({ id }) => id === "t3");
    expect((await find())?.notCollected).toMatch(/^Not collected: Ratings can be saved while/);
    const { id, notCollected: _, ...seen } = (await find())!;
    expect(await give({ ...seen, id, text: "Typed by hand", request: "e5", seen })).toMatchObject({
      ok: true,
    });
    expect(await find()).toMatchObject({ text: "Typed by hand", notCollected: "" });
    expect((await collected()).filter((one) => one.includes("Ratings can be saved"))).toEqual([]);
  },
);
