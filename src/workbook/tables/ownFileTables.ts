/** The tables of people's own files: who has one, what they wrote in it, and the letters to them. */
import type { PersonLetter } from "../../domain/promotion/personLetter";
import { type OwnEntry, ownKinds } from "../../domain/rating/ownEntry";
import { choice, day, email, list, text } from "./columns";
import { webAddress } from "./ratingTables";
import { personName, requestColumn } from "./sharedColumns";
import type { SealedTable, Table } from "./table";

/** The file that was opened for a person. */
export interface OwnFile {
  readonly person: string;
  readonly name: string;
  /** Id of the file; blank before it is made. */
  readonly file: string;
  /** What stood in it when it was last brought up to date. */
  readonly holds: string;
  /** Address of the HR account that made it: no other one can read or share it. */
  readonly madeBy: string;
  /** When HR last looked into it, by the hub's clock; blank before. */
  readonly collectedAt: string;
  /** Ids of files that another account made, which the person can still open; until HR has dealt with them. */
  readonly oldFiles: readonly string[];
}

export const ownFilesTable: Table<OwnFile> = {
  name: "Own files",
  purpose: "For whom HR opened an own file: what is expected of them, their evidence, their letters.",
  id: "person",
  fields: {
    name: personName,
    person: text("Employee ID", { width: 100 }),
    collectedAt: text("Last collected", { width: 170 }),
    madeBy: email("File made by", { note: "The HR account that can update and collect it." }),
    file: text("File", { width: 300, note: "Id of the person's own file." }),
    holds: text("File holds", { width: 120, note: "Fingerprint of what was last put into it." }),
    oldFiles: list("Old files", {
      note: "Files of another HR account that the person can still open. Empty the cell once what was not collected is copied.",
    }),
  },
};

export const ownEntriesTable: SealedTable<OwnEntry> = {
  name: "Own entries",
  purpose:
    "What people wrote in their own files: evidence, goals agreed with the manager, answers to letters.",
  id: "id",
  seal: { in: "request", over: ["kind", "date", "criterion", "text", "link"] },
  fields: {
    name: personName,
    kind: choice("What it is", ["", ...ownKinds], {
      note: "evidence, a goal you agreed with your manager, or your answer to the letter. Blank: evidence.",
    }),
    date: day("Date", { note: "When it happened, as 2026-03-31; for a goal the day it is due." }),
    criterion: text("Criterion", { width: 170, note: "Which one it is evidence for." }),
    text: text("What happened", {
      width: 420,
      note: "What you did, and what came of it. Your manager and HR read it, in your words.",
    }),
    link: webAddress,
    notCollected: text("Not collected", { width: 260 }),
    collected: day("Collected on"),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    id: text("ID", { width: 160 }),
    request: requestColumn,
  },
};

export const lettersTable: SealedTable<PersonLetter> = {
  name: "Letters",
  purpose: "A letter to each person once the cycle is locked: what holds, what was decided, and why.",
  id: "id",
  idRepeats: ["cycle", "person"],
  seal: { in: "request", over: ["status", "why", "whyDecided", "gaps", "goals"] },
  fields: {
    name: personName,
    level: text("Level", { width: 70 }),
    status: choice("Status", ["open", "draft", "released"], {
      note: "The sidebar changes it. Without the sidebar: choose released once the letter says why.",
    }),
    marks: { parts: { words: text(": mark in words", { width: 170 }) } },
    decided: text("Decided", { width: 260 }),
    why: text("Why these marks hold", {
      width: 420,
      note: "In the manager's own words. The person reads it.",
    }),
    whyDecided: text("Why it was decided so", { width: 420, note: "The person reads it." }),
    gaps: text("What is still missing", { width: 260, note: "The person reads it." }),
    goals: text("Goals we agreed", { width: 260, note: "The person reads it." }),
    notCollected: text("Not collected", { width: 260 }),
    writer: text("Written by", { width: 200 }),
    opened: text("Opened", { width: 170 }),
    savedAt: text("Saved", { width: 170 }),
    person: text("Employee ID", { width: 100 }),
    cycle: text("Cycle", { width: 90 }),
    id: text("ID", { width: 200 }),
    request: requestColumn,
  },
};
