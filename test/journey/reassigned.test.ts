/** R11: HR gives a task to somebody else; the former manager's evidence goes along, the marks do not. */
import { hr, type Plumbline } from "../plumbline";
import { ann, bob, criteria, openRating, ratingOf, save } from "./smallOrganisation";

const before = ratingOf("000004", ann);
const after = ratingOf("000004", bob);

let plumbline: Plumbline;
let anns: string;
let bobs: string;
/** Right after HR typed the other address. */
let isToUpdate: Awaited<ReturnType<typeof updates>>;

const updates = async () =>
  (await plumbline.call(plumbline.hub, hr, "packets", {})).raters.map(({ rater, people, needsUpdate }) => ({
    rater,
    people,
    needsUpdate,
  }));

const collect = async (rater: string) => {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [rater] });
  const raters = packets.map(({ rater: of, fingerprint }) => ({ rater: of, fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
  return packets[0]!;
};
const tasks = async (file: string, as: string) =>
  (await plumbline.call(file, as, "listReports", {})).tasks.filter(({ role }) => role === "manager");
const entries = async (file: string, as: string, rating: string) =>
  (await plumbline.call(file, as, "openReport", { rating })).said.evidence;
/** HR types another address into the Rater cell of the person's row. */
async function assign(person: string, rater: string): Promise<void> {
  const rows = await plumbline.rows(plumbline.hub, "Assignments");
  const [headers = []] = (await plumbline.sheet(plumbline.hub, "Assignments")).values;
  const row = rows.findIndex((one) => one["Employee ID"] === person) + 2;
  const range = `${String.fromCharCode(65 + headers.indexOf("Rater"))}${row}`;
  const edit = { sheet: "Assignments", range, values: [[rater]], as: hr };
  expect(plumbline.host.edit(plumbline.hub, edit)).toEqual({ ok: true });
}

beforeAll(async () => {
  plumbline = await openRating();
  [anns = "", bobs = ""] = await plumbline.createPackets([ann, bob]);
  await plumbline.call(anns, ann, "saveEvidence", {
    id: "",
    rating: before,
    criterion: "Leadership",
    text: "Asked for by sales.",
    date: "2026-03-31",
    kind: "feedback from a function",
    link: "",
    request: "e1",
  });
  await save(plumbline, { file: anns, as: ann, rating: before, mark: 4 });
  await collect(ann);
  await assign("000004", bob);
  isToUpdate = await updates();
  await plumbline.createPackets([bob, ann]);
});
afterAll(() => plumbline.host.close());

test("R11 the new manager is asked, without a mark, and reads what the former one saw", async () => {
  const task = (await tasks(bobs, bob)).find(({ rating }) => rating === after);
  expect(task).toMatchObject({ name: "Ida Ito", level: "IC3", status: "open", marked: 0 });
  expect(Object.values(task!.said!.assessments)).toEqual(criteria.map(() => ({ mark: null, evidence: "" })));
  const seen = await entries(bobs, bob, after);
  expect(seen.map(({ criterion, text }) => [criterion, text])).toEqual([
    ...criteria.map((name) => [name, "Ann Archer: Seen in the launch of the importer."]),
    ["Leadership", "Ann Archer: Asked for by sales."],
  ]);
  expect(seen[4]).toMatchObject({ date: "2026-03-31", kind: "feedback from a function" });
});

test("what HR types into Assignments shows at once which packets wait for it, and no more once they are brought up to date", async () => {
  expect(isToUpdate).toEqual(
    expect.arrayContaining([
      { rater: ann, people: 1, needsUpdate: true },
      { rater: bob, people: 3, needsUpdate: true },
    ]),
  );
  expect((await updates()).filter(({ needsUpdate }) => needsUpdate)).toEqual([]);
});

test("R11 the former manager is not asked any more, and what stands in the old packet is refused", async () => {
  expect((await tasks(anns, ann)).map(({ person }) => person)).toEqual(["000005"]);
  expect(await plumbline.reply(anns, ann, "openReport", { rating: before })).toMatchObject({
    ok: false,
    problems: [{ code: "rating.notYours" }],
  });
  expect(await collect(ann)).toMatchObject({ new: [], changed: [], refused: [] });
});

test("R3 R11 what the former manager submits in a packet that does not know it yet is refused", async () => {
  const [headers = []] = (await plumbline.sheet(anns, "Ratings")).values;
  const range = `${String.fromCharCode(65 + headers.indexOf("Role"))}2`;
  const type = (role: string) =>
    plumbline.host.edit(anns, { sheet: "Ratings", range, values: [[role]], as: ann });
  type("manager");
  const { refused } = await collect(ann);
  expect(refused).toMatchObject([
    {
      sheet: "Ratings",
      row: 2,
      who: "Ida Ito",
      reason: expect.stringMatching(/^Not a report of this rater/),
    },
  ]);
  type("former rater");
});

test("R11 a task that comes back has its marks; given away once more, its evidence is not passed on twice", async () => {
  await assign("000004", ann);
  await plumbline.createPackets([ann, bob]);
  expect((await tasks(anns, ann)).find(({ rating }) => rating === before)).toMatchObject({
    status: "submitted",
    marked: 4,
  });
  expect((await tasks(bobs, bob)).map(({ rating }) => rating)).not.toContain(after);
  await assign("000004", bob);
  await plumbline.createPackets([ann, bob]);
  expect(await entries(bobs, bob, after)).toHaveLength(5);
});

test("R11 a row that HR copies and changes needs no ID, name or level; a copy alone asks nobody twice", async () => {
  const rows = await plumbline.rows(plumbline.hub, "Assignments");
  const [headers = []] = (await plumbline.sheet(plumbline.hub, "Assignments")).values;
  const line = (cells: Record<string, string>) => headers.map((header) => cells[String(header)] ?? "");
  const second = { Cycle: "2026 H2", "Employee ID": "'000006", Rater: ann, Role: "second rater" };
  const values = [
    line(second),
    line(second),
    line({ ...second, Rater: bob, Role: "manager" }),
    line({ ...second, Rater: "" }),
    line({ ...second, "Employee ID": "'999999" }),
  ];
  const range = `A${rows.length + 2}`;
  expect(plumbline.host.edit(plumbline.hub, { sheet: "Assignments", range, values, as: hr })).toEqual({
    ok: true,
  });
  await plumbline.createPackets([ann]);
  const { tasks: all } = await plumbline.call(anns, ann, "listReports", {});
  expect(all.filter(({ role }) => role === "second rater")).toMatchObject([
    { name: "Kim Kaya", level: "IC4", status: "open" },
  ]);
  const asked = (await plumbline.rows(plumbline.hub, "Ratings")).filter(
    (row) => row["Employee ID"] === "000006",
  );
  expect(asked.map((row) => [row.Rater, row.Role])).toEqual([
    [bob, "manager"],
    [ann, "second rater"],
  ]);
  const { problems } = await plumbline.call(plumbline.hub, hr, "cycle", {});
  expect(problems.map(({ code }) => code)).toEqual(["id.missing", "assignment.unknownPerson"]);
  expect(problems.map(({ message }) => message)).toEqual([
    'Sheet "Assignments", row 11: expected a value under "Rater", found none. Complete the row or clear it.',
    'Sheet "Assignments", row 12: expected an employee ID of the sheet People, found "999999". Nobody is asked for this row. If the row on People was deleted, Undo or File ▸ Version history brings it back; otherwise correct the ID or delete the row here.',
  ]);
});

test("R11 the marks that count are the new manager's", async () => {
  expect(await plumbline.call(plumbline.hub, hr, "whereAmI", {})).toMatchObject({
    progress: { submitted: 0, of: 6 },
  });
  await save(plumbline, { file: bobs, as: bob, rating: after, mark: 2 });
  const { new: added, refused } = await collect(bob);
  expect([added.map(({ what }) => what), refused]).toEqual([["rating"], []]);
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  const { people } = await plumbline.call(plumbline.hub, hr, "decisions", {});
  expect(people.map(({ name, overall }) => [name, overall])).toEqual([["Ida Ito", "2.0"]]);
});
