/** Whoever had a role and has it no more, and two HR accounts that each made files: what they are told, and what they can do. */
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import {
  ann,
  bob,
  changeSetting,
  facilitator,
  openRating,
  outsider,
  ratingOf,
  save,
  secondHr,
} from "./smallOrganisation";

const ida = "000004";
let plumbline: Plumbline;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  reset = keepWorld(plumbline.host);
});
beforeEach(() => {
  reset();
  plumbline.host.world.outbox.length = 0;
});
afterAll(() => plumbline.host.close());

const inHub = <M extends Parameters<Plumbline["call"]>[2]>(who: string, method: M, input: object) =>
  plumbline.call(plumbline.hub, who, method, input as never);
const planned = {
  ...{ id: "s1", name: "Product", date: "2026-12-02", minutes: 60, facilitator },
  ...{ participants: [bob], people: [ida], allowedBecause: "" },
};
const mayOpen = (id: string) => plumbline.host.details(id).people.map(({ email }) => email);

test("R4 R6 a meeting is led by somebody else: the next update of its file ends the former facilitator's access", async () => {
  const { hub, call, rows, request } = plumbline;
  await save(plumbline, { rating: ratingOf(ida, ann), mark: 4 });
  await inHub(hr, "planSessions", { sessions: [planned], request: request() });
  await inHub(hr, "createSessionFile", { session: "s1", request: request() });
  const file = String((await rows(hub, "Sessions"))[0]!["Session file"]);
  expect((await call(file, facilitator, "openRoom", {})).people.map(({ name }) => name)).toEqual(["Ida Ito"]);
  const other = { ...planned, facilitator: outsider };
  await inHub(hr, "planSessions", { sessions: [other], seen: planned, request: request() });
  await inHub(hr, "createSessionFile", { session: "s1", request: request() });
  expect(mayOpen(file)).toContain(outsider);
  expect(mayOpen(file)).not.toContain(facilitator);
  expect((await call(file, outsider, "openRoom", {})).people.map(({ name }) => name)).toEqual(["Ida Ito"]);
});

test("R4 whoever is HR no more is told nothing in the hub, and files are not theirs to write", async () => {
  const { hub, reply, request } = plumbline;
  expect(await reply(hub, secondHr, "packets", {})).toMatchObject({ ok: true });
  await changeSetting(plumbline, "HR", "");
  for (const [method, input] of [
    ["packets", {}],
    ["exportPage", {}],
    ["aboutPerson", { person: ida }],
    ["previewLetters", { kind: "invitation", raters: [ann] }],
    ["createPackets", { raters: [ann], request: request() }],
  ] as const)
    expect(await reply(hub, secondHr, method, input as never)).toMatchObject({
      ok: false,
      refused: { email: secondHr },
    });
});

describe("two HR accounts that each made a packet write to both raters", () => {
  const packetOf = async (who: string, rater: string) =>
    (await inHub(who, "packets", {})).raters.find((one) => one.rater === rater)!.packet!;
  const make = (who: string, rater: string) =>
    inHub(who, "createPackets", { raters: [rater], request: plumbline.request() });
  const write = (who: string, kind: "invitation" | "reminder", request: string) =>
    plumbline.reply(plumbline.hub, who, "sendLetters", { kind, raters: [ann, bob], request });
  const letters = () => plumbline.host.world.outbox.map(({ to, body }) => ({ to, body: String(body) }));

  beforeEach(async () => {
    await make(hr, ann);
    await make(secondHr, bob);
  });

  test("R1 each gets the own packet's link and nothing of the other's, once a day, whoever presses", async () => {
    expect(await write(secondHr, "invitation", "w1")).toMatchObject({ ok: true });
    const [anns, bobs] = [await packetOf(hr, ann), await packetOf(secondHr, bob)];
    expect(letters().map(({ to }) => to)).toEqual([ann, bob]);
    for (const { to, body } of letters()) {
      const [own, others] = to === ann ? [anns, bobs] : [bobs, anns];
      expect([to, body.includes(own.id), body.includes(others.id)]).toEqual([to, true, false]);
      for (const name of ["Ida", "Joe", "Kim", "Lou", "00000"]) expect(body).not.toContain(name);
    }
    expect(await write(hr, "invitation", "w1")).toMatchObject({ ok: false });
    expect(await write(hr, "reminder", "w2")).toMatchObject({ problems: [{ code: "letters.nobody" }] });
    expect(letters()).toHaveLength(2);
  });

  test("R1 R2 passed on and made anew by the other account, a packet's letter leads to the new one alone", async () => {
    const old = await packetOf(hr, ann);
    await inHub(hr, "handOver", { raters: [ann], request: "pass" });
    await make(secondHr, ann);
    const anew = await packetOf(secondHr, ann);
    expect(anew.id).not.toBe(old.id);
    await write(hr, "invitation", "w1");
    const toAnn = letters().find(({ to }) => to === ann)!;
    expect([toAnn.body.includes(anew.id), toAnn.body.includes(old.id)]).toEqual([true, false]);
    expect(mayOpen(old.id)).not.toContain(ann);
  });
});
