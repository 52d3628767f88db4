/** The packet as a kind of made file: one rater's own work, and the ladder's texts. */

import type { IsErased } from "../../workbook/cells/erasure";
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
import { type MadeFileKind, readersAlone } from "../madeFiles/madeFileKind";
import {
  returnedByHr,
  saidByParticipant,
  saidBySkipLevel,
  sentBackByHr,
  writtenByManager,
} from "./packetRows";

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
