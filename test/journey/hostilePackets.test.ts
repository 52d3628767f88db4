/** R3: a packet may hold anything; collecting says of each row why it is refused, and merges only what is right. */
import type { PersonAct } from "../../host/api";
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, bob, criteria, importPeople, openRating, ratingOf, save, somebody } from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let bobs: string;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = "", bobs = ""] = await plumbline.createPackets([ann, bob]);
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000004", ann), mark: 4 });
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000005", ann), mark: 3 });
  reset = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());
beforeEach(() => reset());

function act(...acts: PersonAct[]): void {
  for (const one of acts) expect(plumbline.paste(packet, { ...one, as: ann } as never)).toEqual({ ok: true });
}

/** What the rater types into a row of Ratings (or of another sheet), by heading. */
async function type(row: number, cells: Record<string, string | number>, sheet = "Ratings"): Promise<void> {
  const [headers = []] = (await plumbline.sheet(packet, sheet)).values;
  for (const [heading, value] of Object.entries(cells)) {
    const column = headers.indexOf(heading);
    expect([heading, column]).not.toEqual([heading, -1]);
    const letters = (column < 26 ? "" : "A") + String.fromCharCode(65 + (column % 26));
    act({ sheet, range: `${letters}${row}`, values: [[value]] });
  }
}

const rowOf = async (person: string): Promise<number> =>
  (await plumbline.rows(packet, "Ratings")).findIndex((row) => row["Employee ID"] === person) + 2;

async function shown() {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  return packets[0]!;
}

/** Collects what is shown, and gives the hub's rows of Ratings that are no longer open. */
async function merged(): Promise<Record<string, unknown>[]> {
  const { rater, fingerprint } = await shown();
  await plumbline.call(plumbline.hub, hr, "collect", {
    raters: [{ rater, fingerprint }],
    request: plumbline.request(),
  });
  return (await plumbline.rows(plumbline.hub, "Ratings")).filter((row) => row.Status !== "open");
}

const newRow = async (cells: Record<string, string | number>) => {
  const row = (await plumbline.rows(packet, "Ratings")).length + 2;
  await type(row, {
    Cycle: "2026 H2",
    Rater: ann,
    Role: "manager",
    Level: "IC4",
    Status: "submitted",
    Saved: "'2026-10-05T09:00:00.000Z",
    ...Object.fromEntries(
      criteria.flatMap((name) => [
        [name, 5],
        [`${name}: evidence`, "Mine."],
      ]),
    ),
    ...cells,
  });
  return row;
};

test("undisturbed, both ratings are new", async () => {
  expect(await shown()).toMatchObject({ new: [{}, {}], changed: [], refused: [], failure: "" });
  expect((await merged()).map((row) => row["Employee ID"])).toEqual(["000004", "000005"]);
});

test("a report of another team", async () => {
  const row = await newRow({ ID: ratingOf("000006", ann), "Employee ID": "'000006" });
  const { refused } = await shown();
  expect(refused).toEqual([
    {
      sheet: "Ratings",
      row,
      who: "Kim Kaya",
      reason: expect.stringMatching(/^Not a report of this rater: "000006"\. If it should be one/),
    },
  ]);
  expect((await merged()).map((one) => one["Employee ID"])).toEqual(["000004", "000005"]);
});

test("another team's row as if the other rater had written it", async () => {
  await newRow({ ID: ratingOf("000006", bob), "Employee ID": "'000006", Rater: bob });
  expect((await shown()).refused[0]!.reason).toContain("Not a report of this rater");
  expect((await merged()).map((one) => one.Rater)).toEqual([ann, ann]);
});

test.each([
  [
    "a mark of 9",
    { Leadership: 9 },
    'column "Leadership": expected a whole number 1 to 5 or "not observed", found "9"',
  ],
  ["half a mark", { Leadership: 3.5 }, 'expected a whole number 1 to 5 or "not observed", found "3.5"'],
  ["a word for a mark", { Leadership: "great" }, 'found "great"'],
  ["no mark", { Leadership: "" }, "Leadership: no mark yet."],
  ["no evidence", { "Leadership: evidence": "" }, "Leadership: one line of evidence is missing."],
  ["another rater", { Rater: bob }, `the rest of the row "${ratingOf("000004", bob)}"`],
  ["another cycle", { Cycle: "2025 H1" }, 'the rest of the row "2025 H1/000004'],
  ["another level", { Level: "IC7" }, 'Marked against "IC7", but the level is IC3.'],
  [
    "another person's ID (row.mixedUp)",
    { ID: "something" },
    "this is not what was saved for it: rows or columns were moved while somebody saved",
  ],
  ["a time that is none", { Saved: "yesterday" }, "Saved: expected a time such as"],
  [
    "another role",
    { Role: "boss" },
    'column "Role": expected one of: manager, second rater, vignette, former rater, found "boss"',
  ],
])("%s is refused, with the place and the way out; the other row is merged", async (_what, cells, reason) => {
  const row = await rowOf("000004");
  await type(row, cells as never);
  const { refused, new: accepted } = await shown();
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ row, reason: expect.stringContaining(reason) });
  expect(accepted).toHaveLength(1);
  const rows = await merged();
  expect(rows.map((one) => one["Employee ID"])).toEqual(["000005"]);
  expect(rows[0]).toMatchObject({
    Leadership: 3,
    "Leadership: evidence": "Seen in the launch of the importer.",
  });
});

test("evidence that is a formula without a result is nobody's evidence", async () => {
  const row = await rowOf("000004");
  const { id } = plumbline.host.world.files.get(packet)!.sheetNamed("Ratings")!;
  const column =
    Object.keys((await plumbline.rows(packet, "Ratings"))[0]!).indexOf("Leadership: evidence") + 1;
  const rect = { row, column, rows: 1, columns: 1 };
  act({ edit: { kind: "format", sheet: id, rect, patch: { numberFormat: "0" } } });
  await type(row, { "Leadership: evidence": "=NOFUNCTION(1)" });
  const { refused, new: accepted } = await shown();
  expect(refused[0]).toMatchObject({
    row,
    reason: expect.stringContaining(
      'column "Leadership: evidence": expected a text, found the formula or its error "#NAME?"',
    ),
  });
  expect(accepted).toHaveLength(1);
});

test("a mark that is a formula counts as what it shows, and arrives as a number", async () => {
  await type(await rowOf("000004"), { Leadership: "=1+1" });
  const [row] = await merged();
  expect(row).toMatchObject({ "Employee ID": "000004", Leadership: 2 });
  // The Guide's own formulas hold nothing that anybody typed.
  const typedInto = (await plumbline.host.file(plumbline.hub)).sheets.filter(({ name }) => name !== "Guide");
  const formulas = typedInto.flatMap((sheet) => sheet.formulas.flat());
  expect(formulas.filter(Boolean)).toEqual([]);
});

test("the same person in two rows is refused in both", async () => {
  const first = await rowOf("000004");
  const second = await newRow({ ID: ratingOf("000004", ann), "Employee ID": "'000004", Level: "IC3" });
  const { refused } = await shown();
  expect(JSON.stringify(refused)).toContain(`in rows ${first}, ${second}`);
  expect((await merged()).map((one) => one["Employee ID"])).toEqual(["000005"]);
});

test("decisions, roles and history in a packet are nobody's: they stay where they were typed", async () => {
  const before = await plumbline.rows(plumbline.hub, "Decisions");
  act(
    { insertSheet: "Decisions" },
    {
      sheet: "Decisions",
      range: "A1",
      values: [
        ["ID", "Cycle", "Employee ID", "Kind", "To"],
        ["x", "2026 H2", "'000004", "marks", "Leadership 5"],
      ],
    },
    { insertSheet: "Log" },
    {
      sheet: "Log",
      range: "A1",
      values: [
        ["ID", "Entry"],
        ["x", "y"],
      ],
    },
  );
  await merged();
  expect(await plumbline.rows(plumbline.hub, "Decisions")).toEqual(before);
});

test("a case that says it is approved is refused; only HR decides", async () => {
  await plumbline.call(packet, ann, "proposePromotion", {
    person: "000004",
    level: "IC4",
    seen: "",
    rationale: "Ready.",
    businessNeed: "",
    bars: Object.fromEntries(criteria.map((name) => [name, { bar: "met" as const, evidence: "Led it." }])),
    propose: true,
    request: plumbline.request(),
  });
  await type(2, { Status: "approved", "Effective date": "'2026-12-01", "Decided by": hr }, "Cases");
  expect((await shown()).refused[0]!.reason).toBe(
    'Only HR decides: found "approved" in the packet. Update the packet.',
  );
  await merged();
  expect(await plumbline.rows(plumbline.hub, "Cases")).toEqual([]);
});

test.each(["Ratings", "Cases"])(
  "the sheet %s is deleted: said so, and nothing is taken away in the hub",
  async (sheet) => {
    await merged();
    const before = await plumbline.rows(plumbline.hub, "Ratings");
    act({ sheet, deleteSheet: true });
    expect(await shown()).toMatchObject({
      refused: [],
      unread: [expect.stringContaining(`The sheet "${sheet}" is missing in this packet`)],
    });
    await merged();
    expect(await plumbline.rows(plumbline.hub, "Ratings")).toEqual(before);
  },
);

test("rows deleted from a packet delete nothing in the hub", async () => {
  await merged();
  act({ sheet: "Ratings", deleteRows: { from: 2, count: 2 } });
  expect(await shown()).toMatchObject({ new: [], changed: [], refused: [] });
  expect((await merged()).map((row) => row["Employee ID"])).toEqual(["000004", "000005"]);
});

test("a packet changed between looking and merging is not merged unseen", async () => {
  const { rater, fingerprint } = await shown();
  await type(await rowOf("000004"), { Leadership: 1 });
  const { packets, merged: count } = await plumbline.call(plumbline.hub, hr, "collect", {
    raters: [{ rater, fingerprint }],
    request: plumbline.request(),
  });
  expect([count, packets[0]!.state]).toEqual([0, "changed since shown"]);
  expect((await plumbline.rows(plumbline.hub, "Ratings")).filter((row) => row.Status !== "open")).toEqual([]);
});

test("a packet whose id in Raters is another's is judged as what the hub says, and yields nothing of the other's", async () => {
  await save(plumbline, { file: bobs, as: bob, rating: ratingOf("000006", bob), mark: 1 });
  const raters = await plumbline.rows(plumbline.hub, "Raters");
  const row = raters.findIndex((one) => one["Work e-mail"] === ann) + 2;
  const column = Object.keys(raters[0]!).indexOf("Packet");
  const edit = {
    sheet: "Raters",
    range: `${String.fromCharCode(65 + column)}${row}`,
    values: [[bobs]],
    as: hr,
  };
  expect(plumbline.host.edit(plumbline.hub, edit)).toEqual({ ok: true });
  const { new: accepted, refused } = await shown();
  expect(accepted).toEqual([]);
  expect(refused.map(({ reason }) => reason)).toContainEqual(
    expect.stringContaining("Not a report of this rater"),
  );
});

describe("R2 updating packets", () => {
  const update = async () => {
    const { results } = await plumbline.call(plumbline.hub, hr, "createPackets", {
      raters: [ann],
      request: plumbline.request(),
    });
    return results[0]!;
  };
  /** Something the packet does not know yet. */
  const news = () => importPeople(plumbline, [somebody("000004", "Ida Ito-Ives", "IC3", "000002")]);

  test("a changed roster reaches the packet, and no mark is lost", async () => {
    const before = await plumbline.rows(packet, "Ratings");
    await news();
    expect(await update()).toMatchObject({ state: "updated", message: "" });
    expect((await plumbline.rows(packet, "People"))[0]!.Name).toBe("Ida Ito-Ives");
    expect(await plumbline.rows(packet, "Ratings")).toEqual(before);
  });

  test("many new reports reach the packet, more than it had rows for", async () => {
    const people = Array.from({ length: 250 }, (_, at) =>
      somebody(`1${String(at).padStart(5, "0")}`, `N${at} New`, "IC2", "000002", `n${at}@example.com`),
    );
    await importPeople(plumbline, people);
    expect(await update()).toMatchObject({ state: "updated", message: "" });
    expect(await plumbline.rows(packet, "People")).toHaveLength(252);
    const { tasks } = await plumbline.call(packet, ann, "listReports", {});
    expect(tasks.filter(({ role }) => role === "manager")).toHaveLength(252);
  });

  test("sheets the rater deleted come back, with what the hub knows", async () => {
    act({ sheet: "People", deleteSheet: true }, { sheet: "Rubric IC", deleteSheet: true });
    await news();
    expect(await update()).toMatchObject({ state: "updated", message: "" });
    expect((await plumbline.rows(packet, "People")).map(({ Name }) => Name)).toEqual([
      "Ida Ito-Ives",
      "Joe Jung",
    ]);
    const form = await plumbline.call(packet, ann, "openReport", { rating: ratingOf("000004", ann) });
    expect(form.name).toBe("Ida Ito-Ives");
    expect((await plumbline.call(packet, ann, "openLadder", {})).cells[0]?.expectation).not.toBe("");
  });

  test("Ratings deleted by the rater: what was collected comes back with its marks", async () => {
    await merged();
    act({ sheet: "Ratings", deleteSheet: true });
    await news();
    expect(await update()).toMatchObject({ state: "updated" });
    const row = (await plumbline.rows(packet, "Ratings")).find((one) => one["Employee ID"] === "000004");
    expect(row).toMatchObject({ Status: "submitted", Leadership: 4 });
  });

  test("a renamed column of the hub's comes back, what stood under the new heading stays", async () => {
    await news();
    act({ sheet: "People", range: "B1", values: [["Who"]] });
    expect(await update()).toMatchObject({ state: "updated" });
    expect((await plumbline.rows(packet, "People")).map(({ Name, Who }) => [Name, Who])).toEqual([
      ["Ida Ito-Ives", "Ida Ito"],
      ["Joe Jung", "Joe Jung"],
    ]);
  });

  test("a renamed column of the rater's: the packet is named with sheet and heading, and stays to be updated", async () => {
    await news();
    act({ sheet: "Ratings", range: "A1", values: [["Key"]] });
    const { state, message } = await update();
    expect(state).toBe("failed");
    expect(message).toContain('Sheet "Ratings", row 1: expected a column headed');
    const { raters } = await plumbline.call(plumbline.hub, hr, "packets", {});
    expect(raters.find(({ rater }) => rater === ann)!.needsUpdate).toBe(true);
  });

  test("the rater sorts, has columns of their own and typed into grey cells: rows get what is theirs", async () => {
    act(
      { sheet: "People", insertColumns: { before: 2 } },
      { sheet: "People", range: "B1", values: [["Mine"], ["first"], ["second"]] },
      { sheet: "People", sort: { range: "A2:N3", column: 1, ascending: false } },
    );
    await news();
    expect(await update()).toMatchObject({ state: "updated" });
    expect((await plumbline.rows(packet, "People")).map((row) => [row.Mine, row.Name])).toEqual([
      ["first", "Ida Ito-Ives"],
      ["second", "Joe Jung"],
    ]);
  });
});
