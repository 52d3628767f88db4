/** The calls the pages make, their inputs and outputs. */

import type { Track } from "../domain/ladder";
import type { Problem } from "../domain/problem";
import type { Assessment, RatingRole, RatingStatus } from "../domain/rating";
import type { RosterPerson } from "../domain/roster/rosterPerson";

/** whereAmI({}) : everything the first screen needs; never refused (nobody gets role "nobody"). */
export interface Whereabouts {
  file: { kind: "hub" | "packet" | "session file" | "published ladder" | "not set up"; name: string };
  you: {
    email: string /* "" when Google hides it */;
    name: string;
    role: "owner" | "hr" | "facilitator" | "rater" | "nobody";
  };
  cycle: { name: string; state: CycleState; cutOff: string } | null;
  /** Where the cycle stands and the next step for this person, in words. */
  stands: string;
  next: { view: View; label: string } | null;
  /** What this person may open here, in order. */
  views: View[];
  progress: { submitted: number; of: number } | null;
  problems: Problem[];
}
export type CycleState = "Draft" | "Rating" | "Pre-read" | "Live" | "Locked";
export type View =
  | "home"
  | "setUp"
  | "importPeople"
  | "cycle"
  | "packets"
  | "collect"
  | "rate"
  | "propose"
  | "build"
  | "decide"
  | "cases"
  | "export"
  | "compare";

/** listReports({}) */
export interface ReportList {
  cycle: { name: string; state: CycleState } | null;
  canRate: boolean;
  whyNot: string; // e.g. the cycle is in Pre-read
  tasks: Task[];
  problems: Problem[];
}
export interface Task {
  rating: string;
  person: string;
  name: string;
  title: string;
  level: string;
  role: RatingRole;
  status: RatingStatus;
  marked: number;
  criteria: number;
  returnedBecause: string;
}

/** openReport({rating}) */
export interface OpenReport {
  rating: string;
  role: RatingRole;
  status: RatingStatus;
  savedAt: string;
  returnedBecause: string;
  canEdit: boolean;
  whyNot: string;
  person: {
    id: string;
    name: string;
    title: string;
    level: string;
    levelTitle: string;
    track: Track | null;
    timeInGrade: string;
    profile: string /* a vignette's text, else "" */;
  };
  scale: { mark: number; name: string; anchor: string }[];
  criteria: {
    name: string;
    covers: string;
    here: { expectation: string; seenWhen: string; benchmarks: string[] };
    next: { level: string; title: string; track: Track; expectation: string }[]; // every next step, current track first
    assessment: Assessment;
  }[];
  longestEvidence: number;
}
export interface SavedRating {
  status: RatingStatus;
  savedAt: string;
}
/** withdrawRating({rating, request}) → SavedRating */

/** listProposals({}) : the rater's own reports with the steps that exist and their case, if any */
export interface ProposalList {
  reports: {
    person: string;
    name: string;
    title: string;
    level: string;
    steps: { level: string; title: string; kind: StepKind; needsBusinessNeed: boolean }[];
    proposed: { level: string; status: CaseStatus } | null;
  }[];
  problems: Problem[];
}
export type StepKind = "promotion" | "track change" | "promotion and track change";
export type CaseStatus = "draft" | "proposed" | "approved" | "declined" | "deferred";
/** openProposal({person, level}) */
export interface OpenProposal {
  person: { id: string; name: string; title: string; level: string; timeInGrade: string };
  proposed: { level: string; title: string; kind: StepKind; needsBusinessNeed: boolean; impact: string };
  criteria: { name: string; expectation: string; seenWhen: string; bar: Bar; evidence: string }[];
  rationale: string;
  businessNeed: string;
  status: CaseStatus;
  savedAt: string;
  canEdit: boolean;
  whyNot: string;
}
export type Bar = "" | "not yet" | "in part" | "met";
/** proposePromotion({person, level, request, seen, rationale, businessNeed, bars: {criterion: {bar, evidence}}, propose: boolean}) */
export interface SavedProposal {
  status: CaseStatus;
  savedAt: string;
  barMet: boolean;
}

// ---- HR, in the hub ----
/** setUp({request}) : run again by the page until `finished`; twice changes nothing */
export interface SetUpProgress {
  finished: boolean;
  done: string[];
  left: number;
  warnings: string[];
}

/** importTargets({}) : what the page needs to read a file: the page itself runs parseCsv/readRoster (src/domain/roster) */
export interface ImportTargets {
  levels: { code: string; grade: number; track: Track; title: string; aliases: string[] }[];
}
/** previewImport({people: RosterPerson[] (≤ 2,500 a call), aliases: {title, level}[]}) */
export interface ImportPreview {
  added: { id: string; name: string }[];
  changed: { id: string; name: string; fields: { field: string; before: string; after: string }[] }[];
  same: number;
  missing: { id: string; name: string }[];
  problems: Problem[];
  fingerprint: string;
}
/** importPeople({people, aliases, fingerprint, request}) */
export interface ImportResult {
  added: number;
  changed: number;
  same: number;
}

/** cycle({}) */
export interface CyclePage {
  cycle: { name: string; state: CycleState; cutOff: string } | null;
  people: number;
  toRate: number;
  unrated: { reason: string; names: string[] }[];
  transitions: { to: CycleState; label: string; needsReason: boolean; explains: string }[];
  suggestedName: string;
  problems: Problem[];
}
/** openCycle({name, cutOff, request}) → CyclePage ; changeCycleState({to, reason, request}) → CyclePage */

/** packets({}) */
export interface PacketList {
  raters: {
    rater: string;
    name: string;
    people: number;
    packet: { id: string; url: string } | null;
    alsoSignsInAs: string[];
    progress: { submitted: number; of: number };
    needsUpdate: boolean;
  }[];
  problems: Problem[];
}
/** createPackets({raters: string[] (≤ 10 a call), request}) : creates what is missing, updates what exists. The page sends slices and shows n of m */
export interface PacketResults {
  results: { rater: string; state: "created" | "updated" | "same" | "failed"; message: string }[];
}
/** addSignIn({rater, email, request}) → PacketList */

/** previewCollect({raters: string[] (≤ 20 a call)}) */
export interface CollectPreview {
  packets: {
    rater: string;
    name: string;
    fingerprint: string;
    new: Collected[];
    changed: Collected[];
    refused: { row: number; who: string; reason: string }[];
    same: number;
    drafts: number;
  }[];
}
export interface Collected {
  id: string;
  person: string;
  name: string;
  what: "rating" | "promotion case" | "evidence";
  summary: string;
}
/** collect({raters: {rater, fingerprint}[] (≤ 20), request}) : merges only packets whose fingerprint is what was shown */
export interface CollectResult {
  merged: number;
  packets: { rater: string; state: "merged" | "same" | "changed since shown" | "failed"; message: string }[];
}

/** buildCalibration({request}) : Guide, Calibration, Promotions */
export interface BuildResult {
  people: number;
  complete: number;
  incomplete: number;
  unrated: number;
  builtAt: string;
}

/** decisions({}) : people of this cycle with marks */
export interface DecisionList {
  canDecide: boolean;
  whyNot: string;
  reasonCodes: { name: string; use: string }[];
  people: {
    person: string;
    name: string;
    level: string;
    title: string;
    manager: string;
    overall: string;
    marks: { criterion: string; submitted: string; calibrated: string }[];
    decisions: {
      id: string;
      when: string;
      from: string;
      to: string;
      reason: string;
      comment: string;
      decidedBy: string;
      reversed: boolean;
    }[];
  }[];
}

/** cases({}) */
export interface CaseList {
  canDecide: boolean;
  whyNot: string;
  cases: {
    id: string;
    person: string;
    name: string;
    from: string;
    to: string;
    kind: StepKind;
    manager: string;
    rationale: string;
    businessNeed: string;
    barMet: boolean;
    bars: { criterion: string; bar: Bar; evidence: string }[];
    timeInGrade: string;
    overall: string;
    status: CaseStatus;
    effectiveDate: string;
    comment: string;
    decidedBy: string;
    seen: string;
  }[];
}
/** decideCase({case, seen, outcome: "approved" | "declined" | "deferred", effectiveDate, comment, request}) → CaseList */

/** exportPromotions({}) */
export interface PromotionsExport {
  fileName: string;
  csv: string;
  included: { name: string; from: string; to: string; effectiveDate: string }[];
  leftOut: { name: string; why: string }[];
}

/** compareLevels({from, to}) — issue 4 */

export interface Contract {
  whereAmI: { input: Record<string, never>; output: Whereabouts };
  listReports: { input: Record<string, never>; output: ReportList };
  openReport: { input: { rating: string }; output: OpenReport };
  saveRating: {
    input: {
      rating: string;
      request: string;
      seen: string;
      assessments: Record<string, Assessment>;
      submit: boolean;
    };
    output: SavedRating;
  };
  withdrawRating: { input: { rating: string; request: string; seen: string }; output: SavedRating };
  listProposals: { input: Record<string, never>; output: ProposalList };
  openProposal: { input: { person: string; level: string }; output: OpenProposal };
  proposePromotion: {
    input: {
      person: string;
      level: string;
      request: string;
      seen: string;
      rationale: string;
      businessNeed: string;
      bars: Record<string, { bar: Bar; evidence: string }>;
      propose: boolean;
    };
    output: SavedProposal;
  };
  setUp: { input: { request: string }; output: SetUpProgress };
  importTargets: { input: Record<string, never>; output: ImportTargets };
  previewImport: {
    input: { people: readonly RosterPerson[]; aliases: { title: string; level: string }[] };
    output: ImportPreview;
  };
  importPeople: {
    input: {
      people: readonly RosterPerson[];
      aliases: { title: string; level: string }[];
      fingerprint: string;
      request: string;
    };
    output: ImportResult;
  };
  cycle: { input: Record<string, never>; output: CyclePage };
  openCycle: { input: { name: string; cutOff: string; request: string }; output: CyclePage };
  changeCycleState: { input: { to: CycleState; reason: string; request: string }; output: CyclePage };
  packets: { input: Record<string, never>; output: PacketList };
  createPackets: { input: { raters: string[]; request: string }; output: PacketResults };
  addSignIn: { input: { rater: string; email: string; request: string }; output: PacketList };
  previewCollect: { input: { raters: string[] }; output: CollectPreview };
  collect: {
    input: { raters: { rater: string; fingerprint: string }[]; request: string };
    output: CollectResult;
  };
  buildCalibration: { input: { request: string }; output: BuildResult };
  decisions: { input: Record<string, never>; output: DecisionList };
  recordDecision: {
    input: {
      id: string;
      person: string;
      kind: "marks";
      marks: Record<string, string>;
      seen: Record<string, string>;
      reasonCode: string;
      comment: string;
      decidedBy: string;
      request: string;
    };
    output: DecisionList;
  };
  undoDecision: { input: { id: string; decision: string; request: string }; output: DecisionList };
  cases: { input: Record<string, never>; output: CaseList };
  decideCase: {
    input: {
      case: string;
      seen: string;
      outcome: "approved" | "declined" | "deferred";
      effectiveDate: string;
      comment: string;
      request: string;
    };
    output: CaseList;
  };
  exportPromotions: { input: Record<string, never>; output: PromotionsExport };
}
