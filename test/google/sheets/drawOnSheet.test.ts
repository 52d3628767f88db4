import type { RunOptions } from "../../../host/api";
import type { Survivors } from "../../../host/engine/survivors";
import type { Host } from "../../../host/openHost";
import { hubDrawings } from "../../../src/workbook/layout/hubDrawings";
import { shippedRows } from "../../../src/workbook/layout/shippedRows";
import { anywhere, Calls } from "../../thorough";
import { lookOf } from "../lookOf";
import { openDrawingHost } from "../openDrawingHost";

const owner = "owner@acme.example";
const drawings = hubDrawings(owner, shippedRows());
let host: Host;

beforeAll(async () => {
  host = await openDrawingHost();
});
afterAll(() => host.close());

const newFile = (): string => host.createFile({ name: "Hub", as: owner }).id;

const draw = (id: string, options: Partial<RunOptions> = {}) =>
  host.run(id, { function: "drawHub", as: owner, ...options });

/** The sheets of the hub as one sees them, a little beyond their content. */
const looks = (id: string) =>
  host.world.files
    .get(id)!
    .sheets.filter(({ name }) => name !== "Sheet1")
    .map((sheet) => lookOf(sheet, sheet.content().row + 3, sheet.content().column + 1));

test("sets up every sheet, in order, in at most 263 calls", async () => {
  const id = newFile();
  const { ok, cost } = await draw(id);
  expect(ok).toBe(true);
  expect(cost.calls).toBeLessThanOrEqual(263);
  expect(looks(id).map(({ name }) => name)).toEqual(drawings.map(({ sheet }) => sheet));
});

test("headings are frozen, bold and grey; text columns keep text; lists and notes are there", async () => {
  const id = newFile();
  await draw(id);
  const people = looks(id).find(({ name }) => name === "People")!;
  const columnOf = (header: string) => Object.values(people.values[0]!).indexOf(header);
  expect(people.frozen).toEqual([1, 1]);
  expect(people.formats[0]![0]).toMatchObject({
    fontWeight: "bold",
    background: "#f1f3f4",
    wrap: "WRAP",
    numberFormat: "@",
  });
  expect(people.formats[3]![0]).toMatchObject({ numberFormat: "@", verticalAlignment: "top", wrap: "WRAP" });
  expect(people.lists[3]![columnOf("Not rated because")]).toEqual([
    "on leave",
    "left",
    "manager vacant",
    "late",
    "not a product manager",
  ]);
  expect(people.notes[0]![columnOf("Manager ID")]).toBe("Employee ID of the manager who rates this person.");
  expect(people.widths.slice(0, 4)).toEqual([110, 170, 260, 110]);
});

test("a second time changes nothing and costs nothing that counts", async () => {
  const id = newFile();
  await draw(id);
  host.edit(id, { sheet: "People", range: "A2:B2", values: [["007", "Ann"]], as: owner });
  host.edit(id, { sheet: "Ladder", range: "D2", values: [["Junior PM"]], as: owner });
  const before = looks(id);
  const { cost } = await draw(id);
  expect(looks(id)).toEqual(before);
  expect(cost.calls).toBe(0);
});

test("a sheet somebody deleted comes back in its place; the others are left as they are", async () => {
  const id = newFile();
  await draw(id);
  host.edit(id, { sheet: "People", range: "A2", values: [["007"]], as: owner });
  host.edit(id, { sheet: "Ladder", deleteSheet: true, as: owner });
  await draw(id);
  const { sheets } = await host.file(id);
  expect(sheets.map(({ name }) => name).slice(0, 6)).toEqual(drawings.map(({ sheet }) => sheet).slice(0, 6));
  expect(sheets.find(({ name }) => name === "People")!.values[1]![0]).toBe("007");
});

test("somebody's own sheet of the same name keeps its content", async () => {
  const id = newFile();
  host.edit(id, { insertSheet: "People", as: owner });
  host.edit(id, { sheet: "People", range: "A1:B1", values: [["Our", "list"]], as: owner });
  await draw(id);
  const { sheets } = await host.file(id);
  expect(sheets.find(({ name }) => name === "People")!.values).toEqual([["Our", "list"]]);
});

test(`interrupted ${anywhere}, whatever was saved by then, a second run completes it`, async () => {
  const whole = newFile();
  const calls = new Calls();
  await draw(whole, { onCall: calls.hear });
  const wanted = looks(whole);
  const survivors: Survivors[] = ["none", "all", { prefix: 7 }, { subset: 1 }, { subset: 2 }];
  let kills = 0;
  for (const killAt of calls.numbers) {
    const id = newFile();
    const killed = await draw(id, { killAt, survivors: survivors[kills++ % survivors.length]! });
    expect(killed.error?.name).toBe("Killed");
    await draw(id);
    expect(looks(id)).toEqual(wanted);
  }
});

test("content that landed before an interruption is not written again", async () => {
  const whole = newFile();
  const { cost } = await draw(whole);
  const id = newFile();
  await draw(id, { killAt: cost.calls, survivors: "all" });
  host.edit(id, { sheet: "Criteria", range: "A2", values: [["Craft"]], as: owner });
  await draw(id);
  const { sheets } = await host.file(id);
  expect(sheets.find(({ name }) => name === "Criteria")!.values[1]![0]).toBe("Craft");
  expect(sheets.map(({ name }) => name)).not.toContain("Setting up …");
});

test("into a new file in one request the Sheets API draws the same, but for formulas, which only the open file has", async () => {
  const id = newFile();
  await draw(id);
  const { value, error, cost } = await host.run(newFile(), { function: "drawHubByApi", as: owner });
  expect(error).toBeUndefined();
  expect(cost.calls).toBe(2);
  const drawn = (file: string) => looks(file).filter(({ name }) => name !== "Guide");
  expect(drawn(value as string)).toEqual(drawn(id));
});
