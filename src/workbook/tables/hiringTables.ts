/** The tables of hiring: an opening's candidates, interviewers, scenarios and texts, and what interviewers say in their kits. */
import { type Candidate, hiringDecisions, type Interviewer } from "../../domain/hiring/candidate";
import { type Anchor, anyScenario, type Scenario } from "../../domain/hiring/scenario";
import { attributeMarks, canDoAnswers, type Scorecard } from "../../domain/hiring/scorecard";
import type { HiringText } from "../../domain/hiring/shippedHiring";
import { choice, day, email, lines, list, number, text } from "./columns";
import { requestColumn } from "./sharedColumns";
import type { SealedTable, Table } from "./table";

const prose = (header: string, note = "") => text(header, { width: 420, longest: 10_000, note });

export const candidatesTable: Table<Candidate> = {
  name: "Candidates",
  purpose: "Who is interviewed for this opening. Added, decided and removed in the sidebar.",
  id: "id",
  fields: {
    name: text("Candidate", { width: 220, longest: 200 }),
    on: day("Interviews on"),
    scenario: text("Scenario", { width: 110 }),
    interviewers: list("Interviewers", { width: 320 }),
    adjustments: text("Adjustments", { width: 260, note: "What the candidate asked for." }),
    keepUntil: day("Kept until", { note: "The last day anything about this person is kept." }),
    collectedAt: text("Scorecards collected", { width: 170 }),
    decision: choice("Decision", ["", ...hiringDecisions], { width: 130 }),
    reason: text("Reason", { width: 340 }),
    decidedBy: text("Decided by", { width: 200 }),
    decidedOn: day("Decided on"),
    id: text("ID", { width: 110 }),
  },
};

export const interviewersTable: Table<Interviewer> = {
  name: "Interviewers",
  purpose: "Who interviews, and the kit each of them works in.",
  id: "email",
  fields: {
    email: email("Work e-mail"),
    name: text("Name", { width: 180, longest: 200, note: "How the debrief calls this interviewer." }),
    kit: text("Kit", { width: 300 }),
    kitHolds: text("Kit holds", { width: 120 }),
  },
};

export const scenariosTable: Table<Scenario> = {
  name: "Scenarios",
  purpose: "The problems candidates work on. Change them, or add a row for one of your own.",
  id: "id",
  fields: {
    id: text("Scenario", {
      width: 110,
      note: "A short name for the other sheets. Leave it once it was used.",
    }),
    title: text("Title", { width: 170, longest: 200 }),
    sendAhead: prose("Send ahead", "What the candidate gets a week before."),
    problem: prose("Problem", "What stands on the page the candidate works from."),
    ifAsked: prose("If asked", "Facts for the interviewer to give when the candidate asks."),
    steps: lines("Whiteboard steps", { width: 340, note: "One a line; the interviewer ticks them." }),
    sound: prose("A sound answer"),
    answerOne: prose("One good answer"),
    answerTwo: prose("Another good answer"),
    stumbles: lines("Stumbles", { width: 340, note: "One a line; the interviewer notes them in one tap." }),
    used: number("Used", { least: 0, isWhole: true, note: "For how many candidates it was planned." }),
  },
};

export const anchorsTable: Table<Anchor> = {
  name: "Anchors",
  purpose:
    "What poor, mixed, good and excellent mean. The words may be changed; the names of the attributes stay.",
  id: "id",
  idFrom: ["scenario", "attribute"],
  fields: {
    scenario: text("Scenario", { width: 110, note: `"${anyScenario}": holds in each scenario.` }),
    attribute: text("Attribute", { width: 170, longest: 60 }),
    poor: text("Poor", { width: 340 }),
    mixed: text("Mixed", { width: 340 }),
    good: text("Good", { width: 340 }),
    excellent: text("Excellent", { width: 340 }),
    id: text("ID", { width: 110 }),
  },
};

export const hiringTextsTable: Table<HiringText> = {
  name: "Texts",
  purpose: "Letters and notices to copy. Names in braces, such as {candidate}, are filled in.",
  id: "name",
  fields: {
    name: text("Text", { width: 170, longest: 100 }),
    text: text("Words", { width: 420, longest: 10_000 }),
  },
};

export const scorecardsTable: SealedTable<Scorecard> = {
  name: "Scorecards",
  purpose: "What an interviewer says about each candidate. Written in the sidebar.",
  id: "id",
  seal: {
    in: "request",
    over: [
      "status",
      "marks",
      "canDo",
      "why",
      "notes",
      "startedAt",
      "endedAt",
      "ranOut",
      "steps",
      "stumbles",
      "additions",
    ],
  },
  fields: {
    name: text("Candidate", { width: 220, longest: 200 }),
    on: day("Interview on"),
    scenario: text("Scenario", { width: 110 }),
    adjustments: text("Adjustments", { width: 260 }),
    status: choice("Status", ["open", "draft", "submitted"]),
    marks: {
      parts: {
        mark: choice("", ["", ...attributeMarks]),
        evidence: text(": evidence", { width: 340 }),
      },
    },
    canDo: choice("Can do the job", ["", ...canDoAnswers]),
    why: text("Why", { width: 340 }),
    notes: text("Notes", { width: 340 }),
    startedAt: text("Started", { width: 170 }),
    endedAt: text("Ended", { width: 170 }),
    ranOut: choice("Time ran out", ["", "yes"]),
    steps: lines("Steps taken"),
    stumbles: lines("Stumbles seen"),
    additions: lines("Additions", { width: 340, note: "Written after it was submitted." }),
    savedAt: text("Saved", { width: 170 }),
    request: requestColumn,
    id: text("ID", { width: 220 }),
  },
};
