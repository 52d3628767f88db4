/** What the gallery shows: each view as the person who needs it sees it, and each sheet with what it is for. */
import type { View } from "../../src/domain/views";
import { facilitator, hr } from "../sample/cast";
import type { SampleState } from "../sample/laterStates";

const manager = "fatima.dangelo@example.com";
const participant = "felix.ivanova@example.com";

export interface Shown {
  readonly state: SampleState;
  /** Part of the file's name. */
  readonly file: string;
  readonly as: string;
}

const hub = (state: SampleState): Shown => ({ state, file: "Calibration hub", as: hr });

export const shownViews: Readonly<Record<View, Shown>> = {
  home: hub("rating"),
  setUp: hub("rating"),
  ladder: hub("rating"),
  importLadder: hub("rating"),
  importPeople: hub("rating"),
  cycle: hub("rating"),
  secondRaters: hub("rating"),
  packets: hub("rating"),
  whoIsWhere: hub("rating"),
  collect: hub("rating"),
  sessions: hub("pre-read"),
  build: hub("live"),
  room: { state: "live", file: "Grades 1 to 3", as: facilitator },
  decide: hub("live"),
  cases: hub("live"),
  after: hub("locked"),
  export: hub("locked"),
  history: hub("locked"),
  personData: hub("locked"),
  rate: { state: "rating", file: "Fatima D'Angelo", as: manager },
  propose: { state: "rating", file: "Fatima D'Angelo", as: manager },
  preRead: { state: "pre-read", file: "Felix Ivanova", as: participant },
  compare: hub("rating"),
};

/** The files whose sheets are drawn. */
export const shownFiles: readonly (Shown & { readonly title: string })[] = [
  { ...hub("live"), title: "The hub" },
  { state: "rating", file: "Fatima D'Angelo", as: manager, title: "A rater's packet" },
  { state: "live", file: "Grades 1 to 3", as: facilitator, title: "A session file" },
];

/** A sheet has one purpose in every file it stands in. */
export const sheetPurposes: Readonly<Record<string, string>> = {
  Guide: "What this file is for, where the cycle stands and what comes next.",
  Calibration: "Both tracks side by side, grade by grade: marks, what to look at, what was decided and why.",
  Agenda: "Who is discussed, in which order, for how long and why; and who can be confirmed together.",
  Everyone: "One row a person, to filter and to sort.",
  Promotions: "The cases, sorted for the meeting, each with what still stands in its way.",
  Distribution: "How many people stand in which band, by grade and track.",
  Tracks: "Whether both tracks treat people alike: marks, promotions, time, seats.",
  Agreement: "Where raters read a criterion differently, in sentences.",
  Criteria: "The criteria, what each covers, and its weight.",
  After: "What the meeting changed.",
  Overview: "The whole ladder on one page.",
  Settings: "What HR has set, and who may do what.",
  Ladder: "The levels of both tracks, grade by grade.",
  "Rubric IC": "What each level of the individual contributors' track expects, and what counts as seeing it.",
  "Rubric Management": "The same for the management track.",
  Benchmarks: "Numbers that open a conversation and never set a mark.",
  Vignettes: "Written people whom every rater marks, so that marks can be compared.",
  People: "The roster as the HR system gave it.",
  Raters: "Who rates, with packet and further addresses.",
  Assignments: "Who rates whom, and who gives a second view.",
  Ratings: "Marks and evidence. In a packet they can be typed here, without the sidebar.",
  Evidence: "Further evidence with date and source.",
  "Pre-read": "The people of a participant's sessions, before the meeting.",
  Sessions: "Who meets when about whom.",
  Opinions: "What participants think before the meeting.",
  Decisions: "Every decision, who made it and why; nothing is taken out.",
  Cases: "Promotion cases with their evidence.",
  Expectations: "What the levels concerned expect, for looking up in the meeting.",
  "Job codes": "What the HR system calls each level.",
  Export: "The last export, as text.",
  "Import answers": "What HR has answered to an import, for the next file of its kind.",
  History: "The marks of every cycle, before and after calibration.",
  "Locked cycles": "The ladder each locked cycle was judged by, and when its history went out.",
  "Locked people": "Who stood where since when, as each cycle was locked.",
  Log: "What was changed, when and by whom.",
};
