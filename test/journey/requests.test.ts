/** A request id is its sender's and stands for one content: repeated it is answered, used for something else it is refused. */
import type { Contract } from "../../src/rpc/contract";
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, bob, openRating, ratingOf, save, secondHr } from "./smallOrganisation";

let plumbline: Plumbline;
let packets: string[];
let toRating: () => void;
let toLive: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  packets = await plumbline.createPackets([ann, bob]);
  toRating = keepWorld(plumbline.host);
  await save(plumbline, { rating: ratingOf("000004", ann), mark: 3 });
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  toLive = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());

const decision = (mark: 4 | 5, comment = "Two teams said so."): Contract["recordDecision"]["input"] => ({
  id: "d1",
  person: "000004",
  marks: { Leadership: mark },
  seen: { Leadership: 3 },
  reasonCode: "New evidence",
  comment,
  decidedBy: "",
  session: "Session 1",
  request: "d1",
});

test("R14 a decision that arrives twice is one; another one under its id is refused, with what was answered and when", async () => {
  toLive();
  const decide = (as: string, input: Contract["recordDecision"]["input"]) =>
    plumbline.reply(plumbline.hub, as, "recordDecision", input);
  expect(await decide(hr, decision(4))).toMatchObject({ ok: true });
  expect(await decide(hr, decision(4))).toMatchObject({ ok: true });
  const [{ When: when = "" } = {}, ...others] = await plumbline.rows(plumbline.hub, "Decisions");
  expect(others).toEqual([]);
  for (const [as, input] of [
    [hr, decision(5)],
    [hr, decision(4, "Another reason.")],
    [hr, { ...decision(4), person: "000005" }],
    [secondHr, decision(4)],
  ] as const) {
    const refused = await decide(as, input);
    if (refused.ok) throw new Error(`answered as if it were recorded: ${JSON.stringify(input)}`);
    if (input.person === "000004")
      expect(refused.problems).toMatchObject([
        {
          code: "request.used",
          message: expect.stringMatching(`Ida Ito, Leadership 3 → 4.*${when} by ${hr}`),
        },
      ]);
  }
  expect(await plumbline.rows(plumbline.hub, "Decisions")).toHaveLength(1);
});

test("R14 people kept together, and a decision taken back, are themselves under their ids, too", async () => {
  toLive();
  const { hub } = plumbline;
  const kept = {
    people: [{ person: "000004", seen: { Leadership: 3 as const } }],
    decidedBy: "",
    session: "Session 1",
    request: "k",
  };
  expect(await plumbline.reply(hub, hr, "keepTogether", kept)).toMatchObject({ ok: true });
  expect(await plumbline.reply(hub, hr, "keepTogether", kept)).toMatchObject({ ok: true });
  expect(await plumbline.reply(hub, hr, "keepTogether", { ...kept, session: "Session 2" })).toMatchObject({
    problems: [{ code: "request.used" }],
  });
  const undo = { id: "u", decision: "k/000004", person: "000004", request: "u" };
  expect(await plumbline.reply(hub, hr, "undoDecision", undo)).toMatchObject({ ok: true });
  expect(await plumbline.reply(hub, hr, "undoDecision", undo)).toMatchObject({ ok: true });
  expect(await plumbline.reply(hub, hr, "undoDecision", { ...undo, decision: "u" })).toMatchObject({
    problems: [{ code: "request.used", message: expect.stringMatching("a decision taken back") }],
  });
});

test("R2 a change of several rows is answered again to who asked for it, and to nobody and for nothing else", async () => {
  toRating();
  const close = { rater: ann, isClosed: true, request: "c1" };
  const ask = (as: string, input: typeof close) => plumbline.reply(plumbline.hub, as, "closePacket", input);
  const first = await ask(hr, close);
  expect(first).toMatchObject({ ok: true, value: { closedTo: [ann] } });
  expect(await ask(hr, close)).toEqual(first);
  expect(await ask(secondHr, close)).toMatchObject({ ok: false });
  expect(await ask(hr, { ...close, rater: bob })).toMatchObject({
    ok: false,
    problems: [
      { code: "request.used", message: expect.stringMatching(`${hr} at .*The packet of ${ann} is closed`) },
    ],
  });
});

test("R2 where a call is refused because things went on, only its sender learns what it was answered before", async () => {
  const fresh = await openPlumbline();
  await fresh.setUp();
  const open = { name: "2026 H2", cutOff: "2026-10-01", request: "o1" };
  const ask = (input: typeof open) => fresh.reply(fresh.hub, hr, "openCycle", input);
  const first = await ask(open);
  expect(first).toMatchObject({ ok: true });
  expect(await ask(open)).toEqual(first);
  expect(await ask({ ...open, name: "2027 H1" })).toMatchObject({ ok: false });
  await fresh.host.close();
});

test("R31 a rating saved by HR under an id of HR's colleague is that colleague's no more than hers", async () => {
  toRating();
  const rating = ratingOf("000004", ann);
  const { savedAt } = await save(plumbline, { rating, mark: 3, submit: false });
  const [{ Request: used = "" } = {}] = (await plumbline.rows(plumbline.hub, "Ratings")).filter(
    ({ ID }) => ID === rating,
  );
  const request = String(used).replace(/ ~.*$/, "");
  const again = { rating, request, seen: "", submit: false };
  const assessments = (mark: number) =>
    Object.fromEntries(
      ["Hard skills", "Cross-functionality", "Leadership", "Accountability"].map((name) => [
        name,
        { mark, evidence: "Seen in the launch of the importer." },
      ]),
    );
  const ask = (as: string, mark: number) =>
    plumbline.reply(plumbline.hub, as, "saveRating", { ...again, assessments: assessments(mark) });
  expect(await ask(hr, 3)).toEqual({ ok: true, value: { status: "draft", savedAt } });
  for (const [as, mark] of [
    [hr, 5],
    [secondHr, 3],
  ] as const)
    expect(await ask(as, mark)).toMatchObject({ problems: [{ code: "rating.savedElsewhere" }] });
});

describe("R8 further evidence", () => {
  const rating = ratingOf("000004", ann);
  const shown = {
    criterion: "Leadership",
    text: "Led the retrospective.",
    date: "",
    kind: "" as const,
    link: "",
  };
  const ask = (input: Partial<Contract["saveEvidence"]["input"]>) =>
    plumbline.reply(packets[0]!, ann, "saveEvidence", { id: "", rating, ...shown, request: "e1", ...input });
  const texts = async (file: string) =>
    (await plumbline.rows(file, "Evidence")).map(({ Evidence }) => Evidence);

  test("R31 neither an older tab nor a repeated request replaces what stands there by now", async () => {
    toRating();
    const change = { id: "e1", text: "Led two.", seen: shown, request: "e2" };
    expect(await ask({})).toMatchObject({ ok: true });
    expect(await ask({})).toMatchObject({ ok: true });
    expect(await ask(change)).toMatchObject({ ok: true });
    expect(await ask(change)).toMatchObject({ ok: true });
    const elsewhere = {
      problems: [{ code: "evidence.savedElsewhere", message: expect.stringMatching("Led two") }],
    };
    expect(await ask({})).toMatchObject(elsewhere);
    expect(await ask({ id: "e1", text: "From an older tab.", seen: shown, request: "e3" })).toMatchObject(
      elsewhere,
    );
    expect(await ask({ id: "e1", text: "", seen: shown, request: "e4" })).toMatchObject(elsewhere);
    expect(await texts(packets[0]!)).toEqual(["Led two."]);
    const later = { id: "e1", text: "", seen: { ...shown, text: "Led two." }, request: "e5" };
    expect(await ask(later)).toMatchObject({ ok: true });
    expect(await ask(change)).toMatchObject({ problems: [{ code: "evidence.savedElsewhere" }] });
    expect(await texts(packets[0]!)).toEqual([""]);
  });

  test("R3 an id that two packets share loses nobody's entry: the second is refused by name, and comes in under another", async () => {
    toRating();
    const [anns = "", bobs = ""] = packets;
    const bobsRating = ratingOf("000006", bob);
    await save(plumbline, { file: anns, as: ann, rating, mark: 4 });
    await save(plumbline, { file: bobs, as: bob, rating: bobsRating, mark: 4 });
    await ask({ request: "same" });
    await plumbline.call(bobs, bob, "saveEvidence", {
      id: "",
      rating: bobsRating,
      ...shown,
      text: "Ran the fair.",
      request: "same",
    });
    const collect = async () => {
      const { packets: seen } = await plumbline.call(plumbline.hub, hr, "previewCollect", {
        raters: [ann, bob],
      });
      const raters = seen.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
      await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
      return seen.flatMap(({ refused }) => refused);
    };
    expect(await collect()).toMatchObject([
      {
        sheet: "Evidence",
        who: "Kim Kaya",
        reason: expect.stringMatching('"same" belongs to another entry'),
      },
    ]);
    expect(await texts(plumbline.hub)).toEqual(["Led the retrospective."]);
    const { values } = await plumbline.sheet(bobs, "Evidence");
    for (const [heading, value] of [
      ["ID", "other"],
      ["Request", ""],
    ] as const) {
      const range = `${String.fromCharCode(65 + values[0]!.indexOf(heading))}2`;
      const edit = { sheet: "Evidence", range, values: [[value]], as: bob };
      expect(plumbline.host.edit(bobs, edit)).toEqual({ ok: true });
    }
    expect(await collect()).toEqual([]);
    expect(await texts(plumbline.hub)).toEqual(["Led the retrospective.", "Ran the fair."]);
  });
});
