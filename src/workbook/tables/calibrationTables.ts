/** The tables of what was decided in calibration, and how long meetings took. */
import type { Decision } from "../../domain/calibration/decision";
import type { TalkedMinutes } from "../../domain/calibration/talkTime";
import type { ToldDecision } from "../../domain/calibration/toldDecisions";
import { textOf } from "../cells/cell";
import { type Column, choice, day, needed, number, text } from "./columns";
import { mayAskToRead, personName, sealColumn } from "./sharedColumns";
import type { SealedTable, Table } from "./table";

export const decisionsTable: SealedTable<Decision> = {
  name: "Decisions",
  purpose: "What was decided in calibration, with its reason. Nothing is overwritten; undoing adds a row.",
  id: "id",
  seal: {
    in: sealColumn,
    over: [
      "kind",
      "from",
      "to",
      "reasonCode",
      "comment",
      "session",
      "decidedBy",
      "managerPresent",
      "recordedBy",
      "cycle",
      "person",
      "case",
      "reverses",
    ],
  },
  fields: {
    name: personName,
    kind: choice("Kind", ["marks", "promotion", "track change", "approval"], {
      width: 170,
      note: "approval: a word on a promotion case; From says whose word it is, To what was said.",
    }),
    from: text("From", { width: 260 }),
    to: text("To", { width: 260 }),
    reasonCode: text("Reason code", { width: 170 }),
    comment: text("Comment", { width: 420, note: mayAskToRead }),
    when: text("When", { width: 170 }),
    session: text("Session", { width: 170 }),
    decidedBy: text("Decided by", { width: 420 }),
    managerPresent: choice("Manager present", ["", "yes", "no"], {
      width: 170,
      note: "Whether the manager who gave the marks was in the meeting; blank where nobody said.",
    }),
    recordedBy: text("Recorded by", { width: 200 }),
    cycle: needed(text("Cycle", { width: 90 })),
    person: needed(text("Employee ID", { width: 100 })),
    case: text("Case", { width: 170, note: "The promotion case it is about." }),
    reverses: text("Reverses", { width: 260, note: "The decision this row takes back." }),
    id: text("ID", { width: 260 }),
  },
};

export const decidedTable: Table<ToldDecision> = {
  name: "Decided",
  purpose: "What calibration decided about your reports, and why. Tell them before any letter does.",
  id: "id",
  fields: {
    name: personName,
    level: text("Level", { width: 70 }),
    decided: text("Decided", { width: 280 }),
    overall: text("Overall", { width: 120, note: "The one that holds now." }),
    reasonCode: text("Reason", { width: 170 }),
    comment: text("What was said", { width: 380 }),
    on: day("On"),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    id: text("ID", { width: 160 }),
  },
};

const grade = number("Grade", {
  isWhole: true,
  note: "Blank for those who are alone at their grade and track: they are counted together.",
});

const gradeOrOthers: Column<number | null> = {
  ...grade,
  parse: (cell) => (textOf(cell).trim() === "" ? { value: null } : grade.parse(cell)),
  format: (value) => value ?? "",
};

export const minutesTable: SealedTable<TalkedMinutes> = {
  name: "Minutes",
  purpose: "How long meetings talked, by grade and track. Of one person nothing is kept.",
  id: "id",
  seal: { in: sealColumn, over: ["session", "grade", "track", "people", "minutes", "cycle"] },
  fields: {
    session: text("Session", { width: 170 }),
    grade: gradeOrOthers,
    track: choice("Track", ["", "IC", "M"]),
    people: number("People", {
      least: 1,
      isWhole: true,
      note: "All of the meeting who are of this grade and track; who was talked about is not kept.",
    }),
    minutes: number("Minutes", { least: 0, note: "With tenths: 0.5 is thirty seconds." }),
    cycle: text("Cycle", { width: 90 }),
    id: text("ID", { width: 160 }),
  },
};
