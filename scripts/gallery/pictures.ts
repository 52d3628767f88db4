/** What the gallery shows: each view as the person who needs it sees it, and each sheet with what it is for. */
import { resolve } from "node:path";
import type { Frame } from "playwright-core";
import type { Host } from "../../host/openHost";
import type { View } from "../../src/domain/views";
import { colleague, facilitator, hr, partner, recruiter } from "../sample/cast";
import { type } from "../sample/client";
import { tariq } from "../sample/ownFiles";
import type { SampleState } from "../sample/states";

const manager = "fatima.dangelo@example.com";
const participant = "felix.ivanova@example.com";
const interviewer = "gudrun.oliveira@example.com";

export interface Shown {
  readonly state: SampleState;
  /** Part of the file's name. */
  readonly file: string;
  readonly as: string;
  /** What happens in the file before it is opened. */
  readonly before?: (host: Host, file: string) => Promise<void>;
}

export interface ShownView extends Shown {
  /** What to do on the page before the picture is taken. */
  readonly steps?: (frame: Frame) => Promise<void>;
}

/** Of each state, when the pictures are taken. */
export const days: Readonly<Record<SampleState, string>> = {
  rating: "2026-10-28T10:20:00Z",
  "pre-read": "2026-10-30T10:20:00Z",
  live: "2026-11-03T14:00:00Z",
  locked: "2026-11-06T14:00:00Z",
  hiring: "2026-10-14T14:00:00Z",
  readiness: "2026-11-06T14:00:00Z",
};

const hub = (state: SampleState): Shown => ({ state, file: "Calibration hub", as: hr });
const packet: Shown = { state: "rating", file: "Fatima D'Angelo", as: manager };
const participantPacket: Shown = { state: "pre-read", file: "Felix Ivanova", as: participant };
const skipLevelPacket: Shown = {
  state: "pre-read",
  file: "packet: Siobhán Okafor",
  as: "siobhan.okafor@example.com",
};
const ownFile = (state: SampleState): Shown => ({ state, file: "Tariq Hassan", as: tariq.email });
const hiringFile: Shown = { state: "hiring", file: "Hiring: Product Manager", as: recruiter };
const kit: Shown = { state: "hiring", file: "Payments, Guðrún Oliveira", as: interviewer };
const pair: Shown = { state: "readiness", file: "Plumbline readiness: Mara Lund", as: colleague };
/** Begun, and nothing of it can be read by the other one. */
const notes: Shown = { state: "rating", file: "Mara Lund, notes by Daniel", as: partner };
const session: Shown = { state: "live", file: "Grades 1 to 3", as: facilitator };

const press = (frame: Frame, name: string | RegExp) => frame.getByRole("button", { name }).first().click();
const roster = resolve("test/data/roster-bamboohr.csv");

/** Further pictures of the handbook, each a page some steps on. */
export const moments: Readonly<Record<string, ShownView & { readonly view: View; readonly says: string }>> = {
  "import-question": {
    ...hub("rating"),
    view: "importPeople",
    says: "What the file leaves open is asked.",
    steps: async (frame) => {
      await frame.locator("input[type=file]").setInputFiles(roster);
    },
  },
  "import-changes": {
    ...hub("rating"),
    view: "importPeople",
    says: "What the file would change, before anything is written.",
    steps: async (frame) => {
      await frame.locator("input[type=file]").setInputFiles(roster);
      await frame.getByLabel("No, they stay as they are").check();
      await press(frame, "Continue");
    },
  },
  "rate-one": {
    ...packet,
    view: "rate",
    says: "One criterion: what the level expects, five marks in words, the evidence.",
    steps: (frame) => press(frame, /^Continue with/),
  },
  "collect-found": {
    ...hub("rating"),
    view: "collect",
    says: "What is new in the packets, before anything is written.",
    steps: (frame) => press(frame, /packets/),
  },
  "interview-before": {
    ...kit,
    view: "interview",
    says: "Before the exercise: what the candidate asked for, and minutes to think that nobody watches.",
    steps: (frame) => press(frame, "Kofi Asante"),
  },
  "interview-during": {
    ...kit,
    view: "interview",
    says: "During it: a time that only observes, steps to tick, stumbles to note.",
    steps: async (frame) => {
      await press(frame, "Ada Ueda");
      await press(frame, "During");
    },
  },
  "interview-after": {
    ...kit,
    view: "interview",
    says: "After it: four attributes in words, a line of evidence each.",
    steps: async (frame) => {
      await press(frame, "Ada Ueda");
      await press(frame, "After");
    },
  },
  debrief: {
    ...hiringFile,
    view: "candidates",
    says: "Both scorecards side by side once both are submitted: where they agree, where not, and the decision.",
    steps: (frame) => press(frame, "Nia Haddad"),
  },
  "notes-habit": {
    ...notes,
    view: "myNotes",
    says: "One habit: what it means, what it can look like, and what was seen of it.",
    steps: (frame) => press(frame, "Thinks about what comes next"),
  },
  "room-person": {
    ...session,
    view: "room",
    says: "One person: marks with their evidence, what to look at, and the keys along the bottom.",
    steps: (frame) => press(frame, "Begin"),
  },
  "room-keys": {
    ...session,
    view: "room",
    says: "The keys, as the room shows them at ?.",
    steps: async (frame) => {
      await press(frame, "Begin");
      await press(frame, /Keys$/);
    },
  },
};

export const shownViews: Readonly<Record<View, ShownView>> = {
  home: hub("rating"),
  setUp: hub("rating"),
  ladder: hub("rating"),
  importLadder: hub("rating"),
  importPeople: hub("rating"),
  cycle: hub("rating"),
  secondRaters: hub("rating"),
  packets: hub("rating"),
  whoIsWhere: hub("rating"),
  ownFiles: hub("rating"),
  letters: hub("locked"),
  ownEvidence: ownFile("rating"),
  ownLetter: ownFile("locked"),
  collect: hub("rating"),
  sessions: hub("pre-read"),
  build: hub("live"),
  room: session,
  decide: hub("live"),
  cases: hub("live"),
  after: hub("locked"),
  export: hub("locked"),
  history: hub("locked"),
  personData: hub("locked"),
  rate: packet,
  propose: packet,
  preRead: participantPacket,
  approve: { ...skipLevelPacket, steps: (frame) => frame.locator(".rows button").first().click() },
  compare: hub("rating"),
  handbook: packet,
  newHiringFile: hub("rating"),
  setUpHiring: hiringFile,
  candidates: hiringFile,
  scenarios: hiringFile,
  interview: kit,
  setUpReadiness: pair,
  readiness: pair,
  stepsAndPlan: pair,
  myNotes: notes,
  habits: pair,
};

/** A sheet has one purpose in every file it stands in; those of the hub stand in the order of its tabs. */
export const sheetPurposes: Readonly<Record<string, string>> = {
  Guide: "What this file is for, where the cycle stands and what comes next.",
  Calibration: "Both tracks side by side, grade by grade: marks, what to look at, what was decided and why.",
  Agenda: "Who is discussed, in which order, for how long and why; and who can be confirmed together.",
  Everyone: "One row a person, to filter and to sort.",
  Promotions: "The cases, sorted for the meeting, each with what still stands in its way.",
  Distribution: "How many people stand in which band, by grade and track.",
  Tracks: "Whether both tracks treat people alike: marks, promotions, time, seats.",
  Agreement: "Where raters read a criterion differently, in sentences.",
  After: "What the meeting changed.",
  Overview: "The whole ladder on one page.",
  Settings: "What HR has set, and who may do what.",
  Criteria: "The criteria, what each covers, and its weight.",
  Ladder: "The levels of both tracks, grade by grade.",
  "Rubric IC": "What each level of the individual contributors' track expects, and what counts as seeing it.",
  "Rubric Management": "The same for the management track.",
  Benchmarks: "Numbers that open a conversation and never set a mark.",
  Vignettes: "Written people whom every rater marks, so that marks can be compared.",
  People: "The roster as the HR system gave it.",
  "Working time": "Who works part-time or was on leave, for what benchmarks count and nothing else.",
  Raters: "Who rates, with packet and further addresses.",
  Assignments: "Who rates whom, and who gives a second view.",
  Ratings: "Marks and evidence. In a packet they can be typed here, without the sidebar.",
  "About this file": "What a person's own file is for, and who sees what.",
  "Own entries": "What people write in their own files; in the hub what was collected of it.",
  Letter: "What was decided about a person and why, to read and print.",
  Letters: "The letters to people, with their manager's reasons.",
  "Own files": "Who has an own file.",
  Evidence: "Further evidence with date and source.",
  "Pre-read": "The people of a participant's sessions, before the meeting.",
  "Cases to approve": "Cases that wait for the word of whoever the manager reports to.",
  Sessions: "Who meets when about whom.",
  Opinions: "What participants think before the meeting.",
  Decided: "In a packet: what was decided about the rater's reports, and why.",
  Decisions: "Every decision, who made it and why; nothing is taken out.",
  Minutes: "How long meetings talked, by grade and track.",
  Cases: "Promotion cases with their evidence.",
  Expectations: "What the levels concerned expect, for looking up in the meeting.",
  "Adopted texts": "The ladder as it was adopted last, to stand beside what changes.",
  "Job codes": "What the HR system calls each level.",
  Export: "The last export, as text.",
  "Import answers": "What HR has answered to an import, for the next file of its kind.",
  History: "The marks of every cycle, before and after calibration.",
  "Locked cycles": "The ladder each locked cycle was judged by, and when its history went out.",
  "Locked people": "Who stood where since when, as each cycle was locked.",
  Log: "What was changed, when and by whom.",
  Candidates: "Who is interviewed when and with which scenario, and what was decided.",
  Interviewers: "Who interviews, each with a kit.",
  Scenarios: "The problems: facts to give, steps, and what a sound answer covers.",
  Anchors: "What poor, mixed, good and excellent look like, attribute by attribute.",
  Texts: "Invitation, notice and thanks, to copy.",
  Scorecards: "What each interviewer saw; in the hiring file only once all have submitted.",
  Habits: "The eight habits of people who are ready for product, with what each can look like.",
  Pair: "Who of the two has handed in; their words only once both have, and each shows them.",
  Steps: "What the colleague does now, by when, and what came of it.",
  Plan: "What happens next, in words, and when the two talk again.",
  "Plan shown to": "Who may read what helps next, and what they read.",
  Notes: "What one of the two saw; nobody else can open it.",
};

/** Between cycles HR sharpens a text and adopts it. */
async function adoptText(host: Host, hub: string): Promise<void> {
  const answer = async (method: string, input: object) => {
    const args = [JSON.stringify({ method, input })];
    const { value } = await host.run(hub, { function: "handleRequest", args, as: hr });
    return JSON.parse(String(value)).value;
  };
  const values = [["Writes requirements for single features, with the reason for each."]];
  await type(host, hub, { as: hr, sheet: "Rubric IC", range: "C2", values });
  const { fingerprint } = await answer("checkLadder", {});
  await answer("adoptLadder", { fingerprint, reason: "", request: "gallery" });
}

const ofHiring = ["Candidates", "Interviewers", "Scenarios", "Anchors", "Texts", "Scorecards"];
const ofReadiness = ["Habits", "Pair", "Steps", "Plan", "Plan shown to"];
const notInHub = [
  "Pre-read",
  "Cases to approve",
  "Decided",
  "Adopted texts",
  "Expectations",
  "About this file",
  "Letter",
  ...ofHiring,
  ...ofReadiness,
  "Notes",
];

export const hubSheets = Object.keys(sheetPurposes).filter((name) => !notInHub.includes(name));

/** The files whose sheets are drawn; of packets and session files those that are not the same in the hub. */
export const shownFiles: readonly (Shown & { readonly title: string; readonly names: readonly string[] })[] =
  [
    {
      ...hub("live"),
      title: "The hub",
      names: hubSheets,
    },
    { ...packet, title: "A rater's packet", names: ["Guide", "Ratings", "Evidence"] },
    { ...packet, state: "locked", title: "A rater's packet", names: ["Decided"] },
    { ...participantPacket, title: "A participant's packet", names: ["Pre-read"] },
    { ...skipLevelPacket, title: "A skip-level's packet", names: ["Cases to approve"] },
    {
      ...ownFile("locked"),
      title: "A person's own file",
      names: ["About this file", "Own entries", "Letter"],
    },
    { ...hub("locked"), title: "The hub, between cycles", names: ["Adopted texts"], before: adoptText },
    { ...session, title: "A session file", names: ["Guide", "Agenda", "Decisions", "Expectations"] },
    { ...hiringFile, title: "A hiring file", names: ofHiring },
    { ...kit, title: "An interviewer's kit", names: ["Guide", "Scorecards"] },
    { ...pair, title: "A readiness file", names: ofReadiness },
    { ...notes, title: "Readiness notes", names: ["Notes"] },
  ];
