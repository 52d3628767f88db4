/** R4: every call by every person in every kind of file; what is not meant for them is refused, and says for whom it took them. */
import { restore, snapshotOf } from "../../host/model/snapshot";
import type { MethodName } from "../../src/rpc/contract";
import { contract } from "../../src/rpc/contract";
import { distForSeveral, hr, nothingSaid, type Plumbline } from "../plumbline";
import { isThorough } from "../thorough";
import { keepWorld } from "./keepWorld";
import { ada, openOpening, saying } from "./smallOpening";
import { ann, bob, cleo, facilitator, openRating, outsider, ratingOf, secondHr } from "./smallOrganisation";
import { head, idIn, kim, openPair, pair, pia, writing } from "./smallPair";

let plumbline: Plumbline;
let packet: string;
let ladder: string;
let ownFile: string;
let blank: string;
let opening: string;
let kit: string;
let shared: string;
let notes: string;
let shownPlan: string;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openRating(undefined, distForSeveral());
  [packet = ""] = await plumbline.createPackets([ann]);
  await plumbline.call(plumbline.hub, hr, "publishLadder", { ...nothingSaid, request: "publish" });
  ladder = plumbline.host.files().find(({ name }) => name.includes("ladder"))!.id;
  await plumbline.call(plumbline.hub, hr, "createOwnFiles", { people: ["000004"], request: "own" });
  ownFile = plumbline.host.files().find(({ name }) => name.includes("own file"))!.id;
  blank = plumbline.host.createFile({ name: "Blank", as: hr }).id;
  ({ opening, kit } = await openOpening(plumbline));
  const two = await openPair(plumbline);
  ({ shared } = two);
  notes = two.notes[kim];
  const shown = { email: head, helps: "A briefing a month.", request: "showing" };
  shownPlan = idIn((await plumbline.call(shared, kim, "showPlan", shown)).url);
  for (const [file, people] of [
    [plumbline.hub, [ann, hidden]],
    [packet, [bob, secondHr, outsider, hidden]],
    [ladder, [ann, secondHr, outsider]],
    [ownFile, [ann, outsider, hidden]],
    [blank, [ann, secondHr]],
    [opening, [ann, secondHr]],
    [kit, [bob, secondHr, hidden]],
    [shared, [hr, hidden]],
    [notes, [hr, pia]],
    [shownPlan, [pia]],
  ] as const)
    for (const email of people) plumbline.host.share(file, { email, role: "editor" });
  plumbline.host.addPerson({ email: hidden, hidden: true });
  reset = keepWorld(plumbline.host);
});
afterAll(() => plumbline.host.close());

/** Google does not say who this is. */
const hidden = "hidden@example.com";

const everybody: MethodName[] = ["whereAmI"];
const reading: MethodName[] = ["openLadder"];
const rating: MethodName[] = [
  "listReports",
  "openReport",
  "saveRating",
  "withdrawRating",
  "saveEvidence",
  "listProposals",
  "openProposal",
  "proposePromotion",
  "withdrawProposal",
  "preRead",
  "saveOpinion",
  "casesToApprove",
  "sayAsSkipLevel",
  "noteOpening",
  "letters",
  "saveLetter",
];
const own: MethodName[] = ["openOwnFile", "saveOwnEntry", "noteOpening"];
const room: MethodName[] = [
  "openRoom",
  "decisionsNow",
  "recordDecision",
  "undoDecision",
  "keepTogether",
  "addEvidence",
  "takeBackEvidence",
  "sayOfCase",
  "recordMinutes",
];
const meeting: MethodName[] = ["buildCalibration", "showSeverity", "decisions", "redrawPeople", ...room];
const interviewing: MethodName[] = [
  "interviews",
  "saveScorecard",
  "addToScorecard",
  "scenarios",
  "noteOpening",
];
const hiring: MethodName[] = [
  "setUpHiring",
  "listCandidates",
  "howFar",
  "planCandidate",
  "makeKits",
  "debrief",
  "collectScorecards",
  "decideCandidate",
  "removeCandidate",
  "scenarios",
];
const ofBoth: MethodName[] = [
  "readiness",
  "makeNotes",
  "handIn",
  "showNotes",
  "habits",
  "stepsAndPlan",
  "savePlan",
];
const ofColleague: MethodName[] = [
  ...ofBoth,
  "setUpReadiness",
  "saveStep",
  "showPlan",
  "hidePlan",
  "takeAlong",
];
const ofWriter: MethodName[] = ["notes", "saveNotes", "habits", "noteOpening"];
const all = Object.keys(contract) as MethodName[];
/** HR reads and writes everything in the hub; what participants think, and people write themselves, stands in their files. */
const everything = all.filter(
  (name) =>
    ![
      "preRead",
      "saveOpinion",
      "casesToApprove",
      "sayAsSkipLevel",
      "noteOpening",
      ...own,
      ...hiring,
      ...interviewing,
      ...ofColleague,
      ...ofWriter,
    ].includes(name),
);

/** Who may call what, written down here once more, so that nobody gets a right by accident. */
const table: [file: string, id: () => string, who: string, may: readonly MethodName[]][] = [
  ["the hub", () => plumbline.hub, hr, everything],
  ["the hub", () => plumbline.hub, secondHr, everything],
  ["the hub", () => plumbline.hub, facilitator, [...everybody, ...reading, ...meeting]],
  ["the hub", () => plumbline.hub, ann, [...everybody, ...reading]],
  ["the hub", () => plumbline.hub, outsider, [...everybody, ...reading]],
  ["the hub", () => plumbline.hub, hidden, [...everybody, ...reading]],
  ["a packet", () => packet, ann, [...everybody, ...reading, ...rating]],
  ["a packet", () => packet, hr, [...everybody, ...reading]],
  ["a packet", () => packet, secondHr, [...everybody, ...reading]],
  ["a packet", () => packet, bob, [...everybody, ...reading]],
  ["a packet", () => packet, outsider, [...everybody, ...reading]],
  ["a packet", () => packet, hidden, [...everybody, ...reading]],
  ["an own file", () => ownFile, "ida@example.com", [...everybody, ...own]],
  ["an own file", () => ownFile, hr, everybody],
  ["an own file", () => ownFile, ann, everybody],
  ["an own file", () => ownFile, outsider, everybody],
  ["an own file", () => ownFile, hidden, everybody],
  ["the published ladder", () => ladder, hr, [...everybody, ...reading]],
  ["the published ladder", () => ladder, ann, [...everybody, ...reading]],
  ["the published ladder", () => ladder, outsider, [...everybody, ...reading]],
  ["a blank workbook", () => blank, hr, [...everybody, "setUp", "setUpHiring", "setUpReadiness"]],
  ["a blank workbook", () => blank, secondHr, everybody],
  ["a blank workbook", () => blank, ann, everybody],
  ["a hiring file", () => opening, hr, [...everybody, ...hiring]],
  ["a hiring file", () => opening, secondHr, everybody],
  ["a hiring file", () => opening, ann, everybody],
  ["a kit", () => kit, ann, [...everybody, ...interviewing]],
  ["a kit", () => kit, hr, everybody],
  ["a kit", () => kit, secondHr, everybody],
  ["a kit", () => kit, bob, everybody],
  ["a kit", () => kit, hidden, everybody],
  ["a readiness file", () => shared, kim, [...everybody, ...ofColleague]],
  ["a readiness file", () => shared, pia, [...everybody, ...ofBoth]],
  ["a readiness file", () => shared, hr, everybody],
  ["a readiness file", () => shared, hidden, everybody],
  ["readiness notes", () => notes, kim, [...everybody, ...ofWriter]],
  ["readiness notes", () => notes, pia, everybody],
  ["readiness notes", () => notes, hr, everybody],
  ["a plan that is shown", () => shownPlan, kim, everybody],
  ["a plan that is shown", () => shownPlan, head, everybody],
  ["a plan that is shown", () => shownPlan, pia, everybody],
];

/** Input of the right shape, so that only the right to call is in question. */
const person = { person: "000004", level: "IC4", request: "r", seen: "" };
const inputs: { readonly [M in MethodName]?: unknown } = {
  openReport: { rating: ratingOf("000004", ann) },
  saveRating: { rating: ratingOf("000004", ann), request: "r", seen: "", assessments: {}, submit: false },
  withdrawRating: { rating: ratingOf("000004", ann), request: "r", seen: "" },
  returnRating: { rating: ratingOf("000004", ann), reason: "", request: "r" },
  saveEvidence: {
    id: "",
    rating: ratingOf("000004", ann),
    criterion: "Leadership",
    text: "",
    date: "",
    kind: "",
    link: "",
    request: "r",
  },
  openProposal: { person: "000004", level: "IC4" },
  proposePromotion: { ...person, rationale: "", businessNeed: "", bars: {}, propose: false },
  withdrawProposal: person,
  setUp: { request: "r" },
  previewImport: { people: [], aliases: [] },
  importPeople: { people: [], aliases: [], fingerprint: "f", request: "r" },
  openCycle: { name: "X", cutOff: "2026-01-01", request: "r" },
  setCycleDays: { cutOff: "2026-01-01", due: "", request: "r" },
  changeCycleState: { to: "Draft", reason: "", request: "r" },
  createPackets: { raters: [], request: "r" },
  addSignIn: { rater: cleo, email: "c@x.example", request: "r" },
  closePacket: { rater: ann, isClosed: true, request: "r" },
  handOver: { raters: [], request: "r" },
  aboutPerson: { person: "000004" },
  previewErasure: { scope: { person: "000004" } },
  eraseData: { scope: { person: "000004" }, request: "r" },
  eraseInFiles: { scope: { person: "000004" }, files: [], request: "r" },
  previewLetters: { kind: "invitation", raters: [] },
  sendLetters: { kind: "invitation", raters: [], request: "r" },
  previewCollect: { raters: [] },
  collect: { raters: [], request: "r" },
  giveOver: { tasks: [ratingOf("000004", ann)], to: bob, because: "On leave.", request: "r" },
  assignSecondRaters: { views: [{ person: "000004", rater: bob }], request: "r" },
  planSessions: {
    sessions: [
      {
        id: "s",
        name: "",
        date: "",
        minutes: 60,
        facilitator: "",
        participants: [],
        people: [],
        allowedBecause: "",
      },
    ],
    request: "r",
  },
  passOnOwnFiles: { people: [], request: "r" },
  createOwnFiles: { people: [], request: "r" },
  previewOwnFiles: { people: [] },
  collectOwnFiles: { people: [], request: "r" },
  saveOwnEntry: { id: "", kind: "", date: "", criterion: "", text: "", link: "", seen: null, request: "r" },
  openLetters: { people: [], request: "r" },
  saveLetter: {
    letter: "l",
    seen: "",
    why: "",
    whyDecided: "",
    gaps: "",
    goals: "",
    release: false,
    request: "r",
  },
  createSessionFile: { session: "s", request: "r" },
  previewSession: { session: "s" },
  collectSession: { session: "s", fingerprint: "f", request: "r" },
  closeSession: { session: "s", request: "r" },
  removeSession: { session: "s", request: "r" },
  saveOpinion: { id: "s/000004", answer: "agree", line: "", seen: "", request: "r" },
  recordDecision: {
    id: "d",
    person: "000004",
    marks: {},
    seen: {},
    reasonCode: "",
    comment: "",
    decidedBy: "",
    session: "",
    request: "r",
  },
  showSeverity: { shown: true, request: "r" },
  redrawPeople: { people: ["000004"] },
  recordMinutes: { talked: [{ grade: 3, track: "IC", people: 2, seconds: 60 }] },
  keepTogether: { people: [{ person: "000004", seen: {} }], decidedBy: "", session: "", request: "r" },
  addEvidence: { rating: "r", criterion: "Leadership", text: "Seen.", source: "Cleo", request: "r" },
  takeBackEvidence: { entry: "e", text: "Seen. (Cleo)", request: "r" },
  undoDecision: { id: "d", decision: "e", person: "000004", request: "r" },
  sayOfCase: { case: "c", seen: "s", word: "agreed", by: "", comment: "", session: "", request: "r" },
  sayAsSkipLevel: { case: "c", word: "agreed", comment: "", seen: "", request: "r" },
  recordApproval: {
    case: "c",
    seen: "s",
    stage: "HR",
    word: "agreed",
    by: "",
    comment: "",
    session: "",
    request: "r",
  },
  decideCase: { case: "c", seen: "s", outcome: "declined", effectiveDate: "", comment: "", request: "r" },
  adoptLadder: { fingerprint: "", reason: "", request: "r" },
  exportLadder: { format: "json" },
  previewLadder: { text: "{}" },
  importLadder: { text: "{}", fingerprint: "f", request: "r" },
  publishLadder: { ...nothingSaid, request: "r" },
  exportPage: {},
  previewExport: { format: "BambooHR" },
  exportFile: { format: "BambooHR", seen: "x", request: "r" },
  historyPage: {},
  cycleHistory: { cycle: "2026 H2", managers: false, texts: false },
  numberManagers: { request: "r" },
  noteHistory: {
    cycles: ["2026 H2"],
    org: "Hub",
    rows: 1,
    digest: "d",
    managers: false,
    texts: false,
    request: "r",
  },
  openFormat: { format: "BambooHR" },
  rememberHeader: { format: "Workday", header: "Worker\tReason\tDate" },
  addJobCodeRows: { request: "r" },
  newHiringFile: { opening: "Designer", level: "", request: "r" },
  setUpHiring: { opening: "Designer", level: "", request: "r" },
  planCandidate: { candidate: ada, seen: null, anyway: false, request: "r" },
  makeKits: { request: "r" },
  debrief: { candidate: "ada" },
  collectScorecards: { candidate: "ada", request: "r" },
  decideCandidate: {
    candidate: "ada",
    decision: "no offer",
    reason: "So.",
    decidedBy: "Cleo",
    seen: { decision: "", reason: "", decidedBy: "" },
    request: "r",
  },
  removeCandidate: { candidate: "ada", request: "r" },
  saveScorecard: { id: `ada/${ann}`, said: saying("A"), submit: false, seen: "", request: "r" },
  addToScorecard: { id: `ada/${ann}`, text: "More.", request: "r" },
  setUpReadiness: { ...pair, request: "r" },
  makeNotes: { request: "r" },
  handIn: { request: "r" },
  showNotes: { request: "r" },
  saveNotes: { written: writing("A"), submit: false, seen: "", request: "r" },
  saveStep: { id: "specs", name: "", by: "", cameOf: "Three notes.", doneOn: "", seen: "", request: "r" },
  savePlan: { words: "A briefing a month.", nextTalk: "", seen: "", request: "r" },
  showPlan: { email: head, helps: "A briefing a month.", request: "r" },
  hidePlan: { email: head, request: "r" },
};

const content = () =>
  JSON.stringify(
    [...plumbline.host.world.files.values()].map(({ sheets, documentProperties, permissions }) => [
      sheets.map(({ name, values, formulas }) => [name, values.rows, formulas.rows]),
      documentProperties,
      permissions,
    ]),
  );

/** What a person gets for these calls, in one execution. */
async function answers(file: string, who: string, methods: readonly MethodName[]) {
  const calls = methods.map((method) => ({ method, input: inputs[method] ?? {} }));
  const replies = await plumbline.replies(file, who, calls);
  return replies.map((reply, at) => ({ method: methods[at]!, reply }));
}

test.each(table.map(([file, id, who, may]) => ({ file, id, who, may })))(
  "in $file $who may call what is theirs and nothing else",
  async ({ id, who, may }) => {
    reset();
    const before = content();
    for (const { method, reply } of await answers(
      id(),
      who,
      all.filter((one) => !may.includes(one)),
    )) {
      expect([method, reply]).toEqual([
        method,
        { ok: false, refused: { message: expect.any(String), email: who === hidden ? "" : who } },
      ]);
      if (who !== hidden && !reply.ok)
        expect(reply.refused!.message).toContain(`You are signed in as ${who}`);
      if (who === hidden && !reply.ok)
        expect(reply.refused!.message).toMatch(
          /^Google did not say who you are\. Sign in with your work account/,
        );
    }
    expect(content()).toBe(before);
    // A workbook is set up as one thing.
    const isFirst = (method: MethodName) => method === "setUpHiring" || method === "setUpReadiness";
    const alone = may.filter(isFirst).map((method) => [method]);
    for (const methods of [may.filter((method) => !isFirst(method)), ...alone]) {
      const refused = (await answers(id(), who, methods)).filter(({ reply }) => "refused" in reply);
      expect(refused).toEqual([]);
      reset();
    }
  },
);

/** In place of a whole input, and of each part of one. */
const wrong: readonly unknown[] = [
  null,
  5,
  true,
  "__proto__",
  [],
  [null],
  {},
  { length: 1 },
  "x".repeat(60_000),
];

/** An input is looked at before anything is known of the file: npm test tries each of them in one of the kinds of files. */
const everyWrong = all.flatMap((method) => {
  const schema = contract[method].input();
  const example = inputs[method] ?? {};
  const parts = Object.keys(example).flatMap((key) => wrong.map((value) => ({ ...example, [key]: value })));
  return [...wrong, ...parts]
    .filter((input) => !schema.safeParse(input).success)
    .map((input) => ({ method, input }));
});

test.each([
  ["the hub", () => plumbline.hub, hr, 0],
  ["a packet", () => packet, ann, 1],
  ["an own file", () => ownFile, "ida@example.com", 2],
  ["a hiring file", () => opening, hr, 3],
  ["a kit", () => kit, ann, 4],
] as const)(
  "in %s whatever is of the wrong kind is refused in words, and changes nothing",
  async (_, id, who, share) => {
    reset();
    const before = content();
    const calls = everyWrong.filter((_, at) => isThorough || at % 5 === share);
    expect(calls.length).toBeGreaterThan(500);
    const replies = await plumbline.replies(id(), who, calls);
    const amiss = calls.filter(({ method }, at) => {
      const reply = replies[at]!;
      const problems = reply.ok ? [] : (reply.problems ?? []);
      return !problems.length || !problems.every(({ message }) => message.startsWith(`${method}, `));
    });
    expect(amiss).toEqual([]);
    expect(content()).toBe(before);
  },
);

test("no call is without an example above", () => {
  const needing = all.filter((name) => !contract[name].input().safeParse({}).success);
  expect(needing.filter((name) => !inputs[name])).toEqual([]);
  for (const [name, input] of Object.entries(inputs))
    expect([name, contract[name as MethodName].input().safeParse(input).success]).toEqual([name, true]);
});

test("a blank or unknown call, or one that is not JSON, is answered in words", async () => {
  const ask = async (text: string) => {
    const { value } = await plumbline.host.run(plumbline.hub, {
      function: "handleRequest",
      args: [text],
      as: hr,
    });
    return (JSON.parse(String(value)) as { problems: { message: string }[] }).problems[0]!.message;
  };
  expect(await ask("")).toBe("The page sent something that is not a call. Reload the sidebar.");
  expect(await ask('{"method":"__proto__","input":{}}')).toContain('There is no call named "__proto__"');
  expect(await ask('{"method":"constructor","input":{}}')).toContain('There is no call named "constructor"');
  expect(await ask('{"method":"setUp","input":{},"as":"owner"}')).toContain("not a call");
  expect(await ask('{"method":"setUp","input":{"request":"r","owner":"me"}}')).toContain("setUp, input");
});

describe("somebody types into the Settings of a packet", () => {
  /** Into its row, or into a new one: a packet says nothing of HR's own settings. */
  async function type(key: string, value: string): Promise<void> {
    const rows = await plumbline.rows(packet, "Settings");
    const at = rows.findIndex(({ Setting }) => Setting === key);
    const range = `A${(at < 0 ? rows.length : at) + 2}`;
    const edit = { sheet: "Settings", range, values: [[key, value]], as: ann };
    expect(plumbline.host.edit(packet, edit)).toEqual({ ok: true });
  }
  const every = async (who: string) => {
    const answered = await answers(packet, who, all);
    return answered.filter(({ reply }) => reply.ok).map(({ method }) => method);
  };

  test.each([
    "hub",
    "session file",
    "published ladder",
    "hiring file",
    "kit",
    "readiness file",
    "something",
    "",
  ])("that it is %j, with the rater as its owner: no more can be called than by anybody", async (kind) => {
    reset();
    await type("File kind", kind);
    await type("Owner", ann);
    expect((await every(ann)).filter((method) => ![...everybody, ...reading].includes(method))).toEqual([]);
    if (!isThorough) return;
    expect((await every(bob)).filter((method) => ![...everybody, ...reading].includes(method))).toEqual([]);
  });

  test("that it is a hub: HR, who owns the file, can't be led to use it as one, and updating puts it right", async () => {
    reset();
    await type("File kind", "hub");
    await type("Owner", hr);
    const before = content();
    const set = await plumbline.reply(packet, hr, "setUp", { request: "r" });
    expect(set).toMatchObject({
      ok: false,
      problems: [
        {
          code: "setUp.madeFile",
          message: expect.stringContaining('"File kind": expected "packet", found other text'),
        },
      ],
    });
    for (const method of ["previewCollect", "collect", "createPackets"] as const)
      expect(await plumbline.reply(packet, hr, method, inputs[method] as never)).toMatchObject({ ok: false });
    expect(content()).toBe(before);
    await plumbline.call(plumbline.hub, hr, "addSignIn", {
      rater: ann,
      email: "ann@x.example",
      request: plumbline.request(),
    });
    await plumbline.createPackets([ann]);
    expect((await plumbline.call(packet, ann, "whereAmI", {})).file.kind).toBe("packet");
  });

  test("another rater's address: that rater gets in nowhere, and nothing of it is collected", async () => {
    reset();
    await type("Rater", bob);
    expect(await plumbline.reply(packet, ann, "listReports", {})).toMatchObject({
      refused: { message: expect.stringContaining(`This packet belongs to ${bob}`) },
    });
    const list = await plumbline.call(packet, bob, "listReports", {});
    expect(list.tasks).toEqual([]);
  });

  test("the state of the cycle: what is saved after closing is refused when it is collected", async () => {
    reset();
    await plumbline.to("Pre-read");
    const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
    expect(packets[0]).toMatchObject({ new: [], changed: [] });
    const assessments = Object.fromEntries(
      ["Hard skills", "Cross-functionality", "Leadership", "Accountability"].map((name) => [
        name,
        { mark: 5, evidence: "Late." },
      ]),
    );
    await plumbline.call(packet, ann, "saveRating", {
      rating: ratingOf("000004", ann),
      request: "r",
      seen: "",
      assessments,
      submit: true,
    });
    const late = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
    expect(late.packets[0]!.new).toEqual([]);
    expect(late.packets[0]!.refused[0]!.reason).toBe(
      "Rating was closed before this was collected. HR can reopen it.",
    );
  });
});

test("a copy of the hub has no rights of its own until its owner makes it a hub", async () => {
  reset();
  const copy = plumbline.host.createFile({ name: "Copy of Hub", as: facilitator }).id;
  const { world } = plumbline.host;
  const original = world.files.get(plumbline.hub)!;
  restore(world.files.get(copy)!, { ...snapshotOf(original), name: "Copy of Hub" });
  for (const method of ["importTargets", "decisions", "packets", "exportPage"] as const) {
    const reply = await plumbline.reply(copy, facilitator, method, (inputs[method] ?? {}) as never);
    expect([method, reply]).toEqual([method, expect.objectContaining({ refused: expect.anything() })]);
  }
  plumbline.host.share(copy, { email: hr, role: "editor", as: facilitator });
  expect(await plumbline.reply(copy, hr, "packets", {})).toMatchObject({ ok: false });
});
