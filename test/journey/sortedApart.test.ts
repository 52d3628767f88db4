/** Some columns sorted without the others, in a packet and in the hub: whoever comes next is told whose rows it concerns, and nothing of them goes on. */
import { hr, type Plumbline } from "../plumbline";
import { insertOwnColumn } from "../soak/history";
import { keepWorld } from "./keepWorld";
import { ann, criteria, openRating, ratingOf, save } from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let begin: () => void;
const [ida, joe] = ["000004", "000005"];

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  begin = keepWorld(plumbline.host);
});
beforeEach(() => begin());
afterAll(() => plumbline.host.close());

async function placesIn(file: string, sheet: string) {
  const [headers = []] = (await plumbline.sheet(file, sheet)).values;
  const letter = (heading: string) => {
    const at = headers.indexOf(heading);
    return (at < 26 ? "" : "A") + String.fromCharCode(65 + (at % 26));
  };
  return {
    letter,
    rowOf: async (id: string, under: string) =>
      (await plumbline.rows(file, sheet)).findIndex((row) => row[under] === id) + 2,
  };
}

/** @param headings the first and the last of the columns that are sorted, by the first */
async function sort(
  file: string,
  sheet: string,
  [first, last]: [string, string],
  as: string,
  ascending = false,
) {
  const { letter } = await placesIn(file, sheet);
  const range = `${letter(first)}2:${letter(last)}${(await plumbline.rows(file, sheet)).length + 1}`;
  const column = letter(first).charCodeAt(0) - 64;
  expect(plumbline.host.edit(file, { sheet, sort: { range, column, ascending }, as })).toEqual({ ok: true });
}

/** Marks, evidence and the tick go straight into the row. */
async function type(person: string, mark: number): Promise<void> {
  const { letter, rowOf } = await placesIn(packet, "Ratings");
  const row = await rowOf(person, "Employee ID");
  const values = [...criteria.flatMap((name) => [mark, `What ${person} did: ${name}.`]), true];
  const range = `${letter(criteria[0]!)}${row}:${letter("Submit")}${row}`;
  expect(plumbline.host.edit(packet, { sheet: "Ratings", range, values: [values], as: ann })).toEqual({
    ok: true,
  });
}

async function collect() {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  const raters = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
  return packets[0]!;
}
const codesOf = (unread: readonly { readonly problems: readonly { readonly code: string }[] }[]) =>
  unread.flatMap(({ problems }) => problems.map(({ code }) => code));
const submittedInHub = async () =>
  (await plumbline.rows(plumbline.hub, "Ratings")).filter(({ Status }) => Status === "submitted").length;

test("R3 R31 R34 saved marks in a packet: the rater and HR are told by name, and undone all comes in", async () => {
  await save(plumbline, { file: packet, as: ann, rating: ratingOf(ida, ann), mark: 2 });
  const before = keepWorld(plumbline.host);
  const assessments = Object.fromEntries(
    criteria.map((name) => [name, { mark: 5, evidence: `Joe's ${name}.` }]),
  );
  const joes = {
    rating: ratingOf(joe, ann),
    request: plumbline.request(),
    seen: "",
    submit: true,
    assessments,
  };
  before();
  await plumbline.call(packet, ann, "saveRating", joes);
  const saved = keepWorld(plumbline.host);
  await sort(packet, "Ratings", ["Leadership", "Leadership: evidence"], ann);
  const { tasks, unread } = await plumbline.call(packet, ann, "listReports", {});
  expect([tasks.filter(({ role }) => role === "manager"), unread.map(({ name }) => name)]).toEqual([
    [],
    ["Ida Ito", "Joe Jung"],
  ]);
  expect(codesOf(unread)).toEqual(["row.crossed", "row.crossed"]);
  const { refused } = await collect();
  expect(refused.map(({ who }) => who)).toEqual(["Ida Ito", "Joe Jung"]);
  expect(await submittedInHub()).toBe(0);
  const told = (await plumbline.rows(packet, "Ratings"))
    .map((row) => String(row["Returned because"]))
    .filter(Boolean);
  expect(told).toEqual([
    expect.stringMatching("has changed places with row 3"),
    expect.stringMatching("has changed places with row 2"),
  ]);
  saved();
  expect((await collect()).refused).toEqual([]);
  expect(await submittedInHub()).toBe(2);
});

test("R3 R32 R34 marks that were only typed: a name beside another's Employee ID is told and refused", async () => {
  await type(ida, 2);
  await type(joe, 5);
  await sort(packet, "Ratings", ["Name", "Submit"], ann);
  const { tasks, unread } = await plumbline.call(packet, ann, "listReports", {});
  expect(tasks.filter(({ role }) => role === "manager")).toEqual([]);
  expect(unread.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ida Ito", "Joe Jung"]));
  expect(codesOf(unread)).toEqual(expect.arrayContaining(["row.namedApart"]));
  const { refused } = await collect();
  expect(refused.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/name that belongs to the Employee ID "000004", found "Sasha: analysis/),
    ]),
  );
  expect(await submittedInHub()).toBe(0);
  await sort(packet, "Ratings", ["Name", "Submit"], ann, true);
  expect((await collect()).refused).toEqual([]);
  expect(await submittedInHub()).toBe(2);
});

test("R32 in the hub the IDs of People, or the names of Assignments, sorted alone are named, and nobody vanishes", async () => {
  const { hub } = plumbline;
  const start = keepWorld(plumbline.host);
  for (const [sheet, heading] of [
    ["People", "Name"],
    ["Assignments", "Name"],
    ["Assignments", "Employee ID"],
  ] as const) {
    start();
    await sort(hub, sheet, [heading, heading], hr);
    const { problems } = await plumbline.call(hub, hr, "whereAmI", {});
    expect([sheet, heading, problems.map(({ code }) => code)]).toEqual([
      sheet,
      heading,
      expect.arrayContaining(["row.namedApart"]),
    ]);
    const { tasks, unread } = await plumbline.call(hub, hr, "listReports", {});
    const names = new Set([...tasks, ...unread].map(({ name }) => name));
    for (const name of ["Ida Ito", "Joe Jung", "Kim Kaya", "Lou Lund"])
      expect([sheet, heading, name, names.has(name)]).toEqual([sheet, heading, name, true]);
  }
});

test("R31 R34 a case whose time of saving is gone is no new one: no older form goes over it, and HR's workbook knows when it came", async () => {
  const bars = Object.fromEntries(
    criteria.map((name) => [name, { bar: "met" as const, evidence: "The launch." }]),
  );
  const propose = (rationale: string, seen: string) =>
    plumbline.reply(packet, ann, "proposePromotion", {
      person: ida,
      level: "IC4",
      rationale,
      businessNeed: "",
      bars,
      propose: true,
      seen,
      request: plumbline.request(),
    });
  const open = (file: string, as: string) =>
    plumbline.call(file, as, "openProposal", { person: ida, level: "IC4" });
  expect(await propose("Leads the product.", "")).toMatchObject({ ok: true });
  const { letter } = await placesIn(packet, "Cases");
  const put = (heading: string, value: string) =>
    expect(
      plumbline.host.edit(packet, {
        sheet: "Cases",
        range: `${letter(heading)}2`,
        values: [[value]],
        as: ann,
      }),
    ).toEqual({ ok: true });
  put("Saved", "");
  put("Status", "draft");
  expect(await propose("Another sentence.", "")).toMatchObject({
    problems: [{ code: "case.savedElsewhere" }],
  });
  expect((await open(packet, ann)).savedAt).not.toBe("");
  put("Status", "proposed");
  expect((await collect()).refused).toEqual([]);
  const [inHub] = await plumbline.rows(plumbline.hub, "Cases");
  expect(inHub).toMatchObject({
    Status: "proposed",
    Rationale: "Leads the product.",
    Saved: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  expect((await collect()).refused).toEqual([]);
  expect(await plumbline.rows(plumbline.hub, "Cases")).toEqual([inHub]);
});

test("R31 a form that was open while somebody typed into the case's row does not go over what was typed", async () => {
  const bars = Object.fromEntries(
    criteria.map((name) => [name, { bar: "met" as const, evidence: "The launch." }]),
  );
  const write = (rationale: string, seen: string) =>
    plumbline.reply(packet, ann, "proposePromotion", {
      person: ida,
      level: "IC4",
      rationale,
      businessNeed: "",
      bars,
      propose: false,
      seen,
      request: plumbline.request(),
    });
  await write("Leads the product.", "");
  const { savedAt } = await plumbline.call(packet, ann, "openProposal", { person: ida, level: "IC4" });
  const { letter } = await placesIn(packet, "Cases");
  plumbline.host.edit(packet, {
    sheet: "Cases",
    range: `${letter("Rationale")}2`,
    values: [["Typed by hand."]],
    as: ann,
  });
  expect(await write("From the form.", savedAt)).toMatchObject({
    problems: [{ code: "case.savedElsewhere", message: expect.stringMatching("typed") }],
  });
  const now = await plumbline.call(packet, ann, "openProposal", { person: ida, level: "IC4" });
  expect(now.written.rationale).toBe("Typed by hand.");
  expect(await write("From the form, having seen it.", now.savedAt)).toMatchObject({ ok: true });
});

test("an interrupted save waits for whoever opens Home: finished there, told where a cell was typed over meanwhile, and then gone", async () => {
  await save(plumbline, { file: packet, as: ann, rating: ratingOf(joe, ann), mark: 4 });
  insertOwnColumn(plumbline.host, packet, ann);
  const input = {
    rating: ratingOf(ida, ann),
    request: plumbline.request(),
    seen: "",
    submit: true,
    assessments: Object.fromEntries(criteria.map((name) => [name, { mark: 2, evidence: `Ida's ${name}.` }])),
  };
  const started = keepWorld(plumbline.host);
  const { cost } = await plumbline.run(packet, ann, "saveRating", input);
  const ends: string[] = [];
  for (let killAt = 3; killAt < cost.calls; killAt++) {
    started();
    await plumbline.run(packet, ann, "saveRating", input, { killAt, survivors: "all" });
    if (!plumbline.host.world.files.get(packet)!.documentProperties.pending) continue;
    const { letter, rowOf } = await placesIn(packet, "Ratings");
    plumbline.host.edit(packet, { sheet: "Ratings", moveRows: { from: 2, before: 6 }, as: ann });
    const row = await rowOf(ida, "Employee ID");
    plumbline.host.edit(packet, {
      sheet: "Ratings",
      range: `${letter("Leadership")}${row}`,
      values: [[5]],
      as: ann,
    });
    const home = await plumbline.reply(packet, ann, "whereAmI", {});
    expect([killAt, home]).toEqual([killAt, expect.objectContaining({ ok: true, isToNote: true })]);
    const settled = await plumbline.reply(packet, ann, "noteOpening", {});
    const told = JSON.stringify(settled);
    const rows = await plumbline.rows(packet, "Ratings");
    const idas = rows.find((one) => one["Employee ID"] === ida)!;
    const joes = rows.find((one) => one["Employee ID"] === joe)!;
    expect([killAt, idas["Accountability: evidence"], joes["Accountability: evidence"]]).toEqual([
      killAt,
      "Ida's Accountability.",
      "Seen in the launch of the importer.",
    ]);
    expect([killAt, idas.Leadership]).toEqual([killAt, 5]);
    expect([killAt, told]).toEqual([
      killAt,
      expect.stringMatching(/Leadership.*somebody changed this meanwhile/),
    ]);
    expect(await plumbline.reply(packet, ann, "whereAmI", {})).not.toHaveProperty("isToNote");
    ends.push(String(killAt));
  }
  expect(ends.length).toBeGreaterThan(0);
});
