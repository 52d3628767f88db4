/** Nobody waits long for somebody else's work in the hub, and whoever waits learns for whom. */
import { hr, type Plumbline } from "../plumbline";
import { openWorld } from "../worlds/openWorld";
import { keepWorld } from "./keepWorld";
import { ann, openRating, secondHr, sevenPeople, somebody } from "./smallOrganisation";

let plumbline: Plumbline;
let toStart: () => void;
const managers = Array.from({ length: 10 }, (_, at) => `m${at}@example.com`);

beforeAll(async () => {
  const teams = managers.flatMap((email, at) => [
    somebody(`1${at}`, `Manager ${at}`, "M5", "000001", email),
    somebody(`2${at}`, `Report ${at}`, "IC3", `1${at}`, `r${at}@example.com`),
  ]);
  plumbline = await openRating([...sevenPeople(), ...teams]);
  toStart = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());

test("R2 making ten packets never holds the hub's lock for five seconds of Google's time", async () => {
  toStart();
  const { reply, cost } = await plumbline.run(plumbline.hub, hr, "createPackets", {
    raters: managers,
    request: "p",
  });
  expect(reply).toMatchObject({ ok: true });
  expect(cost.milliseconds).toBeGreaterThan(10_000);
  expect(cost.longestLock).toBeLessThan(5_000);
});

test("writing to ten raters holds the hub's lock while it is noted, and not while the letters go out", async () => {
  toStart();
  await plumbline.createPackets(managers);
  const wanted = { kind: "invitation" as const, raters: managers };
  const { reply, cost } = await plumbline.run(plumbline.hub, hr, "sendLetters", { ...wanted, request: "l" });
  expect(reply).toMatchObject({ ok: true });
  expect(plumbline.host.world.outbox).toHaveLength(10);
  expect(cost.longestLock).toBeLessThan(3_500);
});

test("R2 two people who make the same packets at once make one for each rater; what the second made is in the bin", async () => {
  toStart();
  const make = (request: string) =>
    plumbline.reply(plumbline.hub, hr, "createPackets", { raters: managers, request });
  await Promise.all([make("p1"), make("p2")]);
  const { results } = await plumbline.call(plumbline.hub, hr, "createPackets", {
    raters: managers,
    request: "p3",
  });
  expect(
    results.map(({ state }) => state).filter((state) => state !== "same" && state !== "updated"),
  ).toEqual([]);
  const recorded = (await plumbline.rows(plumbline.hub, "Raters"))
    .map(({ Packet }) => Packet)
    .filter(Boolean);
  const standing = [...plumbline.host.world.files.values()].filter(
    ({ trashed, name }) => !trashed && name.startsWith("Plumbline packet"),
  );
  expect(standing.map(({ id }) => id).sort()).toEqual([...recorded].sort());
  for (const { permissions } of standing) expect(permissions.length).toBeGreaterThan(0);
});

test("whoever waits for the lock is told for whom, and nothing is changed", async () => {
  toStart();
  const { locks, files } = plumbline.host.world;
  const isNoted = () => (files.get(plumbline.hub)!.documentProperties.pending ?? "").includes("1 made");
  for (let killAt = 60; killAt > 0 && !isNoted(); killAt--) {
    toStart();
    await plumbline.run(plumbline.hub, hr, "createPackets", { raters: [ann], request: "p" }, { killAt });
  }
  const acquire = locks.acquire;
  locks.acquire = async () => false;
  const sign = { rater: ann, email: "ann@elsewhere.example", request: "s" };
  const answer = await plumbline.reply(plumbline.hub, secondHr, "addSignIn", sign);
  locks.acquire = acquire;
  expect(answer).toEqual({ ok: false, busy: `Waiting for ${hr} (Packets: 1 made, 0 updated).` });
  expect((await plumbline.rows(plumbline.hub, "Raters")).map((row) => row["Also signs in as"])).not.toContain(
    "ann@elsewhere.example",
  );
});

test("an older hub is brought up to date in steps that let others work, also by two at once, and has each sheet once", async () => {
  const older = await openWorld("0.1/sample");
  // On a machine at work with something else one of them may wait too long, and asks again as the page does.
  const setUp = async (request: string) => {
    for (;;) {
      const answer = await older.run(older.hub, hr, "setUp", { request });
      if (!answer.reply || !("busy" in answer.reply)) return answer;
    }
  };
  const [first, second] = await Promise.all([setUp("one"), setUp("two")]);
  for (const { reply, cost } of [first, second]) {
    expect(reply).toMatchObject({ ok: true });
    expect(cost.longestLock).toBeLessThan(5_000);
  }
  const names = (await older.host.file(older.hub)).sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Sessions", "Minutes", "Import answers", "Agenda", "After"]));
  expect(names).toEqual([...new Set(names)]);
  older.host.close();
});

test("a first set-up that is interrupted says so, nothing else answers meanwhile, and set up again it is whole", async () => {
  toStart();
  const named = { opening: "PM", level: "IC3", request: "h" };
  const slice = { people: sevenPeople(), aliases: [] };
  const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
  const blank = plumbline.host.createFile({ name: "Blank", as: hr }).id;
  const whole = await plumbline.run(blank, hr, "setUp", { request: "s" });
  expect(whole.cost.longestLock).toBeLessThan(5_000);
  const sheetsOf = async (id: string) => (await plumbline.host.file(id)).sheets;
  const wanted = await sheetsOf(blank);
  for (const part of [0.05, 0.15, 0.25, 0.35]) {
    const id = plumbline.host.createFile({ name: "Blank", as: hr }).id;
    await plumbline.run(id, hr, "setUp", { request: "s" }, { killAt: Math.round(whole.cost.calls * part) });
    const { file, stands, next } = await plumbline.call(id, hr, "whereAmI", {});
    expect([part, file.kind, next?.view]).toEqual([part, "not set up", "setUp"]);
    expect([part, stands]).toEqual([part, expect.stringContaining("begun and is not finished")]);
    for (const reply of [
      await plumbline.reply(id, hr, "importPeople", { ...slice, fingerprint, request: "i" }),
      await plumbline.reply(id, hr, "openCycle", { name: "2027", cutOff: "2027-01-01", request: "o" }),
    ])
      expect(reply).toMatchObject({ refused: { message: expect.stringContaining("not set up yet") } });
    if (part > 0.2)
      expect(await plumbline.reply(id, hr, "setUpHiring", named)).toMatchObject({
        problems: [{ code: "setUp.otherFile" }],
      });
    await plumbline.call(id, hr, "setUp", { request: "s" });
    expect((await sheetsOf(id)).map(({ name, values }) => [name, values.length])).toEqual(
      wanted.map(({ name, values }) => [name, values.length]),
    );
  }
});
