/** Correcting the days of a cycle that is open: who is asked follows, nobody is forgotten, and it is logged. */
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import {
  ann,
  changeSetting,
  importPeople,
  openRating,
  ratingOf,
  save,
  secondHr,
  somebody,
} from "./smallOrganisation";

let plumbline: Plumbline;
let reset: () => void;
beforeAll(async () => {
  plumbline = await openRating();
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const correct = (cutOff: string, due: string) =>
  plumbline.reply(plumbline.hub, hr, "setCycleDays", { cutOff, due, request: plumbline.request() });
const page = () => plumbline.call(plumbline.hub, hr, "cycle", {});
const asked = async () =>
  (await plumbline.rows(plumbline.hub, "Ratings"))
    .filter(({ Role }) => Role === "manager")
    .map(({ Name }) => Name)
    .sort();

test("R11 a later cut-off date asks for whoever joined by then, an earlier one for nobody less, until something is submitted", async () => {
  await importPeople(plumbline, [{ ...somebody("000008", "Mia Moe", "IC2", "000002"), hired: "2026-10-15" }]);
  const before = await page();
  expect(before).toMatchObject({ correctable: "both", due: "", ladder: "" });
  expect(before.unrated).toContainEqual({ reason: "joined after 2026-10-01", names: ["Mia Moe"] });
  const days = (year: number) => [`${year}-10-20`, `${year}-11-13`] as const;
  const later = new Date(plumbline.host.world.now()).getFullYear() + 1;
  const [, due] = days(later);
  expect(await correct("2026-10-20", due)).toMatchObject({ ok: true, value: { stayAsked: [] } });
  expect(await asked()).toContain("Mia Moe");
  const { cycle, unrated, ...now } = await page();
  expect([cycle?.cutOff, now.due]).toEqual(["2026-10-20", due]);
  expect(JSON.stringify(unrated)).not.toContain("Mia");
  expect((await plumbline.rows(plumbline.hub, "Log")).at(-1)!.What).toBe(
    `Days of 2026 H2: cut-off date 2026-10-01 to 2026-10-20, ratings due on no day to ${due}`,
  );
  expect(await correct("2026-10-01", due)).toMatchObject({ ok: true, value: { stayAsked: ["Mia Moe"] } });
  expect(await asked()).toContain("Mia Moe");

  await save(plumbline, { rating: ratingOf("000004", ann) });
  expect(await page()).toMatchObject({ correctable: "due" });
  expect(await correct("2026-10-02", due)).toMatchObject({ problems: [{ code: "cycle.cutOffStays" }] });
  expect(await correct("2026-10-01", "")).toMatchObject({ ok: true });
  expect(await correct("2026-10-01", "2026-09-30")).toMatchObject({
    problems: [{ code: "cycle.dueTooEarly" }],
  });
  expect(await correct("2026-10-01", "2026-10-02")).toMatchObject({
    problems: [{ code: "cycle.dueIsOver" }],
  });
  await plumbline.to("Pre-read");
  expect(await page()).toMatchObject({ correctable: "none" });
  expect(await correct("2026-10-01", due)).toMatchObject({ problems: [{ code: "cycle.notDating" }] });
});

test("R32 with a cut-off date typed so that it can't be read nobody is passed over, and rating is not opened again", async () => {
  await plumbline.to("Pre-read");
  await changeSetting(plumbline, "Cut-off date", "1.10.2026");
  expect(JSON.stringify((await page()).unrated)).not.toContain("joined after");
  expect((await plumbline.call(plumbline.hub, hr, "whereAmI", {})).problems).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('"Cut-off date": expected a day') }),
  );
  const reopen = { to: "Rating", reason: "Bob is back.", request: plumbline.request() } as const;
  expect(await plumbline.reply(plumbline.hub, hr, "changeCycleState", reopen)).toMatchObject({
    problems: [{ code: "cycle.cutOff" }],
  });
});

test("R31 days that somebody else corrected meanwhile are not put back by an older page", async () => {
  const due = `${new Date(plumbline.host.world.now()).getFullYear() + 1}-11-13`;
  const seen = { cutOff: "2026-10-01", due: "" };
  const send = (as: string, days: { cutOff: string; due: string }) =>
    plumbline.reply(plumbline.hub, as, "setCycleDays", { ...days, seen, request: plumbline.request() });
  expect(await send(secondHr, { ...seen, due })).toMatchObject({ ok: true });
  expect(await send(hr, { ...seen, cutOff: "2026-10-02" })).toMatchObject({
    problems: [{ code: "cycle.daysChanged" }],
  });
  expect(await send(hr, { ...seen, due })).toMatchObject({ ok: true });
  expect(await page()).toMatchObject({ due, cycle: { cutOff: "2026-10-01" } });
});

test.each([
  ["the farthest east", "Pacific/Kiritimati", 14],
  ["the farthest west", "Pacific/Pago_Pago", -11],
])("the day is the file's on every page and in packets, also in %s", async (_where, zone, hours) => {
  const { call, hub, host } = plumbline;
  host.world.files.get(hub)!.timeZone = zone;
  await plumbline.createPackets([ann]);
  const today = new Date(host.world.now() + hours * 3_600_000).toISOString().slice(0, 10);
  const { packet } = (await call(hub, hr, "packets", {})).raters.find(({ rater }) => rater === ann)!;
  const told = (await plumbline.rows(packet!.id, "Settings")).find(
    ({ Setting }) => Setting === "Last heard from HR",
  );
  expect([(await page()).today, (await call(hub, hr, "packets", {})).today, told?.Value]).toEqual([
    today,
    today,
    today,
  ]);
});

test("R13 in Draft the page says which texts raters will be asked against, also where nobody adopted them", async () => {
  const { call, hub } = plumbline;
  expect((await page()).ladder).toBe("");
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  await plumbline.to("Locked");
  const { beforeNext } = await page();
  await call(hub, hr, "openCycle", {
    name: "2027 H1",
    cutOff: "2027-04-01",
    reason: beforeNext.length ? "No letters this time." : "",
    request: plumbline.request(),
  });
  expect((await page()).ladder).toMatch(/^The ladder is as Plumbline ships it/);
  const { values } = await plumbline.sheet(hub, "Rubric IC");
  const row = values.findIndex((cells) => cells.some((cell) => String(cell).length > 100));
  const column = values[row]!.findIndex((cell) => String(cell).length > 100);
  const range = `${String.fromCharCode(65 + column)}${row + 1}`;
  const edit = {
    sheet: "Rubric IC",
    range,
    values: [["Writes the requirements of one part of a product."]],
    as: hr,
  };
  expect(plumbline.host.edit(hub, edit)).toEqual({ ok: true });
  expect((await page()).ladder).toBe(
    "The sheets of the ladder differ from version 1. Opening adopts them as version 2, as they stand.",
  );
  await plumbline.to("Rating");
  expect((await plumbline.rows(hub, "Settings")).find((one) => one.Setting === "Rubric version")!.Value).toBe(
    "2",
  );
});

test("R31 an older page that opens the cycle, too, does not put back the days that somebody opened it with", async () => {
  const { hub } = plumbline;
  for (const state of ["Pre-read", "Live", "Locked"] as const) await plumbline.to(state);
  const reason = "No letters this time.";
  const open = (as: string, cutOff: string) =>
    plumbline.reply(hub, as, "openCycle", { name: "2027 H1", cutOff, reason, request: plumbline.request() });
  expect(await open(secondHr, "2027-04-01")).toMatchObject({ ok: true });
  expect(await open(hr, "2027-03-01")).toMatchObject({
    problems: [{ code: "cycle.openAlready", message: expect.stringContaining("cut-off date 2027-04-01") }],
  });
  expect(await open(hr, "2027-04-01")).toMatchObject({ ok: true });
  expect((await page()).cycle).toMatchObject({ cutOff: "2027-04-01" });
});
