/** The Guide of the hub is true in every state without being built: its sentences and figures follow the tables. */
import { cycleStates } from "../../src/domain/cycle/cycle";
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { ann, bob, cleo, cycleName, importPeople, ratingOf, save } from "./smallOrganisation";

let plumbline: Plumbline;
beforeAll(async () => {
  plumbline = await openPlumbline();
  await plumbline.setUp();
});
afterAll(() => plumbline.host.close());

const guide = async () =>
  (await plumbline.sheet(plumbline.hub, "Guide")).values.map((cells) => cells.map(String));
const lineOf = async (first: string) => (await guide()).find(([cell]) => cell === first)!;
const marks = async () => Promise.all(cycleStates.map(async (state) => (await lineOf(state))[2] ?? ""));

/** What the sheets that follow from ratings say of themselves, all the same. */
async function olderThanRatings(): Promise<boolean> {
  const { sheets } = await plumbline.host.file(plumbline.hub);
  const said = ["Calibration", "Everyone", "Distribution", "Tracks", "Agreement"].map((name) => {
    const stamp = String(sheets.find((sheet) => sheet.name === name)!.values[1]![0]);
    expect(stamp).toMatch(/^Cycle 2026 H2\. Built \d{4}-\d\d-\d\d \d\d:\d\d[.,] /);
    return stamp.includes(", before ratings came in or changed: build calibration again. ");
  });
  expect(new Set(said).size).toBe(1);
  return said[0]!;
}

test("from setting up to Locked it says where the cycle stands, what is next, and how much is submitted", async () => {
  expect((await guide())[1]![0]).toBe("This workbook is set up. Nobody is in it yet.");
  expect((await lineOf("HR"))[1]).toContain("import people");
  await importPeople(plumbline);
  expect((await guide())[1]![0]).toBe("No cycle is under way.");
  expect((await lineOf("HR"))[1]).toContain("open a cycle");
  for (const method of ["decisions", "listProposals", "letters"] as const)
    expect((await plumbline.call(plumbline.hub, hr, method, {})).whyNot).toMatch(/No cycle is open yet\.$/);
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: cycleName,
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  expect(await marks()).toEqual(["now", "", "", "", ""]);
  await plumbline.to("Rating");
  expect((await guide())[1]![0]).toBe(
    "Cycle 2026 H2 is in Rating. Whoever managed a person on 1 October 2026 rates that person.",
  );
  expect(await marks()).toEqual(["done", "now", "", "", ""]);
  await save(plumbline, { rating: ratingOf("000004", ann) });
  expect((await guide()).map(([cell]) => cell)).toContain(
    "Collected: 1 of 6 own reports, 0 of 9 shared profiles",
  );
  await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
  // Somebody copies the row: neither counts, and nobody is asked for one person more.
  const { values } = await plumbline.sheet(plumbline.hub, "Ratings");
  const at = values.findIndex((cells) => cells.includes(ratingOf("000004", ann)));
  const range = `A${values.length + 1}:${String.fromCharCode(64 + values[0]!.length)}${values.length + 1}`;
  const edit = { sheet: "Ratings", range, as: hr, values: [[...values[at]!]] };
  expect(plumbline.host.edit(plumbline.hub, edit as never)).toEqual({ ok: true });
  expect((await guide()).map(([cell]) => cell).join()).toContain(
    "a row of the sheet Ratings can't be read, or stands there twice",
  );
  const [{ progress }, { completion }] = await Promise.all([
    plumbline.call(plumbline.hub, hr, "whereAmI", {}),
    plumbline.call(plumbline.hub, hr, "packets", {}),
  ]);
  expect([progress, completion.reports]).toEqual([
    { submitted: 0, of: 6 },
    { submitted: 0, of: 6 },
  ]);
  plumbline.host.edit(plumbline.hub, {
    ...{ sheet: "Ratings", as: hr },
    deleteRows: { from: values.length + 1 },
  } as never);
  // What no mark is counts nowhere either, though its row says "submitted".
  const put = (header: string, value: unknown) => {
    const column = String.fromCharCode(65 + values[0]!.indexOf(header));
    const typed = { sheet: "Ratings", range: `${column}${at + 1}`, values: [[value]], as: hr };
    expect(plumbline.paste(plumbline.hub, typed as never)).toEqual({ ok: true });
  };
  for (const [header, value] of [
    ["Leadership", 9],
    ["Rater", "nobody"],
    ["Role", "boss"],
    ["Status", "sent"],
  ] as const) {
    put(header, value);
    const said = (await guide()).map(([cell]) => cell).join();
    expect([header, said]).toEqual([
      header,
      expect.stringContaining("a row of the sheet Ratings can't be read"),
    ]);
    const { progress } = await plumbline.call(plumbline.hub, hr, "whereAmI", {});
    expect([header, progress?.submitted]).toEqual([header, 0]);
    put(header, values[at]![values[0]!.indexOf(header)]);
  }
  await save(plumbline, { rating: ratingOf("000005", ann) });
  expect((await guide()).map(([cell]) => cell)).toContain(
    "Collected: 2 of 6 own reports, 0 of 9 shared profiles",
  );
  expect((await lineOf("HR"))[1]).toMatch(/^Create packets/);
  await plumbline.createPackets([ann, bob]);
  expect((await lineOf("HR"))[1]).toMatch(/^Create packets/);
  await plumbline.createPackets([cleo]);
  expect((await lineOf("HR"))[1]).toBe("Collect what raters submitted, and remind those who are behind.");
  expect(await olderThanRatings()).toEqual(true);
  await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
  expect(await olderThanRatings()).toEqual(false);
  // As many as before, one of them with another mark.
  const joes = ratingOf("000005", ann);
  const { savedAt } = await plumbline.call(plumbline.hub, hr, "openReport", { rating: joes });
  const withdrawn = { rating: joes, seen: savedAt, request: plumbline.request() };
  const again = await plumbline.call(plumbline.hub, hr, "withdrawRating", withdrawn);
  await save(plumbline, { rating: joes, mark: 4, seen: again.savedAt });
  expect(await olderThanRatings()).toEqual(true);
  for (const [person, rater] of [
    ["000002", cleo],
    ["000003", cleo],
    ["000006", bob],
    ["000007", bob],
  ] as const)
    await save(plumbline, { rating: ratingOf(person, rater) });
  expect((await lineOf("HR"))[1]).toBe("Every own report is collected. Close rating under Run the cycle.");
  for (const state of ["Pre-read", "Live", "Locked"] as const) await plumbline.to(state);
  expect(await marks()).toEqual(["done", "done", "done", "done", "now"]);
  expect((await guide())[1]![0]).toMatch(/^Cycle 2026 H2 is locked\./);
  expect((await lineOf("Leadership"))[1]).toBe("Nothing more in this cycle.");
  expect((await lineOf("HR"))[1]).toMatch(/^Decide each promotion case/);
  const { toOpen } = await plumbline.call(plumbline.hub, hr, "letters", {});
  const people = toOpen.map(({ person }) => person);
  await plumbline.call(plumbline.hub, hr, "openLetters", { people, request: plumbline.request() });
  expect((await lineOf("HR"))[1]).toMatch(/^Letters are open\. Update the packets/);
});
