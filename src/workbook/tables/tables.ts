/** Every table of the workbook by its key, and the way from a sheet to its table. */

import { decidedTable, decisionsTable, minutesTable } from "./calibrationTables";
import {
  anchorsTable,
  candidatesTable,
  hiringTextsTable,
  interviewersTable,
  scenariosTable,
  scorecardsTable,
} from "./hiringTables";
import { importAnswersTable } from "./importTables";
import {
  adoptedTextsTable,
  benchmarksTable,
  criteriaTable,
  ladderTable,
  vignettesTable,
} from "./ladderTables";
import { lockedCyclesTable, lockedPeopleTable } from "./lockedTables";
import { lettersTable, ownEntriesTable, ownFilesTable } from "./ownFileTables";
import { peopleTable, ratersTable, workingTimeTable } from "./peopleTables";
import { approvalTasksTable, casesTable, jobCodesTable } from "./promotionTables";
import { assignmentsTable, evidenceTable, ratingsTable } from "./ratingTables";
import { notesTable, pairTable, planShownTable, planTable, stepsTable } from "./readinessTables";
import { historyTable, logTable } from "./recordTables";
import { agendaTable, expectationsTable, opinionsTable, preReadTable, sessionsTable } from "./sessionTables";
import { settingsTable } from "./settingsTable";
import type { Table } from "./table";

export * from "./calibrationTables";
export * from "./hiringTables";
export * from "./importTables";
export * from "./ladderTables";
export * from "./lockedTables";
export * from "./ownFileTables";
export * from "./peopleTables";
export * from "./promotionTables";
export * from "./ratingTables";
export * from "./readinessTables";
export * from "./recordTables";
export * from "./sessionTables";
export * from "./settingsTable";

export const tables = {
  settings: settingsTable,
  criteria: criteriaTable,
  ladder: ladderTable,
  benchmarks: benchmarksTable,
  vignettes: vignettesTable,
  people: peopleTable,
  importAnswers: importAnswersTable,
  raters: ratersTable,
  assignments: assignmentsTable,
  ratings: ratingsTable,
  evidence: evidenceTable,
  sessions: sessionsTable,
  opinions: opinionsTable,
  decisions: decisionsTable,
  minutes: minutesTable,
  cases: casesTable,
  history: historyTable,
  log: logTable,
  /** Made when a roster first says something of it. */
  workingTime: workingTimeTable,
  /** Made when a cycle is first locked. */
  lockedCycles: lockedCyclesTable,
  lockedPeople: lockedPeopleTable,
  /** Made when HR first adopts a ladder of its own: before, the shipped one is known. */
  adoptedTexts: adoptedTextsTable,
  /** Made when HR first wants a file for its system. */
  jobCodes: jobCodesTable,
  /** Made when HR first opens an own file. */
  ownFiles: ownFilesTable,
  ownEntries: ownEntriesTable,
  letters: lettersTable,
  /** In packets only. */
  preRead: preReadTable,
  approvalTasks: approvalTasksTable,
  decided: decidedTable,
  /** In session files only. */
  agenda: agendaTable,
  expectations: expectationsTable,
  /** In hiring files and their kits. */
  candidates: candidatesTable,
  interviewers: interviewersTable,
  scenarios: scenariosTable,
  anchors: anchorsTable,
  hiringTexts: hiringTextsTable,
  scorecards: scorecardsTable,
  /** In readiness files and each one's notes. */
  pair: pairTable,
  steps: stepsTable,
  plan: planTable,
  planShown: planShownTable,
  notes: notesTable,
};

export type TableKey = keyof typeof tables;

/** The table that lives in a sheet; throws when the sheet is none of them. */
export function tableOf(sheet: string): Table<Record<string, unknown>> {
  const found = Object.values(tables).find((table) => table.name === sheet);
  if (!found) throw new Error(`The sheet "${sheet}" is not a table.`);
  return found as unknown as Table<Record<string, unknown>>;
}

export type RowOfKey<K extends TableKey> = (typeof tables)[K] extends Table<infer Row> ? Row : never;
