/** Another HR account: what it can't reach is said by name, and packets are passed on without losing what is collected. */
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, openRating, ratingOf, save, secondHr } from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let reset: () => void;
const ida = "000004";

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  await save(plumbline, { rating: ratingOf("000004", ann), file: packet, as: ann });
  await plumbline.call(plumbline.hub, hr, "createOwnFiles", { people: [ida], request: "own" });
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const as = <M extends "packets" | "previewCollect" | "createPackets" | "handOver" | "collect">(
  who: string,
  method: M,
  input: object,
) => plumbline.call(plumbline.hub, who, method, input as never);
const annIn = async (who: string) =>
  (await as(who, "packets", {})).raters.find(({ rater }) => rater === ann)!;

test("the second account sees who made a packet, and is told so where it collects and updates", async () => {
  expect((await annIn(hr)).packet?.madeBy).toBe("");
  expect((await annIn(secondHr)).packet?.madeBy).toBe(hr);
  const { packets } = await as(secondHr, "previewCollect", { raters: [ann] });
  expect(packets[0]?.failure).toContain(`was made by ${hr}, and Google shows it to that account alone`);
  await plumbline.call(plumbline.hub, hr, "addSignIn", {
    rater: ann,
    email: "ann@home.example",
    request: "s",
  });
  const { results } = await as(secondHr, "createPackets", { raters: [ann], request: "u" });
  expect(results[0]).toMatchObject({ state: "failed", message: expect.stringContaining(`made by ${hr}`) });
  const close = { rater: ann, isClosed: true, request: "c" };
  expect(await plumbline.reply(plumbline.hub, secondHr, "closePacket", close)).toMatchObject({
    ok: false,
    problems: [{ code: "packet.otherMaker" }],
  });
});

test("the first account collects and passes on: the old packet is closed, the new one holds what was collected", async () => {
  const { packets } = await as(hr, "previewCollect", { raters: [ann] });
  await as(hr, "collect", { raters: [{ rater: ann, fingerprint: packets[0]!.fingerprint }], request: "c" });
  expect(await as(hr, "handOver", { raters: [ann], request: "h" })).toEqual({
    closed: ["Ann Archer"],
    notCollected: [],
  });
  expect(plumbline.host.files({ as: ann }).map(({ id }) => id)).not.toContain(packet);
  await as(secondHr, "createPackets", { raters: [ann], request: "n" });
  const { packet: anew } = await annIn(secondHr);
  expect(anew?.id).not.toBe(packet);
  const { tasks } = await plumbline.call(anew!.id, ann, "listReports", {});
  expect(tasks.find(({ person }) => person === "000004")?.status).toBe("submitted");
  const again = await as(secondHr, "previewCollect", { raters: [ann] });
  expect(again.packets[0]).toMatchObject({ failure: "", new: [], changed: [] });
});

test("a packet with something that is not collected, or only begun, is not passed on, and its rater goes on in it", async () => {
  const passOn = (request: string) => as(hr, "handOver", { raters: [ann], request });
  const kept = { closed: [], notCollected: ["Ann Archer"] };
  expect(await passOn("submitted")).toEqual(kept);
  const { packets } = await as(hr, "previewCollect", { raters: [ann] });
  await as(hr, "collect", { raters: [{ rater: ann, fingerprint: packets[0]!.fingerprint }], request: "c" });
  const draft = await save(plumbline, {
    rating: ratingOf("000005", ann),
    file: packet,
    as: ann,
    submit: false,
  });
  expect(await passOn("begun")).toEqual(kept);
  await save(plumbline, { rating: ratingOf("000005", ann), file: packet, as: ann, seen: draft.savedAt });
  expect((await annIn(hr)).packet?.id).toBe(packet);
});

test("where the first account is gone, the second takes over, and the old packet is named as still open", async () => {
  expect(await as(secondHr, "handOver", { raters: [ann], request: "h" })).toEqual({
    closed: [],
    notCollected: [],
  });
  expect(plumbline.host.files({ as: ann }).map(({ id }) => id)).toContain(packet);
  const { results } = await as(secondHr, "createPackets", { raters: [ann], request: "n" });
  expect(results[0]?.state).toBe("created");
  expect((await annIn(secondHr)).oldPackets).toEqual([expect.stringContaining(packet)]);
  const place = Object.keys((await plumbline.rows(plumbline.hub, "Raters"))[0]!).indexOf("Old packets");
  const cell = `${String.fromCharCode(65 + place)}2:${String.fromCharCode(65 + place)}9`;
  const values = new Array(8).fill([""]);
  plumbline.host.edit(plumbline.hub, { sheet: "Raters", range: cell, values, as: secondHr });
  expect((await annIn(secondHr)).oldPackets).toEqual([]);
  expect((await plumbline.rows(plumbline.hub, "Log")).map(({ What }) => What).join()).toContain(packet);
});

describe("own files", () => {
  const file = async (who: string) => {
    const { people } = await plumbline.call(plumbline.hub, who, "ownFiles", {});
    const one = people.find(({ person }) => person === ida)!.file;
    return { id: /d\/([^/]+)\//.exec(one?.url ?? "")?.[1] ?? "", madeBy: one?.madeBy ?? "" };
  };
  const pass = (who: string, request: string) =>
    plumbline.call(plumbline.hub, who, "passOnOwnFiles", { people: [ida], request });
  const open = (who: string) =>
    plumbline.call(plumbline.hub, who, "createOwnFiles", { people: [ida], request: `opened by ${who}` });
  const write = async (text: string) => {
    const { id } = await file(hr);
    const words = { kind: "evidence", date: "2026-09-01", criterion: "Leadership", text, link: "" } as const;
    await plumbline.call(id, "ida@example.com", "saveOwnEntry", {
      id: `${ida}/1`,
      ...words,
      seen: null,
      request: "write",
    });
  };
  const collectOwn = async () => {
    const { files } = await plumbline.call(plumbline.hub, hr, "previewOwnFiles", { people: [ida] });
    const people = files.map(({ person, fingerprint }) => ({ person, fingerprint }));
    await plumbline.call(plumbline.hub, hr, "collectOwnFiles", { people, request: "collect" });
  };
  const idasFiles = () => plumbline.host.files({ as: "ida@example.com" }).map(({ id }) => id);

  test("R31 one in which something waits stays open and is named; collected, it is passed on and made anew with all of it", async () => {
    const { id: old } = await file(hr);
    expect(await file(secondHr)).toMatchObject({ madeBy: hr });
    await write("Led the move.");
    expect(await pass(hr, "early")).toEqual({ closed: [], notCollected: ["Ida Ito"] });
    expect(idasFiles()).toContain(old);
    await collectOwn();
    expect(await pass(hr, "late")).toEqual({ closed: ["Ida Ito"], notCollected: [] });
    expect(idasFiles()).not.toContain(old);
    expect((await open(secondHr)).results).toMatchObject([{ state: "created" }]);
    const anew = await file(secondHr);
    expect([anew.madeBy, anew.id === old]).toEqual(["", false]);
    const { entries } = await plumbline.call(anew.id, "ida@example.com", "openOwnFile", {});
    expect(entries.map(({ text }) => text)).toEqual(["Led the move."]);
  });

  test("where the first account is gone, the second takes over, and the old file is named as still open", async () => {
    const { id: old } = await file(hr);
    expect(await pass(secondHr, "over")).toEqual({ closed: [], notCollected: [] });
    const { people } = await plumbline.call(plumbline.hub, secondHr, "ownFiles", {});
    expect(people.find(({ person }) => person === ida)?.oldFiles).toEqual([expect.stringContaining(old)]);
    expect(idasFiles()).toContain(old);
    expect((await open(secondHr)).results).toMatchObject([{ state: "created" }]);
    expect((await plumbline.rows(plumbline.hub, "Log")).map(({ What }) => What).join()).toContain(old);
    expect(
      await plumbline.reply(plumbline.hub, hr, "passOnOwnFiles", { people: ["000099"], request: "none" }),
    ).toMatchObject({ problems: [{ code: "ownFiles.nothingToPass" }] });
  });
});
