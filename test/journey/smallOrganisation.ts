/** A hub of seven people, small enough to be killed a thousand times. */
import type { Contract } from "../../src/rpc/contract";
import { dist, hr, openPlumbline, type Plumbline } from "../plumbline";
import { keptHub } from "./keptHub";

export const cleo = "cleo@example.com";
export const ann = "ann@example.com";
export const bob = "bob@example.com";
export const secondHr = "second.hr@example.com";
export const facilitator = "fay@example.com";
export const outsider = "outsider@example.com";

export type RosterPerson = Contract["importPeople"]["input"]["people"][number];

export const somebody = (
  id: string,
  name: string,
  levelCode: string | null,
  managerId: string | null,
  email = `${name.split(" ")[0]!.toLowerCase()}@example.com`,
): RosterPerson => ({
  id,
  name,
  email,
  managerId,
  levelCode,
  aboveLadder: levelCode === null,
  title: levelCode === null ? "CPO" : "PM",
  hired: "2020-01-01",
  levelSince: "2024-01-01",
  department: "Product",
  location: "Berlin",
});

/** Cleo manages Ann and Bob, who manage two each. */
export const sevenPeople = (): RosterPerson[] => [
  somebody("000001", "Cleo Chief", null, null, cleo),
  somebody("000002", "Ann Archer", "M5", "000001", ann),
  somebody("000003", "Bob Berg", "M5", "000001", bob),
  somebody("000004", "Ida Ito", "IC3", "000002"),
  somebody("000005", "Joe Jung", "IC4", "000002"),
  somebody("000006", "Kim Kaya", "IC4", "000003"),
  somebody("000007", "Lou Lund", "IC2", "000003"),
];

export const cycleName = "2026 H2";
export const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];

/** The same mark for each criterion. */
export const allMarked = (mark: unknown, evidence = "Seen in the launch of the importer.") =>
  Object.fromEntries(criteria.map((name) => [name, { mark, evidence }]));

export const ratingOf = (person: string, rater: string) => `${cycleName}/${person}/${rater}`;

/** Set up, with a second HR person and a facilitator who may open the hub. */
export async function openHub(folder?: string): Promise<Plumbline> {
  const plumbline = await openPlumbline(folder);
  await plumbline.setUp();
  await changeSetting(plumbline, "HR", secondHr);
  await changeSetting(plumbline, "Facilitators", facilitator);
  for (const email of [secondHr, facilitator, outsider])
    plumbline.host.share(plumbline.hub, { email, role: "editor", as: hr });
  return plumbline;
}

export async function importPeople(plumbline: Plumbline, people = sevenPeople()): Promise<void> {
  const slice = { people, aliases: [] };
  const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
  await plumbline.call(plumbline.hub, hr, "importPeople", {
    ...slice,
    fingerprint,
    request: plumbline.request(),
  });
}

/** The hub with its people, in Rating. */
export const openRating = (people?: RosterPerson[], folder = dist): Promise<Plumbline> =>
  people ? makeRating(people, folder) : keptHub("rating", () => makeRating(sevenPeople()), folder);

async function makeRating(people: RosterPerson[], folder = dist): Promise<Plumbline> {
  const plumbline = await openHub(folder);
  await importPeople(plumbline, people);
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: cycleName,
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  await plumbline.to("Rating");
  return plumbline;
}

/** HR types a value into the hub's Settings. */
export async function changeSetting(
  plumbline: Plumbline,
  key: string,
  value: string,
  { file = plumbline.hub, as = hr } = {},
): Promise<void> {
  const at = (await plumbline.rows(file, "Settings")).findIndex(({ Setting }) => Setting === key);
  if (at < 0) throw new Error(`no setting ${key}`);
  const edit = { sheet: "Settings", range: `B${at + 2}`, values: [[value]], as };
  expect(plumbline.host.edit(file, edit)).toEqual({ ok: true });
}

/** A rating saved or submitted, by HR in the hub or by the rater in the packet. */
export async function save(
  plumbline: Plumbline,
  { file = plumbline.hub, as = hr, rating = "", mark = 3 as unknown, seen = "", submit = true },
): Promise<{ savedAt: string }> {
  const input = { rating, request: plumbline.request(), seen, assessments: allMarked(mark), submit };
  return plumbline.call(file, as, "saveRating", input);
}
