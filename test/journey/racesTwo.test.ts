/** Two executions at once: one wins, the other is told in words; and a reply that was lost is had by asking again. */
import type { Contract, MethodName } from "../../src/rpc/contract";
import { hr, type Plumbline, type Reply } from "../plumbline";
import { keepWorld } from "./keepWorld";
import {
  allMarked,
  ann,
  bob,
  cleo,
  criteria,
  openRating,
  ratingOf,
  save,
  secondHr,
  sevenPeople,
  somebody,
} from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let toRate: () => void;
let toDecide: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  toRate = keepWorld(plumbline.host);
  await save(plumbline, { rating: ratingOf("000004", ann), mark: 3 });
  await plumbline.call(plumbline.hub, hr, "proposePromotion", {
    person: "000004",
    level: "IC4",
    seen: "",
    rationale: "Ready.",
    businessNeed: "",
    bars: Object.fromEntries(criteria.map((name) => [name, { bar: "met" as const, evidence: "Led it." }])),
    propose: true,
    request: "proposal",
  });
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  toDecide = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());

/** Both start at once; their calls to Google interleave. */
const both = <A extends MethodName, B extends MethodName>(
  first: [file: string, as: string, method: A, input: Contract[A]["input"]],
  second: [file: string, as: string, method: B, input: Contract[B]["input"]],
): Promise<[Reply<A>, Reply<B>]> => Promise.all([plumbline.reply(...first), plumbline.reply(...second)]);

const messages = (reply: Reply<MethodName>): string =>
  reply.ok ? "" : (reply.problems ?? []).map(({ message }) => message).join(" ");

const rows = (sheet: string, file = plumbline.hub) => plumbline.rows(file, sheet);

const submission = (mark: unknown, request: string, seen = "") => ({
  rating: ratingOf("000004", ann),
  request,
  seen,
  assessments: allMarked(mark),
  submit: false,
});

test("two tabs save one report: the second is told, the first one's marks stand", async () => {
  toRate();
  const replies = await both(
    [packet, ann, "saveRating", submission(2, "tab one")],
    [packet, ann, "saveRating", submission(5, "tab two")],
  );
  expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const loser = replies.find(({ ok }) => !ok)!;
  expect(messages(loser)).toMatch(/saved elsewhere meanwhile, by ann@example\.com\. Compare/);
  const row = (await rows("Ratings", packet)).find(({ ID }) => ID === ratingOf("000004", ann))!;
  expect(criteria.map((name) => row[name])).toEqual(new Array(4).fill(replies[0].ok ? 2 : 5));
});

test("two raters' reports in one hub are saved at once, and both stand", async () => {
  toRate();
  const other = { ...submission(4, "two"), rating: ratingOf("000006", bob) };
  const replies = await both(
    [plumbline.hub, hr, "saveRating", submission(2, "one")],
    [plumbline.hub, secondHr, "saveRating", other],
  );
  expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
  const marked = (await rows("Ratings")).filter((row) => row.Leadership !== "");
  expect(marked.map((row) => [row["Employee ID"], row.Leadership])).toEqual([
    ["000004", 2],
    ["000006", 4],
  ]);
});

test("R3 HR collects while the rater saves: exactly what was shown is merged, or nothing", async () => {
  toRate();
  const rating = ratingOf("000004", ann);
  const { savedAt } = await save(plumbline, { file: packet, as: ann, rating, mark: 2 });
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  const raters = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
  const [, withdrawn] = await both(
    [plumbline.hub, hr, "collect", { raters, request: "collect" }],
    [packet, ann, "withdrawRating", { rating, seen: savedAt, request: "withdraw" }],
  );
  expect(withdrawn.ok).toBe(true);
  const held = (await rows("Ratings")).find(({ ID }) => ID === rating)!;
  expect([
    ["open", ""],
    ["submitted", 2],
  ]).toContainEqual([held.Status, held.Leadership]);
});

test("two HR people decide one case: one decision stands, the other is told", async () => {
  toDecide();
  const { cases } = await plumbline.call(plumbline.hub, hr, "cases", {});
  const { id, seen } = cases[0]!;
  const decide = (outcome: "declined" | "deferred", request: string) => ({
    case: id,
    seen,
    outcome,
    effectiveDate: "",
    comment: `It is ${outcome}.`,
    request,
  });
  const replies = await both(
    [plumbline.hub, hr, "decideCase", decide("declined", "one")],
    [plumbline.hub, secondHr, "decideCase", decide("deferred", "two")],
  );
  expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(messages(replies.find(({ ok }) => !ok)!)).toMatch(
    /somebody changed this meanwhile|was changed after/,
  );
  const [row] = await rows("Cases");
  expect(row).toMatchObject({ Status: replies[0].ok ? "declined" : "deferred" });
  expect(row!.Comment).toBe(`It is ${row!.Status}.`);
});

const decision = (id: string, mark: 2 | 5) => ({
  id,
  person: "000004",
  marks: { Leadership: mark as 2 },
  seen: { Leadership: 3 as const },
  reasonCode: "New evidence",
  comment: "Two teams said so.",
  decidedBy: "",
  session: "Session 1",
  request: `request of ${id}`,
});

test("R14 two people decide on one mark: the second did not see the first one's decision, and is told", async () => {
  toDecide();
  const replies = await both(
    [plumbline.hub, hr, "recordDecision", decision("one", 5)],
    [plumbline.hub, secondHr, "recordDecision", decision("two", 2)],
  );
  expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(messages(replies.find(({ ok }) => !ok)!)).toMatch(
    /Ida Ito: expected the decisions as you saw them|Somebody decided meanwhile/,
  );
  expect(await rows("Decisions")).toHaveLength(1);
});

test.each([0, 1, 2, 3, 4, 6, 8, 10])(
  "R13 the owner locks the cycle, and %i turns later somebody decides: History ends with what holds",
  async (turns) => {
    toDecide();
    const move = await plumbline.move("Locked");
    const locking = plumbline.reply(plumbline.hub, hr, "changeCycleState", move);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    const decided = await plumbline.reply(plumbline.hub, secondHr, "recordDecision", decision("one", 5));
    const locked = await locking;
    const final = (await rows("History")).find(
      (row) => row.Event === "final" && row["Employee ID"] === "000004",
    );
    const recorded = (await rows("Decisions")).length;
    expect(recorded).toBe(decided.ok ? 1 : 0);
    if (locked.ok) expect(final!["Leadership: calibrated"]).toBe(recorded ? 5 : 3);
    else
      expect(messages(locked)).toMatch(
        /Somebody saved or decided a mark just now|changed this meanwhile|what is missing has changed/,
      );
    if (!decided.ok) expect(messages(decided)).toMatch(/it is locked|from Live to Locked/);
  },
);

test.each([0, 1, 2, 4, 8])(
  "R2 packets are created twice at once, %i turns apart: nobody gets two files",
  async (turns) => {
    toRate();
    const create = (request: string) =>
      plumbline.reply(plumbline.hub, hr, "createPackets", { raters: [bob, cleo], request });
    const first = create("one");
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    const replies = [await create("two"), await first];
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    const standing = [...plumbline.host.world.files.values()].filter(({ trashed }) => !trashed);
    const made = standing.map(({ appProperties }) => appProperties.madeFor);
    expect(made.filter(Boolean).sort()).toEqual([ann, bob, cleo]);
  },
);

test("the first letters are opened twice at once: the sheet comes once, and every letter stands on it", async () => {
  toDecide();
  await plumbline.to("Locked");
  const input = { people: ["000004"], request: "letters" };
  const replies = await both(
    [plumbline.hub, hr, "openLetters", input],
    [plumbline.hub, hr, "openLetters", input],
  );
  expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await rows("Letters")).map((row) => row["Employee ID"])).toEqual(["000004"]);
});

const pair = {
  name: "Kim Ito",
  background: "support",
  partner: "pia@example.com",
  partnerName: "Pia Roth",
} as const;

describe.each([0, 1, 5, 30, 100])("pressed twice, %i turns apart", (turns) => {
  test.each<[MethodName, object, number]>([
    ["setUp", {}, 30],
    ["setUpHiring", { opening: "Product Manager", level: "IC3" }, 9],
    ["setUpReadiness", pair, 8],
  ])("%s draws every sheet once, and both presses are answered", async (method, named, sheets) => {
    const file = plumbline.host.createFile({ name: "New", as: hr }).id;
    const press = (request: string) => plumbline.run(file, hr, method, { ...named, request } as never);
    const first = press("one");
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    const answers = [await press("two"), await first];
    expect(answers.map(({ reply, error }) => [error, reply])).toEqual(
      [1, 2].map(() => [undefined, expect.objectContaining({ ok: true })]),
    );
    const added = answers.map(
      ({ reply }) => (reply as unknown as { value: { added: string[] } }).value.added,
    );
    const standing = (await plumbline.host.file(file)).sheets;
    expect(standing).toHaveLength(sheets);
    expect(added.flat().sort()).toEqual(standing.map(({ name }) => name).sort());
    for (const { cost } of answers) expect(cost.longestLock).toBeLessThan(5_000);
    for (const { name, values } of standing) expect([name, values.length > 0]).toEqual([name, true]);
  });
});

test("a sheet that somebody fills while it is being looked at is read blank or whole, never in part", async () => {
  toRate();
  const { values } = await plumbline.sheet(plumbline.hub, "Settings");
  const range = `A1:C${values.length}`;
  const edit = { sheet: "Settings", range, values: values.map((row) => row.slice(0, 3)), as: hr };
  const file = plumbline.host.createFile({ name: "New", as: hr }).id;
  expect(plumbline.host.edit(file, { insertSheet: "Settings", as: hr })).toEqual({ ok: true });
  const blank = keepWorld(plumbline.host);
  const { cost } = await plumbline.run(file, hr, "whereAmI", {});
  const cycles = new Set<string | undefined>();
  for (let call = 1; call <= cost.calls; call++) {
    blank();
    const { reply } = await plumbline.run(file, hr, "whereAmI", {}, { editAt: { call, edit } });
    const where = (reply as Extract<Reply<"whereAmI">, { ok: true }>).value;
    expect([call, where.file.kind, where.problems]).toEqual([call, "not set up", []]);
    cycles.add(where.cycle?.name);
  }
  expect([...cycles].sort()).toEqual(["2026 H2", undefined]);
});

test("two imports at once do not double anybody", async () => {
  toRate();
  const slice = { people: [...sevenPeople(), somebody("000008", "Mia Moe", "IC1", "000003")], aliases: [] };
  const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
  await both(
    [plumbline.hub, hr, "importPeople", { ...slice, fingerprint, request: "one" }],
    [plumbline.hub, secondHr, "importPeople", { ...slice, fingerprint, request: "two" }],
  );
  expect((await rows("People")).map((row) => row["Employee ID"])).toEqual(slice.people.map(({ id }) => id));
});

test("who waits long for the lock is told for whom, and nothing was changed", async () => {
  toRate();
  const { locks } = plumbline.host.world;
  const somebodyElse = {};
  plumbline.host.world.cache.clear();
  await locks.acquire(`document:${packet}`, somebodyElse, 0);
  const before = await rows("Ratings", packet);
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance", "Date"] });
  try {
    const saving = plumbline.reply(packet, ann, "saveRating", submission(2, "one"));
    const { waiting } = locks as unknown as { waiting: Map<string, unknown[]> };
    while (!waiting.get(`document:${packet}`)?.length) await new Promise((resolve) => setImmediate(resolve));
    jest.advanceTimersByTime(20_000);
    expect(await saving).toEqual({
      ok: false,
      busy: "Waiting for somebody else, who is saving in this file.",
    });
  } finally {
    jest.useRealTimers();
    locks.release(`document:${packet}`, somebodyElse);
  }
  expect(await rows("Ratings", packet)).toEqual(before);
});

describe("a reply is lost, and the page asks again", () => {
  interface Lost<M extends MethodName = MethodName> {
    readonly name: string;
    readonly start: () => void;
    readonly file: () => string;
    readonly as: string;
    readonly method: M;
    readonly input: () => Contract[M]["input"] | Promise<Contract[M]["input"]>;
    /** Somebody else goes on before the page asks again. */
    readonly meanwhile?: () => Promise<unknown>;
  }
  const lost = <M extends MethodName>(one: Lost<M>): Lost => one as unknown as Lost;
  const hub = () => plumbline.hub;
  const cases: Lost[] = [
    lost({
      name: "saving",
      start: () => toRate(),
      file: () => packet,
      as: ann,
      method: "saveRating",
      input: () => submission(4, "r"),
    }),
    lost({
      name: "recording a decision",
      start: () => toDecide(),
      file: hub,
      as: hr,
      method: "recordDecision",
      input: () => decision("one", 5),
    }),
    lost({
      name: "recording a decision, after which the cycle was locked",
      start: () => toDecide(),
      file: hub,
      as: hr,
      method: "recordDecision",
      input: () => decision("one", 5),
      meanwhile: () => plumbline.to("Locked"),
    }),
    lost({
      name: "closing rating, after which calibration started",
      start: () => toRate(),
      file: hub,
      as: hr,
      method: "changeCycleState",
      input: () => plumbline.move("Pre-read"),
      meanwhile: () => plumbline.to("Live"),
    }),
    lost({
      name: "importing people, one of whom was changed by hand since",
      start: () => toRate(),
      file: hub,
      as: hr,
      method: "importPeople",
      input: async () => {
        const slice = { people: [somebody("000008", "Mia Moe", "IC1", "000003")], aliases: [] };
        const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
        return { ...slice, fingerprint, request: "r" };
      },
      meanwhile: async () => {
        const edit = { sheet: "People", range: "B9", values: [["Mia Moe-Meyer"]], as: hr };
        expect(plumbline.host.edit(plumbline.hub, edit)).toEqual({ ok: true });
      },
    }),
    lost({
      name: "creating packets",
      start: () => toRate(),
      file: hub,
      as: hr,
      method: "createPackets",
      input: () => ({ raters: [bob], request: "r" }),
    }),
  ];

  test.each(cases)("$name: the first answer, and nothing done twice", async (one) => {
    const steps = [one.start, one.input] as const;
    steps[0]();
    const kept = keepWorld(plumbline.host);
    const straight = await plumbline.run(one.file(), one.as, one.method, (await one.input()) as never);
    expect(straight.reply).toMatchObject({ ok: true });
    kept();
    const given = await one.input();
    const gone = await plumbline.host.run(one.file(), {
      function: "handleRequest",
      args: [JSON.stringify({ method: one.method, input: given })],
      as: one.as,
      loseReply: true,
    });
    expect(gone.error?.name).toBe("NetworkError");
    await one.meanwhile?.();
    const content = () => plumbline.host.world.files;
    const before = JSON.stringify(
      [...content().values()].map((file) => file.sheets.map(({ values }) => values.rows)),
    );
    const again = await plumbline.run(one.file(), one.as, one.method, given as never);
    expect(steady(again.reply)).toEqual(steady(straight.reply));
    const after = JSON.stringify(
      [...content().values()].map((file) => file.sheets.map(({ values }) => values.rows)),
    );
    expect(after).toBe(before);
  });
});

const steady = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replace(/\d{4}-\d\d-\d\d[T ][\d:.]{8,12}Z?/g, "now"));
