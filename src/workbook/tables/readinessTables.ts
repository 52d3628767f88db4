/** The tables of readiness: the two and what they showed, what to do now, the plan; and what each writes in own notes. */
import type { SeenOfHabits } from "../../domain/readiness/pair";
import type { PlanShown, ReadinessPlan, StepTaken } from "../../domain/readiness/steps";
import { choice, day, email, text } from "./columns";
import { requestColumn } from "./sharedColumns";
import type { SealedTable, Table } from "./table";

/** A habit's column: what was seen of it. */
type Evidence = Readonly<Record<string, { readonly seen: string }>>;

interface Words extends Omit<SeenOfHabits, "evidence"> {
  readonly evidence: Evidence;
}

/** One of the two in the shared file. */
export interface PairRow extends Words {
  readonly name: string;
  readonly email: string;
  /** ISO instant; blank before. */
  readonly handedInAt: string;
  readonly shownAt: string;
  readonly digest: string;
  /** Blank before it is shown. */
  readonly key: string;
  /** Id of the own notes, and what Plumbline last put into them. */
  readonly notes: string;
  readonly notesHold: string;
  readonly request: string;
}

/** What one of the two writes, in a file of the own. */
export interface NotesRow extends Words {
  readonly id: string;
  readonly status: "open" | "draft" | "submitted";
  readonly savedAt: string;
  readonly request: string;
}

const prose = (header: string, note = "") => text(header, { width: 340, note });

const words = {
  evidence: { parts: { seen: text(": seen", { width: 340 }) } },
  expertise: prose("Rare expertise"),
  next: prose("What would help next"),
};

export const pairTable: SealedTable<PairRow> = {
  name: "Pair",
  purpose:
    "The two, and what each showed. Written in the sidebar; a row somebody types into counts for nothing.",
  id: "email",
  seal: {
    in: "request",
    over: ["digest", "key", "evidence", "expertise", "next"],
  },
  fields: {
    name: text("Name", { width: 170, longest: 200 }),
    email: email("Work e-mail"),
    handedInAt: text("Handed in", { width: 170 }),
    shownAt: text("Shown", { width: 170 }),
    ...words,
    digest: text("Digest", { note: "Of what was handed in: it proves that the words shown are those." }),
    key: text("Key"),
    notes: text("Own notes"),
    notesHold: text("Notes hold"),
    request: requestColumn,
  },
};

export const notesTable: SealedTable<NotesRow> = {
  name: "Notes",
  purpose: "What you saw of each habit. Written in the sidebar.",
  id: "id",
  seal: { in: "request", over: ["status", "evidence", "expertise", "next"] },
  fields: {
    status: choice("Status", ["open", "draft", "submitted"]),
    ...words,
    savedAt: text("Saved", { width: 170 }),
    request: requestColumn,
    id: text("ID", { width: 110 }),
  },
};

/** Which save a row is from. */
interface Saved {
  readonly request: string;
}

export const stepsTable: SealedTable<StepTaken & Saved> = {
  name: "Steps",
  purpose: "What to do now, by when, and what came of it. Written in the sidebar.",
  id: "id",
  seal: { in: "request", over: ["name", "by", "doneOn", "cameOf"] },
  fields: {
    name: text("What to do", { width: 260, longest: 200 }),
    how: prose("How"),
    by: day("By"),
    doneOn: day("Done on"),
    cameOf: prose("What came of it"),
    savedAt: text("Saved", { width: 170 }),
    request: requestColumn,
    id: text("ID", { width: 110 }),
  },
};

export const planTable: SealedTable<ReadinessPlan & Saved> = {
  name: "Plan",
  purpose: "What you agreed, in words, and when you talk again. Written in the sidebar.",
  id: "id",
  seal: { in: "request", over: ["words", "nextTalk"] },
  fields: {
    words: text("Plan", { width: 420 }),
    nextTalk: day("Next conversation"),
    savedAt: text("Saved", { width: 170 }),
    request: requestColumn,
    id: text("ID", { width: 110 }),
  },
};

export const planShownTable: Table<PlanShown> = {
  name: "Plan shown to",
  purpose: "Who reads what helps you next, because you showed it.",
  id: "email",
  fields: {
    email: email("Work e-mail"),
    helps: prose("What helps next"),
    nextTalk: day("Next conversation"),
    since: day("Shown since"),
    file: text("File", { width: 300 }),
  },
};

/** @param row of Pair or Notes */
export const wordsIn = ({ evidence = {}, expertise, next }: Words): SeenOfHabits => ({
  evidence: Object.fromEntries(Object.entries(evidence).map(([habit, { seen }]) => [habit, seen])),
  expertise,
  next,
});

export const asWords = ({ evidence, expertise, next }: SeenOfHabits): Words => ({
  evidence: Object.fromEntries(Object.entries(evidence).map(([habit, seen]) => [habit, { seen }])),
  expertise,
  next,
});
