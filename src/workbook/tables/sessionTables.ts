/** The tables of sessions: planned and opinions in the hub, the pre-read in packets, the agenda of a session file. */
import { type AgendaRow, agendaParts } from "../../domain/calibration/agendaRow";
import {
  type Opinion,
  type OpinionRecord,
  opinionAnswers,
  opinionLines,
  opinionsIn,
} from "../../domain/calibration/opinion";
import type { PreReadRow } from "../../domain/calibration/preRead";
import type { Session } from "../../domain/calibration/session";
import type { RubricCell } from "../../domain/ladder/ladder";
import { textOf } from "../cells/cell";
import { type Column, choice, day, email, lines, list, number, text } from "./columns";
import { mark, mayAskToRead, personName, requestColumn } from "./sharedColumns";
import type { SealedTable, Table } from "./table";

/** Evidence is a line and its further entries. */
const evidence = (header: string) => text(header, { width: 260, longest: 45_000 });

export const sessionsTable: Table<Session> = {
  name: "Sessions",
  purpose: "The calibration meetings of this cycle: who takes part, and whom each is about.",
  id: "id",
  fields: {
    id: text("ID", { width: 160 }),
    cycle: text("Cycle", { width: 90 }),
    name: text("Session", { width: 200, longest: 100 }),
    date: day("Date"),
    minutes: number("Minutes", { least: 1, isWhole: true }),
    facilitator: email("Facilitator", { note: "Runs the meeting and opens its file." }),
    participants: list("Participants", { width: 320, note: "E-mail addresses, separated by semicolons." }),
    people: list("People", { width: 320, note: "Employee IDs, separated by semicolons." }),
    allowedBecause: text("Conflicts allowed because", {
      width: 260,
      note: "Why participants may see people they have a stake in. Never their own row.",
    }),
    closedOn: day("Closed on"),
    file: text("Session file", { width: 300, note: "Id of the file made for the meeting." }),
    fileHolds: text("File holds", { width: 120, note: "Fingerprint of what was last put into the file." }),
  },
};

export const opinionsTable: Table<OpinionRecord> = {
  name: "Opinions",
  purpose: "What participants said before the meeting. The room sees it without their names.",
  id: "id",
  fields: {
    id: text("ID", { width: 220 }),
    cycle: text("Cycle", { width: 90 }),
    session: text("Session", { width: 160 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    participant: email("Participant"),
    answer: choice("Opinion", opinionAnswers, { width: 130 }),
    line: text("Line", { width: 420, note: mayAskToRead }),
    savedAt: text("Saved", { width: 170 }),
  },
};

export const preReadTable: SealedTable<PreReadRow> = {
  name: "Pre-read",
  purpose: "The people of your calibration sessions. Read them before the meeting and say what you think.",
  id: "id",
  idRepeats: ["session", "person"],
  seal: { in: "request", over: ["answer", "line"] },
  fields: {
    sessionName: text("Session", { width: 160 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    level: text("Level", { width: 70 }),
    title: text("Title", { width: 170 }),
    manager: text("Manager", { width: 170 }),
    timeInGrade: text("Time in grade", { width: 150 }),
    answer: choice("Opinion", ["", ...opinionAnswers], { width: 130 }),
    line: text("Line", { width: 340, note: mayAskToRead }),
    notCollected: text("Not collected", { width: 260, note: "Why HR's workbook did not take your opinion." }),
    overall: text("Overall", { width: 110 }),
    flags: lines("Worth a look"),
    case: text("Promotion case", { width: 170 }),
    marks: { parts: { mark: mark(""), evidence: evidence(": evidence") } },
    savedAt: text("Saved", { width: 170 }),
    session: text("Session ID", { width: 160 }),
    id: text("ID", { width: 220 }),
    request: requestColumn,
  },
};

/** One text of the rubric, as the meeting reads it. */
export interface Expectation extends RubricCell {
  /** level/criterion */
  readonly id: string;
}

export const expectationsTable: Table<Expectation> = {
  name: "Expectations",
  purpose: "What the levels of this meeting's grades expect, on both tracks.",
  id: "id",
  idFrom: ["level", "criterion"],
  fields: {
    level: text("Level", { width: 70 }),
    criterion: text("Criterion", { width: 170 }),
    expectation: text("What is expected", { width: 420, longest: 5000 }),
    seenWhen: text("What counts as seeing it", { width: 420, longest: 5000 }),
    id: text("ID", { width: 160 }),
  },
};

const opinions: Column<readonly Opinion[]> = {
  ...lines("Opinions"),
  parse: (cell) => {
    const found = textOf(cell).split(/\r?\n/).filter(Boolean).map(opinionsIn);
    return found.every((some): some is Opinion[] => some !== undefined)
      ? { value: found.flat() }
      : { expected: `lines that begin with one of: ${opinionAnswers.join(", ")}` };
  },
  format: (said) => lines("").format(opinionLines(said)),
};

export const agendaTable: Table<AgendaRow> = {
  name: "Agenda",
  purpose: "Everybody this meeting is about, in the order to talk, with why. No participant's own row.",
  id: "id",
  fields: {
    place: number("Place", { least: 1, isWhole: true }),
    name: { ...personName, width: 170 },
    level: text("Level", { width: 70 }),
    part: choice("What to do", agendaParts, { width: 130 }),
    minutes: number("Minutes", { least: 0 }),
    why: { ...lines("Why"), width: 380 },
    opinions: { ...opinions, width: 220 },
    manager: text("Manager", { width: 170 }),
    managerIsHere: choice("Manager takes part", ["yes", "no"]),
    opinionsMissing: number("Opinions missing", { least: 0, isWhole: true }),
    marks: { parts: { mark: mark(": mark") } },
    email: email("Work e-mail"),
    id: text("Employee ID", { width: 100 }),
  },
};
