// What pages are sent of a file: each sees the file as it is, whatever happened since it last asked.
import fc from "fast-check";
import type { Edit } from "../edits/edit";
import type { Host } from "../openHost";
import type { Grid } from "../page/api";
import { completeGrid } from "../page/grid/completeGrid";
import type { DrawnGrid } from "../page/grid/drawnGrid";
import { contentsOf } from "../page/grid/sheetRows";
import { gridOf } from "../server/grid";
import { fileOfText, textOfFile } from "../storage/fileJson";
import { ann, ben, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const line = fc.integer({ min: 1, max: 6 });
const count = fc.integer({ min: 1, max: 2 });
const axis = fc.constantFrom("row" as const, "column" as const);
const rect = fc.record({ row: line, column: line, rows: count, columns: count });
const sheet = fc.constantFrom(0, 1);
const text = fc.constantFrom("a", "12", "1/2/2020", "", "'007", "=A1", "=A1:B1", "1,5");
const rule = { criteria: "VALUE_IN_LIST", values: ["a"], allowInvalid: true };

/** Anything that changes what a page draws. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: typed() },
  fc.record({ kind: fc.constant("format" as const), sheet, rect, patch: patch() }),
  fc.record({
    kind: fc.constant("notes" as const),
    sheet,
    rect: one(),
    rows: fc.constantFrom<(string | null)[][][]>([["n"]], [[null]]),
  }),
  fc.record({
    kind: fc.constant("validations" as const),
    sheet,
    rect: one(),
    rows: fc.constantFrom<(typeof rule | null)[][][]>([[rule]], [[null]]),
  }),
  fc.record({
    kind: fc.constant("clear" as const),
    sheet,
    rect,
    contents: fc.boolean(),
    formats: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("insert" as const), sheet, axis, at: line, count, formatOf: line }),
  fc.record({ kind: fc.constant("delete" as const), sheet, axis, at: line, count }),
  fc.record({ kind: fc.constant("moveLines" as const), sheet, axis, at: line, count, to: line }),
  fc.record({ kind: fc.constant("sort" as const), sheet, rect: table(), by: order() }),
  fc.record({
    kind: fc.constant("copy" as const),
    sheet,
    rect,
    toSheet: sheet,
    to: rect,
    what: fc.constant("all" as const),
  }),
  fc.record({ kind: fc.constant("hideLines" as const), sheet, axis, at: line, count, hidden: fc.boolean() }),
  fc.record({ kind: fc.constant("merge" as const), sheet, rect, along: fc.constant("all" as const) }),
  fc.record({ kind: fc.constant("deleteSheet" as const), sheet }),
  fc.record({ kind: fc.constant("addSheet" as const), id: fc.constant(1) }),
  fc.record({
    kind: fc.constant("file" as const),
    patch: fc.record({ locale: fc.constantFrom("en_US", "de_DE") }),
  }),
);

function typed(): fc.Arbitrary<Edit> {
  const rows = fc.tuple(fc.tuple(text, text)).map((values) => values as string[][]);
  const two = fc.record({ row: line, column: line, rows: fc.constant(1), columns: fc.constant(2) });
  return fc.record({
    kind: fc.constant("values" as const),
    sheet,
    rect: two,
    rows,
    input: fc.constant("typed" as const),
  });
}

function one() {
  return fc.record({ row: line, column: line, rows: fc.constant(1), columns: fc.constant(1) });
}

function table() {
  return fc.record({ row: line, column: count, rows: fc.constant(4), columns: fc.constantFrom(2, 20) });
}

function order() {
  return fc.record({ column: line, ascending: fc.boolean() }).map((by) => [by]);
}

function patch() {
  return fc.constantFrom<Extract<Edit, { kind: "format" }>["patch"][]>(
    { background: "#ff0000" },
    { numberFormat: "0.00" },
    { background: null },
  );
}

const person = fc.constantFrom(ann, ben);
/** What a person does, or asks. */
type Step = { edit: Edit; as: string } | { back: "undo" | "redo"; as: string } | { read: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ edit, as: person }) },
  {
    weight: 2,
    arbitrary: fc.record({ back: fc.constantFrom("undo" as const, "redo" as const), as: person }),
  },
  { weight: 4, arbitrary: fc.record({ read: person }) },
);

const typedA1: Step = {
  as: ann,
  edit: {
    kind: "values",
    sheet: 1,
    rect: { row: 1, column: 1, rows: 1, columns: 1 },
    rows: [["a"]],
    input: "typed",
  },
};
const gone: Step = { as: ann, edit: { kind: "deleteSheet", sheet: 1 } };
const fresh: Step = { as: ann, edit: { kind: "addSheet", id: 1 } };
const inGerman: Step = { as: ann, edit: { kind: "file", patch: { locale: "de_DE" } } };
/** What chance would seldom try: another sheet under the same number, all drawn anew. */
const examples: [Step[]][] = [
  [[fresh, typedA1, { read: ann }, gone, { read: ben }, fresh]],
  [[fresh, typedA1, { read: ann }, gone, fresh, inGerman]],
];

/** The grid with each cell's format in place of its number, which is a page's own affair. */
function picture({ revision, ...grid }: DrawnGrid): unknown {
  const sheets = grid.sheets.map(({ cells, formats, ...rest }) => {
    const all = contentsOf(cells, { row: 1, column: 1, rows: 20, columns: 12 });
    return {
      ...rest,
      cells: all.map((row) => row.map((cell) => cell && { ...cell, s: formats[cell.s ?? -1] })),
    };
  });
  return { ...grid, sheets };
}

const asked = (...asking: Parameters<typeof gridOf>): Grid => JSON.parse(gridOf(...asking).text);

test("no page shows a stale picture, whatever people and scripts do between its questions", async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
    const { id } = host.createFile({ name: "Grid", as: ann });
    host.share(id, { email: ben, role: "editor", as: ann });
    const seen = new Map<string, DrawnGrid>();
    const read = async (as: string) => {
      const file = await host.computed(id, { as });
      const before = seen.get(as) ?? null;
      const after = completeGrid(asked(file, as, [], before?.revision), before);
      seen.set(as, after);
      // A copy that no page has seen.
      const copy = fileOfText(textOfFile(file));
      expect(picture(after)).toEqual(picture(completeGrid(asked(copy, as, []), null)));
    };
    for (const one of [...steps, { read: ann }, { read: ben }])
      if ("read" in one) await read(one.read);
      else if ("edit" in one) host.edit(id, one);
      else host[one.back](id, one);
  });
  await fc.assert(property, { numRuns: 60, examples });
});

test("rows that are alike come once, and each is there; one that changes comes alone", async () => {
  const { id } = host.createFile({ name: "Alike", as: ann });
  const [{ id: sheet } = { id: 0 }] = (await host.computed(id)).sheets;
  const rect = { row: 3, column: 2, rows: 500, columns: 2 };
  host.edit(id, { edit: { kind: "format", sheet, rect, patch: { bold: true } } as Edit, as: ann });
  const read = async (since?: string) => asked(await host.computed(id), ann, [], since);
  const first = await read();
  expect(first.sheets[0]?.lines).toEqual([[3, [null, { s: 0 }, { s: 0 }], 500]]);
  const before = completeGrid(first, null);
  expect(before.sheets[0]?.cells).toEqual([
    [],
    [],
    ...Array.from({ length: 500 }, () => [null, { s: 0 }, { s: 0 }]),
  ]);
  host.edit(id, { sheet: "Sheet1", range: "B100", values: [["new"]], as: ann });
  const then = await read(first.revision);
  expect(then.sheets[0]?.lines).toEqual([[100, [null, { v: "new", s: 0 }, { s: 0 }], 1]]);
  const after = completeGrid(then, before).sheets[0]?.cells ?? [];
  expect(
    [99, 100, 101, 502].map((row) => contentsOf(after, { row, column: 2, rows: 1, columns: 1 })[0]?.[0]?.v),
  ).toEqual([undefined, "new", undefined, undefined]);
});
