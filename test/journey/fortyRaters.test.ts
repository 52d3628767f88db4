/** Forty raters save and submit in their packets while HR collects all of them: every rating arrives, none twice, nobody waits long. */
import { hr, type Plumbline } from "../plumbline";
import { allMarked, cleo, openRating, ratingOf, somebody } from "./smallOrganisation";

jest.setTimeout(240_000);

const managers = Array.from({ length: 40 }, (_, at) => ({
  id: `1${String(at).padStart(4, "0")}`,
  email: `manager${at}@example.com`,
}));
const reports = managers.flatMap(({ id, email }, at) =>
  [0, 1].map((report) => ({ id: `2${String(at * 2 + report).padStart(4, "0")}`, manager: id, rater: email })),
);
const people = [
  somebody("000001", "Cleo Chief", null, null, cleo),
  ...managers.map(({ id, email }, at) => somebody(id, `Manager ${at}`, "M5", "000001", email)),
  ...reports.map(({ id, manager }, at) =>
    somebody(id, `Report ${at}`, "IC3", manager, `report${at}@example.com`),
  ),
];

let plumbline: Plumbline;
const packets = new Map<string, string>();

beforeAll(async () => {
  plumbline = await openRating(people);
  for (let at = 0; at < managers.length; at += 10) {
    const raters = managers.slice(at, at + 10).map(({ email }) => email);
    const ids = await plumbline.createPackets(raters);
    for (const [index, rater] of raters.entries()) packets.set(rater, ids[index]!);
  }
});
afterAll(() => plumbline.host.close());

/** Google's time for one execution, in milliseconds, with the way there and back. */
const times: number[] = [];

async function inPacket(rater: string, rating: string, seen: string, submit: boolean): Promise<string> {
  const input = { rating, request: plumbline.request(), seen, assessments: allMarked(3), submit };
  const { reply, cost } = await plumbline.run(packets.get(rater)!, rater, "saveRating", input);
  times.push(cost.milliseconds);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.value.savedAt;
}

/** A draft, then the whole. */
async function evening({ id, rater }: (typeof reports)[number]): Promise<void> {
  const rating = ratingOf(id, rater);
  await inPacket(rater, rating, await inPacket(rater, rating, "", false), true);
}

async function collectAll(): Promise<number> {
  let merged = 0;
  for (let at = 0; at < managers.length; at += 20) {
    const raters = managers.slice(at, at + 20).map(({ email }) => email);
    const found = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters });
    const answer = await plumbline.call(plumbline.hub, hr, "collect", {
      raters: found.packets.map(({ rater, fingerprint }) => ({ rater, fingerprint })),
      request: plumbline.request(),
    });
    merged += answer.merged;
  }
  return merged;
}

test("every rating of forty raters who submit while HR collects is there once, and none waited over 10 s", async () => {
  const rated = managers.map(async ({ email }) => {
    for (const report of reports.filter(({ rater }) => rater === email)) await evening(report);
  });
  const [meanwhile] = await Promise.all([collectAll(), ...rated]);
  const merged = meanwhile + (await collectAll());
  expect(merged).toBe(reports.length);
  expect(await collectAll()).toBe(0);
  const rows = (await plumbline.rows(plumbline.hub, "Ratings")).filter(
    ({ Status }) => Status === "submitted",
  );
  expect(rows.map(({ ID }) => ID).sort()).toEqual(reports.map(({ id, rater }) => ratingOf(id, rater)).sort());
  for (const row of rows) expect(row["Leadership: evidence"]).toBe("Seen in the launch of the importer.");
  expect(times).toHaveLength(reports.length * 2);
  expect(Math.max(...times)).toBeLessThan(10_000);
});
