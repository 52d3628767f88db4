/** Copied workbooks and IDs typed into their sheets: no file of another hub is read, written, closed or erased in. */
import { hr, type Plumbline, plumblineOn } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, bob, cycleName, importPeople, openRating, ratingOf, save } from "./smallOrganisation";

const ida = "000004";
let plumbline: Plumbline;
/** Of the first hub, with marks that nobody collected. */
let packet: string;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann, bob]);
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000004", ann), mark: 4 });
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

async function copyOfHub(): Promise<Plumbline> {
  const copy = plumblineOn(
    plumbline.host,
    plumbline.host.copyFile(plumbline.hub, { name: "Copy", as: hr }).id,
    "copy",
  );
  await copy.setUp();
  return copy;
}

/** Another hub of the same account and cycle, in whose Raters the first one's packet stands as Ann's. */
async function anotherHub(): Promise<Plumbline> {
  const other = plumblineOn(plumbline.host, plumbline.host.createFile({ name: "Other", as: hr }).id, "other");
  await other.setUp();
  await importPeople(other);
  await other.call(other.hub, hr, "openCycle", { name: cycleName, cutOff: "2026-10-01", request: "open" });
  await other.to("Rating");
  await other.createPackets([ann]);
  const rows = await other.rows(other.hub, "Raters");
  const range = `${String.fromCharCode(65 + Object.keys(rows[0]!).indexOf("Packet"))}${
    rows.findIndex((row) => row["Work e-mail"] === ann) + 2
  }`;
  expect(other.host.edit(other.hub, { sheet: "Raters", range, values: [[packet]], as: hr })).toEqual({
    ok: true,
  });
  return other;
}

test.each([
  ["a copy of the hub", copyOfHub, "created"],
  ["another hub in which its ID was typed", anotherHub, "updated"],
])(
  "R2 R3 %s neither reads, writes nor closes a packet that it did not make, and says what helps",
  async (_, open, then) => {
    const { hub, reply, call, host, rows } = await open();
    // Something an update would bring into the packet.
    const title = (await rows(hub, "People")).findIndex((row) => row["Employee ID"] === "000004") + 2;
    const column = String.fromCharCode(65 + Object.keys((await rows(hub, "People"))[0]!).indexOf("Name"));
    const typed = { sheet: "People", range: `${column}${title}`, values: [["Ida Other"]], as: hr };
    expect(host.edit(hub, typed)).toEqual({ ok: true });
    const state = async () => JSON.stringify([await host.file(packet), host.details(packet)]);
    const before = await state();
    const notMade = expect.stringContaining("The packet of Ann Archer is none that this workbook made");
    const { packets } = await call(hub, hr, "previewCollect", { raters: [ann] });
    expect(packets).toEqual([expect.objectContaining({ failure: notMade, new: [], changed: [] })]);
    const { results } = await call(hub, hr, "createPackets", { raters: [ann], request: "update" });
    expect(results).toEqual([{ rater: ann, state: "failed", message: notMade, revoked: [] }]);
    const closing = { rater: ann, isClosed: true, request: "close" };
    expect(await reply(hub, hr, "closePacket", closing)).toMatchObject({ problems: [{ message: notMade }] });
    const erased = { scope: { person: "000004" }, files: [packet], request: "erase" };
    expect(await call(hub, hr, "eraseInFiles", erased)).toEqual({ files: [] });
    // Its own one again, or a new one.
    await call(hub, hr, "handOver", { raters: [ann], request: "pass" });
    expect((await call(hub, hr, "createPackets", { raters: [ann], request: "anew" })).results).toMatchObject([
      { state: then },
    ]);
    expect(await state()).toBe(before);
  },
);

/** Ida's own file with an entry, and a meeting about her with evidence that nobody collected, of the hub that is copied next. */
async function ownFileAndSession(): Promise<{ own: string; session: string }> {
  const { call, hub } = plumbline;
  await call(hub, hr, "createOwnFiles", { people: [ida], request: "own" });
  const own = String((await plumbline.rows(hub, "Own files"))[0]!.File);
  const entry = {
    kind: "evidence",
    date: "2026-09-01",
    criterion: "Leadership",
    text: "Led it.",
    link: "",
  } as const;
  await call(own, "ida@example.com", "saveOwnEntry", {
    ...entry,
    id: `${ida}/1`,
    seen: null,
    request: "entry",
  });
  const planned = {
    ...{ id: "s1", name: "Product", date: "2026-12-02", minutes: 60, facilitator: "fay@example.com" },
    ...{ participants: [bob], people: [ida], allowedBecause: "" },
  };
  await call(hub, hr, "planSessions", { sessions: [planned], request: "plan" });
  await call(hub, hr, "createSessionFile", { session: "s1", request: "session" });
  return { own, session: String((await plumbline.rows(hub, "Sessions"))[0]!["Session file"]) };
}

test("R2 R3 a copy of the hub neither reads nor writes the first one's own files and session files, and says what helps", async () => {
  const { own, session } = await ownFileAndSession();
  const copy = await copyOfHub();
  const { hub, call, reply, host, rows } = copy;
  const state = async () =>
    JSON.stringify([
      await host.file(own),
      host.details(own),
      await host.file(session),
      host.details(session),
    ]);
  const typed = (sheet: string, range: string, value: string) =>
    expect(host.edit(hub, { sheet, range, values: [[value]], as: hr })).toEqual({ ok: true });
  const cellOf = async (sheet: string, column: string) =>
    `${String.fromCharCode(65 + Object.keys((await rows(hub, sheet))[0]!).indexOf(column))}2`;
  const people = await rows(hub, "People");
  const row = people.findIndex((one) => one["Employee ID"] === ida) + 2;
  typed("People", `${String.fromCharCode(65 + Object.keys(people[0]!).indexOf("Name"))}${row}`, "Ida Other");
  const before = await state();
  const notMade = (what: string) =>
    expect.stringMatching(`${what} is none that you made with this workbook.*clear the ID`);
  const { files } = await call(hub, hr, "previewOwnFiles", { people: [ida] });
  expect(files).toEqual([expect.objectContaining({ failure: notMade("own file of Ida Ito"), entries: [] })]);
  const shown = files.map(({ person, fingerprint }) => ({ person, fingerprint }));
  expect(await call(hub, hr, "collectOwnFiles", { people: shown, request: "c" })).toMatchObject({
    merged: 0,
  });
  expect((await call(hub, hr, "createOwnFiles", { people: [ida], request: "u" })).results).toMatchObject([
    { state: "failed", message: notMade("own file: Ida Other") },
  ]);
  const refused = { problems: [{ code: "file.notMadeHere", message: notMade("session file of Product") }] };
  expect(await reply(hub, hr, "previewSession", { session: "s1" })).toMatchObject(refused);
  expect(await reply(hub, hr, "closeSession", { session: "s1", request: "close" })).toMatchObject(refused);
  expect(await reply(hub, hr, "removeSession", { session: "s1", request: "remove" })).toMatchObject(refused);
  expect(await reply(hub, hr, "createSessionFile", { session: "s1", request: "s" })).toMatchObject({
    problems: [{ message: notMade("session: Product") }],
  });
  // The way out that it says.
  typed("Own files", await cellOf("Own files", "File"), "");
  typed("Sessions", await cellOf("Sessions", "Session file"), "");
  const anew = await call(hub, hr, "createOwnFiles", { people: [ida], request: "anew" });
  expect(anew.results).toMatchObject([{ state: "created" }]);
  expect(await call(hub, hr, "createSessionFile", { session: "s1", request: "anew-s" })).toMatchObject({
    state: "created",
  });
  expect(await state()).toBe(before);
});

test("R2 R3 a session file and an own file of another hub, whose IDs were typed in, are not read, collected or closed", async () => {
  const { own, session } = await ownFileAndSession();
  const { hub, call, reply, host, rows } = await anotherHub();
  await call(hub, hr, "createOwnFiles", { people: [ida], request: "own" });
  const planned = {
    ...{ id: "s1", name: "Product", date: "2026-12-02", minutes: 60, facilitator: "fay@example.com" },
    ...{ participants: [bob], people: [ida], allowedBecause: "" },
  };
  await call(hub, hr, "planSessions", { sessions: [planned], request: "plan" });
  await call(hub, hr, "createSessionFile", { session: "s1", request: "session" });
  for (const [sheet, column, id] of [
    ["Own files", "File", own],
    ["Sessions", "Session file", session],
  ] as const) {
    const at = Object.keys((await rows(hub, sheet))[0]!).indexOf(column);
    const range = `${String.fromCharCode(65 + at)}2`;
    expect(host.edit(hub, { sheet, range, values: [[id]], as: hr })).toEqual({ ok: true });
  }
  const state = async () =>
    JSON.stringify(
      await Promise.all([own, session].map(async (id) => [await host.file(id), host.details(id)])),
    );
  const before = await state();
  const notMade = expect.stringContaining("is none that you made with this workbook");
  const { files } = await call(hub, hr, "previewOwnFiles", { people: [ida] });
  expect(files).toMatchObject([{ failure: notMade, entries: [] }]);
  const shown = files.map(({ person, fingerprint }) => ({ person, fingerprint }));
  await call(hub, hr, "collectOwnFiles", { people: shown, request: "collect" });
  const { results } = await call(hub, hr, "createOwnFiles", { people: [ida], request: "update" });
  expect(results).toMatchObject([{ state: "failed", message: notMade }]);
  await reply(hub, hr, "passOnOwnFiles", { people: [ida], request: "pass" });
  const refused = { ok: false, problems: [{ message: notMade }] };
  for (const [method, input] of [
    ["previewSession", {}],
    ["collectSession", { fingerprint: "f", request: "collect-s" }],
    ["closeSession", { request: "close" }],
    ["removeSession", { request: "remove" }],
    ["createSessionFile", { request: "update-s" }],
  ] as const)
    expect([method, await reply(hub, hr, method, { session: "s1", ...input } as never)]).toMatchObject([
      method,
      refused,
    ]);
  expect(await state()).toBe(before);
});

test("R3 a packet of another hub is not collected either where Raters says that another account made it", async () => {
  const { hub, host, call, rows, reply } = await anotherHub();
  const raters = await rows(hub, "Raters");
  const column = String.fromCharCode(65 + Object.keys(raters[0]!).indexOf("Packet made by"));
  const range = `${column}${raters.findIndex((row) => row["Work e-mail"] === ann) + 2}`;
  const typed = { sheet: "Raters", range, values: [["second.hr@example.com"]], as: hr };
  expect(host.edit(hub, typed)).toEqual({ ok: true });
  const state = async () => JSON.stringify([await host.file(packet), host.details(packet)]);
  const before = await state();
  const { packets } = await call(hub, hr, "previewCollect", { raters: [ann] });
  expect(packets).toMatchObject([
    { failure: expect.stringContaining("none that this workbook made"), new: [] },
  ]);
  const shown = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
  await call(hub, hr, "collect", { raters: shown, request: "c" });
  await call(hub, hr, "createPackets", { raters: [ann], request: "u" });
  expect(await reply(hub, hr, "closePacket", { rater: ann, isClosed: true, request: "x" })).toMatchObject({
    problems: [{ code: "packet.otherMaker" }],
  });
  expect((await rows(hub, "Ratings")).filter(({ Status }) => Status === "submitted")).toEqual([]);
  expect(await state()).toBe(before);
});

test("R3 marks in a rater's copy of the own packet reach nobody, and the packet's are collected", async () => {
  const copy = plumbline.host.copyFile(packet, { name: "Copy", as: ann }).id;
  await save(plumbline, { file: copy, as: ann, rating: ratingOf("000005", ann), mark: 1 });
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  expect(packets[0]!.new.map(({ name }) => name)).toEqual(["Ida Ito"]);
});
