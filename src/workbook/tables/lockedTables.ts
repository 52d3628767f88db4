/** The tables of what locking a cycle keeps for its history. */
import type { LockedCycle, LockedPerson } from "../../domain/history/locked";
import { day, lines, list, text } from "./columns";
import { personName } from "./sharedColumns";
import type { Table } from "./table";

export const lockedCyclesTable: Table<LockedCycle> = {
  name: "Locked cycles",
  purpose: "The ladder each locked cycle was judged by, and when its history went out.",
  id: "cycle",
  fields: {
    cycle: text("Cycle", { width: 110 }),
    lockedOn: day("Locked on"),
    cutOff: text("Cut-off date"),
    ladderVersion: text("Rubric version", { width: 110 }),
    levels: lines("Levels", { note: "Code and title as they were then." }),
    criteria: lines("Criteria", { note: "Name and weight, and the track where one alone has it." }),
    exportedOn: day("Exported on"),
    org: text("Organisation", { note: "The name its history went out under." }),
    removed: list("Removed since", {
      note: "The day and employee ID of who was removed after it went out, for the warehouse to hide.",
    }),
  },
};

export const lockedPeopleTable: Table<LockedPerson> = {
  name: "Locked people",
  purpose: "Who stood where since when, as each cycle was locked. People goes on changing; this stays.",
  id: "id",
  fields: {
    name: personName,
    level: text("Level", { width: 130 }),
    gradeSince: day("In grade since", { note: "Blank where only the start of the level was known." }),
    levelSince: day("In level since"),
    hired: day("Hired"),
    unratedReason: text("Not rated because", { width: 140 }),
    cycle: text("Cycle", { width: 110 }),
    person: text("Employee ID", { width: 110 }),
    manager: text("Manager ID", { width: 110 }),
    id: text("ID", { width: 120 }),
  },
};
