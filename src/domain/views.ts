/** Every view a person can open: menus, guards, the home screen and the pages follow from this one table. */
import type { Place } from "./fileKinds";
import type { Chapter } from "./handbook";
import type { Role } from "./roles";

/** Who may, by place; a place that is not named is closed. */
export type Access = Readonly<Partial<Record<Place, readonly Role[]>>>;

const hr = ["owner", "hr"] as const;
const meeting = [...hr, "facilitator"] as const;
/** The colleague of a readiness file, and the partner that person chose. */
const both = ["person", "partner"] as const;
const anybody = [...meeting, "rater", "nobody"] as const;

/** The pages that open as dialogs; the others stand beside the sheet as the sidebar does. Each is a folder of src/pages. */
export const dialogPages = ["import", "room", "handbook"] as const;
export type DialogPage = (typeof dialogPages)[number];
export type OwnPage = DialogPage | "hire" | "own" | "ready" | "records" | "sessions";

interface ViewEntry {
  readonly label: string;
  readonly purpose: string;
  /** The page it opens where that is not the sidebar's. */
  readonly page?: OwnPage;
  /** The sub-menu it stands in; at the top of the menu without. */
  readonly menu?: "Promotion and letters" | "Run as HR" | "Calibrate" | "Hire" | "Get into product";
  /** The heading it stands under on HR's home screen. */
  readonly step?: "Prepare" | "Gather ratings" | "Calibrate and decide" | "Read" | "Hire";
  readonly access: Access;
  /** Where the handbook tells more: at a chapter, or in the guide of whoever stands in this file. */
  readonly help: Chapter | "by file";
  /** What HR does with it in the hub, where that is something else; a menu made before the add-on may look can't know. */
  readonly inHub?: { readonly label: string; readonly purpose: string };
  /** What a rater finds in it once marks are final. */
  readonly onceLocked?: string;
}

/** In the order of the menu and of the home screen. */
export const views = {
  home: {
    label: "Show where we stand",
    purpose: "Where the cycle stands",
    help: "by file",
    access: {
      "not set up": anybody,
      hub: anybody,
      packet: anybody,
      "session file": anybody,
      "person's file": [...anybody, "person"],
      "published ladder": anybody,
      "hiring file": [...hr, "nobody"],
      kit: ["interviewer", "nobody"],
      "readiness file": [...both, "nobody"],
      "readiness notes": ["person", "nobody"],
      "readiness plan": ["person", "nobody"],
    },
  },
  setUp: {
    label: "Set up workbook",
    purpose: "Make this file the HR workbook",
    menu: "Run as HR",
    step: "Prepare",
    help: "hr#set-up-and-import",
    access: { "not set up": hr, hub: hr },
  },
  ladder: {
    label: "Check the ladder",
    purpose: "Check, adopt, import, publish",
    menu: "Run as HR",
    step: "Prepare",
    help: "hr#the-ladder",
    access: { hub: hr },
  },
  importLadder: {
    label: "Import a ladder",
    purpose: "Read a JSON or CSV file",
    page: "import",
    menu: "Run as HR",
    help: "hr#the-ladder",
    access: { hub: hr },
  },
  importPeople: {
    label: "Import people",
    purpose: "Read a CSV file from your HR system",
    page: "import",
    menu: "Run as HR",
    step: "Prepare",
    help: "hr#set-up-and-import",
    access: { hub: hr },
  },
  cycle: {
    label: "Run the cycle",
    purpose: "Open it, move it on",
    menu: "Run as HR",
    step: "Prepare",
    help: "hr#open-the-cycle",
    access: { hub: hr },
  },
  secondRaters: {
    label: "Assign second raters",
    purpose: "Another view, so that raters can be compared",
    menu: "Run as HR",
    step: "Prepare",
    help: "hr#while-ratings-come-in",
    access: { hub: hr },
  },
  packets: {
    label: "Create packets",
    purpose: "One private file for each rater",
    menu: "Run as HR",
    step: "Prepare",
    help: "hr#open-the-cycle",
    access: { hub: hr },
  },
  ownFiles: {
    label: "Open own files",
    purpose: "For each PM: what is expected, own evidence, the letter",
    menu: "Run as HR",
    step: "Gather ratings",
    help: "hr#own-files-and-letters",
    access: { hub: hr },
  },
  whoIsWhere: {
    label: "Who is where",
    purpose: "How far every rater is, invitations, reminders",
    menu: "Run as HR",
    step: "Gather ratings",
    help: "hr#while-ratings-come-in",
    access: { hub: hr },
  },
  collect: {
    label: "Collect ratings",
    purpose: "Bring in what the raters submitted",
    menu: "Run as HR",
    step: "Gather ratings",
    help: "hr#while-ratings-come-in",
    access: { hub: hr },
  },
  sessions: {
    label: "Plan sessions",
    purpose: "Who meets about whom, and their files",
    page: "sessions",
    menu: "Calibrate",
    step: "Calibrate and decide",
    help: "hr#before-the-meeting",
    access: { hub: hr },
  },
  build: {
    label: "Build calibration",
    purpose: "Lay out the sheets for the meeting",
    menu: "Calibrate",
    step: "Calibrate and decide",
    help: "calculates",
    access: { hub: meeting },
  },
  room: {
    label: "Open the room",
    purpose: "The meeting: one person at a time, on the whole screen",
    page: "room",
    menu: "Calibrate",
    step: "Calibrate and decide",
    help: "facilitators#sixty-minutes",
    access: { hub: meeting, "session file": meeting },
  },
  decide: {
    label: "Record decision",
    purpose: "Change or keep marks, with a reason",
    menu: "Calibrate",
    step: "Calibrate and decide",
    help: "hr#the-meeting",
    access: { hub: meeting },
  },
  cases: {
    label: "Decide promotion cases",
    purpose: "Approve, decline or defer",
    menu: "Calibrate",
    step: "Calibrate and decide",
    help: "hr#promotions",
    access: { hub: hr },
  },
  after: {
    label: "After the meeting",
    purpose: "Changes by manager",
    menu: "Calibrate",
    step: "Calibrate and decide",
    help: "hr#the-meeting",
    access: { hub: hr },
  },
  export: {
    label: "Export results",
    purpose: "Files for your HR system, and marks for an audit",
    page: "records",
    menu: "Calibrate",
    step: "Calibrate and decide",
    help: "hr#lock-and-export",
    access: { hub: hr },
  },
  history: {
    label: "Export history",
    purpose: "Locked cycles as files for a warehouse",
    page: "records",
    menu: "Run as HR",
    step: "Read",
    help: "calculates#in-history-html",
    access: { hub: hr },
  },
  personData: {
    label: "Data about people",
    purpose: "Everything about one person, removing, keeping",
    page: "records",
    menu: "Run as HR",
    step: "Read",
    help: "hr#data-about-people",
    access: { hub: hr },
  },
  rate: {
    label: "Rate my reports",
    purpose: "One person, one criterion at a time",
    step: "Gather ratings",
    help: "managers#rate-a-person",
    access: { packet: ["rater"], hub: hr },
    inHub: { label: "Ratings", purpose: "Read, return, or record for a rater" },
    onceLocked: "What you submitted",
  },
  propose: {
    label: "Propose promotion",
    purpose: "Make the case for a next level",
    onceLocked: "What you proposed, to read",
    menu: "Promotion and letters",
    step: "Gather ratings",
    help: "managers#propose-a-promotion",
    access: { packet: ["rater"], hub: hr },
  },
  preRead: {
    label: "Read before the meeting",
    purpose: "The people of your sessions, and what you think",
    help: "managers#in-the-meeting",
    access: { packet: ["rater"] },
  },
  approve: {
    label: "Approve cases",
    purpose: "What managers who report to you propose",
    help: "managers#propose-a-promotion",
    menu: "Promotion and letters",
    access: { packet: ["rater"] },
  },
  letters: {
    label: "Write letters",
    purpose: "What was decided about your reports, and why",
    menu: "Promotion and letters",
    step: "Calibrate and decide",
    help: "hr#letters",
    access: { packet: ["rater"], hub: hr },
    inHub: { label: "Letters", purpose: "What was decided about each PM, and why" },
  },
  ownEvidence: {
    label: "Write own evidence",
    purpose: "What you did and agreed, in your own words",
    page: "own",
    help: "rated#your-own-file",
    access: { "person's file": ["person"] },
  },
  ownLetter: {
    label: "Read my letter",
    purpose: "What was decided and why, and your answer",
    page: "own",
    help: "rated#your-own-file",
    menu: "Promotion and letters",
    access: { "person's file": ["person"] },
  },
  compare: {
    label: "Compare levels",
    purpose: "What is next, and on the other track",
    step: "Read",
    help: "managers#propose-a-promotion",
    access: { hub: anybody, packet: anybody, "published ladder": anybody },
  },
  newHiringFile: {
    label: "New hiring file",
    purpose: "For an opening: yours alone, and apart from this workbook",
    page: "hire",
    menu: "Hire",
    step: "Hire",
    help: "hiring#make-the-file",
    access: { hub: hr },
  },
  setUpHiring: {
    label: "Set up for hiring",
    purpose: "Make this file one for an opening, apart from ratings",
    page: "hire",
    menu: "Hire",
    help: "hiring#make-the-file",
    access: { "not set up": hr, "hiring file": hr },
  },
  candidates: {
    label: "Candidates and kits",
    purpose: "Plan interviews, collect scorecards, decide",
    page: "hire",
    menu: "Hire",
    help: "hiring#before-the-interviews",
    access: { "hiring file": hr },
  },
  scenarios: {
    label: "Read the scenarios",
    purpose: "Problems, answers and what good looks like",
    page: "hire",
    menu: "Hire",
    help: "hiring#choose-a-scenario",
    access: { "hiring file": hr, kit: ["interviewer"] },
  },
  interview: {
    label: "Interview",
    purpose: "Before, during and after, a candidate at a time",
    page: "hire",
    menu: "Hire",
    help: "hiring#the-hour",
    access: { kit: ["interviewer"] },
  },
  setUpReadiness: {
    label: "Set up for readiness",
    purpose: "Make this file one for getting into product, with a partner you choose",
    page: "ready",
    menu: "Get into product",
    help: "readiness",
    access: { "not set up": hr, "readiness file": ["person"] },
  },
  readiness: {
    label: "Where we both stand",
    purpose: "Write apart, hand in, show each other",
    page: "ready",
    menu: "Get into product",
    help: "readiness",
    access: { "readiness file": both },
  },
  stepsAndPlan: {
    label: "Steps and plan",
    purpose: "What to do now, what came of it, when you talk again",
    page: "ready",
    menu: "Get into product",
    help: "readiness",
    access: { "readiness file": both },
  },
  myNotes: {
    label: "Write my notes",
    purpose: "A habit at a time, for nobody but you until both have handed in",
    page: "ready",
    menu: "Get into product",
    help: "readiness",
    access: { "readiness notes": ["person"] },
  },
  habits: {
    label: "Read the habits",
    purpose: "What each looks like, roles on the way, what the work is like",
    page: "ready",
    menu: "Get into product",
    help: "readiness",
    access: { "readiness file": both, "readiness notes": ["person"] },
  },
  handbook: {
    label: "Handbook",
    purpose: "Your first hour, the meeting, and how every figure comes about",
    page: "handbook",
    step: "Read",
    help: "by file",
    access: {
      "not set up": anybody,
      hub: anybody,
      packet: anybody,
      "session file": anybody,
      "person's file": [...anybody, "person"],
      "published ladder": anybody,
      "hiring file": anybody,
      kit: [...anybody, "interviewer"],
      "readiness file": [...both, "nobody"],
      "readiness notes": ["person", "nobody"],
      "readiness plan": ["person", "nobody"],
    },
  },
} as const satisfies Record<string, ViewEntry>;

export type View = keyof typeof views;

/** Those that open in the sidebar. */
export type SidebarView = {
  [V in View]: (typeof views)[V] extends { readonly page: OwnPage } ? never : V;
}[View];

/** Those that open on a page of their own. */
export type ViewOf<Page extends OwnPage> = {
  [V in View]: (typeof views)[V] extends { readonly page: Page } ? V : never;
}[View];

/** The names of all views, in order. */
export const viewNames = Object.keys(views) as View[];

/** A view's entry, its optional parts visible to the types. */
export const viewOf = (view: View): ViewEntry => views[view];

/** What a view is called and for, which in the hub may be something else. */
export const saidOf = (view: View, isHub: boolean): Pick<ViewEntry, "label" | "purpose"> =>
  (isHub && viewOf(view).inHub) || viewOf(view);

/** @example mayOpen("collect", "hub", "facilitator") // false */
export const mayOpen = (view: View, place: Place, role: Role): boolean =>
  viewOf(view).access[place]?.includes(role) ?? false;
