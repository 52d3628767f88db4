/** What of a row that stands in a packet is the hub's, and what stays its rater's: a rule for each table that is filled there. */

import { levelChanged } from "../../domain/rating/givenOver";
import { type Cell, textOf } from "../../workbook/cells/cell";
import { sameCell } from "../../workbook/cells/change";
import { asTicked } from "../../workbook/cells/tick";
import {
  approvalTasksTable,
  casesTable,
  lettersTable,
  preReadTable,
  ratingsTable,
} from "../../workbook/tables/tables";
import { cellsOf, type Headed, type RowRule } from "../madeFiles/madeFileKind";

const columnsOf = <Name extends string>({ fields }: { readonly fields: object }) =>
  fields as Readonly<Record<Name, Headed>>;

const reading =
  (headers: readonly string[]) =>
  (cells: readonly Cell[], { header }: Headed) =>
    textOf(cells[headers.indexOf(header)] ?? "");

const { name, role, level, givenOver, status, savedAt, returnedBecause } = columnsOf<
  "name" | "role" | "level" | "givenOver" | "status" | "savedAt" | "returnedBecause"
>(ratingsTable);
const { box } = ratingsTable.tick!;
/** Of every task. */
const aboutTask = [name, role, level, givenOver];

/** A task that is there keeps what the rater wrote, but learns its name, role and level, and that HR returned it. */
export const returnedByHr: RowRule = (headers, found, hubs) => {
  const at = reading(headers);
  const [, meant = found] = asTicked(ratingsTable, [headers, found]);
  const isSubmitted = at(meant, status) === "submitted";
  const isReturned =
    at(hubs, status) === "returned" &&
    isSubmitted &&
    (at(found, savedAt) === at(hubs, savedAt) ||
      (at(found, savedAt) < at(hubs, savedAt) && saysTheSame(headers, found, hubs)));
  if (isReturned) return cellsOf(headers, [...aboutTask, box, status, returnedBecause], hubs, meant);
  if (isSubmitted && at(found, level) !== at(hubs, level)) return relevelled(headers, found, hubs);
  const own = cellsOf(headers, aboutTask, hubs, meant);
  // Where the box joins a packet in use, it is ticked for what is submitted.
  const isNewBox = at(found, box) === "" && at(found, status) === "submitted";
  return isNewBox ? own.map((cell, place) => (headers[place] === box.header ? true : cell)) : own;
};

/** What was returned, with an earlier time typed over the one it was saved at. */
function saysTheSame(headers: readonly string[], found: readonly Cell[], hubs: readonly Cell[]): boolean {
  const plain = Object.values(ratingsTable.fields).flatMap((field) =>
    "header" in field ? [field.header] : [],
  );
  return headers.every(
    (header, place) =>
      header === box.header || plain.includes(header) || sameCell(found[place] ?? "", hubs[place] ?? ""),
  );
}

/** Submitted against another level than it has now, and not collected before: it goes back to its rater. */
const relevelled: RowRule = (headers, found, hubs) => {
  const at = reading(headers);
  const said = new Map<string, Cell>([
    [box.header, ""],
    [status.header, "returned"],
    [returnedBecause.header, levelChanged(at(found, level), at(hubs, level))],
  ]);
  const own = cellsOf(headers, aboutTask, hubs, found);
  return headers.map((header, place) => said.get(header) ?? own[place]!);
};

/** A case keeps what its writer wrote, but learns that it was sent back, by whom and when. */
export const sentBackByHr: RowRule = (headers, found, hubs) => {
  const one = columnsOf<"status" | "savedAt" | "sentBackBecause" | "decidedBy" | "decidedOn">(casesTable);
  const at = reading(headers);
  const isSentBack =
    at(hubs, one.status) === "sent back" &&
    at(found, one.status) === "proposed" &&
    at(found, one.savedAt) === at(hubs, one.savedAt);
  const ours = isSentBack ? [one.status, one.sentBackBecause, one.decidedBy, one.decidedOn] : [];
  return cellsOf(headers, ours, hubs, found);
};

/** What the participant says is theirs, with what was answered to it; everything else of the row the hub's. */
export const saidByParticipant: RowRule = (headers, found, hubs) => {
  const row = columnsOf<"answer" | "line" | "notCollected" | "savedAt" | "request">(preReadTable);
  const theirs = [row.answer, row.line, row.notCollected, row.savedAt, row.request];
  const isSaid = theirs.some((column) => reading(headers)(found, column) !== "");
  return cellsOf(headers, isSaid ? theirs : [], found, hubs);
};

/** The manager's words stay; what holds is the hub's, and the state too where HR opened the letter again or nothing is written. */
export const writtenByManager: RowRule = (headers, found, hubs) => {
  const letter = columnsOf<
    "why" | "whyDecided" | "gaps" | "goals" | "status" | "savedAt" | "notCollected" | "request" | "opened"
  >(lettersTable);
  const at = reading(headers);
  const texts = [letter.why, letter.whyDecided, letter.gaps, letter.goals];
  const isWritten = texts.some((column) => at(found, column) !== "");
  const isNew = at(found, letter.opened) !== at(hubs, letter.opened);
  const theirs = [
    ...[...texts, letter.savedAt, letter.request, letter.notCollected],
    ...(isNew ? [] : [letter.status]),
  ];
  return cellsOf(headers, isWritten ? theirs : [], found, hubs);
};

/** The word is the skip-level's for as long as the case is the one they read; everything else of the row the hub's. */
export const saidBySkipLevel: RowRule = (headers, found, hubs) => {
  const task = columnsOf<"word" | "comment" | "notCollected" | "savedAt" | "request" | "proposedAt">(
    approvalTasksTable,
  );
  const at = reading(headers);
  const theirs = [task.word, task.comment, task.notCollected, task.savedAt, task.request];
  const isSaid =
    at(found, task.proposedAt) === at(hubs, task.proposedAt) &&
    theirs.some((column) => at(found, column) !== "");
  return cellsOf(headers, isSaid ? theirs : [], found, hubs);
};
