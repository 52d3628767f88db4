/** The tables of rating: who rates whom, the marks, and further evidence. */
import type { Assignment } from "../../domain/rating/assignments";
import { type EvidenceEntry, evidenceKinds, isLink } from "../../domain/rating/evidence";
import { type Rating, ratingRoles, ratingStatuses } from "../../domain/rating/rating";
import { textOf } from "../cells/cell";
import { box, type Column, choice, day, email, text } from "./columns";
import { mark, mayAskToRead, personName, requestColumn } from "./sharedColumns";
import type { SealedTable, Table } from "./table";

export const assignmentsTable: Table<Assignment> = {
  name: "Assignments",
  purpose: "Who rates whom in this cycle: the manager on the cut-off date, and second raters.",
  id: "id",
  idFrom: ["cycle", "person", "rater"],
  fields: {
    id: text("ID", { width: 220 }),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    rater: email("Rater", {
      note: "To give the task to somebody else, change the address; then update the packets.",
    }),
    role: choice("Role", ["manager", "second rater"]),
    level: text("Level", { width: 70 }),
  },
};

export const ratingsTable: SealedTable<Rating> = {
  name: "Ratings",
  purpose: "One row for each rating: a mark and its evidence for every criterion.",
  id: "id",
  idRepeats: ["cycle", "person", "rater"],
  seal: { in: "request", over: ["assessments"] },
  tick: {
    box: box("Submit", {
      note: "Without the sidebar: tick it once every mark has its line of evidence. What is still missing then turns orange; a green tick lacks nothing. HR finds the rating when collecting. Take the tick away to change something while rating is open.",
    }),
    sets: "status",
    on: "submitted",
    off: "draft",
  },
  fields: {
    id: text("ID", { width: 220 }),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    rater: email("Rater"),
    role: choice("Role", ratingRoles),
    level: text("Level", {
      width: 70,
      note: "The level the marks are relative to. What it expects stands on the sheet Rubric IC or Rubric Management.",
    }),
    returnedBecause: text("Returned because", { width: 200 }),
    givenOver: text("Given over", {
      width: 200,
      note: "To whom HR gave this task in this cycle, or from whom, and why.",
    }),
    rubricVersion: text("Rubric version", { width: 90, note: "The texts the marks were made against." }),
    status: choice("Status", ratingStatuses, {
      note: "Written by Plumbline: open is not started, a draft is not submitted yet, and what HR returned waits to be submitted again.",
    }),
    assessments: {
      parts: { mark: mark(""), evidence: text(": evidence", { width: 260, note: mayAskToRead }) },
    },
    savedAt: text("Saved", { width: 170 }),
    recordedBy: text("Recorded by", { width: 200, note: "The rater, or HR on the rater's behalf." }),
    request: requestColumn,
  },
};

export const webAddress: Column<string> = {
  ...text("Link", { width: 260 }),
  parse: (cell) => {
    const found = textOf(cell).trim();
    return found === "" || isLink(found)
      ? { value: found }
      : { expected: "an address that begins with https://" };
  },
};

export const evidenceTable: SealedTable<EvidenceEntry> = {
  name: "Evidence",
  purpose: "Further evidence, one entry a row.",
  id: "id",
  seal: { in: "request", over: ["rating", "criterion", "text", "date", "kind", "link"] },
  fields: {
    id: text("ID", { width: 160 }),
    rating: text("Rating", { width: 220 }),
    name: personName,
    criterion: text("Criterion", { width: 160 }),
    text: text("Evidence", { width: 420, note: mayAskToRead }),
    date: day("Date"),
    kind: choice("Kind", ["", ...evidenceKinds], { width: 170 }),
    link: webAddress,
    notCollected: text("Not collected", {
      width: 200,
      note: "In a packet: why the hub refused it. Change it, or empty its text.",
    }),
    request: requestColumn,
  },
};
