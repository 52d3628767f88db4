/** People type, sort, insert and delete at calls of a save: nobody's cells are lost, and the loser is told. */

import type { PersonAct } from "../../host/api";
import type { Contract, MethodName } from "../../src/rpc/contract";
import { withoutSeal } from "../../src/workbook/cells/withoutSeal";
import { hr, type Plumbline } from "../plumbline";
import { Calls } from "../thorough";
import { keepWorld } from "./keepWorld";
import {
  allMarked,
  ann,
  cycleName,
  importPeople,
  openHub,
  openRating,
  ratingOf,
  save,
  sevenPeople,
  somebody,
} from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let toRate: () => void;
let toCollect: () => void;
let toDecide: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  await addOwnColumn(packet, "Ratings");
  for (const sheet of ["Ratings", "People", "Decisions"]) await addOwnColumn(plumbline.hub, sheet);
  toRate = keepWorld(plumbline.host);
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000004", ann), mark: 2 });
  toCollect = keepWorld(plumbline.host);
  await save(plumbline, { rating: ratingOf("000004", ann), mark: 3 });
  await save(plumbline, { rating: ratingOf("000005", ann), mark: 3 });
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  await plumbline.call(plumbline.hub, hr, "recordDecision", decision("first", "000005"));
  toDecide = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());

/** At the right end, with a note in each row. */
async function addOwnColumn(file: string, sheet: string): Promise<void> {
  const rows = await plumbline.rows(file, sheet);
  const values = [["Mine"], ...rows.map((_, at) => [`note ${at}`])];
  type(file, { sheet, range: `${await letterOfOwn(file, sheet)}1`, values });
}

/** The column after all of Plumbline's. */
async function letterOfOwn(file: string, sheet: string): Promise<string> {
  const [headers = []] = (await plumbline.sheet(file, sheet)).values;
  const own = headers.indexOf("Mine");
  return String.fromCharCode(65 + (own < 0 ? headers.length : own));
}

function type(file: string, act: PersonAct): void {
  expect(plumbline.host.edit(file, { ...act, as: hr } as never)).toEqual({ ok: true });
}

const decision = (id: string, person: string, mark: 1 | 2 | 3 | 4 | 5 = 4) => ({
  id,
  person,
  marks: { Leadership: mark },
  seen: { Leadership: 3 as const },
  reasonCode: "New evidence",
  comment: "Two teams said so.",
  decidedBy: "",
  session: "Session 1",
  request: `request of ${id}`,
});

interface Race<M extends MethodName = MethodName> {
  readonly name: string;
  readonly start: () => void;
  readonly file: () => string;
  readonly as: string;
  readonly method: M;
  readonly input: () => Promise<Contract[M]["input"]> | Contract[M]["input"];
  /** The sheet people are busy in. */
  readonly sheet: string;
  /** Rows that are there before and after, by the values of the first column; the first is the one written. */
  readonly ids: () => Promise<string[]>;
  /** A row number the action writes to, or 0 where it adds rows only. */
  readonly row: number;
}

const race = <M extends MethodName>(one: Race<M>): Race => one as unknown as Race;
const idsOf = (file: () => string, sheet: string) => async () =>
  (await plumbline.rows(file(), sheet)).map((row) => String(Object.values(row)[0])).filter(Boolean);
const hub = () => plumbline.hub;

const races: Race[] = [
  race({
    name: "saving a rating",
    start: () => toRate(),
    file: () => packet,
    as: ann,
    method: "saveRating",
    input: () => ({
      rating: ratingOf("000005", ann),
      request: "r",
      seen: "",
      assessments: allMarked(4),
      submit: true,
    }),
    sheet: "Ratings",
    ids: idsOf(() => packet, "Ratings"),
    row: 3,
  }),
  race({
    name: "importing people",
    start: () => toRate(),
    file: hub,
    as: hr,
    method: "importPeople",
    input: async () => {
      const people = sevenPeople().map((one) =>
        ["000003", "000005"].includes(one.id) ? { ...one, location: "Porto" } : one,
      );
      const slice = { people: [...people, somebody("000008", "Mia Moe", "IC1", "000003")], aliases: [] };
      const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
      return { ...slice, fingerprint, request: "r" };
    },
    sheet: "People",
    ids: idsOf(hub, "People"),
    row: 4,
  }),
  race({
    name: "collecting",
    start: () => toCollect(),
    file: hub,
    as: hr,
    method: "collect",
    input: async () => {
      const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
      return { raters: packets.map(({ rater, fingerprint }) => ({ rater, fingerprint })), request: "r" };
    },
    sheet: "Ratings",
    ids: idsOf(hub, "Ratings"),
    row: 4,
  }),
  race({
    name: "recording a decision",
    start: () => toDecide(),
    file: hub,
    as: hr,
    method: "recordDecision",
    input: () => decision("second", "000004"),
    sheet: "Decisions",
    ids: idsOf(hub, "Decisions"),
    row: 0,
  }),
];

type Rows = Record<string, unknown>[];

/** The sheet by its headings, so that it does not matter where rows and columns stand. */
const sheetNow = async ({ file, sheet }: Race): Promise<Rows> =>
  (await plumbline.rows(file(), sheet)).filter((row) => Object.values(row).some((cell) => cell !== ""));

const byId = (rows: Rows): Map<string, Record<string, unknown>> =>
  new Map(
    rows.map((row) => [
      idOf(row),
      // Instants differ from run to run.
      JSON.parse(JSON.stringify(row).replace(/\d{4}-\d\d-\d\d[T ][\d:.]{8,12}Z?/g, "now")) as Record<
        string,
        unknown
      >,
    ]),
  );

const idOf = (row: Rows[number]): string => String(row.ID ?? row["Employee ID"]);

/** Does it once undisturbed, then with the act just before a call: every one where the test is thorough. */
async function atCalls(
  one: Race,
  act: PersonAct,
  check: (told: {
    where: string;
    reply: unknown;
    before: Rows;
    undisturbed: Rows;
    now: Rows;
  }) => void | Promise<void>,
): Promise<void> {
  one.start();
  const given = await one.input();
  const ready = keepWorld(plumbline.host);
  const before = await sheetNow(one);
  const calls = new Calls();
  const whole = await plumbline.run(one.file(), one.as, one.method, given as never, { onCall: calls.hear });
  expect(whole.reply).toMatchObject({ ok: true });
  const undisturbed = await sheetNow(one);
  expect(undisturbed).not.toEqual(before);
  for (const call of calls.numbers) {
    ready();
    const editAt = { call, edit: { ...act, as: one.as } };
    const { reply, error, log } = await plumbline.run(one.file(), one.as, one.method, given as never, {
      editAt,
    });
    const where = `${JSON.stringify(act)} at call ${call}`;
    if (process.env.DEBUG_LOG && (error || !isOk(reply)))
      console.log(where, JSON.stringify(reply), JSON.stringify(error), JSON.stringify(log));
    expect([where, error]).toEqual([where, undefined]);
    await check({ where, reply, before, undisturbed, now: await sheetNow(one) });
  }
}

/** A seal names the headings in their order, and those are others now. */
const unsealed = <Row extends Record<string, unknown>>(rows: readonly Row[]) =>
  rows.map(({ Seal: _, ...row }) => ({ ...row, Request: withoutSeal(String(row.Request ?? "")) }));

const isOk = (reply: unknown): boolean => (reply as { ok: boolean }).ok;

/** Where a list of marks came to stand in the way of a text, Sheets refuses the whole, and the person tries again. */
function wholeOrNothing(where: string, reply: unknown, before: Rows, undisturbed: Rows): Rows {
  if (isOk(reply)) return undisturbed;
  expect([where, JSON.stringify(reply)]).toEqual([where, expect.stringContaining("try again")]);
  return before;
}

describe.each(races)("$name", (one) => {
  test("somebody sorts the sheet meanwhile: every row keeps what is its own", async () => {
    const sort = {
      sheet: one.sheet,
      sort: { range: `A2:${await letterOfOwn(one.file(), one.sheet)}40`, column: 1, ascending: false },
    };
    await atCalls(one, sort, ({ where, reply, undisturbed, now }) => {
      expect([where, reply]).toEqual([where, expect.objectContaining({ ok: true })]);
      expect([where, byId(now)]).toEqual([where, byId(undisturbed)]);
    });
  });

  test("somebody inserts rows above meanwhile", async () => {
    const insert = { sheet: one.sheet, insertRows: { before: 2, count: 2 } };
    await atCalls(one, insert, ({ where, reply, before, undisturbed, now }) => {
      const wanted = isOk(reply) ? undisturbed : before;
      expect([where, byId(now)]).toEqual([where, byId(wanted)]);
      expect([where, now.length]).toEqual([where, wanted.length]);
      // Where rows moved out of sight just while the sheet was read, the person is asked to look again.
      if (!isOk(reply))
        expect([where, JSON.stringify(reply)]).toEqual([where, expect.stringContaining("Nothing was")]);
    });
  });

  test("somebody inserts a column among ours meanwhile", async () => {
    const insert = { sheet: one.sheet, insertColumns: { before: 4 } };
    await atCalls(one, insert, ({ where, reply, before, undisturbed, now }) => {
      const wanted = wholeOrNothing(where, reply, before, undisturbed);
      expect([where, byId(now.map(({ "": _blank, ...row }) => row))]).toEqual([where, byId(wanted)]);
    });
  });

  test("somebody moves a column of ours meanwhile", async () => {
    const move = { sheet: one.sheet, moveColumns: { from: 3, before: 10 } };
    await atCalls(one, move, ({ where, reply, before, undisturbed, now }) => {
      const wanted = wholeOrNothing(where, reply, before, undisturbed);
      expect([where, byId(unsealed(now))]).toEqual([where, byId(unsealed(wanted))]);
    });
  });

  test("somebody types into another row meanwhile: both are kept", async () => {
    const typed = {
      sheet: one.sheet,
      range: `${await letterOfOwn(one.file(), one.sheet)}2`,
      values: [["typed"]],
    };
    await atCalls(one, typed, ({ where, reply, undisturbed, now }) => {
      expect([where, reply]).toEqual([where, expect.objectContaining({ ok: true })]);
      const wanted = undisturbed.map((row, at) => (at === 0 ? { ...row, Mine: "typed" } : row));
      expect([where, byId(now)]).toEqual([where, byId(wanted)]);
    });
  });

  test("somebody types below the last row meanwhile: both are kept", async () => {
    const last = (await startedWith(one)).length + 1;
    const typed = {
      sheet: one.sheet,
      range: `${await letterOfOwn(one.file(), one.sheet)}${last + 1}`,
      values: [["typed"]],
    };
    await atCalls(one, typed, ({ where, reply, undisturbed, now }) => {
      expect([where, reply]).toEqual([where, expect.objectContaining({ ok: true })]);
      expect([where, now.some(({ Mine }) => Mine === "typed")]).toEqual([where, true]);
      for (const [id, row] of byId(undisturbed))
        expect([where, id, { ...byId(now).get(id), Mine: row.Mine }]).toEqual([where, id, row]);
    });
  });

  test("somebody deletes the sheet meanwhile: what is gone and how it comes back is said", async () => {
    const remove = { sheet: one.sheet, deleteSheet: true } as const;
    one.start();
    const given = await one.input();
    const ready = keepWorld(plumbline.host);
    const calls = new Calls();
    await plumbline.run(one.file(), one.as, one.method, given as never, { onCall: calls.hear });
    for (const call of calls.numbers) {
      ready();
      const { reply, error } = await plumbline.run(one.file(), one.as, one.method, given as never, {
        editAt: { call, edit: { ...remove, as: one.as } },
      });
      const where = `at call ${call}`;
      expect([where, error]).toEqual([where, undefined]);
      const code = '"code":"sheet.deleted"';
      const named = new RegExp(
        `(${code}|"code":"sheet.missing"),"message":"The sheet \\\\"${one.sheet}\\\\"`,
      );
      const told = JSON.stringify(reply);
      if (!isOk(reply) || told.includes("notices"))
        expect([where, told]).toEqual([where, expect.stringMatching(named)]);
    }
  });

  test("somebody renames a column of ours meanwhile: nothing is lost, and whoever comes next is told", async () => {
    const rename = { sheet: one.sheet, range: "C1", values: [["Renamed"]] };
    await atCalls(one, rename, async ({ where, reply, before, undisturbed, now }) => {
      const heading = Object.keys(before[0]!)[2]!;
      const back = now.map(({ Renamed, ...row }) => ({ ...row, [heading]: Renamed }));
      const wanted = isOk(reply) ? undisturbed : before;
      expect([where, byId(unsealed(back))]).toEqual([where, byId(unsealed(wanted))]);
      if (!isOk(reply))
        expect(JSON.stringify(reply)).toContain(`expected a column headed \\"${heading}\\", found`);
    });
  });

  test("the grid ends with the last row, and somebody deletes one above meanwhile", async () => {
    const rows = (await startedWith(one)).length + 1;
    const trimmed = {
      ...one,
      start: () => {
        one.start();
        const grid = plumbline.host.world.files.get(one.file())!.sheetNamed(one.sheet)!.rows;
        type(one.file(), { sheet: one.sheet, deleteRows: { from: rows + 1, count: grid - rows } });
      },
    };
    const remove = { sheet: one.sheet, deleteRows: { from: 2 } };
    if (rows < 3) return;
    await atCalls(trimmed, remove, ({ where, undisturbed, now, reply, before }) => {
      const gone = idOf(before[0]!);
      const wanted = byId(isOk(reply) ? undisturbed : before);
      wanted.delete(gone);
      expect([where, byId(now)]).toEqual([where, wanted]);
    });
  });
});

async function startedWith(one: Race): Promise<Rows> {
  one.start();
  return sheetNow(one);
}

test.each(races.filter(({ row }) => row > 0))(
  "$name: somebody deletes the very row meanwhile, and is not overruled",
  async (one) => {
    const remove = { sheet: one.sheet, deleteRows: { from: one.row } };
    await atCalls(one, remove, ({ where, reply, before, undisturbed, now }) => {
      const gone = idOf(before[one.row - 2]!);
      const ids = (rows: Rows) => [...byId(rows).keys()].sort();
      const wanted = isOk(reply) ? undisturbed : before;
      expect([where, ids(now)]).toEqual([where, ids(wanted).filter((id) => id !== gone)]);
      for (const [id, row] of byId(now)) expect([where, row]).toEqual([where, byId(wanted).get(id)]);
      const told = JSON.stringify(reply);
      const wasLate = isOk(reply) && !told.includes("notices");
      if (!wasLate)
        expect([where, told]).toEqual([
          where,
          expect.stringMatching(/changed this meanwhile|not among your tasks|after the preview/),
        ]);
    });
  },
);

test("rows or columns are moved while people are imported, and it is interrupted just then: each row is whole, whoever comes next is told, and Log keeps it", async () => {
  const one = races.find(({ sheet }) => sheet === "People")!;
  one.start();
  const given = await one.input();
  const ready = keepWorld(plumbline.host);
  const inOrder = (row: Rows[number]) => JSON.stringify(Object.entries(row).sort());
  const before = byId(await sheetNow(one));
  const calls = new Calls();
  await plumbline.run(one.file(), one.as, one.method, given as never, { onCall: calls.hear });
  const undisturbed = byId(await sheetNow(one));
  const acts = [
    { sort: { range: `A2:${await letterOfOwn(one.file(), one.sheet)}40`, column: 1, ascending: false } },
    { moveColumns: { from: 3, before: 7 } },
  ];
  let told = 0;
  for (const act of acts)
    for (const call of calls.numbers.slice(1)) {
      ready();
      const edit = { sheet: one.sheet, ...act } as PersonAct;
      const editAt = { call, edit: { ...edit, as: one.as } };
      const disturbed = { editAt, killAt: call + 1, survivors: "all" as const };
      await plumbline.run(one.file(), one.as, one.method, given as never, disturbed);
      const saving = { rater: ann, email: "ann@elsewhere.example", request: "next" };
      const next = JSON.stringify(await plumbline.reply(one.file(), hr, "addSignIn", saving));
      const others = [...byId(await sheetNow(one))].filter(([id, row]) =>
        [before.get(id), undisturbed.get(id)].every((held) => !held || inOrder(held) !== inOrder(row)),
      );
      const where = `${JSON.stringify(act)} at call ${call}`;
      expect([where, others]).toEqual([where, []]);
      if (!next.includes('"code":"rows.moved"')) continue;
      told++;
      const moved = expect.stringMatching(/Sheet \\+"People\\+": expected rows and columns to stay/);
      const log = JSON.stringify(await plumbline.rows(one.file(), "Log"));
      expect([where, next, log]).toEqual([where, moved, moved]);
    }
  expect(told).toBeGreaterThan(0);
});

test("a column is inserted among ours while Assignments gains its rows, and it is interrupted just then: rows under other headings are named", async () => {
  const small = await openHub();
  await importPeople(small);
  await small.call(small.hub, hr, "openCycle", { name: cycleName, cutOff: "2026-10-01", request: "open" });
  const start = keepWorld(small.host);
  const opening = { to: "Rating", reason: "", request: "go" } as const;
  const whole = await small.run(small.hub, hr, "changeCycleState", opening);
  let mixed = 0;
  // Rows are written last.
  for (let call = whole.cost.calls - 12; call <= whole.cost.calls; call++) {
    start();
    const editAt = { call, edit: { sheet: "Assignments", insertColumns: { before: 3 }, as: hr } };
    const disturbed = { editAt, killAt: call + 1, survivors: "all" as const };
    await small.run(small.hub, hr, "changeCycleState", opening, disturbed);
    const sign = { rater: ann, email: "ann@elsewhere.example", request: "next" };
    const next = await small.reply(small.hub, hr, "addSignIn", sign);
    const rows = await small.rows(small.hub, "Assignments");
    const isMixed = rows.some((row) => row.ID !== `${cycleName}/${row["Employee ID"]}/${row.Rater}`);
    if (!isMixed) continue;
    mixed++;
    const { problems } = await small.call(small.hub, hr, "cycle", {});
    const named = expect.arrayContaining([expect.stringContaining('Sheet "Assignments", row')]);
    const told = expect.stringContaining('"code":"rows.moved"');
    expect([call, JSON.stringify(next), problems.map(({ message }) => message)]).toEqual([call, told, named]);
  }
  expect(mixed).toBeGreaterThan(0);
  small.host.close();
});
