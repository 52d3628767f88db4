/** What happens in each state of a cycle, and the next step of everybody who takes part. */
import type { CycleState } from "../../domain/cycle/cycle";
import { counted } from "../../statistics/points";

export const whatHappens: Readonly<Record<CycleState, string>> = {
  Draft: "HR prepares: people, ladder, cut-off date, packets.",
  Rating: "Every rater marks their own reports in a packet and submits them.",
  "Pre-read": "Rating is closed. Whoever takes part in calibration reads the marks.",
  Live: "Calibration. Every decision is recorded with its reason.",
  Locked: "Marks are final. Promotion cases are decided and exported.",
};

const menu = "Extensions ▸ Plumbline";

/** Where somebody new finds the first hour step by step. */
export const howTo = `${menu} ▸ Handbook: step by step with pictures, and how every figure comes about.`;

export const byRater = `${menu} ▸ Run as HR ▸ Who is where: how far everybody is, invitations and reminders.`;

export const inHub: Readonly<Record<CycleState, readonly (readonly [who: string, step: string])[]>> = {
  Draft: [
    [
      "HR",
      "Import people again if the roster has changed. Look through People, Criteria and the rubrics, then open the cycle for rating.",
    ],
    ["Raters", "Nothing yet. Their packets come when rating begins."],
    ["Leadership", "Read the rubrics of the levels you will calibrate."],
  ],
  Rating: [
    ["HR", "Create packets, collect them, and remind those who are behind."],
    ["Raters", `Open the packet, choose ${menu}, mark and submit every report.`],
    ["Leadership", "Nothing yet. Calibration begins when rating is closed."],
  ],
  "Pre-read": [
    ["HR", "Build calibration, and plan who meets about whom. Return a rating only with a reason."],
    ["Raters", "Marks are closed. Keep the evidence at hand for questions."],
    ["Leadership", "Whoever takes part reads in the own packet, and says where they have a question."],
  ],
  Live: [
    [
      "HR",
      "Record each decision with its reason, or collect the session whose file has it, then build calibration again. Close a session and update the packets: managers then read what was decided.",
    ],
    ["Raters", "Answer questions about your reports."],
    ["Leadership", "Go through Calibration grade by grade, both tracks side by side."],
  ],
  Locked: [
    [
      "HR",
      "Decide each promotion case and export the approved ones. Open the letters, then update the packets.",
    ],
    ["Raters", "Tell your reports what was decided, and why."],
    ["Leadership", "Nothing more in this cycle."],
  ],
};

/** HR's next step once every rater has a packet. */
export const allMade = "Collect what raters submitted, and remind those who are behind.";

/** HR's next step once every own report is collected. */
export const allIn = "Every own report is collected. Close rating under Run the cycle.";

export const inPacket: Readonly<Record<CycleState, string>> = {
  Draft: "Nothing yet. Read the rubrics of your reports' levels while you wait.",
  Rating: `Choose ${menu} ▸ Rate my reports and submit each; the list says what is left. It saves as you type. Promotions stand under Promotion and letters.`,
  "Pre-read": "Marks are closed. HR returns a report to you if something is missing.",
  Live: "Calibration is under way. Marks can no longer be changed here. What closed meetings decided about the marks of your reports stands in the sheet Decided, with HR's next update of this packet.",
  Locked:
    "Marks are final. The sheet Decided says what was decided about the marks of your reports, and why: tell them in person, then choose Promotion and letters ▸ Write letters.",
};

/** What a packet asks of its rater in particular, before what holds for all of them. */
export const returned = (count: number): string =>
  `HR returned ${counted(count, "report")} to you. Unless you submitted again since, choose ${menu} ▸ Rate my reports and change what is asked.`;
export const sentBack = (count: number): string =>
  `${counted(count, "promotion case")} came back to you. Unless you proposed again since, choose ${menu} ▸ Promotion and letters ▸ Propose promotion: it says why, and what to do.`;
export const lettersToWrite = (count: number): string =>
  `${counted(count, "letter")} of the cycle before ${count === 1 ? "is" : "are"} not released yet. Choose ${menu} ▸ Promotion and letters ▸ Write letters.`;
export const readBefore = `Choose ${menu} ▸ Read before the meeting, and say about whom you have a question.`;

/** Whoever has several Google accounts may never see the sidebar. */
export const withoutSidebar =
  "Does the sidebar stay empty? Type into the sheet Ratings: a mark and evidence for each criterion, then tick Submit. What is missing turns orange. HR collects it.";

export const expectations = "The sheets Rubric IC and Rubric Management of this file, one column a level.";

/** HR's next step once letters are open. */
export const lettersOpen =
  "Letters are open. Update the packets, collect what managers release, and update the own files. Decide what promotion cases are left.";

/** HR's next step while no cycle is open. */
export const withoutCycle = {
  noPeople: `Choose ${menu} and import people from a CSV file of your HR system.`,
  people: `Choose ${menu} and open a cycle.`,
};
