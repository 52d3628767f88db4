/** Times typed into a packet's Saved: the remedy a refusal names works, and a return reaches the rater all the same. */
import { hr, type Plumbline } from "../plumbline";
import { ann, openRating, ratingOf, save } from "./smallOrganisation";
import { inOrder } from "./steps";

const step = inOrder();

const rating = ratingOf("000004", ann);
let plumbline: Plumbline;
let packet: string;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
});
afterAll(() => plumbline.host.close());

const own = async (file: string) => (await plumbline.rows(file, "Ratings")).find((row) => row.ID === rating)!;

async function typeSaved(value: string): Promise<void> {
  const rows = await plumbline.rows(packet, "Ratings");
  const column = String.fromCharCode(65 + Object.keys(rows[0]!).indexOf("Saved"));
  const letter =
    Object.keys(rows[0]!).indexOf("Saved") < 26
      ? column
      : `A${String.fromCharCode(column.charCodeAt(0) - 26)}`;
  const range = `${letter}${rows.findIndex((row) => row.ID === rating) + 2}`;
  expect(plumbline.host.edit(packet, { sheet: "Ratings", range, values: [[value]], as: ann })).toEqual({
    ok: true,
  });
}

async function collect(): Promise<string[]> {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  const raters = packets.map((one) => ({ rater: one.rater, fingerprint: one.fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
  return packets.flatMap(({ refused }) => refused.map(({ reason }) => reason));
}

async function submitAgain(mark: number): Promise<void> {
  const { savedAt } = await plumbline.call(packet, ann, "openReport", { rating });
  const withdrawal = { rating, request: plumbline.request(), seen: savedAt };
  const { savedAt: seen } = await plumbline.call(packet, ann, "withdrawRating", withdrawal);
  await save(plumbline, { file: packet, as: ann, rating, mark, seen });
}

step(
  "R3 R34 a future time is refused, the rater reads why, and what the sentence asks for is collected",
  async () => {
    await save(plumbline, { file: packet, as: ann, rating, mark: 4 });
    await typeSaved("9999-12-31T00:00:00.000Z");
    expect(await collect()).toEqual([expect.stringMatching(/a time that has passed.*Withdraw it/)]);
    expect(String((await own(packet))["Returned because"])).toMatch("a time that has passed");
    await submitAgain(3);
    expect(await collect()).toEqual([]);
    expect((await own(plumbline.hub)).Leadership).toBe(3);
  },
);

step("R13 a return reaches the rater who typed over the time, and the answer comes in", async () => {
  await typeSaved("2020-01-01T00:00:00.000Z");
  const reason = "Names another project";
  await plumbline.call(plumbline.hub, hr, "returnRating", { rating, reason, request: plumbline.request() });
  await plumbline.createPackets([ann]);
  expect(await own(packet)).toMatchObject({ Status: "returned", "Returned because": reason });
  const { savedAt: seen } = await plumbline.call(packet, ann, "openReport", { rating });
  await save(plumbline, { file: packet, as: ann, rating, mark: 2, seen });
  expect(await collect()).toEqual([]);
  expect(await own(plumbline.hub)).toMatchObject({ Status: "submitted", Leadership: 2 });
});

step(
  "R3 what HR records afterwards stands against what the packet holds, whatever time is typed there",
  async () => {
    const { savedAt } = await plumbline.call(plumbline.hub, hr, "openReport", { rating });
    const withdrawal = { rating, request: plumbline.request(), seen: savedAt };
    const { savedAt: seen } = await plumbline.call(plumbline.hub, hr, "withdrawRating", withdrawal);
    await save(plumbline, { rating, mark: 5, seen });
    expect(await collect()).toEqual([expect.stringMatching("If yours should stand, withdraw it")]);
    await typeSaved("9999-12-31T00:00:00.000Z");
    expect(await collect()).toEqual([expect.stringMatching("a time that has passed")]);
    expect((await own(plumbline.hub)).Leadership).toBe(5);
    await submitAgain(3);
    expect(await collect()).toEqual([]);
    expect((await own(plumbline.hub)).Leadership).toBe(3);
  },
);
