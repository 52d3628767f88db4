/** The packet as a kind of made file: one rater's own work, and the ladder's texts. */

import { levelChanged } from "../../domain/rating/givenOver";
import { type Cell, textOf } from "../../workbook/cells/cell";
import { sameCell } from "../../workbook/cells/change";
import type { IsErased } from "../../workbook/cells/erasure";
import { asTicked } from "../../workbook/cells/tick";
import { type PacketContent, packetDrawings } from "../../workbook/layout/packetDrawings";
import {
  approvalTasksTable,
  benchmarksTable,
  casesTable,
  criteriaTable,
  decidedTable,
  evidenceTable,
  historyTable,
  ladderTable,
  lettersTable,
  ownEntriesTable,
  peopleTable,
  preReadTable,
  ratingsTable,
  rubricSheets,
  settingsTable,
  vignettesTable,
  workingTimeTable,
} from "../../workbook/tables/tables";
import { guideSheet } from "../../workbook/views/guideView";
import { type MadeFileKind, type RowRule, readersAlone } from "../madeFiles/madeFileKind";

const headed = ratingsTable.fields as unknown as {
  readonly [K in "name" | "role" | "level" | "givenOver" | "status" | "savedAt" | "returnedBecause"]: {
    readonly header: string;
  };
};

/** A task that is there keeps what the rater wrote, but learns its name, role and level, and that HR returned it. */
const returnedByHr: RowRule = (headers, found, hubs) => {
  const at = (cells: readonly Cell[], { header }: { readonly header: string }) =>
    textOf(cells[headers.indexOf(header)] ?? "");
  const { name, role, level, givenOver, status, savedAt, returnedBecause } = headed;
  const { box } = ratingsTable.tick!;
  const [, meant = found] = asTicked(ratingsTable, [headers, found]);
  const isReturned =
    at(hubs, status) === "returned" &&
    at(meant, status) === "submitted" &&
    (at(found, savedAt) === at(hubs, savedAt) || (at(found, savedAt) < at(hubs, savedAt) && saysTheSame()));
  /** What was returned, with an earlier time typed over the one it was saved at. */
  function saysTheSame() {
    const plain = Object.values(ratingsTable.fields).flatMap((field) =>
      "header" in field ? [field.header] : [],
    );
    plain.push(box.header);
    return headers.every(
      (header, place) => plain.includes(header) || sameCell(found[place] ?? "", hubs[place] ?? ""),
    );
  }
  const isSubmitted = at(meant, status) === "submitted";
  if (isSubmitted && !isReturned && at(found, level) !== at(hubs, level))
    return relevelled(headers, found, hubs, levelChanged(at(found, level), at(hubs, level)));
  const ours = isReturned
    ? [name, role, level, givenOver, box, status, returnedBecause]
    : [name, role, level, givenOver];
  // Where the box joins a packet in use, it is ticked for what is submitted.
  const isNewBox = at(found, box) === "" && at(found, status) === "submitted";
  return headers.map((header, place) => {
    if (ours.some((one) => one.header === header)) return hubs[place] ?? "";
    return isNewBox && header === box.header ? true : (meant[place] ?? "");
  });
};

/** Submitted against another level than it has now, and not collected before: it goes back to its rater. */
function relevelled(
  headers: readonly string[],
  found: readonly Cell[],
  hubs: readonly Cell[],
  because: string,
): readonly Cell[] {
  const { name, role, level, givenOver, status, returnedBecause } = headed;
  const ours = [name, role, level, givenOver].map(({ header }) => header);
  const said = new Map<string, Cell>([
    [ratingsTable.tick!.box.header, ""],
    [status.header, "returned"],
    [returnedBecause.header, because],
  ]);
  return headers.map(
    (header, place) => said.get(header) ?? (ours.includes(header) ? hubs : found)[place] ?? "",
  );
}

/** A case keeps what its writer wrote, but learns that it was sent back. */
const sentBackByHr: RowRule = (headers, found, hubs) => {
  const { status, savedAt, sentBackBecause } = casesTable.fields as {
    readonly [K in "status" | "savedAt" | "sentBackBecause"]: { readonly header: string };
  };
  const at = (cells: readonly Cell[], { header }: { readonly header: string }) =>
    textOf(cells[headers.indexOf(header)] ?? "");
  const isSentBack =
    at(hubs, status) === "sent back" &&
    at(found, status) === "proposed" &&
    at(found, savedAt) === at(hubs, savedAt);
  if (!isSentBack) return found;
  const ours = [status.header, sentBackBecause.header];
  return headers.map((header, place) => (ours.includes(header) ? hubs : found)[place] ?? "");
};

/** What the participant says is theirs, with what was answered to it; everything else of the row the hub's. */
const saidByParticipant: RowRule = (headers, found, hubs) => {
  const { answer, line, notCollected, savedAt, request } = preReadTable.fields as Readonly<
    Record<"answer" | "line" | "notCollected" | "savedAt" | "request", { readonly header: string }>
  >;
  const theirs = [answer, line, notCollected, savedAt, request].map(({ header }) => header);
  const isSaid = theirs.some((header) => textOf(found[headers.indexOf(header)] ?? "") !== "");
  return headers.map((header, at) => (isSaid && theirs.includes(header) ? found[at] : hubs[at]) ?? "");
};

/** The manager's words stay; what holds is the hub's, and the state too where HR opened the letter again or nothing is written. */
const writtenByManager: RowRule = (headers, found, hubs) => {
  const { why, whyDecided, gaps, goals, status, savedAt, notCollected, request, opened } =
    lettersTable.fields as Readonly<Record<string, { readonly header: string }>>;
  const at = (cells: readonly Cell[], one: { readonly header: string } | undefined) =>
    textOf(cells[headers.indexOf(one!.header)] ?? "");
  const texts = [why, whyDecided, gaps, goals];
  const isNew = at(found, opened) !== at(hubs, opened);
  const theirs = texts.some((one) => at(found, one) !== "")
    ? [...texts, savedAt, request, notCollected, ...(isNew ? [] : [status])]
    : [];
  const kept = theirs.map((one) => one!.header);
  return headers.map((header, place) => (kept.includes(header) ? found : hubs)[place] ?? "");
};

/** The word is the skip-level's for as long as the case is the one they read; everything else of the row the hub's. */
const saidBySkipLevel: RowRule = (headers, found, hubs) => {
  const { word, comment, notCollected, savedAt, request, proposedAt } = approvalTasksTable.fields as Readonly<
    Record<string, { readonly header: string }>
  >;
  const theirs = [word, comment, notCollected, savedAt, request].map((one) => one!.header);
  const at = (cells: readonly Cell[], header: string) => textOf(cells[headers.indexOf(header)] ?? "");
  const isSaid =
    at(found, proposedAt!.header) === at(hubs, proposedAt!.header) &&
    theirs.some((header) => at(found, header) !== "");
  return headers.map((header, place) => (isSaid && theirs.includes(header) ? found : hubs)[place] ?? "");
};

export const packetKind: MadeFileKind<PacketContent> = {
  markOf: ({ rater }) => ({ kind: "packet", madeFor: rater.email }),
  titleOf: ({ rater }) => `Plumbline packet: ${rater.name}`,
  drawings: packetDrawings,
  readersOf: ({ rater, isAsked }) => (isAsked ? [rater.email, ...rater.alsoSignsInAs] : []),
  whole: [
    guideSheet,
    settingsTable.name,
    criteriaTable.name,
    ladderTable.name,
    ...Object.values(rubricSheets),
    benchmarksTable.name,
    vignettesTable.name,
    peopleTable.name,
    workingTimeTable.name,
    historyTable.name,
    ownEntriesTable.name,
    decidedTable.name,
  ],
  filled: {
    [ratingsTable.name]: returnedByHr,
    [evidenceTable.name]: readersAlone,
    [casesTable.name]: sentBackByHr,
    [lettersTable.name]: writtenByManager,
    [preReadTable.name]: saidByParticipant,
    [approvalTasksTable.name]: saidBySkipLevel,
  },
  leaving({ isRemoved }) {
    const isAbout: IsErased = (at) => isRemoved(at("Employee ID"));
    // A rating's id is cycle/person/rater.
    const isEvidence: IsErased = (at) => isRemoved(at("Rating").split("/").slice(-2, -1).join());
    return {
      [preReadTable.name]: () => true,
      [approvalTasksTable.name]: () => true,
      [ratingsTable.name]: isAbout,
      [evidenceTable.name]: isEvidence,
      [casesTable.name]: isAbout,
    };
  },
  onlyWithRows: [approvalTasksTable.name, workingTimeTable.name],
  ownSettings: ["openedOn"],
};
