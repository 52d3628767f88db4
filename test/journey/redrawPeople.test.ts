/** After a decision the person's rows say so at once, and nothing else of the sheets is touched. */
import type { PersonAct, RunOptions } from "../../host/api";
import { type Host, openHost } from "../../host/openHost";
import { filledHub } from "../../scripts/filledHub";
import { dist, hr, type Plumbline, plumblineOn } from "../plumbline";
import { keepWorld } from "./keepWorld";

let host: Host;
let plumbline: Plumbline;
beforeAll(async () => {
  host = await openHost({ dist, now: () => Date.parse("2026-10-20T09:00:00Z") });
  const hub = await filledHub(host, { people: 12, managers: 2, secondEvery: 3, hasProfiles: false });
  plumbline = plumblineOn(host, hub);
  await plumbline.call(hub, hr, "buildCalibration", {});
});
afterAll(() => host.close());

const sheetOf = (name: string) => host.world.files.get(plumbline.hub)!.sheetNamed(name)!;
const valuesOf = async (name: string) =>
  (await host.file(plumbline.hub)).sheets.find((sheet) => sheet.name === name)!.values;

/** Row and column (1-based) of a heading's cell in the row of a person. */
async function cellOf(sheet: string, person: string, heading: string) {
  const values = await valuesOf(sheet);
  const row = values.findIndex((cells) => cells.map(String).includes(person));
  const head = values.find((cells) => cells.includes("ID"))!;
  const column = head.indexOf(heading, values[row]!.map(String).indexOf(person));
  return { row: row + 1, column: column + 1, value: values[row]![column] };
}

/** Raises or lowers the mark on Leadership by one. */
async function decide(person: string) {
  const { people, reasonCodes } = await plumbline.call(plumbline.hub, hr, "decisions", {});
  const { marks } = people.find((one) => one.person === person)!;
  const seen = Object.fromEntries(marks.map(({ criterion, calibrated }) => [criterion, calibrated]));
  const before = Number(seen.Leadership);
  const after = before === 5 ? 4 : before + 1;
  const request = plumbline.request();
  const decision = {
    id: request,
    request,
    person,
    session: "",
    seen,
    marks: { ...seen, Leadership: after as 1 },
    after: "",
    reasonCode: reasonCodes[0]!.name,
    comment: "The launch was led alone.",
    decidedBy: "",
  };
  const { cost, reply } = await plumbline.run(plumbline.hub, hr, "recordDecision", decision);
  expect(reply).toMatchObject({ ok: true });
  expect(cost.calls).toBeLessThanOrEqual(16);
  return `${before}→${after}`;
}

const type = (sheet: string, { row, column }: { row: number; column: number }, text: string) => {
  const { id } = sheetOf(sheet);
  const rect = { row, column, rows: 1, columns: 1 };
  const edit = { kind: "values" as const, sheet: id, rect, rows: [[text]], input: "typed" as const };
  expect(host.edit(plumbline.hub, { edit, as: hr })).toEqual({ ok: true });
};

test("the row says the new mark, the former one struck through, and that it is decided; a note stays", async () => {
  type("Calibration", await cellOf("Calibration", "000007", "Note for the meeting"), "ask about reach");
  const others = async () =>
    (await valuesOf("Calibration")).filter((cells) => !cells.map(String).includes("000007"));
  const before = await others();
  const mark = await decide("000007");
  const { sheets } = await plumbline.call(plumbline.hub, hr, "redrawPeople", { people: ["000007"] });
  expect(sheets).toEqual(["Calibration", "Everyone"]);
  const shown = await cellOf("Calibration", "000007", "Leadership");
  expect(shown.value).toBe(mark);
  expect(sheetOf("Calibration").texts.get(shown.row, shown.column)).toEqual([
    { start: 0, end: 1, style: { strikethrough: true } },
  ]);
  for (const sheet of ["Calibration", "Everyone"])
    expect((await cellOf(sheet, "000007", "Decided")).value).toMatch(/^changed:/);
  expect((await cellOf("Everyone", "000007", "Leadership")).value).toBe(Number(mark.slice(2)));
  expect((await cellOf("Calibration", "000007", "Note for the meeting")).value).toBe("ask about reach");
  expect(await others()).toEqual(before);
  // It is as built: the next build takes nothing of it for somebody's typing.
  const { typedOver } = await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
  expect(typedOver).toEqual([]);
});

test("R16 a row somebody typed over waits for the next build, which keeps what was typed", async () => {
  const cell = await cellOf("Calibration", "000008", "Leadership");
  type("Calibration", cell, "5!");
  await decide("000008");
  const { sheets } = await plumbline.call(plumbline.hub, hr, "redrawPeople", { people: ["000008"] });
  expect(sheets).toEqual(["Everyone"]);
  expect((await cellOf("Calibration", "000008", "Leadership")).value).toBe("5!");
  const { typedOver } = await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
  expect(typedOver).toMatchObject([{ sheet: "Calibration", id: "000008", header: "Leadership", text: "5!" }]);
  expect(String((await cellOf("Calibration", "000008", "Note for the meeting")).value)).toContain("5!");
});

test.each<[string, (row: number, other: number) => PersonAct]>([
  [
    "another's row to where it stood",
    (row, other) => ({
      sheet: "Calibration",
      moveRows: { from: other, before: other < row ? row + 1 : row },
    }),
  ],
  ["a column", () => ({ sheet: "Calibration", insertColumns: { before: 2 } })],
])(
  "somebody moves %s of the view just then: every row is about whom it names, at any moment",
  async (_, actAt) => {
    const [row, other] = [
      await cellOf("Calibration", "000007", "ID"),
      await cellOf("Calibration", "000010", "ID"),
    ];
    const act = actAt(row.row, other.row);
    const { calls } = (await redraw({})).cost;
    const rows = async (sheet: string) => {
      const values = (await valuesOf(sheet)).map((cells) => cells.map(String));
      const head = values.find((cells) => cells.includes("ID"))!;
      const [id, name, level] = ["ID", "Name", "Leadership"].map((heading) => head.indexOf(heading));
      return values
        .filter((cells) => /^\d{6}$/.test(cells[id!] ?? ""))
        .map((cells) => [cells[id!], cells[name!], cells[level!]])
        .sort();
    };
    const wanted = await rows("Calibration");
    const comeBack = keepWorld(host);
    for (let call = 8; call <= calls; call++) {
      comeBack();
      await redraw({ editAt: { call, edit: { ...act, as: hr } } });
      expect([call, await rows("Calibration")]).toEqual([call, wanted]);
    }
    comeBack();
  },
);

const redraw = (options: RunOptions) =>
  plumbline.run(plumbline.hub, hr, "redrawPeople", { people: ["000007"] }, options);
