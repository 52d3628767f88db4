/** R15: everything about one person, and removing a person or a cycle, in every file. */
import type { RunOptions } from "../../host/api";
import { hr, type Plumbline } from "../plumbline";
import { anywhere, Calls } from "../thorough";
import { keepWorld } from "./keepWorld";
import { ann, bob, criteria, cycleName, openRating, ratingOf, save, secondHr } from "./smallOrganisation";

const ida = "000004";
let plumbline: Plumbline;
let packet: string;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann, bob]);
  await save(plumbline, { rating: ratingOf(ida, ann), file: packet, as: ann });
  await save(plumbline, { rating: ratingOf("000005", ann), file: packet, as: ann });
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  await plumbline.call(plumbline.hub, hr, "collect", {
    raters: packets.map(({ rater, fingerprint }) => ({ rater, fingerprint })),
    request: plumbline.request(),
  });
  await plumbline.call(plumbline.hub, hr, "returnRating", {
    rating: ratingOf(ida, ann),
    reason: "Ida Ito deserves a line more, says Bob Berg",
    request: plumbline.request(),
  });
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const call = <M extends "aboutPerson" | "previewErasure" | "eraseData" | "eraseInFiles">(
  method: M,
  input: Parameters<Plumbline["call"]>[3],
) => plumbline.call(plumbline.hub, hr, method, input as never);
const scope = { person: ida };
const traces = async (file: string, words: readonly string[]) =>
  (await plumbline.host.file(file)).sheets.flatMap(({ name, values }) =>
    values.flatMap((cells, row) =>
      cells
        .filter((cell) => words.some((word) => String(cell).includes(word)))
        .map((cell) => `${name} ${row + 1}: ${String(cell).slice(0, 60)}`),
    ),
  );

test("R15 everything about one person: own rows with their texts, nobody else's name, and why something is missing", async () => {
  const about = await call("aboutPerson", { person: ida });
  expect(about.sheets.map(({ sheet, rows }) => [sheet, rows.length])).toEqual(
    expect.arrayContaining([
      ["People", 1],
      ["Assignments", 1],
      ["Ratings", 1],
      ["History", 1],
    ]),
  );
  const text = JSON.stringify(about.sheets);
  expect(text).toContain("Seen in the launch of the importer.");
  expect(text).toContain("Ida Ito deserves a line more, says [somebody else]");
  for (const other of ["Ann", "ann@", "Bob", "bob@", "Joe", "000002", "hr@"])
    expect(text).not.toContain(other);
  // Times as the file's people read their clocks.
  expect(text).toMatch(/\["Saved","\d{4}-\d\d-\d\d \d\d:\d\d"\]/);
  expect(text).not.toMatch(/\dT\d\d:\d\d/);
  expect(about.removals).toContainEqual({
    where: "Ratings, Returned because",
    what: "a name",
    reason: "It names somebody else.",
  });
  expect(about.removals).toContainEqual({
    where: "Ratings, Rater",
    what: "a person",
    reason: "It names somebody else: the file says in its place what part they have.",
  });
});

test("R15 about a rater: no address of HR's and of another's private sign-in, which People has not, in capitals or without", async () => {
  const { hub, call: ask, request } = plumbline;
  await ask(hub, hr, "addSignIn", { rater: bob, email: "bob@home.example", request: request() });
  await ask(hub, hr, "addSignIn", { rater: ann, email: "ann@home.example", request: request() });
  const reason = `${hr.toUpperCase()} and Bob@Home.example heard of it; BOB BERG did not`;
  const at = (await plumbline.rows(hub, "People")).findIndex((row) => row["Employee ID"] === "000002") + 2;
  plumbline.host.edit(hub, { sheet: "People", range: `Z${at}`, values: [[reason]], as: hr });
  plumbline.host.edit(hub, { sheet: "People", range: "Z1", values: [["Own notes"]], as: hr });
  const about = await call("aboutPerson", { person: "000002" });
  const text = JSON.stringify(about.sheets).toLowerCase();
  expect(text).toContain("[somebody else] and [somebody else] heard of it; [somebody else] did not");
  for (const other of [hr, "bob@home.example", "bob berg"]) expect(text).not.toContain(other);
  // Who rates others is told their own row all the same.
  expect(text).toContain('["also signs in as","ann@home.example"]');
  expect(text).toContain('["packet made by","somebody of hr"]');
});

test("R15 what is still open is named beforehand, and what stays with who can take it away", async () => {
  const bars = Object.fromEntries(criteria.map((name) => [name, { bar: "met", evidence: "The importer." }]));
  const case4 = {
    person: ida,
    level: "IC4",
    rationale: "Runs it alone.",
    businessNeed: "",
    bars,
    propose: true,
  };
  const { savedAt: seen } = await plumbline.call(packet, ann, "openProposal", { person: ida, level: "IC4" });
  await plumbline.call(packet, ann, "proposePromotion", { ...case4, seen, request: "case" } as never);
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  const raters = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: "collect" });
  const [headings = []] = (await plumbline.sheet(plumbline.hub, "Raters")).values;
  const row = (await plumbline.rows(plumbline.hub, "Raters")).findIndex((one) => one["Work e-mail"] === bob);
  for (const [heading, text] of [
    ["Packet", "made-elsewhere"],
    ["Packet made by", secondHr],
  ] as const) {
    const range = `${String.fromCharCode(65 + headings.indexOf(heading))}${row + 2}`;
    plumbline.host.edit(plumbline.hub, { sheet: "Raters", range, values: [[text]], as: hr });
  }
  const ofIda = await call("previewErasure", { scope });
  expect(ofIda.beforehand).toContain("The promotion case IC3 to IC4 is not decided. It goes too.");
  expect(ofIda.stays).toContain(
    "second.hr@example.com made the packets of Bob Berg: only that account can remove it there.",
  );
  const ofAnn = await call("previewErasure", { scope: { person: "000002" } });
  expect(ofAnn.beforehand).toContain(
    "Ann Archer is still asked to rate Ida Ito. Give them to somebody else first, under Who is where: once removed, nothing there says that Ann Archer has left.",
  );
  expect(ofAnn.stays).toEqual(
    expect.arrayContaining([
      "2 ratings of other people by Ann Archer, with the address: what they say is about those people.",
      "The packet of Ann Archer. Close it under Create packets, then delete its file.",
      "Ann Archer as the manager of Ida Ito, Joe Jung. Give them another one on People.",
    ]),
  );
});

test("R15 removing a person is counted first, takes every row in every file, and Log keeps no content", async () => {
  const preview = await call("previewErasure", { scope });
  expect(preview.beforehand).toEqual([expect.stringContaining("Ida Ito has not left")]);
  expect(preview.rows).toEqual(
    expect.arrayContaining([
      { sheet: "People", count: 1 },
      { sheet: "Ratings", count: 1 },
    ]),
  );
  expect(preview.stays.join(" ")).toContain("version history");
  const files = preview.files.map(({ id }) => id);
  const { files: done } = await call("eraseInFiles", { scope, files, request: "in files" });
  expect(done.find(({ id }) => id === packet)?.rows).toBeGreaterThan(0);
  await call("eraseData", { scope, request: "in the hub" });
  const words = ["Ida", ida, "Seen in the launch"];
  // Joe's own row says the same line of evidence, which is his.
  const left = [...(await traces(plumbline.hub, words)), ...(await traces(packet, words))];
  expect(left.filter((trace) => !trace.startsWith("Ratings") || trace.includes("Ida"))).toEqual([]);
  expect(await traces(plumbline.hub, ["deserves a line more"])).toEqual([]);
  const log = await plumbline.rows(plumbline.hub, "Log");
  expect(log.map(({ What }) => What)).toEqual(expect.arrayContaining(["A person was removed"]));
  expect(log.filter(({ Changes }) => String(Changes).includes("0000"))).toEqual([]);
  // The others are whole, and work goes on.
  const { tasks } = await plumbline.call(packet, ann, "listReports", {});
  expect(tasks.filter(({ role }) => role === "manager").map(({ name, status }) => [name, status])).toEqual([
    ["Joe Jung", "submitted"],
  ]);
  await plumbline.createPackets([ann]);
  expect(await traces(packet, ["Ida", ida])).toEqual([]);
});

test("R15 removing somebody who only marked shared profiles takes their marks with further evidence, and nobody else's", async () => {
  const add = async (sheet: string, cells: Record<string, string>) => {
    const { values: standing } = await plumbline.sheet(plumbline.hub, sheet);
    const [headings = [], ...rows] = standing;
    const values = [headings.map((heading) => cells[String(heading)] ?? "")];
    const range = `A${rows.findLastIndex((row) => row.some((cell) => cell !== "")) + 3}`;
    expect(plumbline.paste(plumbline.hub, { sheet, range, values, as: hr })).toEqual({ ok: true });
  };
  for (const rater of ["ida@example.com", ann]) {
    const rating = ratingOf("kim", rater);
    await add("Ratings", {
      ID: rating,
      Cycle: cycleName,
      "Employee ID": "kim",
      Rater: rater,
      Role: "vignette",
    });
    await add("Evidence", { ID: `further ${rater}`, Rating: rating, Text: "The launch of Kim." });
  }
  await call("eraseData", { scope, request: "erase" });
  expect(await traces(plumbline.hub, ["ida@example.com"])).toEqual([]);
  const left = await plumbline.rows(plumbline.hub, "Evidence");
  expect(left.map(({ ID }) => ID).filter(Boolean)).toEqual([`further ${ann}`]);
});

test("R15 a packet that could not be reached when somebody was removed loses those rows when it is updated, and no others", async () => {
  await plumbline.createPackets([ann]);
  const entry = { rating: ratingOf(ida, ann), criterion: "Leadership", text: "Seen in the launch." };
  const more = { id: "entry-1", date: "", kind: "" as const, link: "" };
  await plumbline.call(packet, ann, "saveEvidence", { ...entry, ...more, request: "evidence" });
  await call("eraseData", { scope, request: "erase" });
  await plumbline.createPackets([ann]);
  expect((await traces(packet, ["Ida", ida])).filter((trace) => !trace.startsWith("Guide"))).toEqual([]);
  expect(await traces(packet, ["Seen in the launch."])).toEqual([]);
  const left = (await plumbline.rows(packet, "Ratings")).filter(({ ID }) => ID !== "");
  expect(left.map((row) => row["Employee ID"])).toEqual(["000005", "kim", "robin", "sasha"]);
  expect(left[0]!.Leadership).toBe(3);
});

test("R15 a file in which a heading is gone that tells whose a row is says so, and nothing goes from it", async () => {
  const at = Object.keys((await plumbline.rows(packet, "Ratings"))[0]!).indexOf("Employee ID");
  const range = `${String.fromCharCode(65 + at)}1`;
  plumbline.host.edit(packet, { sheet: "Ratings", range, values: [["Number"]], as: ann });
  const before = await traces(packet, [ida]);
  const { files } = await call("eraseInFiles", { scope, files: [packet], request: "in files" });
  expect(files).toEqual([{ id: packet, rows: 0, message: expect.stringContaining('"Employee ID", found') }]);
  expect(await traces(packet, [ida])).toEqual(before);
});

test(`R15 ended ${anywhere}, removing is finished by asking again, and nobody else's row is touched`, async () => {
  const others = async () =>
    (await plumbline.rows(plumbline.hub, "Ratings")).filter((row) => row.ID && row["Employee ID"] !== ida);
  const before = await others();
  const run = (options: RunOptions = {}) =>
    plumbline.run(plumbline.hub, hr, "eraseData", { scope, request: "gone" }, options);
  const calls = new Calls();
  await run({ onCall: calls.hear });
  for (const killAt of calls.numbers) {
    reset();
    await run({ killAt });
    const again = await run();
    expect([killAt, again.reply?.ok]).toEqual([killAt, true]);
    expect([killAt, await traces(plumbline.hub, ["Ida", ida])]).toEqual([killAt, []]);
    expect(await others()).toEqual(before);
  }
});

test("R15 rows that somebody sorts meanwhile are not taken for those that go", async () => {
  const ids = async () =>
    (await plumbline.rows(plumbline.hub, "Ratings"))
      .map((row) => row.ID)
      .filter(Boolean)
      .sort();
  const wanted = (await ids()).filter((id) => !String(id).includes(`/${ida}/`));
  const calls = new Calls();
  const input = { scope, request: "gone" };
  await plumbline.run(plumbline.hub, hr, "eraseData", input, { onCall: calls.hear });
  const ratings = await plumbline.sheet(plumbline.hub, "Ratings");
  const headings = ratings.values[0]!;
  const range = `A2:${String.fromCharCode(64 + headings.length)}40`;
  const column = headings.indexOf("Name") + 1;
  const sort = { sheet: "Ratings", sort: { range, column, ascending: false }, as: hr };
  for (const call of calls.numbers) {
    reset();
    await plumbline.run(plumbline.hub, hr, "eraseData", input, { editAt: { call, edit: sort } });
    expect([call, await ids()]).toEqual([call, wanted]);
  }
});

test("R15 the cycle under way can't be removed; a past one goes whole", async () => {
  expect(
    await plumbline.reply(plumbline.hub, hr, "previewErasure", { scope: { cycle: cycleName } }),
  ).toMatchObject({
    ok: false,
    problems: [{ code: "cycle.underWay" }],
  });
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  await plumbline.to("Locked");
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: "2027 H1",
    cutOff: "2027-04-01",
    reason: "Nothing more is to come.",
    request: plumbline.request(),
  });
  await call("eraseData", { scope: { cycle: cycleName }, request: "old cycle" });
  expect(await traces(plumbline.hub, [cycleName])).toEqual([
    "Log 3: Open the cycle 2026 H2",
    expect.stringContaining("The cycle 2026 H2 was removed"),
  ]);
  expect((await plumbline.rows(plumbline.hub, "People")).filter((row) => row.Name)).toHaveLength(7);
});
