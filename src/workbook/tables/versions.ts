/** What the tables gained since 0.1, so that older files are brought up to date and lose nothing. */
import { leaves, type Table } from "./table";

interface TablesVersion {
  /** For whoever looks after the files. */
  readonly brings: string;
  /** Sheet → headings of its new columns; of a column for every criterion the suffix, such as ": evidence". */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  readonly sheets?: readonly string[];
}

/** The first is 0.1. Whoever changes a table appends one line; nothing here is ever edited or removed. */
export const versions: readonly TablesVersion[] = [
  { brings: "The tables of 0.1" },
  { brings: "Files say their version, packets who their rater is" },
  {
    brings: "Sessions, opinions and the pre-read",
    sheets: ["Sessions", "Opinions", "Pre-read", "Agenda"],
  },
  { brings: "The day ratings are due; packets hold the marks of the last cycle" },
  {
    brings: "Decisions remember whether the manager was there",
    columns: { Decisions: ["Manager present"] },
  },
  { brings: "What HR answered about a roster's columns, titles and words", sheets: ["Import answers"] },
  {
    brings: "Who made a packet, and when its rater was written to",
    columns: { Raters: ["Packet made by", "Invited", "Last e-mail", "E-mail trouble"] },
  },
  { brings: "Promotion cases say who wrote in them", columns: { Cases: ["Written by"] } },
  {
    brings:
      "Participants are told what was not collected of their pre-read; the agenda carries marks, and a session file only its grades' expectations",
    columns: { "Pre-read": ["Not collected"], Agenda: [": mark", "Work e-mail"] },
    sheets: ["Expectations"],
  },
  {
    brings:
      "Promotion cases hold work examples and what else practice asks for; decisions say which case they are about",
    columns: {
      Cases: ["Scope change", "Work examples", "Quotes", "Open gaps", "Sent back because"],
      Decisions: ["Case"],
    },
  },
  { brings: "Criteria that one track alone has", columns: { Criteria: ["Only for"] } },
  { brings: "History names the person", columns: { History: ["Name"] } },
  {
    brings: "Cases for another track hold what the person said about their direction",
    columns: { Cases: ["Said direction", "Said on", "Nurturing people"] },
  },
  { brings: "The HR system's own codes for jobs", sheets: ["Job codes"] },
  { brings: "What the published ladder says of pay and of the check for gender neutrality" },
  { brings: "A box in packets that submits a rating when it is ticked" },
  {
    brings: "Further evidence that was not collected says why in its packet",
    columns: { Evidence: ["Not collected"] },
  },
  { brings: "Meetings say how long they talked, by grade and track", sheets: ["Minutes"] },
  { brings: "Packets tell managers what was decided about their reports, and why", sheets: ["Decided"] },
  { brings: "Ratings say to whom a task was given, and from whom", columns: { Ratings: ["Given over"] } },
  { brings: "People's own files and letters", sheets: ["Own files", "Own entries", "Letters"] },
  {
    brings: "Hiring files and their kits",
    sheets: ["Candidates", "Interviewers", "Scenarios", "Anchors", "Texts", "Scorecards"],
  },
  {
    brings: "Locking keeps who stood where since when and the ladder judged by, for the history",
    sheets: ["Locked cycles", "Locked people"],
  },
  { brings: "Part-time and leave scale what benchmarks count", sheets: ["Working time"] },
  {
    brings:
      "A skip-level's packet holds the cases that wait for their word; words on cases say their time by the file's clock",
    sheets: ["Cases to approve"],
  },
  {
    brings: "Further evidence and own entries say which save they are from, sealed to their row",
    columns: { Evidence: ["Request"], "Own entries": ["Request"] },
  },
  {
    brings: "A case to approve says its cycle, as its ID does: columns sorted apart from it are named",
    columns: { "Cases to approve": ["Cycle"] },
  },
  {
    brings: "Readiness: two who write apart, steps and a plan",
    sheets: ["Pair", "Steps", "Plan", "Plan shown to", "Notes"],
  },
  {
    brings: "Decisions and minutes are sealed to their row",
    columns: { Decisions: ["Seal"], Minutes: ["Seal"] },
  },
  {
    brings: "Packets and own files that another HR account made stay named after a take-over",
    columns: { Raters: ["Old packets"], "Own files": ["Old files"] },
  },
  {
    brings:
      "Packets say part-time and leave in People; those made before get the colours of rows typed in the sheet",
  },
];

/** The number of today's tables, written in the Settings of every file Plumbline makes. */
export const schema = versions.length;

/** Whether a table gained columns since that version. */
export const hasGained = ({ name }: { readonly name: string }, since: number): boolean =>
  versions.slice(since).some(({ columns = {} }) => name in columns);

/** The headings that a table gained since that version; any other that a sheet lacks was renamed by somebody. */
export function headersSince<Row>(
  table: Table<Row>,
  criteria: readonly string[],
  since: number,
): readonly string[] {
  const added = versions.slice(since).flatMap(({ columns = {} }) => columns[table.name] ?? []);
  return leaves(table, criteria)
    .filter(({ column }) => added.includes(column.header))
    .map(({ header }) => header);
}
