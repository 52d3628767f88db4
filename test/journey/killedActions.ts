/** The writing methods for killedAll.ts: where each starts, who reads meanwhile, and who else writes afterwards. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Contract, MethodName } from "../../src/rpc/contract";
import { distForSeveral, hr, nothingSaid, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { openOpening } from "./smallOpening";
import {
  allMarked,
  ann,
  bob,
  cleo,
  criteria,
  cycleName,
  facilitator,
  importPeople,
  openHub,
  ratingOf,
  save,
  secondHr,
  sevenPeople,
  somebody,
} from "./smallOrganisation";
import { kim, openPair } from "./smallPair";

/** Each stage is come back to by calling it. */
export interface Stages {
  readonly plumbline: Plumbline;
  readonly packet: string;
  /** A workbook nobody has set up. */
  readonly blank: string;
  /** A hiring file, and the kit of one of its two interviewers. */
  readonly opening: string;
  readonly kit: string;
  /** A readiness file, and the notes of its colleague. */
  readonly shared: string;
  readonly notes: string;
  readonly hiring: () => void;
  readonly readiness: () => void;
  readonly imported: () => void;
  readonly draft: () => void;
  readonly rating: () => void;
  readonly preRead: () => void;
  readonly live: () => void;
  readonly locked: () => void;
}

type StageName = Exclude<
  keyof Stages,
  "plumbline" | "packet" | "blank" | "opening" | "kit" | "shared" | "notes"
>;
type Reader = readonly [method: MethodName, file: (stages: Stages) => string, as: string, input?: object];

export interface Action<M extends MethodName = MethodName> {
  readonly name: string;
  readonly stage: StageName;
  readonly method: M;
  readonly file: (stages: Stages) => string;
  readonly as: string;
  readonly input: (stages: Stages) => Contract[M]["input"] | Promise<Contract[M]["input"]>;
  /** What they see must be the state before or the state after, never between. */
  readonly readers: readonly Reader[];
  /** Somebody else changes something else. */
  readonly other: (stages: Stages) => Promise<void>;
  /** Its answer tells what was left to do, so that a repetition answers differently. */
  readonly saysWhatIsLeft?: true;
  /** Prefixes and subsets of the unsaved writes are tried at every so many calls only; 1 unless said. */
  readonly every?: number;
}

export const action = <M extends MethodName>(one: Action<M>): Action => one as unknown as Action;

const hub = ({ plumbline }: Stages) => plumbline.hub;
const packet = (stages: Stages) => stages.packet;
const request = "the-request";
const inHub = (...methods: MethodName[]): Reader[] => methods.map((method) => [method, hub, hr] as const);

/** One meeting about Ida. */
const monday = {
  id: "s1",
  name: "Monday",
  date: "2026-11-02",
  minutes: 60,
  facilitator,
  participants: [bob],
  people: ["000004"],
  allowedBecause: "",
};

async function planMonday({ plumbline }: Stages): Promise<void> {
  await plumbline.call(plumbline.hub, hr, "planSessions", { sessions: [monday], request: "planning" });
}

/** Ida's own file is opened. */
async function openIdasFile({ plumbline }: Stages): Promise<void> {
  await plumbline.call(plumbline.hub, hr, "createOwnFiles", { people: ["000004"], request: "opening" });
}

const idasFile = ({ plumbline }: Stages): string =>
  plumbline.host.files().find(({ name }) => name.includes("own file"))?.id ?? "";

const ownWords = {
  id: "000004/1",
  kind: "evidence",
  date: "2026-01-31",
  criterion: "Leadership",
  text: "Led the launch.",
  link: "",
  seen: null,
} as const;

/** Its file is made, and Ida is decided in it. */
async function holdMonday(stages: Stages): Promise<void> {
  const { plumbline } = stages;
  await planMonday(stages);
  await plumbline.call(plumbline.hub, hr, "createSessionFile", { session: monday.id, request: "making" });
  const file = plumbline.host.files().find(({ name }) => name.startsWith("Plumbline session"))!.id;
  await plumbline.call(file, facilitator, "recordDecision", {
    id: "in-the-meeting",
    person: "000004",
    marks: { Leadership: 3 },
    seen: { Leadership: 4 },
    reasonCode: "New evidence",
    comment: "The vision talk was not known.",
    decidedBy: "The panel",
    session: monday.name,
    request: "in-the-meeting",
  });
}

const packetOf =
  (rater: string) =>
  ({ plumbline }: Stages): string =>
    plumbline.host.files().find(({ editors, name }) => editors.includes(rater) && name.includes("packet"))
      ?.id ?? "";

/** An address for Cleo, who is in nobody's way. */
const addAddress = async ({ plumbline }: Stages): Promise<void> => {
  const input = { rater: cleo, email: "cleo@elsewhere.example", request: "the-other-request" };
  await plumbline.call(plumbline.hub, secondHr, "addSignIn", input);
};

/** In Draft nobody rates yet, so the second HR person imports somebody whom nobody rates. */
const importSomebody = async ({ plumbline }: Stages): Promise<void> => {
  const slice = { people: [somebody("000099", "Zoe Zahn", null, null)], aliases: [] };
  const { fingerprint } = await plumbline.call(plumbline.hub, secondHr, "previewImport", slice);
  const input = { ...slice, fingerprint, request: "the-other-request" };
  await plumbline.call(plumbline.hub, secondHr, "importPeople", input);
};

const saveAnother = async ({ plumbline, packet: file }: Stages): Promise<void> => {
  const input = { rating: ratingOf("000005", ann), seen: "", assessments: allMarked(2), submit: true };
  await plumbline.call(file, ann, "saveRating", { ...input, request: "the-other-request" });
};

/** The rater inserts a column, with a formula of the rater's own in it. */
const addOwnColumn =
  (sheet: string, before: number) =>
  ({ plumbline, packet: file }: Stages): void => {
    const acts = [
      { sheet, insertColumns: { before } },
      { sheet, range: `${String.fromCharCode(64 + before)}1`, values: [["My notes"], ["=1+1"]] },
    ];
    for (const act of acts) expect(plumbline.host.edit(file, { ...act, as: ann })).toEqual({ ok: true });
  };

const nothingElse = async (): Promise<void> => undefined;

const bars = Object.fromEntries(criteria.map((name) => [name, { bar: "met" as const, evidence: "Led it." }]));

const change = (
  name: string,
  stage: StageName,
  to: Contract["changeCycleState"]["input"]["to"],
  reason = "The rest follows later.",
): Action =>
  action({
    name,
    stage,
    method: "changeCycleState",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => ({ ...(await plumbline.move(to, reason)), request }),
    readers: inHub("whereAmI", "cycle", "listReports", "decisions"),
    other: stage === "draft" ? importSomebody : addAddress,
  });

const saving = (name: string, submit: boolean, prepare: (stages: Stages) => void = () => undefined): Action =>
  action({
    name,
    stage: "rating",
    method: "saveRating",
    file: packet,
    as: ann,
    input: (stages) => {
      prepare(stages);
      return { rating: ratingOf("000004", ann), request, seen: "", assessments: allMarked(4), submit };
    },
    readers: [["listReports", packet, ann]],
    other: saveAnother,
  });

const givingEvidence = action({
  name: "giving further evidence",
  stage: "rating",
  method: "saveEvidence",
  file: packet,
  as: ann,
  input: () => ({
    id: "",
    rating: ratingOf("000004", ann),
    criterion: "Leadership",
    text: "Led the retrospective.",
    date: "2026-03-31",
    kind: "observed" as const,
    link: "",
    request,
  }),
  readers: [["openReport", packet, ann, { rating: ratingOf("000004", ann) }]],
  other: saveAnother,
});

const returning = action({
  name: "returning a rating",
  stage: "preRead",
  method: "returnRating",
  file: hub,
  as: hr,
  input: () => ({ rating: ratingOf("000004", ann), reason: "Say more.", request }),
  readers: inHub("whereAmI", "listReports"),
  other: addAddress,
});

const proposal = {
  person: "000004",
  level: "IC4",
  seen: "",
  rationale: "Ready.",
  businessNeed: "",
  bars,
  propose: true,
};

/** What HR sees of the cycle's people and their marks. */
const marks = inHub("decisions", "cases");

export const actions: Action[] = [
  action({
    name: "setting up",
    saysWhatIsLeft: true,
    stage: "imported",
    method: "setUp",
    file: ({ blank }) => blank,
    as: hr,
    input: () => ({ request }),
    readers: [],
    other: nothingElse,
    every: 36,
  }),
  action({
    name: "importing people",
    stage: "rating",
    method: "importPeople",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      const people = [
        ...sevenPeople().map((one) => (one.id === "000004" ? { ...one, location: "Porto" } : one)),
        somebody("000008", "Mia Moe", "IC1", "000003"),
        somebody("000009", "Ned Noe", "IC1", "000003"),
      ];
      const slice = { people, aliases: [{ title: "Product Wizard", level: "IC5" }] };
      const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
      return { ...slice, fingerprint, request };
    },
    readers: inHub("importTargets", "cycle"),
    other: addAddress,
  }),
  action({
    name: "opening a cycle",
    stage: "imported",
    method: "openCycle",
    file: hub,
    as: hr,
    input: () => ({ name: cycleName, cutOff: "2026-10-01", request }),
    readers: inHub("whereAmI", "cycle"),
    other: importSomebody,
  }),
  change("opening for rating", "draft", "Rating"),
  action({
    name: "correcting the days of a cycle",
    stage: "rating",
    method: "setCycleDays",
    file: hub,
    as: hr,
    input: () => ({ cutOff: "2026-10-02", due: "2099-11-06", request }),
    readers: inHub("whereAmI", "cycle"),
    other: addAddress,
  }),
  change("closing rating", "rating", "Pre-read"),
  change("reopening rating", "preRead", "Rating", "Two were late."),
  change("starting calibration", "preRead", "Live"),
  change("locking", "live", "Locked"),
  change("reopening calibration", "locked", "Live", "A case was overlooked."),
  action({
    name: "creating packets",
    saysWhatIsLeft: true,
    stage: "rating",
    method: "createPackets",
    file: hub,
    as: hr,
    input: () => ({ raters: [bob], request }),
    readers: inHub("packets"),
    other: async ({ plumbline }) => {
      const input = { rater: ann, email: "ann@elsewhere.example", request: "the-other-request" };
      await plumbline.call(plumbline.hub, secondHr, "addSignIn", input);
    },
  }),
  action({
    name: "updating a packet",
    saysWhatIsLeft: true,
    stage: "rating",
    method: "createPackets",
    file: hub,
    as: hr,
    input: async (stages) => {
      const { plumbline, packet: file } = stages;
      await save(plumbline, { file, as: ann, rating: ratingOf("000004", ann), mark: 5, submit: false });
      await importPeople(plumbline, [somebody("000004", "Ida Ito-Ives", "IC3", "000002")]);
      await plumbline.call(plumbline.hub, hr, "addSignIn", {
        rater: ann,
        email: "ann@elsewhere.example",
        request: plumbline.request(),
      });
      return { raters: [ann], request };
    },
    readers: [...inHub("packets"), ["listReports", packet, ann]],
    other: addAddress,
  }),
  action({
    name: "opening an own file",
    saysWhatIsLeft: true,
    stage: "rating",
    method: "createOwnFiles",
    file: hub,
    as: hr,
    input: () => ({ people: ["000004"], request }),
    // A file may be recorded and not filled yet, and then says that an update is due.
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
  action({
    name: "writing in the own file",
    stage: "rating",
    method: "saveOwnEntry",
    file: idasFile,
    as: "ida@example.com",
    input: async (stages) => {
      await openIdasFile(stages);
      return { ...ownWords, request };
    },
    readers: [["openOwnFile", idasFile, "ida@example.com"]],
    other: addAddress,
  }),
  action({
    name: "collecting an own file",
    stage: "rating",
    method: "collectOwnFiles",
    file: hub,
    as: hr,
    input: async (stages) => {
      const { plumbline } = stages;
      await openIdasFile(stages);
      await plumbline.call(idasFile(stages), "ida@example.com", "saveOwnEntry", {
        ...ownWords,
        request: "w",
      });
      const { files } = await plumbline.call(plumbline.hub, hr, "previewOwnFiles", { people: ["000004"] });
      return { people: files.map(({ person, fingerprint }) => ({ person, fingerprint })), request };
    },
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
  action({
    name: "opening letters",
    stage: "locked",
    method: "openLetters",
    file: hub,
    as: hr,
    input: () => ({ people: ["000004", "000005"], request }),
    readers: inHub("letters"),
    other: addAddress,
  }),
  action({
    name: "releasing a letter",
    stage: "locked",
    method: "saveLetter",
    file: packet,
    as: ann,
    input: async ({ plumbline }) => {
      await plumbline.call(plumbline.hub, hr, "openLetters", { people: ["000004"], request: "opening" });
      await plumbline.createPackets([ann]);
      const texts = { why: "The launch held.", whyDecided: "All is met.", gaps: "", goals: "" };
      return { letter: `${cycleName}/000004`, ...texts, seen: "", release: true, request };
    },
    readers: [["letters", packet, ann]],
    other: addAddress,
  }),
  action({
    name: "assigning second raters",
    stage: "rating",
    method: "assignSecondRaters",
    file: hub,
    as: hr,
    input: () => ({ views: [{ person: "000004", rater: bob }], request }),
    readers: inHub("secondRaters"),
    other: addAddress,
  }),
  action({
    name: "giving a report to another rater",
    stage: "rating",
    method: "giveOver",
    file: hub,
    as: hr,
    input: () => ({ tasks: [ratingOf("000004", ann)], to: bob, because: "On leave.", request }),
    readers: inHub("packets"),
    other: addAddress,
  }),
  action({
    name: "planning a session",
    stage: "preRead",
    method: "planSessions",
    file: hub,
    as: hr,
    input: () => ({ sessions: [monday], request }),
    readers: inHub("listSessions"),
    other: addAddress,
  }),
  action({
    name: "saying an opinion in the pre-read",
    stage: "preRead",
    method: "saveOpinion",
    file: packetOf(bob),
    as: bob,
    input: async (stages) => {
      await planMonday(stages);
      await stages.plumbline.createPackets([bob]);
      const opinion = {
        id: `${monday.id}/000004`,
        answer: "have a question",
        line: "Which launch?",
      } as const;
      return { ...opinion, seen: "", request };
    },
    readers: [["preRead", packetOf(bob), bob]],
    other: addAddress,
  }),
  action({
    name: "a skip-level's word in the own packet",
    stage: "preRead",
    method: "sayAsSkipLevel",
    file: packetOf(cleo),
    as: cleo,
    input: async ({ plumbline }) => {
      const [file = ""] = await plumbline.createPackets([cleo]);
      const { cases } = await plumbline.call(file, cleo, "casesToApprove", {});
      const word = { word: "not agreed", comment: "One launch only." } as const;
      return { case: cases[0]!.id, ...word, seen: "", request };
    },
    readers: [["casesToApprove", packetOf(cleo), cleo]],
    other: addAddress,
  }),
  action({
    name: "making a session's file",
    saysWhatIsLeft: true,
    stage: "live",
    method: "createSessionFile",
    file: hub,
    as: hr,
    input: async (stages) => {
      await planMonday(stages);
      return { session: monday.id, request };
    },
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
  action({
    name: "collecting a session",
    stage: "live",
    method: "collectSession",
    file: hub,
    as: hr,
    input: async (stages) => {
      const { plumbline } = stages;
      await holdMonday(stages);
      const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewSession", {
        session: monday.id,
      });
      return { session: monday.id, fingerprint, request };
    },
    readers: inHub("decisions"),
    other: addAddress,
  }),
  action({
    name: "closing a session",
    saysWhatIsLeft: true,
    stage: "live",
    method: "closeSession",
    file: hub,
    as: hr,
    input: async (stages) => {
      await holdMonday(stages);
      const { plumbline } = stages;
      const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewSession", {
        session: monday.id,
      });
      const collecting = { session: monday.id, fingerprint, request: "collecting" };
      await plumbline.call(plumbline.hub, hr, "collectSession", collecting);
      return { session: monday.id, request };
    },
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
  action({
    name: "removing a session",
    saysWhatIsLeft: true,
    stage: "live",
    method: "removeSession",
    file: hub,
    as: hr,
    input: async (stages) => {
      await planMonday(stages);
      await stages.plumbline.call(stages.plumbline.hub, hr, "createSessionFile", {
        session: monday.id,
        request: "making",
      });
      return { session: monday.id, request };
    },
    // Access ends before it is recorded, as with a packet.
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
  action({
    name: "passing own files on",
    saysWhatIsLeft: true,
    stage: "rating",
    method: "passOnOwnFiles",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      await plumbline.call(plumbline.hub, hr, "createOwnFiles", { people: ["000004"], request: "opening" });
      return { people: ["000004"], request };
    },
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
  action({
    name: "closing a packet",
    saysWhatIsLeft: true,
    stage: "rating",
    method: "closePacket",
    file: hub,
    as: hr,
    input: () => ({ rater: ann, isClosed: true, request }),
    // Access ends before it is recorded, so the list of packets may meanwhile say that an update is due.
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
  action({
    name: "passing packets on",
    saysWhatIsLeft: true,
    stage: "rating",
    method: "handOver",
    file: hub,
    as: hr,
    input: () => ({ raters: [ann], request }),
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
  action({
    name: "another address to sign in with",
    stage: "rating",
    method: "addSignIn",
    file: hub,
    as: hr,
    input: () => ({ rater: ann, email: "ann@elsewhere.example", request }),
    readers: inHub("packets"),
    other: addAddress,
  }),
  saving("saving a draft", false),
  saving("submitting a rating", true),
  saving("submitting a rating where the rater has a column among ours", true, addOwnColumn("Ratings", 12)),
  givingEvidence,
  returning,
  action({
    name: "withdrawing a rating",
    stage: "rating",
    method: "withdrawRating",
    file: packet,
    as: ann,
    input: async ({ plumbline, packet: file }) => {
      const rating = ratingOf("000004", ann);
      const { savedAt } = await save(plumbline, { file, as: ann, rating });
      return { rating, seen: savedAt, request };
    },
    readers: [["listReports", packet, ann]],
    other: saveAnother,
  }),
  action({
    name: "proposing a promotion",
    stage: "rating",
    method: "proposePromotion",
    file: packet,
    as: ann,
    input: () => ({ ...proposal, request }),
    readers: [["listProposals", packet, ann]],
    other: saveAnother,
  }),
  action({
    name: "proposing a promotion where the rater has a column among ours",
    stage: "rating",
    method: "proposePromotion",
    file: packet,
    as: ann,
    input: (stages) => {
      addOwnColumn("Cases", 8)(stages);
      return { ...proposal, request };
    },
    readers: [["listProposals", packet, ann]],
    other: saveAnother,
  }),
  action({
    name: "withdrawing a proposal",
    stage: "rating",
    method: "withdrawProposal",
    file: packet,
    as: ann,
    input: async (stages) => {
      const { plumbline, packet: file } = stages;
      const { savedAt } = await plumbline.call(file, ann, "proposePromotion", {
        ...proposal,
        request: plumbline.request(),
      });
      return { person: proposal.person, level: proposal.level, seen: savedAt, request };
    },
    readers: [["listProposals", packet, ann]],
    other: saveAnother,
  }),
  action({
    name: "collecting",
    stage: "rating",
    method: "collect",
    file: hub,
    as: hr,
    input: async (stages) => {
      const { plumbline, packet: file } = stages;
      for (const person of ["000004", "000005"])
        await save(plumbline, { file, as: ann, rating: ratingOf(person, ann), mark: 2 });
      await plumbline.call(file, ann, "proposePromotion", { ...proposal, request: plumbline.request() });
      const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
      return { raters: packets.map(({ rater, fingerprint }) => ({ rater, fingerprint })), request };
    },
    readers: inHub("whereAmI", "decisions", "cases"),
    other: addAddress,
  }),
  action({
    name: "recording a decision",
    stage: "live",
    method: "recordDecision",
    file: hub,
    as: hr,
    input: () => ({
      id: "decision-1",
      person: "000004",
      marks: { Leadership: 5 as const },
      seen: { Leadership: 4 as const },
      reasonCode: "New evidence",
      comment: "Two teams said so.",
      decidedBy: "Cleo, Ann",
      session: "Session 1",
      request,
    }),
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "taking a decision back",
    stage: "live",
    method: "undoDecision",
    file: hub,
    as: hr,
    input: () => ({ id: "decision-2", decision: "decision-0", person: "000005", request }),
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "keeping several people's marks",
    stage: "live",
    method: "keepTogether",
    file: hub,
    as: hr,
    input: () => ({
      people: ["000004", "000006"].map((person) => ({ person, seen: { Leadership: 4 as const } })),
      decidedBy: "Cleo, Ann",
      session: "Session 1",
      request,
    }),
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "adding evidence in the meeting",
    stage: "live",
    method: "addEvidence",
    file: hub,
    as: hr,
    input: () => ({
      rating: ratingOf("000004", ann),
      criterion: "Leadership",
      text: "Spoke at the customer day.",
      source: "Cleo",
      request,
    }),
    readers: inHub("openRoom"),
    other: addAddress,
  }),
  action({
    name: "taking evidence of the meeting back",
    stage: "live",
    method: "takeBackEvidence",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      const said = { criterion: "Leadership", text: "Spoke at the customer day.", source: "Cleo" };
      const rating = ratingOf("000004", ann);
      await plumbline.call(plumbline.hub, hr, "addEvidence", { rating, ...said, request: "evidence-1" });
      return { entry: "evidence-1", text: "Spoke at the customer day. (Cleo)", request };
    },
    readers: inHub("openRoom"),
    other: addAddress,
  }),
  action({
    name: "sending a case back",
    stage: "live",
    method: "recordApproval",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      const { cases } = await plumbline.call(plumbline.hub, hr, "cases", {});
      const one = cases.find(({ status }) => status === "proposed")!;
      const word = { stage: "session", word: "sent back", by: "Grade 4", session: "Grade 4" } as const;
      return { case: one.id, seen: one.seen, ...word, comment: "The outcome of May is missing.", request };
    },
    readers: inHub("cases", "decisions"),
    other: addAddress,
  }),
  action({
    name: "a meeting's word on a case",
    stage: "live",
    method: "sayOfCase",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      const { cases } = await plumbline.call(plumbline.hub, hr, "cases", {});
      const one = cases.find(({ status }) => status === "proposed")!;
      const word = { word: "not agreed", by: "Grade 4", session: "Grade 4" } as const;
      return { case: one.id, seen: one.seen, ...word, comment: "One launch only.", request };
    },
    readers: inHub("cases"),
    other: addAddress,
    every: 4,
  }),
  action({
    name: "deciding a case",
    stage: "live",
    method: "decideCase",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      const { cases } = await plumbline.call(plumbline.hub, hr, "cases", {});
      const one = cases.find(({ status }) => status === "proposed")!;
      return {
        case: one.id,
        seen: one.seen,
        outcome: "deferred" as const,
        effectiveDate: "",
        comment: "Next cycle.",
        request,
      };
    },
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "showing Severity",
    stage: "live",
    method: "showSeverity",
    file: hub,
    as: hr,
    input: () => ({ shown: true, request }),
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "exporting promotions",
    stage: "locked",
    method: "exportFile",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      const format = "BambooHR";
      const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewExport", { format });
      return { format, seen: fingerprint, request };
    },
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "numbering managers in history",
    stage: "locked",
    method: "numberManagers",
    file: hub,
    as: hr,
    input: () => ({ request }),
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "exporting history",
    stage: "locked",
    method: "noteHistory",
    file: hub,
    as: hr,
    input: () => ({
      cycles: [cycleName],
      org: "Hub",
      rows: 1,
      digest: "d",
      managers: false,
      texts: false,
      request,
    }),
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "adding rows to Job codes",
    stage: "locked",
    method: "addJobCodeRows",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      await plumbline.call(plumbline.hub, hr, "addJobCodeRows", { request: "the-sheet" });
      plumbline.host.edit(plumbline.hub, {
        sheet: "Job codes",
        range: "A2:A3",
        values: [[""], [""]],
        as: hr,
      });
      return { request };
    },
    readers: marks,
    other: addAddress,
  }),
  action({
    name: "building calibration",
    stage: "live",
    method: "buildCalibration",
    file: hub,
    as: hr,
    input: () => ({}),
    readers: marks,
    other: nothingElse,
    every: 9,
  }),
  action({
    name: "adopting a changed ladder",
    stage: "draft",
    method: "adoptLadder",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      const type = { sheet: "Rubric IC", range: "C2", values: [["Other."]], as: hr };
      expect(plumbline.host.edit(plumbline.hub, type)).toEqual({ ok: true });
      const { fingerprint } = await plumbline.call(plumbline.hub, hr, "checkLadder", {});
      return { fingerprint, reason: "", request };
    },
    readers: inHub("whereAmI"),
    other: importSomebody,
    every: 8,
  }),
  action({
    name: "importing a ladder with other grades, criteria and one track",
    stage: "draft",
    method: "importLadder",
    file: hub,
    as: hr,
    input: async ({ plumbline }) => {
      const text = readFileSync(join(__dirname, "../data/ladder-one-track.json"), "utf8");
      const { fingerprint } = await plumbline.call(plumbline.hub, hr, "previewLadder", { text });
      return { text, fingerprint, request };
    },
    readers: inHub("whereAmI", "openLadder", "checkLadder", "importTargets", "cycle"),
    other: importSomebody,
    every: 8,
  }),
  action({
    name: "publishing the ladder",
    saysWhatIsLeft: true,
    stage: "rating",
    method: "publishLadder",
    file: hub,
    as: hr,
    input: () => ({ ...nothingSaid, request }),
    readers: inHub("whereAmI"),
    other: addAddress,
  }),
];

/** Plays the job once and keeps what stands at each stage. */
export async function buildStages(): Promise<Stages> {
  const plumbline = await openHub(distForSeveral());
  const blank = plumbline.host.createFile({ name: "Blank", as: hr }).id;
  await importPeople(plumbline);
  const imported = keepWorld(plumbline.host);
  const opened = await openOpening(plumbline);
  const hiring = keepWorld(plumbline.host);
  imported();
  const pair = await openPair(plumbline);
  const readiness = keepWorld(plumbline.host);
  imported();
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: cycleName,
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  const draft = keepWorld(plumbline.host);
  await plumbline.to("Rating");
  const [file = ""] = await plumbline.createPackets([ann]);
  const rating = keepWorld(plumbline.host);
  await rateAndPropose(plumbline);
  await plumbline.to("Pre-read");
  const preRead = keepWorld(plumbline.host);
  await plumbline.to("Live");
  await decide(plumbline);
  const live = keepWorld(plumbline.host);
  await plumbline.to("Locked");
  const locked = keepWorld(plumbline.host);
  return {
    plumbline,
    packet: file,
    blank,
    ...opened,
    hiring,
    shared: pair.shared,
    notes: pair.notes[kim],
    readiness,
    imported,
    draft,
    rating,
    preRead,
    live,
    locked,
  };
}

async function rateAndPropose(plumbline: Plumbline): Promise<void> {
  const { hub: file } = plumbline;
  for (const [person, rater] of [
    ["000004", ann],
    ["000005", ann],
    ["000006", bob],
  ] as const)
    await save(plumbline, { rating: ratingOf(person, rater), mark: 4 });
  for (const [person, level] of [
    ["000004", "IC4"],
    ["000005", "IC5"],
  ] as const)
    await plumbline.call(file, hr, "proposePromotion", {
      person,
      level,
      seen: "",
      rationale: "Ready.",
      businessNeed: "",
      bars,
      propose: true,
      request: plumbline.request(),
    });
}

/** One mark of Joe's is calibrated, Ida's case approved; Joe's is still open. */
async function decide(plumbline: Plumbline): Promise<void> {
  const { hub: file } = plumbline;
  await plumbline.call(file, hr, "recordDecision", {
    id: "decision-0",
    person: "000005",
    marks: { Leadership: 3 },
    seen: { Leadership: 4 },
    reasonCode: "New evidence",
    comment: "Seen by two.",
    decidedBy: "Cleo",
    session: "Session 1",
    request: plumbline.request(),
  });
  const { cases } = await plumbline.call(file, hr, "cases", {});
  const { id, seen } = cases.find(({ person }) => person === "000004")!;
  await plumbline.call(file, hr, "decideCase", {
    case: id,
    seen,
    outcome: "approved",
    effectiveDate: "2027-01-01",
    comment: "The skip-level is on leave.",
    request: plumbline.request(),
  });
}
