/** The columns that Plumbline writes and people only read: drawn grey, and cut off where the text is an id. */
import type { Table } from "../tables/table";
import { tables } from "../tables/tables";

type Tables = typeof tables;

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
  evidence: ["id", "rating", "name", "notCollected"],
  ownEntries: ["name", "notCollected", "collected", "cycle", "person", "id"],
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

/** Ids and fingerprints: nobody reads them to the end, and wrapped they would make every row tall. */
const cutOff: { readonly [K in keyof Tables]?: readonly (keyof Tables[K]["fields"])[] } = {
  raters: ["packet", "packetHolds"],
  assignments: ["id"],
  ratings: ["id", "request"],
  evidence: ["id", "rating"],
  sessions: ["id", "file", "fileHolds"],
  opinions: ["id", "session"],
  preRead: ["id", "session", "request"],
  expectations: ["id"],
  cases: ["id", "request"],
  decisions: ["id"],
  ownFiles: ["file", "holds"],
  ownEntries: ["id"],
  letters: ["id", "request"],
  minutes: ["id"],
  decided: ["id"],
  history: ["id"],
  lockedPeople: ["id"],
  candidates: ["id"],
  interviewers: ["kit", "kitHolds"],
  anchors: ["id"],
  scorecards: ["id", "request"],
  log: ["id", "entry", "payload"],
};

const named = (of: typeof fields, table: { readonly name: string }): readonly string[] => {
  const key = (Object.keys(tables) as (keyof Tables)[]).find((one) => tables[one].name === table.name);
  return (key ? of[key] : undefined) ?? [];
};

export const writtenByPlumbline = <Row>(table: Table<Row>): readonly string[] => named(fields, table);

export const cutOffFields = <Row>(table: Table<Row>): readonly string[] => named(cutOff, table);
