/** What a person is told when a call can't be carried out: each code from a situation that brings it about, and what it says. */
import type { MethodName } from "../../src/rpc/contract";
import { hr, type Plumbline } from "../plumbline";
import { Calls } from "../thorough";
import { keepWorld } from "./keepWorld";
import {
  allMarked,
  ann,
  bob,
  criteria,
  cycleName,
  openHub,
  openRating,
  outsider,
  ratingOf,
  save,
} from "./smallOrganisation";

type Stage = "set up" | "rating" | "live" | "locked";

let packet = "";
const worlds = new Map<Stage, { plumbline: Plumbline; back: () => void }>();

const request = "request-of-this-test";
const idasCase = `${cycleName}/000004/IC4`;
const proposal = {
  person: "000004",
  level: "IC4",
  seen: "",
  rationale: "Ready.",
  businessNeed: "",
  bars: Object.fromEntries(criteria.map((name) => [name, { bar: "met" as const, evidence: "Led it." }])),
  propose: true,
  request,
};
const caseDecision = {
  case: idasCase,
  seen: "another",
  outcome: "declined",
  effectiveDate: "",
  comment: "Later.",
  request,
};

/** From Rating on Ida (000004) and Joe (000005) have a submitted rating; in Live and Locked Ida is proposed for IC4. */
beforeAll(async () => {
  const keep = (stage: Stage, plumbline: Plumbline) =>
    worlds.set(stage, { plumbline, back: keepWorld(plumbline.host) });
  keep("set up", await openHub());
  const plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  for (const person of ["000004", "000005"]) await save(plumbline, { rating: ratingOf(person, ann) });
  keep("rating", plumbline);
  await plumbline.call(plumbline.hub, hr, "proposePromotion", { ...proposal, request: "proposal" });
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  keep("live", plumbline);
  await plumbline.to("Locked");
  keep("locked", plumbline);
});

afterAll(async () => {
  const hosts = new Set([...worlds.values()].map(({ plumbline }) => plumbline.host));
  for (const host of hosts) await host.close();
});

const decision = {
  id: "d1",
  person: "000004",
  marks: { Leadership: 4 },
  seen: { Leadership: 3 },
  reasonCode: "New evidence",
  comment: "The vision talk.",
  decidedBy: "The panel",
  session: "Monday",
  request,
};
const rated = { rating: ratingOf("000004", ann), seen: "", assessments: allMarked(3), submit: true, request };

const opinion = { id: "o1", answer: "agree", line: "", seen: "", request };

const cases: [code: string, Stage, file: "hub" | "packet", MethodName, input: object, says: RegExp][] = [
  [
    "cycle.stillOpen",
    "rating",
    "hub",
    "openCycle",
    { name: "Next", cutOff: "2027-01-01", request },
    /still in Rating/,
  ],
  ["cycle.noName", "set up", "hub", "openCycle", { name: " ", cutOff: "2027-01-01", request }, /no name yet/],
  ["cycle.cutOff", "set up", "hub", "openCycle", { name: "Next", cutOff: "31.12.26", request }, /"31.12.26"/],
  [
    "cycle.nameUsed",
    "locked",
    "hub",
    "openCycle",
    { name: cycleName, cutOff: "2027-01-01", request },
    /2026 H2/,
  ],
  [
    "cycle.due",
    "set up",
    "hub",
    "openCycle",
    { name: "Next", cutOff: "2027-01-01", due: "soon", request },
    /"soon"/,
  ],
  ["cycle.notDeciding", "rating", "hub", "decideCase", caseDecision, /live/],
  ["session.unknown", "live", "hub", "createSessionFile", { session: "s1", request }, /Sessions/],
  ["opinion.closed", "rating", "packet", "saveOpinion", opinion, /Pre-read/],
  ["cycle.none", "set up", "hub", "previewCollect", { raters: [ann] }, /no cycle is open/],
  ["cycle.closed", "live", "hub", "saveRating", rated, /Your text is still in the form/],
  ["cycle.notLive", "rating", "hub", "recordDecision", decision, /live/],
  ["cycle.notLocked", "live", "hub", "exportFile", { format: "BambooHR", seen: "x", request }, /locked/],
  [
    "cycle.notReturning",
    "locked",
    "hub",
    "returnRating",
    { rating: rated.rating, reason: "Why", request },
    /locked/,
  ],
  [
    "return.reasonMissing",
    "rating",
    "hub",
    "returnRating",
    { rating: rated.rating, reason: " ", request },
    /sentence/,
  ],
  [
    "text.tooLong",
    "rating",
    "hub",
    "returnRating",
    { rating: rated.rating, reason: "x".repeat(2001), request },
    /^Reason: expected at most 2000/,
  ],
  [
    "text.tooLong",
    "rating",
    "hub",
    "adoptLadder",
    { fingerprint: "f", reason: "x".repeat(501), request },
    /^Reason: expected at most 500/,
  ],
  [
    "return.unknown",
    "rating",
    "hub",
    "returnRating",
    { rating: "nobody's", reason: "Why", request },
    /"nobody's"/,
  ],
  [
    "return.notSubmitted",
    "rating",
    "hub",
    "returnRating",
    { rating: ratingOf("000006", bob), reason: "Why", request },
    /this one is open/,
  ],
  [
    "rater.unknown",
    "rating",
    "hub",
    "addSignIn",
    { rater: outsider, email: "a@b.example", request },
    /outsider@/,
  ],
  [
    "rater.addressTaken",
    "rating",
    "hub",
    "addSignIn",
    { rater: ann, email: bob, request },
    /belongs to Bob Berg/,
  ],
  ["decision.unknownPerson", "live", "hub", "recordDecision", { ...decision, person: "999999" }, /"999999"/],
  ["decision.unrated", "live", "hub", "recordDecision", { ...decision, person: "000006" }, /Kim Kaya/],
  [
    "decision.notHolding",
    "live",
    "hub",
    "undoDecision",
    { id: "u1", decision: "d0", person: "000004", request },
    /taken back already/,
  ],
  ["case.notYours", "rating", "packet", "proposePromotion", { ...proposal, person: "000006" }, /"000006"/],
  ["case.unknown", "live", "hub", "decideCase", { ...caseDecision, case: "c1" }, /no case c1/],
  ["case.changedSince", "live", "hub", "decideCase", caseDecision, /it is proposed\. Nothing was recorded/],
  [
    "secondRater.notNow",
    "live",
    "hub",
    "assignSecondRaters",
    { views: [{ person: "000004", rater: bob }], request },
    /live/,
  ],
  [
    "giveOver.notNow",
    "live",
    "hub",
    "giveOver",
    { tasks: [ratingOf("000004", ann)], to: bob, because: "Ann is away.", request },
    /live/,
  ],
  [
    "history.noOrganisation",
    "locked",
    "hub",
    "noteHistory",
    { cycles: [cycleName], org: " ", rows: 1, digest: "d", managers: false, texts: false, request },
    /Organisation/,
  ],
  ["letters.notRating", "live", "hub", "previewLetters", { kind: "reminder", raters: [ann] }, /Rating/],
  ["packets.nothingToPass", "rating", "hub", "handOver", { raters: [bob], request }, /none of these raters/],
  ["format.unknown", "locked", "hub", "previewExport", { format: "SAP" }, /"SAP"/],
  [
    "header.ofMarks",
    "locked",
    "hub",
    "rememberHeader",
    { format: "Audit of marks", header: "A\tB" },
    /one of marks/,
  ],
];

test.each(cases)("R31 %s in %s, %s: %s says what was expected, and nothing changes", async (...row) => {
  const [code, stage, file, method, input, says] = row;
  const { plumbline, back } = worlds.get(stage)!;
  back();
  const id = file === "hub" ? plumbline.hub : packet;
  const before = await plumbline.host.file(id);
  const reply = await plumbline.reply(id, file === "hub" ? hr : ann, method, input as never);
  expect(reply).toMatchObject({ ok: false, problems: [{ code, message: expect.stringMatching(says) }] });
  expect(await plumbline.host.file(id)).toEqual(before);
});

test("R31 a case that stands is not overwritten by who has not seen it", async () => {
  const { plumbline, back } = worlds.get("rating")!;
  back();
  await plumbline.call(plumbline.hub, hr, "proposePromotion", { ...proposal, request: "first" });
  expect(
    await plumbline.reply(plumbline.hub, hr, "proposePromotion", { ...proposal, rationale: "Soon." }),
  ).toMatchObject({ ok: false, problems: [{ code: "case.savedElsewhere" }] });
});

test("R26 a file without a row is refused, and no sheet drawn for it", async () => {
  const { plumbline, back } = worlds.get("locked")!;
  back();
  const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewExport", { format: "BambooHR" });
  const asked = { format: "BambooHR", seen: fingerprint, request };
  expect(await plumbline.reply(plumbline.hub, hr, "exportFile", asked)).toMatchObject({
    ok: false,
    problems: [{ code: "export.nothing" }],
  });
  expect((await plumbline.host.file(plumbline.hub)).sheets.map(({ name }) => name)).not.toContain("Export");
});

test("R33 a case is not sent back once the cycle is locked, for its manager could not change it any more", async () => {
  const { plumbline, back } = worlds.get("locked")!;
  back();
  const { cases: open } = await plumbline.call(plumbline.hub, hr, "cases", {});
  const sentBack = {
    stage: "HR",
    word: "sent back",
    by: "",
    comment: "Add the scope.",
    session: "",
  } as const;
  const { id, seen } = open.find((one) => one.id === idasCase)!;
  expect(
    await plumbline.reply(plumbline.hub, hr, "recordApproval", { ...sentBack, case: id, seen, request }),
  ).toMatchObject({ ok: false, problems: [{ code: "approval.tooLate" }] });
});

test("R33 a case that was sent back is named before locking, and the sheet After says that it is older than that word", async () => {
  const { plumbline, back } = worlds.get("live")!;
  back();
  const { hub, call } = plumbline;
  const after = async () => {
    const { values } = await plumbline.sheet(hub, "After");
    const open = values.find(([what]) => what === "Promotion cases")!;
    return { stamp: String(values[1]![0]), heading: values[2]![0], open: open.map(String).join(" ").trim() };
  };
  await call(hub, hr, "buildCalibration", {});
  expect(await after()).toMatchObject({
    stamp: expect.stringMatching(/Built \d{4}-\d\d-\d\d \d\d:\d\d\. /),
    heading: "What",
    open: expect.stringContaining("Ida Ito (Staff PM)"),
  });
  const { id, seen } = (await call(hub, hr, "cases", {})).cases.find((one) => one.id === idasCase)!;
  const word = { stage: "HR", word: "sent back", by: "", comment: "Add the scope.", session: "" } as const;
  await call(hub, hr, "recordApproval", { ...word, case: id, seen, request });
  expect((await after()).stamp).toMatch(/Built .{16}, before the last decision: build calibration again\. /);
  const { transitions } = await call(hub, hr, "cycle", {});
  expect(transitions.find(({ to }) => to === "Locked")!.missing).toContainEqual(
    expect.objectContaining({
      what: "1 promotion case is not decided",
      names: ["Ida Ito, IC3 to IC4: sent back, and can't be proposed again once locked"],
    }),
  );
  await call(hub, hr, "buildCalibration", {});
  expect(await after()).toMatchObject({
    stamp: expect.not.stringContaining("before the last decision"),
    open: expect.stringContaining("Ida Ito (Staff PM, sent back)"),
  });
});

test("what Log says of a step is cut before its row could not be read any more", async () => {
  const { plumbline, back } = worlds.get("rating")!;
  back();
  const { hub } = plumbline;
  await plumbline.call(hub, hr, "changeCycleState", {
    ...(await plumbline.move("Pre-read", "Why ".repeat(1250))),
    request: plumbline.request(),
  });
  const said = (await plumbline.rows(hub, "Log")).map(({ What }) => String(What).length);
  expect(Math.max(...said)).toBe(4000);
});

test("R31 a session without a file has nothing to collect", async () => {
  const { plumbline, back } = worlds.get("live")!;
  back();
  const planned = {
    id: "s1",
    name: "All",
    date: "2026-11-02",
    minutes: 60,
    facilitator: "chair@example.com",
    participants: [],
    people: ["000004"],
    allowedBecause: "",
  };
  await plumbline.call(plumbline.hub, hr, "planSessions", { sessions: [planned], request });
  expect(await plumbline.reply(plumbline.hub, hr, "previewSession", { session: "s1" })).toMatchObject({
    ok: false,
    problems: [{ code: "session.noFile", message: expect.stringMatching(/^All/) }],
  });
});

test("R31 a cycle that somebody moves while a case is being decided is not decided in", async () => {
  const { plumbline, back } = worlds.get("live")!;
  back();
  const { hub } = plumbline;
  const { cases: open } = await plumbline.call(hub, hr, "cases", {});
  const { seen } = open.find((one) => one.id === idasCase)!;
  const state =
    (await plumbline.rows(hub, "Settings")).findIndex(({ Setting }) => Setting === "Cycle state") + 2;
  const edit = { sheet: "Settings", range: `B${state}`, values: [["Locked"]], as: hr };
  const input = { ...caseDecision, seen } as const;
  const kept = await plumbline.rows(hub, "Cases");
  const calls = new Calls();
  await plumbline.run(hub, hr, "decideCase", input as never, { onCall: calls.hear });
  const codes = new Set<string>();
  for (const call of calls.numbers) {
    back();
    const { reply } = await plumbline.run(hub, hr, "decideCase", input as never, { editAt: { call, edit } });
    for (const problem of (!reply?.ok && reply?.problems) || []) codes.add(problem.code);
    if (!reply?.ok) expect(await plumbline.rows(hub, "Cases")).toEqual(kept);
  }
  expect([...codes]).toEqual(["cycle.movedOn"]);
});

test("R11 a cycle that somebody moves while its days are corrected asks nobody anew", async () => {
  const { plumbline, back } = worlds.get("rating")!;
  back();
  const { hub } = plumbline;
  const state =
    (await plumbline.rows(hub, "Settings")).findIndex(({ Setting }) => Setting === "Cycle state") + 2;
  const edit = { sheet: "Settings", range: `B${state}`, values: [["Pre-read"]], as: hr };
  const input = { cutOff: "2026-10-01", due: "2099-01-01", request };
  const calls = new Calls();
  await plumbline.run(hub, hr, "setCycleDays", input, { onCall: calls.hear });
  const codes = new Set<string>();
  for (const call of calls.numbers) {
    back();
    const { reply } = await plumbline.run(hub, hr, "setCycleDays", input, { editAt: { call, edit } });
    for (const problem of (!reply?.ok && reply?.problems) || []) codes.add(problem.code);
  }
  expect([...codes]).toEqual(["cycle.notDating", "cycle.movedOn"]);
});

test("R14 marks changed while the cycle is being locked are never locked unseen", async () => {
  const { plumbline, back } = worlds.get("live")!;
  back();
  const { hub } = plumbline;
  const ratings = await plumbline.rows(hub, "Ratings");
  const row = ratings.findIndex(({ ID }) => ID === ratingOf("000004", ann)) + 2;
  const column = String.fromCharCode(65 + Object.keys(ratings[0]!).indexOf("Leadership"));
  const edit = { sheet: "Ratings", range: `${column}${row}`, values: [["5"]], as: hr };
  const input = { ...(await plumbline.move("Locked")), request };
  const calls = new Calls();
  await plumbline.run(hub, hr, "changeCycleState", input, { onCall: calls.hear });
  const codes = new Set<string>();
  const stateNow = async () => (await plumbline.call(hub, hr, "cycle", {})).cycle?.state;
  let refusedAt = 0;
  for (const call of calls.numbers) {
    back();
    const { reply } = await plumbline.run(hub, hr, "changeCycleState", input, { editAt: { call, edit } });
    if (!reply?.ok) refusedAt = call;
    for (const problem of (!reply?.ok && reply?.problems) || []) codes.add(problem.code);
    if (!reply?.ok) expect(await stateNow()).toBe("Live");
  }
  expect([...codes]).toEqual(["cycle.marksMoved"]);
  // What the last refused attempt had kept by then is written anew.
  back();
  await plumbline.run(hub, hr, "changeCycleState", input, { editAt: { call: refusedAt, edit } });
  await plumbline.call(hub, hr, "changeCycleState", { ...input, request: "once more" });
  const final = (await plumbline.rows(hub, "History")).find(({ ID }) =>
    String(ID).includes("/000004/ann@example.com/final"),
  );
  expect(final).toMatchObject({ "Leadership: given": 5 });
});

test("R31 a rating of a cycle that is over is neither saved into the one under way nor returned in it", async () => {
  const { plumbline, back } = worlds.get("locked")!;
  back();
  const opened = { name: "2027 H1", cutOff: "2027-04-01", reason: "No letters.", request: "opening" };
  await plumbline.call(plumbline.hub, hr, "openCycle", opened);
  await plumbline.to("Rating");
  expect(await plumbline.reply(plumbline.hub, hr, "saveRating", rated)).toMatchObject({
    ok: false,
    problems: [{ code: "cycle.other" }],
  });
  const returned = { rating: rated.rating, reason: "Look again.", request: "returning" };
  expect(await plumbline.reply(plumbline.hub, hr, "returnRating", returned)).toMatchObject({
    ok: false,
    problems: [{ code: "return.unknown" }],
  });
});

test.each([
  ["ladderFile.notJson", "{"],
  ["ladderFile.columnMissing", "Level,Text\r\nIC1,Words\r\n"],
])("a ladder's file that can't be read is previewed as %s", async (code, text) => {
  const { plumbline, back } = worlds.get("set up")!;
  back();
  const { problems } = await plumbline.call(plumbline.hub, hr, "previewLadder", { text });
  expect(problems.map((one) => one.code)).toContain(code);
});

test("R3 a roster that was changed after its preview is not imported unseen", async () => {
  const { plumbline, back } = worlds.get("rating")!;
  back();
  const people = [
    { id: "000010", name: "Zoe Zahn", levelCode: "IC2", aboveLadder: false, managerId: "000002" },
  ];
  const slice = { people, aliases: [] };
  const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
  const other = { ...slice, people: [{ ...people[0]!, levelCode: "IC3" }] };
  expect(
    await plumbline.reply(plumbline.hub, hr, "importPeople", { ...other, fingerprint, request }),
  ).toMatchObject({ ok: false, problems: [{ code: "import.changedSince" }] });
});

test("R4 what a page is told can't end its script", async () => {
  const { plumbline } = worlds.get("rating")!;
  const level = "</script><script>alert(1)</script>";
  const run = { function: "showWide", args: ["compare", level], as: hr };
  await plumbline.host.run(plumbline.hub, run);
  const { dialog } = plumbline.host.world.screen(plumbline.host.world.files.get(plumbline.hub)!, hr);
  expect(dialog?.html).toContain("alert(1)");
  expect(dialog?.html.split("</script>").length).toBe(dialog?.html.split("<script").length);
});
