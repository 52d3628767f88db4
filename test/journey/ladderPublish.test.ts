/** The published ladder on the local host: what stands in it, what does not, and publishing again. */
import { hr, nothingSaid, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { changeSetting, secondHr } from "./smallOrganisation";

let plumbline: Plumbline;
let hub: string;
let reset: () => void;
const reader = "pm@example.com";

beforeAll(async () => {
  plumbline = await openPlumbline();
  hub = plumbline.hub;
  await plumbline.setUp();
  await plumbline.importRoster();
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const publish = () =>
  plumbline.reply(hub, hr, "publishLadder", { ...nothingSaid, request: plumbline.request() });
const published = async () => {
  const answer = await publish();
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const id = /\/d\/([^/]+)\//.exec(answer.value.url)![1]!;
  return { ...answer.value, id, model: plumbline.host.world.files.get(id)! };
};
const adopt = async () => {
  const { fingerprint } = await plumbline.call(hub, hr, "checkLadder", {});
  await plumbline.call(hub, hr, "adoptLadder", { fingerprint, reason: "", request: plumbline.request() });
};

test("R1 overview, rubrics and scale, and of nobody a name or an address, in no cell and no note", async () => {
  const { id, model, isNew } = await published();
  expect(isNew).toBe(true);
  expect(model.sheets.map(({ name }) => name)).toEqual([
    "Overview",
    "Rubric IC",
    "Rubric Management",
    ...[1, 2, 3, 4, 5, 6, 7].map((grade) => `Grade ${grade}`),
    "Ladder",
    "Criteria",
    "Benchmarks",
    "Settings",
  ]);
  const everything = JSON.stringify([
    await plumbline.host.file(id),
    model.sheets.map(({ notes }) => notes.rows),
    model.name,
  ]);
  expect(everything).toContain("Answers for a whole product from top to bottom");
  expect(everything).toContain("This is the mark for good work at this level.");
  expect(everything).not.toContain("@");
  expect(everything).not.toContain("Edit the texts here");
  for (const { Name, "Employee ID": person } of await plumbline.rows(hub, "People")) {
    expect(everything).not.toContain(String(Name));
    expect(everything).not.toContain(`"${person}"`);
  }
});

test("its readers see no tab of what only Plumbline needs, and none again once somebody showed it", async () => {
  const { id, model } = await published();
  const outOfSight = () => model.sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  expect(outOfSight()).toEqual(["Settings"]);
  const { id: sheet } = model.sheets.find(({ name }) => name === "Settings")!;
  plumbline.host.edit(id, { edit: { kind: "sheet", sheet, patch: { hidden: false } }, as: hr });
  expect(outOfSight()).toEqual([]);
  await published();
  expect(outOfSight()).toEqual(["Settings"]);
});

test("R1 nobody but its maker can open it until HR shares it; publishing again keeps who may", async () => {
  const first = await published();
  const entry = () => plumbline.host.files().find(({ id }) => id === first.id);
  expect(entry()).toMatchObject({ owner: hr, editors: [], viewers: [] });
  plumbline.host.share(first.id, { email: reader, role: "viewer", as: hr });
  const second = await published();
  expect(second).toMatchObject({ id: first.id, isNew: false });
  expect(entry()).toMatchObject({ viewers: [reader] });
});

test("publishing again brings changed texts, renamed, added and removed levels, and clears and unmerges what stood there", async () => {
  const { model, id } = await published();
  const links = model.sheets.map((sheet) => [sheet.name, sheet.id]);
  // As an earlier version froze it, without an introduction.
  model.sheets[0]!.frozenRows = 3;
  plumbline.host.edit(id, { sheet: "Overview", range: "G40", values: [["scribbled"]], as: hr });
  const rubric = model.sheets.find(({ name }) => name === "Rubric IC")!;
  const rect = { row: 1, column: 3, rows: 4, columns: 3 };
  plumbline.host.edit(id, { edit: { kind: "merge", sheet: rubric.id, along: "all", rect }, as: hr });
  const type = (sheet: string, range: string, ...values: (string | number)[][]) =>
    plumbline.host.edit(hub, { sheet, range, values, as: hr });
  type("Rubric IC", "C2", ["A new text."]);
  type("Ladder", "D5", ["Lead PM"]);
  type("Ladder", "D8", [""], ["Product Legend"]);
  type("Ladder", "A9", [8, "Band 8", "A line."]);
  plumbline.host.edit(hub, { sheet: "Rubric IC", deleteColumns: { from: 9 }, as: hr });
  await adopt();
  await published();
  const sheets = model.sheets.map((sheet) => [sheet.name, sheet.id]);
  expect(sheets.splice(10, 1)).toEqual([["Grade 8", expect.anything()]]);
  expect(sheets).toEqual(links);
  expect(rubric.merges).toEqual([]);
  expect(model.sheets[0]).toMatchObject({ name: "Overview", frozenRows: 0 });
  const text = JSON.stringify(await plumbline.host.file(id));
  for (const now of ["A new text.", "Lead PM", "IC5 Principal PM", "Product Legend"])
    expect(text).toContain(now);
  for (const gone of ["scribbled", "Staff PM", "Product Fellow"]) expect(text).not.toContain(gone);
});

test("a ladder that lost a track loses its rubric sheet; sheets that people added stay", async () => {
  const { model, id } = await published();
  plumbline.host.edit(id, { insertSheet: "Our reading list", as: hr });
  for (const row of [5, 6, 7, 8])
    plumbline.host.edit(hub, { sheet: "Ladder", range: `F${row}`, values: [["", ""]], as: hr });
  plumbline.host.edit(hub, { sheet: "Ladder", range: "D8", values: [[""]], as: hr });
  plumbline.host.edit(hub, { sheet: "Ladder", deleteRows: { from: 8 }, as: hr });
  await adopt();
  await published();
  const names = model.sheets.map(({ name }) => name);
  expect(names).not.toContain("Rubric Management");
  expect(names).not.toContain("Grade 7");
  expect(names).toContain("Our reading list");
});

test("R1 two HR accounts publish at once: there is one file, and the other is told its link, whose it is and the way out", async () => {
  await changeSetting(plumbline, "HR", secondHr);
  plumbline.host.share(hub, { email: secondHr, role: "editor", as: hr });
  const as = (who: string, request: string) =>
    plumbline.reply(hub, who, "publishLadder", { ...nothingSaid, request });
  const ladders = () => plumbline.host.files().filter(({ name }) => name === "Product career ladder");
  const replies = await Promise.all([as(hr, "one"), as(secondHr, "two")]);
  expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(ladders()).toHaveLength(1);
  const [{ id, owner } = { id: "", owner: "" }] = ladders();
  const refused = {
    ok: false,
    problems: [{ code: "ladder.publishedByAnother", message: expect.stringContaining(id) }],
  };
  expect(replies.find(({ ok }) => !ok)).toMatchObject(refused);
  const other = owner === hr ? secondHr : hr;
  expect(await as(other, "again")).toMatchObject(refused);
  expect(await as(owner, "by its maker")).toMatchObject({ ok: true, value: { isNew: false } });
  await changeSetting(plumbline, "Published ladder", "");
  expect(await as(other, "in its place")).toMatchObject({ ok: true, value: { isNew: true } });
});

test("the file is in its maker's bin: publishing makes a new one", async () => {
  const { model, id } = await published();
  model.trashed = true;
  expect(await published()).toMatchObject({ isNew: true, id: expect.not.stringContaining(id) });
});

test("R13 a change that nobody adopted is not published; the link stands in Settings and on the page", async () => {
  const { id, url } = await published();
  const row = (await plumbline.rows(hub, "Settings")).find(({ Setting }) => Setting === "Published ladder");
  expect(row?.Value).toBe(id);
  expect(await plumbline.call(hub, hr, "checkLadder", {})).toMatchObject({ published: url });
  plumbline.host.edit(hub, { sheet: "Rubric IC", range: "C2", values: [["Not yet."]], as: hr });
  expect(await publish()).toMatchObject({ ok: false, problems: [{ code: "ladder.notAdopted" }] });
});

test("R13 a check for gender neutrality stands with its version, and is not confirmed for the next", async () => {
  const check = { ...nothingSaid, checkedBy: "Works council", checkedOn: "2020-05-04", checkedHow: "=1+1" };
  const publishAs = async (said: typeof check) => {
    return plumbline.reply(hub, hr, "publishLadder", { ...said, request: plumbline.request() });
  };
  expect(await publishAs({ ...check, checkedOn: "" })).toMatchObject({
    ok: false,
    problems: [{ code: "progression.incomplete" }],
  });
  const first = await publishAs(check);
  const id = plumbline.host.files().find((file) => file.id !== hub)!.id;
  const grade = async () => JSON.stringify(await plumbline.host.file(id, { as: hr }));
  expect(first.ok).toBe(true);
  expect(await grade()).toContain("Checked: version 1 by Works council on 2020-05-04. Basis: =1+1");
  plumbline.host.edit(hub, { sheet: "Rubric IC", range: "C2", values: [["Changed."]], as: hr });
  await adopt();
  await publishAs(check);
  expect(await grade()).toContain("Not confirmed for version 2. Checked was version 1");
  expect((await plumbline.call(hub, hr, "checkLadder", {})).progression).toEqual(check);
});

test("interrupted between making the file and noting it down, the next publishing takes the same file", async () => {
  const whole = await plumbline.run(hub, hr, "publishLadder", { ...nothingSaid, request: "whole" });
  plumbline.host.world.files.get(plumbline.host.files().find(({ id }) => id !== hub)!.id)!.trashed = true;
  for (let killAt = whole.cost.calls - 8; killAt <= whole.cost.calls; killAt++)
    await plumbline.run(
      hub,
      hr,
      "publishLadder",
      { ...nothingSaid, request: `killed ${killAt}` },
      { killAt },
    );
  await published();
  expect(plumbline.host.files().filter(({ id }) => id !== hub)).toHaveLength(1);
});

test("R25 whoever may edit the published ladder, a nobody to Plumbline, may compare its levels and do nothing else", async () => {
  const { id } = await published();
  plumbline.host.share(id, { email: reader, role: "editor", as: hr });
  const where = await plumbline.call(id, reader, "whereAmI", {});
  expect(where).toMatchObject({
    file: { kind: "published ladder" },
    you: { role: "nobody" },
    views: ["compare", "handbook"],
  });
  expect((await plumbline.call(id, reader, "openLadder", {})).cells).toHaveLength(44);
  expect((await plumbline.reply(id, reader, "checkLadder", {})).ok).toBe(false);
});
