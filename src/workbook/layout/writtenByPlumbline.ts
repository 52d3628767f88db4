/** The columns that Plumbline writes and people only read: drawn grey, and cut off where the text is an id. */
import { ownSealColumn, sealPath, type Table } from "../tables/table";
import { tables } from "../tables/tables";

type Tables = typeof tables;

/** What a manager wrote of a case. */
const caseTexts = [
  "rationale",
  "businessNeed",
  "scopeChange",
  "examples",
  "quotes",
  "openGaps",
  "nurturing",
  "bars",
] as const;

const fields: { readonly [K in keyof Tables]?: readonly (keyof Tables[K]["fields"])[] } = {
  settings: ["key", "meaning"],
  raters: ["packet", "packetHolds", "packetBy", "invited", "lastMail", "mailTrouble"],
  assignments: ["id", "name"],
  ratings: [
    "id",
    "cycle",
    "person",
    "name",
    "rater",
    "role",
    "level",
    "status",
    "returnedBecause",
    "givenOver",
    "rubricVersion",
    "savedAt",
    "recordedBy",
    "request",
  ],
  evidence: ["id", "rating", "name", "notCollected", "request"],
  ownEntries: ["name", "notCollected", "collected", "cycle", "person", "id", "request"],
  letters: [
    "name",
    "level",
    "marks",
    "decided",
    "notCollected",
    "writer",
    "opened",
    "savedAt",
    "person",
    "cycle",
    "id",
    "request",
  ],
  sessions: ["id", "cycle", "closedOn", "file", "fileHolds"],
  preRead: [
    "id",
    "session",
    "sessionName",
    "person",
    "name",
    "level",
    "title",
    "manager",
    "timeInGrade",
    "overall",
    "flags",
    "case",
    "marks",
    "notCollected",
    "savedAt",
    "request",
  ],
  approvalTasks: [
    "id",
    "cycle",
    "person",
    "name",
    "from",
    "to",
    "proposedBy",
    "proposedAt",
    ...caseTexts,
    "direction",
    "directionOn",
    "word",
    "comment",
    "notCollected",
    "savedAt",
    "request",
  ],
  decided: ["id", "cycle", "person", "name", "level", "decided", "overall", "reasonCode", "comment", "on"],
  cases: [
    "id",
    "cycle",
    "person",
    "name",
    "from",
    "proposedBy",
    "writtenBy",
    "status",
    "savedAt",
    "request",
    "effectiveDate",
    "sentBackBecause",
    "decidedBy",
    "decidedOn",
    "comment",
    "exportedOn",
  ],
  candidates: [
    "id",
    "interviewers",
    "scenario",
    "collectedAt",
    "decision",
    "reason",
    "decidedBy",
    "decidedOn",
  ],
  interviewers: ["kit", "kitHolds"],
  scenarios: ["used"],
  anchors: ["id"],
};

/** Ids, fingerprints and when a row was saved: nobody reads them to the end, and wrapped they would make every row tall. */
const ids: { readonly [K in keyof Tables]?: readonly (keyof Tables[K]["fields"])[] } = {
  raters: ["packet", "packetHolds"],
  assignments: ["id"],
  ratings: ["id", "request", "savedAt"],
  evidence: ["id", "rating", "request"],
  sessions: ["id", "file", "fileHolds"],
  opinions: ["id", "session", "savedAt"],
  preRead: ["id", "session", "request", "savedAt"],
  approvalTasks: ["id", "request", "proposedAt", "savedAt"],
  expectations: ["id"],
  cases: ["id", "request", "savedAt"],
  decisions: ["id"],
  ownFiles: ["file", "holds"],
  ownEntries: ["id", "request"],
  letters: ["id", "request", "opened", "savedAt"],
  minutes: ["id"],
  decided: ["id"],
  history: ["id"],
  lockedPeople: ["id"],
  candidates: ["id"],
  interviewers: ["kit", "kitHolds"],
  anchors: ["id"],
  scorecards: ["id", "request", "startedAt", "endedAt", "savedAt"],
  pair: ["digest", "key", "notes", "notesHold", "request"],
  steps: ["id", "request", "savedAt"],
  plan: ["id", "request", "savedAt"],
  planShown: ["file"],
  notes: ["id", "request", "savedAt"],
  log: ["id", "entry", "payload"],
};

/**
 * Moments to the millisecond, in world time, by which a form and its row agree: out of sight, because whoever reads them takes
 * them for the file's clock. Pages say them as the reader's clock does.
 */
const stamps: readonly string[] = ["savedAt", "proposedAt", "opened", "startedAt", "endedAt"];

export const isStamp = (field: string | undefined): boolean => stamps.includes(field ?? "");

/** Long texts that are read whole, and answered, in the sidebar. */
const readElsewhere: typeof ids = {
  approvalTasks: caseTexts,
  cases: ["examples"],
};

const named = (of: typeof fields, table: { readonly name: string }): readonly string[] => {
  const key = (Object.keys(tables) as (keyof Tables)[]).find((one) => tables[one].name === table.name);
  return (key ? of[key] : undefined) ?? [];
};

export const writtenByPlumbline = <Row>(table: Table<Row>): readonly string[] => named(fields, table);

/** What stands last in a row, behind all that somebody reads. */
export const idFields = <Row>(table: Table<Row>): readonly string[] => [
  ...named(ids, table),
  ...(ownSealColumn(table) ? [sealPath] : []),
];

export const cutOffFields = <Row>(table: Table<Row>): readonly string[] => [
  ...idFields(table),
  ...named(readElsewhere, table),
];
