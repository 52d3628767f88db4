/** Bad input that people really make: each is named with its place and a way out that works, and nobody vanishes. */
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, openRating, ratingOf, save } from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const sheetOf = (file: string, name: string) => plumbline.sheet(file, name);
const type = (file: string, as: string, sheet: string, range: string, values: unknown[][]) =>
  expect(plumbline.host.edit(file, { sheet, range, values, as } as never)).toEqual({ ok: true });
const letter = (at: number) => String.fromCharCode(65 + at);

test("R32 a copied row: its person is asked for once, by name, with both rows", async () => {
  const { values } = await sheetOf(packet, "Ratings");
  const [headings = []] = values;
  const ida = values.findIndex((cells) => cells.includes(ratingOf("000004", ann)));
  const free = values.length + 1;
  type(packet, ann, "Ratings", `A${free}:${letter(headings.length - 1)}${free}`, [[...values[ida]!]]);
  const { tasks, unread } = await plumbline.call(packet, ann, "listReports", {});
  expect(tasks.map(({ name }) => name)).not.toContain("Ida Ito");
  expect(unread.map(({ name }) => name)).toEqual(["Ida Ito"]);
  for (const { problems } of unread)
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(`in rows ${ida + 1}, ${free}. Keep one`),
    ]);
});

test("an employee ID in Assignments that nobody has is named with its row wherever somebody looks for the task", async () => {
  const { values } = await sheetOf(plumbline.hub, "Assignments");
  const column = values[0]!.indexOf("Employee ID");
  type(plumbline.hub, hr, "Assignments", `${letter(column)}2`, [["999999"]]);
  for (const method of ["whereAmI", "cycle", "packets", "secondRaters"] as const) {
    const { problems } = await plumbline.call(plumbline.hub, hr, method, {});
    expect([method, problems.map(({ message }) => message)]).toEqual([
      method,
      expect.arrayContaining([
        expect.stringContaining(
          'Sheet "Assignments", row 2: expected an employee ID of the sheet People, found "999999".',
        ),
      ]),
    ]);
  }
});

test("a deleted sheet Cases comes back empty, and setting up says what is gone and how to get it", async () => {
  expect(plumbline.host.edit(plumbline.hub, { sheet: "Cases", deleteSheet: true, as: hr } as never)).toEqual({
    ok: true,
  });
  const { added, warnings } = await plumbline.call(plumbline.hub, hr, "setUp", { request: "again" });
  expect(added).toEqual(["Cases"]);
  expect(warnings).toContainEqual(
    expect.stringMatching(/^The sheet Cases was gone, and everything that stood in it.*Version history/),
  );
});

test("a new workbook is not told of anything gone", async () => {
  const blank = plumbline.host.createFile({ name: "New", as: hr }).id;
  const { warnings } = await plumbline.call(blank, hr, "setUp", { request: "first" });
  expect(warnings.join()).not.toContain("was gone");
});

test("R32 a row of Ratings deleted in a packet: its person stays named, with a way back that works", async () => {
  const from = (await sheetOf(packet, "Ratings")).values.findIndex((cells) => cells.includes("000005")) + 1;
  expect(plumbline.host.edit(packet, { sheet: "Ratings", deleteRows: { from }, as: ann } as never)).toEqual({
    ok: true,
  });
  const { tasks, unread } = await plumbline.call(packet, ann, "listReports", {});
  expect(tasks.map(({ person }) => person)).not.toContain("000005");
  expect(
    unread.map(({ name, problems }) => [name, ...problems.map(({ code, message }) => [code, message])]),
  ).toEqual([
    [
      "Joe Jung",
      [
        "rating.rowGone",
        'Sheet "Ratings": the row of Joe Jung is gone. Undo brings it back, or File ▸ Version history.',
      ],
    ],
  ]);
  expect((await plumbline.call(packet, ann, "whereAmI", {})).progress?.of).toBe(2);
  const gone = async () =>
    (await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] })).packets[0]!.gone;
  expect(await gone()).toEqual(["Joe Jung"]);
  expect(plumbline.host.undo(packet, { as: ann })).toMatchObject({ ok: true });
  expect(await gone()).toEqual([]);
  expect((await plumbline.call(packet, ann, "listReports", {})).unread).toEqual([]);
});

test("a row of Ratings deleted in the hub: collecting says so, and updating the packet, as it says, brings the submitted rating in", async () => {
  const rating = ratingOf("000004", ann);
  await save(plumbline, { file: packet, as: ann, rating, mark: 4 });
  const { values } = await sheetOf(plumbline.hub, "Ratings");
  const from = values.findIndex((cells) => cells.includes(rating)) + 1;
  const remove = { sheet: "Ratings", deleteRows: { from }, as: hr };
  expect(plumbline.host.edit(plumbline.hub, remove as never)).toEqual({ ok: true });
  const look = async () =>
    (await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] })).packets[0]!;
  const { refused } = await look();
  expect(refused.map(({ reason }) => reason)).toEqual([
    expect.stringContaining("then update the packet: that also brings back a row deleted from Ratings"),
  ]);
  await plumbline.createPackets([ann]);
  expect(await look()).toMatchObject({ refused: [], new: [{ name: "Ida Ito", what: "rating" }] });
});

test("a heading of Ratings renamed in a packet: it is said once, no figure stands beside it, and updating what is gone brings it back", async () => {
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000004", ann), mark: 4 });
  const look = async () =>
    (await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] })).packets[0]!;
  expect(await look()).toMatchObject({ unread: [], new: [{ name: "Ida Ito" }], far: { submitted: 1 } });
  const place = (await sheetOf(packet, "Ratings")).values[0]!.indexOf("Status");
  type(packet, ann, "Ratings", `${letter(place)}1`, [["State"]]);
  expect(await look()).toMatchObject({
    ...{ far: null, new: [], changed: [], refused: [], gone: [], failure: "" },
    unread: [
      'In the packet: Sheet "Ratings", row 1: expected a column headed "Status", found State. Put the heading back; nothing was changed.',
    ],
  });
  expect(await plumbline.call(plumbline.hub, hr, "handOver", { raters: [ann], request: "h" })).toMatchObject({
    notCollected: ["Ann Archer"],
  });
  const remove = { sheet: "Ratings", deleteSheet: true, as: ann };
  expect(plumbline.host.edit(packet, remove as never)).toEqual({ ok: true });
  expect((await look()).unread).toEqual([
    'The sheet "Ratings" is missing in this packet. Undo or File ▸ Version history there brings it back as it was; updating the packet makes it anew, with what was collected.',
  ]);
  await plumbline.call(plumbline.hub, hr, "addSignIn", {
    rater: ann,
    email: "ann@home.example",
    request: "s",
  });
  await plumbline.createPackets([ann]);
  expect(await look()).toMatchObject({ unread: [], far: { begun: 0, submitted: 0 } });
});
