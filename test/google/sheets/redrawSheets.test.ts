import type { Survivors } from "../../../host/engine/survivors";
import type { Host } from "../../../host/openHost";
import { a1Of } from "../../../host/values/a1";
import type { Standing } from "../../../src/domain/calibration/standing";
import type { ViewSource } from "../../../src/workbook/views/viewSource";
import { standing } from "../../domain/examples";
import { lookOf } from "../lookOf";
import { openDrawingHost } from "../openDrawingHost";

const owner = "owner@acme.example";
let host: Host;

beforeAll(async () => {
  host = await openDrawingHost();
});
afterAll(() => host.close());

const level = (track: "IC" | "M") => ({ code: `${track}4`, grade: 4, track, title: track, aliases: [] });
const person = (id: string, track: "IC" | "M" = "IC"): Standing =>
  standing({
    level: level(track),
    given: { Craft: 2 },
    calibrated: { Craft: 5 },
    overall: { value: 5, shown: "5.0", lowest: 5 },
    person: { id, name: `Name ${id}` },
  });

const source = (people: readonly Standing[]): ViewSource => ({
  cycle: "2026-H1",
  ladder: {
    grades: [{ grade: 4, payBand: "Band 4", impact: "A whole product advances." }],
    levels: [level("IC"), level("M")],
    criteria: [{ name: "Craft", covers: "", weight: 1, onlyFor: "" }],
  },
  people,
  builtAt: "2026-08-05 14:02",
  decisions: { headings: ["Cycle"], rows: 0 },
  ratings: { headings: ["Cycle", "Status"], submitted: 0, marks: 0 },
});

const build = (id: string, people: Standing[], options: { killAt?: number; survivors?: Survivors } = {}) =>
  host.run(id, {
    function: "buildCalibration",
    args: [JSON.parse(JSON.stringify(source(people)))],
    as: owner,
    ...options,
  });

const sheetOf = (id: string) => host.world.files.get(id)!.sheetNamed("Calibration")!;
const look = (id: string) => lookOf(sheetOf(id), 14, 25);
const place = (id: string, text: string) => {
  const { values } = look(id);
  const row = values.findIndex((cells) => cells.includes(text));
  return { row: row + 1, column: values[row]!.indexOf(text) + 1 };
};
/** The column of the note in the block that begins with the person's id. */
const noteOf = (id: string, who: string) => {
  const { row, column } = place(id, who);
  const headings = look(id).values[3]!;
  return { row, column: headings.indexOf("Note for the meeting", column - 1) + 1 };
};
const type = (id: string, { row, column }: { row: number; column: number }, text: string) =>
  host.edit(id, {
    sheet: "Calibration",
    range: a1Of({ row, column, rows: 1, columns: 1 }),
    values: [[text]],
    as: owner,
  });

async function built(...people: Standing[]): Promise<string> {
  const { id } = host.createFile({ name: "Hub", as: owner });
  await host.run(id, { function: "drawHub", as: owner });
  const { ok } = await build(id, people);
  expect(ok).toBe(true);
  return id;
}

test("the first build frames the view: frozen headings, widths, heat, no gridlines", async () => {
  const id = await built(person("a"), person("b", "M"));
  const { frozen, hiddenGridlines, widths, formats, values } = look(id);
  expect([frozen, hiddenGridlines]).toEqual([[4, 0], true]);
  expect(widths.slice(0, 4)).toEqual([54, 88, 88, 36]);
  const { row, column } = place(id, "2→5");
  expect(values[row - 1]![0]).toBe("a");
  expect(formats[row - 1]![column - 1]).toMatchObject({ horizontalAlignment: "center" });
  const blue = sheetOf(id).conditionalFormats.find(({ format }) => format?.background === "#8dbbe0");
  expect(blue?.ranges[0]).toMatchObject({ row: 5, column });
  expect(blue?.values).toEqual([5]);
});

test("building again costs at most 7 calls and changes nothing when nothing changed", async () => {
  const id = await built(person("a"), person("b", "M"));
  const before = look(id);
  const { cost } = await build(id, [person("a"), person("b", "M")]);
  expect(look(id)).toEqual(before);
  expect(cost.calls).toBeLessThanOrEqual(7);
});

test("what is gone leaves neither text nor colour behind", async () => {
  const id = await built(person("a"), person("b"), person("c"));
  await build(id, [person("a")]);
  const fresh = await built(person("a"));
  expect(look(id).values).toEqual(look(fresh).values);
  const lines = (file: string) => look(file).formats.map((cells) => cells.map((format) => format?.bottom));
  expect(lines(id)).toEqual(lines(fresh));
});

test("cells that people merged are single ones again, with all that belongs in them", async () => {
  const id = await built(person("a"), person("b", "M"));
  const fresh = look(id);
  const rect = { row: 5, column: 1, rows: 2, columns: 6 };
  host.edit(id, { edit: { kind: "merge", sheet: sheetOf(id).id, along: "all", rect }, as: owner });
  expect(sheetOf(id).merges).toEqual([rect]);
  await build(id, [person("a"), person("b", "M")]);
  expect(sheetOf(id).merges).toEqual([]);
  expect(look(id).values).toEqual(fresh.values);
});

test("R16 a typed note moves with its person", async () => {
  const id = await built(person("a"), person("b"));
  type(id, noteOf(id, "b"), "ask about reach");
  await build(id, [person("0"), person("b", "M"), person("a")]);
  const { row, column } = noteOf(id, "b");
  expect(look(id).values[row - 1]![column - 1]).toBe("ask about reach");
});

test("R16 interrupted at any call, no note is lost", async () => {
  const typed = await built(person("a"), person("b"));
  const { cost } = await build(typed, [person("a"), person("b")]);
  const survivors: Survivors[] = ["none", "all", { prefix: 2 }, { subset: 3 }];
  for (let killAt = 1; killAt <= cost.calls; killAt++) {
    const id = await built(person("a"), person("b"));
    type(id, noteOf(id, "b"), "ask about reach");
    await build(id, [person("0"), person("b")], { killAt, survivors: survivors[killAt % survivors.length]! });
    await build(id, [person("0"), person("b")]);
    const { row, column } = noteOf(id, "b");
    expect(look(id).values[row - 1]![column - 1]).toBe("ask about reach");
  }
});

test("without its headings the view is left as it is, and the answer says so", async () => {
  const id = await built(person("a"), person("b"), person("c"));
  for (const column of ["ID", "ID"]) type(id, place(id, column), "x");
  // A formula stands above the headings, and has its value once somebody looks.
  await host.file(id);
  const before = look(id);
  const { value } = await build(id, [person("a")]);
  expect(value).toMatchObject([{ code: "view.headings" }]);
  expect(look(id)).toEqual(before);
});

test.each([2, 30])("of %d changed marks each has the former one struck through", async (count) => {
  const people = Array.from({ length: count }, (_, at) => person(`p${at}`));
  const id = await built(...people);
  await build(id, people);
  const marks = Array.from({ length: 40 }, (_, row) => row + 1)
    .flatMap((row) => Array.from({ length: 12 }, (_, column) => ({ row, column: column + 1 })))
    .filter(({ row, column }) => sheetOf(id).values.get(row, column) === "2→5")
    .map(({ row, column }) => sheetOf(id).texts.get(row, column));
  const firstStruck = [{ start: 0, end: 1, style: { strikethrough: true } }];
  expect(marks).toEqual(Array.from({ length: count }, () => firstStruck));
});

test("more people than the view had room for look like the others", async () => {
  const id = await built(person("a"));
  await build(
    id,
    Array.from({ length: 120 }, (_, at) => person(`p${at}`)),
  );
  const { formats, values } = lookOf(sheetOf(id), 130, 12);
  const rows = values.flatMap((cells, row) => (String(cells[0]).startsWith("p") ? [row] : []));
  expect(rows).toHaveLength(120);
  const wrap = (row: number) => [formats[row]![1]?.fontWeight, formats[row]![3]?.horizontalAlignment];
  expect(new Set(rows.map((row) => JSON.stringify(wrap(row))))).toEqual(new Set(['["bold","center"]']));
  for (const { ranges } of sheetOf(id).conditionalFormats)
    expect(ranges[0]!.row + ranges[0]!.rows).toBeGreaterThan(Math.max(...rows));
});
