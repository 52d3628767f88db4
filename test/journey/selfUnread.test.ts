/** Nobody rates, reads or decides on themselves through a row of People or Raters that can't be read (R4). */
import type { Contract, MethodName } from "../../src/rpc/contract";
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import {
  allMarked,
  ann,
  cleo,
  criteria,
  facilitator,
  openRating,
  ratingOf,
  save,
  secondHr,
} from "./smallOrganisation";

let plumbline: Plumbline;
const moments: Record<string, () => void> = {};
const own = "000003";

beforeAll(async () => {
  plumbline = await openRating();
  const { hub, call, request } = plumbline;
  await save(plumbline, { rating: ratingOf(own, cleo), mark: 2 });
  const bars = Object.fromEntries(criteria.map((name) => [name, { bar: "met", evidence: "Led." } as const]));
  const written = { rationale: "Ready.", businessNeed: "Yes.", seen: "", propose: true };
  await call(hub, hr, "proposePromotion", { person: own, level: "M6", bars, ...written, request: request() });
  moments.Rating = keepWorld(plumbline.host);
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  moments.Live = keepWorld(plumbline.host);
  await plumbline.to("Locked");
  await call(hub, hr, "openLetters", { people: [own], request: request() });
  moments.Locked = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());

async function typeInto(sheet: string, name: string, cells: Record<string, string>, at?: number) {
  const rows = await plumbline.rows(plumbline.hub, sheet);
  const row = rows.findIndex((one) => one.Name === name);
  const to = at ?? row;
  for (const [header, value] of Object.entries({ ...(at === undefined ? {} : rows[row]), ...cells })) {
    const range = `${String.fromCharCode(65 + Object.keys(rows[0]!).indexOf(header))}${to + 2}`;
    const values = [[typeof value === "string" && /^0/.test(value) ? `'${value}` : value]];
    expect(plumbline.paste(plumbline.hub, { sheet, range, values: values as string[][], as: hr })).toEqual({
      ok: true,
    });
  }
}

const after = async (sheet: string) =>
  (await plumbline.rows(plumbline.hub, sheet)).filter(({ Name }) => Name).length;

const ways: [string, () => Promise<void>][] = [
  ["their row", () => typeInto("People", "Bob Berg", { "Work e-mail": secondHr })],
  [
    "a second row of their Employee ID",
    async () => typeInto("People", "Bob Berg", { "Work e-mail": secondHr }, await after("People")),
  ],
  [
    "their row, in which a day can't be read",
    () => typeInto("People", "Bob Berg", { "Work e-mail": secondHr, Hired: "soon" }),
  ],
  [
    "their row without its Employee ID",
    () => typeInto("People", "Bob Berg", { "Work e-mail": secondHr, "Employee ID": "" }),
  ],
  [
    "a second row of theirs in Raters",
    async () => typeInto("Raters", "Bob Berg", { "Also signs in as": secondHr }, await after("Raters")),
  ],
];

async function mayDo<M extends MethodName>(method: M, input: Contract[M]["input"]): Promise<string> {
  const reply = await plumbline.reply(plumbline.hub, secondHr, method, input);
  return reply.ok ? "done" : (reply.problems ?? []).map(({ code }) => code).join() || "refused";
}

async function lists(methods: readonly MethodName[]): Promise<string[]> {
  const found = await Promise.all(
    methods.map(async (method) => {
      const reply = await plumbline.reply(plumbline.hub, secondHr, method, {} as never);
      if (!reply.ok) return "";
      const { problems: _, ...shown } = reply.value as { problems?: unknown };
      return JSON.stringify(shown).includes(own) ? method : "";
    }),
  );
  return found.filter(Boolean);
}

test.each(ways)(
  "R4 signed in under an address known from %s, HR get to nothing about themselves",
  async (_, type) => {
    const request = plumbline.request();
    const rating = ratingOf(own, cleo);
    moments.Rating!();
    const { cases } = await plumbline.call(plumbline.hub, hr, "cases", {});
    const { id, seen } = cases[0]!;
    const { savedAt } = await plumbline.call(plumbline.hub, hr, "openReport", { rating });
    await type();
    const assessments = allMarked(5);
    const told: Record<string, string> = {
      openReport: await mayDo("openReport", { rating }),
      withdrawRating: await mayDo("withdrawRating", { rating, request, seen: savedAt }),
      saveRating: await mayDo("saveRating", {
        rating,
        request: `${request}s`,
        seen: savedAt,
        assessments,
        submit: true,
      }),
      returnRating: await mayDo("returnRating", { rating, request: `${request}r`, reason: "Look." }),
      giveOver: await mayDo("giveOver", {
        tasks: [rating],
        to: ann,
        because: "Busy.",
        request: `${request}g`,
      }),
      openProposal: await mayDo("openProposal", { person: own, level: "M6" }),
      withdrawProposal: await mayDo("withdrawProposal", {
        person: own,
        level: "M6",
        seen,
        request: `${request}w`,
      }),
    };
    const listed = await lists(["listReports", "listProposals", "cases"]);
    moments.Live!();
    const live = await plumbline.call(plumbline.hub, hr, "cases", {});
    await type();
    const outcome = {
      outcome: "declined",
      effectiveDate: "",
      comment: "No.",
      request: `${request}d`,
    } as const;
    told.decideCase = await mayDo("decideCase", { case: id, seen: live.cases[0]!.seen, ...outcome });
    const decision = {
      marks: { Leadership: 5 },
      seen: { Leadership: 2 },
      reasonCode: "New evidence",
    } as const;
    const said = { comment: "Mine.", decidedBy: "", session: "" };
    const recorded = { id: "d2", person: own, ...decision, ...said, request: `${request}x` } as never;
    told.recordDecision = await mayDo("recordDecision", recorded);
    listed.push(...(await lists(["openRoom", "decisions", "cases"])));
    moments.Locked!();
    await type();
    const texts = { why: "W", whyDecided: "", gaps: "", goals: "", release: false };
    told.saveLetter = await mayDo("saveLetter", {
      letter: `2026 H2/${own}`,
      seen: "",
      ...texts,
      request: `${request}l`,
    });
    listed.push(...(await lists(["letters"])));
    expect([Object.entries(told).filter(([, what]) => what === "done"), listed]).toEqual([[], []]);
  },
);

test("R4 a facilitator with a second row of a rated person's Employee ID does nothing in the hub", async () => {
  moments.Live!();
  expect((await plumbline.reply(plumbline.hub, facilitator, "openRoom", {})).ok).toBe(true);
  await typeInto("People", "Bob Berg", { "Work e-mail": facilitator }, await after("People"));
  expect((await plumbline.reply(plumbline.hub, facilitator, "openRoom", {})).ok).toBe(false);
});

test("R4 a packet is not shared with the work address of a report whose Employee ID stands twice", async () => {
  moments.Rating!();
  const { hub, host, call, request } = plumbline;
  await typeInto("Raters", "Ann Archer", { "Also signs in as": "ida@example.com" });
  await typeInto("People", "Ida Ito", {}, await after("People"));
  await call(hub, hr, "createPackets", { raters: [ann], request: request() });
  expect(host.files({ as: "ida@example.com" })).toEqual([]);
});
