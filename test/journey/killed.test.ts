/** Every writing action, killed at every service call: afterwards all of it or nothing has happened, and nothing is lost. */
import type { RunOptions } from "../../src/host/api";
import type { Contract, MethodName } from "../../src/rpc/contract";
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";

jest.setTimeout(180_000);

const rater = "felix.ivanova@example.com";
let plumbline: Plumbline;
let packet: string;
let rating: string;
let reset: () => void;

interface Action<M extends MethodName = MethodName> {
  name: string;
  method: M;
  file: () => string;
  as: string;
  input: () => Contract[M]["input"] | Promise<Contract[M]["input"]>;
}

const evidence = (mark: number) => ({ mark, evidence: "Seen in the launch of the importer." });
const assessments = (mark: number) =>
  Object.fromEntries(
    ["Hard skills", "Cross-functionality", "Leadership", "Accountability"].map((name) => [
      name,
      evidence(mark),
    ]),
  );
const rest = { request: "the-request" };

const action = <M extends MethodName>(one: Action<M>): Action => one as unknown as Action;

/** Read with a call each; what a person sees must be the state before or after, never between. */
const readers: [MethodName, () => string, string][] = [
  ["listReports", () => packet, rater],
  ["cycle", () => plumbline.hub, hr],
  ["packets", () => plumbline.hub, hr],
  ["decisions", () => plumbline.hub, hr],
  ["cases", () => plumbline.hub, hr],
];

const inRating: Action[] = [
  action({
    name: "saving a rating",
    method: "saveRating",
    file: () => packet,
    as: rater,
    input: () => ({ ...rest, rating, seen: "", assessments: assessments(4), submit: true }),
  }),
  action({
    name: "proposing a promotion",
    method: "proposePromotion",
    file: () => packet,
    as: rater,
    input: async () => {
      const { reports } = await plumbline.call(packet, rater, "listProposals", {});
      const report = reports.find(({ steps }) => steps.length > 0)!;
      const bars = Object.fromEntries(
        Object.keys(assessments(3)).map((name) => [name, { bar: "met" as const, evidence: "Led it." }]),
      );
      const level = report.steps[0]!.level;
      return {
        ...rest,
        person: report.person,
        level,
        seen: "",
        rationale: "Ready.",
        businessNeed: "A seat is open.",
        bars,
        propose: true,
      };
    },
  }),
  action({
    name: "importing people",
    method: "importPeople",
    file: () => plumbline.hub,
    as: hr,
    input: async () => {
      const people = ["000800", "000801"].map((id) => ({
        id,
        name: `New ${id}`,
        email: `n${id}@example.com`,
        managerId: "000107",
        title: "Senior PM",
        levelCode: "IC3",
        aboveLadder: false,
        hired: "2026-01-01",
      }));
      const changed = [{ id: "000114", name: "Siobhán Okafor", location: "Porto", aboveLadder: false }];
      const slice = { people: [...people, ...changed], aliases: [{ title: "Product Wizard", level: "IC5" }] };
      const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
      return { ...slice, ...rest, fingerprint };
    },
  }),
  action({
    name: "closing rating",
    method: "changeCycleState",
    file: () => plumbline.hub,
    as: hr,
    input: () => ({ ...rest, to: "Pre-read", reason: "" }),
  }),
  action({
    name: "collecting",
    method: "collect",
    file: () => plumbline.hub,
    as: hr,
    input: async () => {
      await plumbline.call(packet, rater, "saveRating", {
        request: "before",
        rating,
        seen: "",
        assessments: assessments(2),
        submit: true,
      });
      const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [rater] });
      return { ...rest, raters: packets.map(({ rater: of, fingerprint }) => ({ rater: of, fingerprint })) };
    },
  }),
  action({
    name: "another address to sign in with",
    method: "addSignIn",
    file: () => plumbline.hub,
    as: hr,
    input: () => ({ ...rest, rater, email: "felix@elsewhere.example" }),
  }),
];

beforeAll(async () => {
  plumbline = await openPlumbline();
  await plumbline.openForRating();
  [packet = ""] = await plumbline.createPackets([rater]);
  const { tasks } = await plumbline.call(packet, rater, "listReports", {});
  rating = tasks[0]!.rating;
  reset = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());

/** Every table of the hub and the packet; Log may say more than happened. */
async function tablesNow() {
  const files = await Promise.all([plumbline.hub, packet].map((id) => plumbline.host.file(id)));
  return files.map(({ sheets }) =>
    sheets
      .filter(({ name }) => name !== "Log")
      .map(({ name, values }) => ({ name, values: stamped(values) })),
  );
}

/** Instants differ from run to run. */
const stamped = (values: unknown): unknown =>
  JSON.parse(JSON.stringify(values).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "now"));

/** All that an execution can leave behind, in one text. */
async function everything(): Promise<string> {
  const { world } = plumbline.host;
  const contents = await Promise.all([plumbline.hub, packet].map((id) => plumbline.host.file(id)));
  const properties = [plumbline.hub, packet].map((id) => world.files.get(id)?.documentProperties);
  return JSON.stringify(stamped([contents, properties]));
}

async function seenNow() {
  const answers = [];
  for (const [method, file, as] of readers) answers.push(await plumbline.reply(file(), as, method, {}));
  return stamped(answers);
}

const survivors = (seed: number): RunOptions["survivors"][] => [
  "none",
  { prefix: 1 },
  { prefix: 2 },
  { subset: seed },
  { subset: seed + 1 },
  "all",
];

test.each(inRating)(
  "$name, killed anywhere, is all or nothing, and can be repeated",
  async ({ method, file, as, input }) => {
    reset();
    const given = await input();
    const ready = keepWorld(plumbline.host);
    const before = await seenNow();
    const whole = await plumbline.run(file(), as, method, given);
    expect(whole.reply).toMatchObject({ ok: true });
    const [after, tables] = [await seenNow(), await tablesNow()];
    const checked = new Set<string>();
    for (let killAt = 1; killAt <= whole.cost.calls + 1; killAt++) {
      for (const survived of survivors(killAt * 10)) {
        ready();
        const killed = await plumbline.run(file(), as, method, given, { killAt, survivors: survived });
        expect(killed.ok).toBe(false);
        const state = await everything();
        if (checked.has(state)) continue;
        checked.add(state);
        const where = `killed at call ${killAt}, ${JSON.stringify(survived)} survives`;
        const seen = await seenNow();
        expect([where, seen]).toEqual([where, isSame(seen, before) ? before : after]);
        const again = await plumbline.run(file(), as, method, given);
        expect([where, again.reply]).toEqual([where, expect.objectContaining({ ok: true })]);
        expect([where, await tablesNow()]).toEqual([where, tables]);
      }
    }
  },
);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
