/** Other ladders in and out of a hub on the local host: preview, import, and everything that follows from another shape. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { Calls } from "../thorough";
import { keepWorld } from "./keepWorld";
import { somebody } from "./smallOrganisation";

let plumbline: Plumbline;
let hub: string;
let reset: () => void;
const file = (name: string) => readFileSync(join(__dirname, "../data", name), "utf8");
const oneTrack = file("ladder-one-track.json");
const eightCriteria = file("ladder-eight-criteria.csv");

beforeAll(async () => {
  plumbline = await openPlumbline();
  hub = plumbline.hub;
  await plumbline.setUp();
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const preview = (text: string) => plumbline.call(hub, hr, "previewLadder", { text });
const importLadder = async (text: string) => {
  const { fingerprint } = await preview(text);
  return plumbline.reply(hub, hr, "importLadder", { text, fingerprint, request: plumbline.request() });
};
const sheet = (name: string) => plumbline.sheet(hub, name);
const whole = () => plumbline.call(hub, hr, "openLadder", {});
const check = () => plumbline.call(hub, hr, "checkLadder", {});

test("looking at a file changes nothing, and says what it would change", async () => {
  const before = await plumbline.host.file(hub);
  const found = await preview(oneTrack);
  expect(found).toMatchObject({
    format: "JSON",
    levels: ["Product Analyst (IC1)", "Product Owner (IC2)", "Lead Product Owner (IC3)"],
    criteria: ["Discovery", "Delivery"],
    problems: [],
    whyNot: "",
  });
  expect(found.changes).toContainEqual({
    place: "Criterion Discovery",
    before: "",
    after: "Weight 2\nFinding out what is worth building.",
  });
  expect(found.changes.filter(({ after }) => after === "").map(({ place }) => place)).toContain(
    "Leadership, M7",
  );
  expect(await plumbline.host.file(hub)).toEqual(before);
});

test("a ladder of one track, three grades and two criteria comes in whole and clean", async () => {
  expect(await importLadder(oneTrack)).toMatchObject({ ok: true, value: { version: "2" } });
  const page = await check();
  expect(page).toMatchObject({ version: "2", changes: null, lacking: [], problems: [] });
  expect(new Set(page.advice.map(({ code }) => code))).toEqual(new Set(["vignette.intendedMissing"]));
  expect(page.advice.map(({ message }) => message)).toEqual(
    ["kim", "robin", "sasha"].map((id) =>
      expect.stringContaining(`"${id}": expected an intended mark for Discovery, Delivery`),
    ),
  );
  const { cells, levels, criteria, benchmarks, scale } = await whole();
  expect([levels.length, criteria.length, cells.length, benchmarks.length]).toEqual([3, 2, 6, 1]);
  expect(scale[2]?.name).toBe("As expected");
  expect((await sheet("Rubric Management")).values[0]).toEqual(["Criterion", "Part"]);
  expect((await sheet("Ladder")).values.slice(1).map(([grade, , , title]) => [grade, title])).toEqual([
    [1, "Product Analyst"],
    [2, "Product Owner"],
    [3, "Lead Product Owner"],
  ]);
  const overview = JSON.stringify((await sheet("Overview")).values);
  expect(overview).toContain("Lead Product Owner");
  expect(overview).toContain("67 %");
  expect(overview).not.toContain("Management track");
});

test("what was imported can be exported, and the export changes nothing when it comes back", async () => {
  await importLadder(oneTrack);
  for (const format of ["json", "csv"] as const) {
    const { text, fileName } = await plumbline.call(hub, hr, "exportLadder", { format });
    expect(fileName).toMatch(new RegExp(`^ladder-2026-\\d\\d-\\d\\d\\.${format}$`));
    expect(await preview(text)).toMatchObject({ problems: [], changes: [] });
  }
});

test("the ladder as CSV, edited in a spreadsheet: a benchmark, a mark and a text change, and nothing else", async () => {
  const { text } = await plumbline.call(hub, hr, "exportLadder", { format: "csv" });
  plumbline.host.edit(hub, {
    sheet: "Benchmarks",
    range: "H1",
    values: [["Ours"], ["of the first"]],
    as: hr,
  });
  const edited = text
    .replace(
      "Requirements that name the need and its source,at least,90,%",
      "Requirements that name the need and its source,at least,85,%",
    )
    .replace(",3,As expected,", ",3,As it should be,")
    .replace("Is easy for engineering to work with", "Is a pleasure for engineering to work with");
  const { changes, problems } = await preview(edited);
  expect(problems).toEqual([]);
  expect(changes.map(({ place }) => place)).toEqual([
    "Hard skills, IC1",
    "Cross-functionality, IC1",
    "Mark 3",
  ]);
  expect(await importLadder(edited)).toMatchObject({ ok: true, value: { version: "2", changes: 3 } });
  const after = await whole();
  expect(after.benchmarks).toHaveLength(33);
  expect(after.benchmarks[0]).toMatchObject({ id: "IC1 Hard skills", target: 85 });
  expect(after.scale[2]).toMatchObject({ name: "As it should be" });
  const [first] = await plumbline.rows(hub, "Benchmarks");
  expect(first).toMatchObject({ ID: "IC1 Hard skills", Target: 85, Ours: "of the first" });
});

test("R9 a CSV ladder of eight criteria: whoever is rated is asked all eight, weighted", async () => {
  const { problems, advice } = await preview(eightCriteria);
  expect([problems, advice.map(({ code }) => code)]).toEqual([[], ["criteria.many"]]);
  await plumbline.importRoster();
  expect(await importLadder(eightCriteria)).toMatchObject({ ok: true });
  plumbline.host.edit(hub, { sheet: "People", range: "E3", values: [["IC20"], ["M30"], ["IC10"]], as: hr });
  await plumbline.call(hub, hr, "openCycle", {
    name: "C1",
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  await plumbline.to("Rating");
  const { tasks } = await plumbline.call(hub, hr, "listReports", {});
  const task = tasks.find(({ level }) => level === "IC20")!;
  const form = await plumbline.call(hub, hr, "openReport", { rating: task.rating });
  const names = Object.keys(form.said.assessments);
  expect(names).toHaveLength(8);
  // R25: from the fork both ways up are shown, the own track first, the move across last.
  const { reports } = await plumbline.call(hub, hr, "listProposals", {});
  const steps = reports.find(({ person }) => person === task.person)?.steps;
  expect(steps?.map(({ level }) => level)).toEqual(["IC30", "M30", "M20"]);
  const marks = Object.fromEntries(names.map((name, at) => [name, { mark: at ? 3 : 5, evidence: "Seen." }]));
  await plumbline.call(hub, hr, "saveRating", {
    rating: task.rating,
    request: plumbline.request(),
    seen: "",
    assessments: marks,
    submit: true,
  });
  await plumbline.to("Pre-read");
  await plumbline.call(hub, hr, "buildCalibration", {});
  const row = (await sheet("Calibration")).values.find((cells) => cells.includes(task.person))!;
  // (2·5 + 7·3) / 9 = 3.44
  expect(row.some((cell) => String(cell).startsWith("3.4"))).toBe(true);
});

const matrix = [
  "Competency\tIC1 Associate PM\tIC2 Product Manager\tM2 Product Lead",
  "Craft\tLearns.\tOwns a feature.\tCoaches.",
  "Impact\tHelps.\tMoves a number.\tHolds a line together.",
  "People\tn/a\tn/a\tHires.",
].join("\n");

test("R9 a criterion of one track is asked there alone, and the other's overall does without it", async () => {
  await plumbline.importRoster();
  const { notices, problems } = await preview(matrix);
  expect(problems).toEqual([]);
  expect(notices[0]).toContain("People is asked on the Management track only");
  expect(await importLadder(matrix)).toMatchObject({ ok: true });
  expect((await plumbline.rows(hub, "Criteria")).map((row) => [row.Criterion, row["Only for"]])).toEqual([
    ["Craft", ""],
    ["Impact", ""],
    ["People", "Management"],
  ]);
  plumbline.host.edit(hub, { sheet: "People", range: "E3", values: [["IC2"], ["M2"], ["IC1"]], as: hr });
  const cycle = { name: "C1", cutOff: "2026-10-01", request: plumbline.request() };
  await plumbline.call(hub, hr, "openCycle", cycle);
  await plumbline.to("Rating");
  const { tasks } = await plumbline.call(hub, hr, "listReports", {});
  const overallOf = new Map<string, string>();
  for (const [level, names, marks] of [
    ["IC2", ["Craft", "Impact"], [3, 4]],
    ["M2", ["Craft", "Impact", "People"], [3, 4, 5]],
  ] as const) {
    const { rating, person, criteria } = tasks.find((one) => one.level === level && one.role === "manager")!;
    const form = await plumbline.call(hub, hr, "openReport", { rating });
    expect([Object.keys(form.said.assessments), criteria]).toEqual([names, names.length]);
    const said = names.map((name, at) => [name, { mark: marks[at], evidence: "Seen." }] as const);
    await plumbline.call(hub, hr, "saveRating", {
      rating,
      seen: "",
      submit: true,
      request: plumbline.request(),
      assessments: Object.fromEntries(said),
    });
    overallOf.set(person, level);
  }
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  await plumbline.call(hub, hr, "buildCalibration", {});
  const { values } = await sheet("Calibration");
  // (3 + 4) / 2 without the management criterion, (3 + 4 + 5) / 3 with it.
  for (const [person, level] of overallOf) {
    const row = values.find((cells) => cells.includes(person))!;
    expect([level, row.includes(level === "IC2" ? 3.5 : 4)]).toEqual([level, true]);
  }
  const [ic] = [...overallOf].find(([, level]) => level === "IC2")!;
  const decision = {
    person: ic,
    id: "d1",
    session: "",
    marks: { People: 4 as const },
    seen: { People: null },
    reasonCode: "New evidence",
    comment: "Hires.",
    decidedBy: "",
    request: plumbline.request(),
  };
  expect(await plumbline.reply(hub, hr, "recordDecision", decision)).toMatchObject({
    ok: false,
    problems: [{ code: "criterion.unknown" }],
  });
});

test("own columns beside the ladder follow their rows; the rest of the hub stays as it is", async () => {
  plumbline.host.edit(hub, {
    sheet: "Ladder",
    range: "H1",
    values: [["Our notes"], ["of 1"], ["of 2"]],
    as: hr,
  });
  const people = await sheet("People");
  await importLadder(oneTrack);
  const ladder = await plumbline.rows(hub, "Ladder");
  expect(ladder.map((row) => [row.Grade, row["Our notes"]])).toEqual([
    [1, "of 1"],
    [2, "of 2"],
    [3, ""],
  ]);
  expect(await sheet("People")).toEqual(people);
});

test("a file with problems changes nothing, however it is sent", async () => {
  const before = await plumbline.host.file(hub);
  const broken = oneTrack
    .replace('"Product Owner"', '"Above the ladder"')
    .replace('"grade": 3', '"grade": "three"');
  const { problems, fingerprint } = await preview(broken);
  expect(problems.map(({ message }) => message)).toEqual([
    'grades[2].grade: expected a whole number from 1 on; names of grades belong into the titles, found "three".',
    'Title or alias "above the ladder" at IC2: these words mean those whom the ladder does not reach. Change it.',
  ]);
  const twice = oneTrack.replace('"Product Owner"', '"Product Analyst"');
  const shared = await preview(twice);
  expect(shared.problems).toEqual([]);
  expect(shared.advice.map(({ code }) => code)).toContain("title.shared");
  const input = { text: broken, fingerprint, request: plumbline.request() };
  expect((await plumbline.reply(hub, hr, "importLadder", input)).ok).toBe(false);
  expect(await plumbline.host.file(hub)).toEqual(before);
});

test("R13 only in Draft, and only what the preview showed", async () => {
  const { fingerprint } = await preview(oneTrack);
  plumbline.host.edit(hub, { sheet: "Ladder", range: "B2", values: [["Band 1b"]], as: hr });
  const input = { text: oneTrack, fingerprint, request: plumbline.request() };
  expect(await plumbline.reply(hub, hr, "importLadder", input)).toMatchObject({
    problems: [{ code: "ladder.changedSince" }],
  });
  await plumbline.importRoster();
  await plumbline.call(hub, hr, "openCycle", {
    name: "C1",
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  await plumbline.to("Rating");
  const found = await preview(oneTrack);
  expect(found.whyNot).toContain("while the cycle is in Draft. Now it is in Rating");
  expect(found.notices).toEqual([
    expect.stringMatching(/^\d+ people stand at a level this ladder does not have \(.*IC4.*\)\./),
  ]);
  expect(await importLadder(oneTrack)).toMatchObject({ problems: [{ code: "ladder.notNow" }] });
});

test.each(["ladder-grade-and-track-words.csv", "ladder-same-title-two-grades.csv"])(
  "R27 %s, as companies write ladders, has no problems",
  async (name) => {
    const text = readFileSync(join(__dirname, "../data/field", name), "utf8");
    const { problems, levels } = await preview(text);
    expect([problems, levels.length]).toEqual([[], 2]);
  },
);

/** Sheets has no compare-and-set: what is typed while one sheet is drawn, after the last look at it, is beyond anybody. */
test("R33 whatever moment but the drawing itself somebody types into the ladder at, an import refuses, leaves it standing or names it", async () => {
  const { fingerprint } = await preview(oneTrack);
  const input = { text: oneTrack, fingerprint, request: "import" };
  const back = keepWorld(plumbline.host);
  const calls = new Calls();
  await plumbline.run(hub, hr, "importLadder", input, { onCall: calls.hear });
  const typed = "Typed meanwhile";
  const edit = { sheet: "Criteria", range: "B2", values: [[typed]], as: hr };
  const lost: number[] = [];
  const codes = new Set<string>();
  for (const call of calls.numbers) {
    back();
    const { reply } = await plumbline.run(hub, hr, "importLadder", input, { editAt: { call, edit } });
    const { values } = await sheet("Criteria");
    if (!JSON.stringify([values, reply]).includes(typed)) lost.push(call);
    if (JSON.stringify(reply).includes("ladder.typedOver")) codes.add("ladder.typedOver");
  }
  expect([...codes]).toEqual(["ladder.typedOver"]);
  const callsThatDrawOneSheet = 7;
  expect(Math.max(...lost) - Math.min(...lost)).toBeLessThan(callsThatDrawOneSheet);
});

test("R31 a row inserted while a ladder comes in leaves no row of the former one that is not named", async () => {
  const { fingerprint } = await preview(oneTrack);
  const input = { text: oneTrack, fingerprint, request: "rows" };
  const back = keepWorld(plumbline.host);
  const { cost } = await plumbline.run(hub, hr, "importLadder", input);
  const rowsIn = async (name: string) =>
    (await sheet(name)).values.filter((cells) => cells.some((cell) => cell !== "")).length;
  const named = new Set<boolean>();
  const silent: string[] = [];
  for (const name of ["Ladder", "Criteria"]) {
    back();
    await plumbline.run(hub, hr, "importLadder", input);
    const wanted = await rowsIn(name);
    // Meanwhile the sheets are drawn, one after the other.
    for (let call = Math.floor(cost.calls / 2); call <= cost.calls * 0.65; call += 4) {
      back();
      const edit = { sheet: name, insertRows: { before: 3 }, as: hr };
      const { reply } = await plumbline.run(hub, hr, "importLadder", input, { editAt: { call, edit } });
      if (!reply?.ok || (await rowsIn(name)) === wanted) continue;
      const { problems, lacking } = await check();
      named.add(problems.length + lacking.length > 0);
      if (!problems.length && !lacking.length) silent.push(`${name}, call ${call}`);
    }
  }
  expect([silent, named.size]).toEqual([[], 1]);
});

test("a ladder that was left half drawn is finished by whoever saves next, and nobody waits five seconds for it", async () => {
  const { fingerprint } = await preview(oneTrack);
  const input = { text: oneTrack, fingerprint, request: "half" };
  const back = keepWorld(plumbline.host);
  const { cost } = await plumbline.run(hub, hr, "importLadder", input);
  const wanted = (await sheet("Benchmarks")).values;
  back();
  const killAt = Math.floor(cost.calls * 0.7);
  expect((await plumbline.run(hub, hr, "importLadder", input, { killAt })).error?.name).toBe("Killed");
  expect(plumbline.host.world.files.get(hub)!.documentProperties.pending).toBeDefined();
  expect((await sheet("Benchmarks")).values).not.toEqual(wanted);
  const slice = { people: [somebody("000099", "Zoe Zahn", null, null)], aliases: [] };
  const { fingerprint: ofPeople } = await plumbline.call(hub, hr, "previewImport", slice);
  const people = { ...slice, fingerprint: ofPeople, request: "after the ladder" };
  const save = await plumbline.run(hub, hr, "importPeople", people);
  expect(save.reply).toMatchObject({ ok: true });
  expect([cost.longestLock, save.cost.longestLock].filter((hold) => hold >= 5_000)).toEqual([]);
  expect((await sheet("Benchmarks")).values).toEqual(wanted);
  expect(plumbline.host.world.files.get(hub)!.documentProperties.pending).toBeUndefined();
});
