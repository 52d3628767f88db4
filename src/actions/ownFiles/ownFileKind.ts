/** The person's own file as a kind of made file: the hub's texts and letters, the person's words. */
import { letterSheet } from "../../workbook/layout/letterSheet";
import { aboutSheet, type OwnFileContent, ownFileDrawings } from "../../workbook/layout/ownFileDrawings";
import {
  benchmarksTable,
  criteriaTable,
  expectationsTable,
  ladderTable,
  lettersTable,
  ownEntriesTable,
  peopleTable,
  settingsTable,
} from "../../workbook/tables/tables";
import { cellsOf, type Headed, type MadeFileKind, type RowRule } from "../madeFiles/madeFileKind";

/** What people wrote stays theirs, with why it was not collected; whose it is, and what was collected when, is the hub's. */
const writtenByPerson: RowRule = (headers, found, hubs) => {
  const { name, person, collected, cycle } = ownEntriesTable.fields as Readonly<
    Record<"name" | "person" | "collected" | "cycle", Headed>
  >;
  return cellsOf(headers, [name, person, collected, cycle], hubs, found);
};

export const ownFileKind: MadeFileKind<OwnFileContent> = {
  markOf: ({ person }) => ({ kind: "person's file", madeFor: person.id }),
  titleOf: ({ person }) => `Plumbline, own file: ${person.name}`,
  drawings: ownFileDrawings,
  readersOf: ({ readers }) => readers,
  whole: [
    aboutSheet,
    letterSheet,
    expectationsTable.name,
    benchmarksTable.name,
    peopleTable.name,
    criteriaTable.name,
    ladderTable.name,
    lettersTable.name,
    settingsTable.name,
  ],
  filled: { [ownEntriesTable.name]: writtenByPerson },
};
