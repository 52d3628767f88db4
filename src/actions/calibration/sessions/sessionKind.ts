/** The session file as a kind of made file: the hub's people and texts, the meeting's decisions and evidence. */
import { labelledGuideSheet } from "../../../workbook/layout/labelledGuide";
import { type SessionContent, sessionDrawings } from "../../../workbook/layout/sessionDrawings";
import {
  agendaTable,
  casesTable,
  criteriaTable,
  decisionsTable,
  evidenceTable,
  expectationsTable,
  historyTable,
  ladderTable,
  minutesTable,
  peopleTable,
  ratingsTable,
  settingsTable,
} from "../../../workbook/tables/tables";
import { type MadeFileKind, readersAlone } from "../../madeFiles/madeFileKind";

export const sessionKind: MadeFileKind<SessionContent> = {
  markOf: ({ session }) => ({ kind: "session file", madeFor: session.id }),
  titleOf: ({ session }) => `Plumbline session: ${session.name}`,
  drawings: sessionDrawings,
  readersOf: ({ readers }) => readers,
  whole: [
    labelledGuideSheet,
    settingsTable.name,
    agendaTable.name,
    peopleTable.name,
    ratingsTable.name,
    casesTable.name,
    historyTable.name,
    criteriaTable.name,
    ladderTable.name,
    expectationsTable.name,
  ],
  filled: {
    [decisionsTable.name]: readersAlone,
    [evidenceTable.name]: readersAlone,
    [minutesTable.name]: readersAlone,
  },
};
