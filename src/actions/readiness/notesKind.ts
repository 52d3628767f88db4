/** The notes of one of the two as a kind of made file: made by its writer and shared with nobody (R1, R37). */

import { dayInWords } from "../../domain/dayInWords";
import { labelledGuideSheet } from "../../workbook/layout/labelledGuide";
import { type NotesContent, notesDrawings } from "../../workbook/layout/readinessDrawings";
import { notesTable, settingsTable } from "../../workbook/tables/tables";
import { schema } from "../../workbook/tables/versions";
import type { Context } from "../context";
import { type MadeFileKind, readersAlone } from "../madeFiles/madeFileKind";
import type { OpenPair } from "./openPair";

export const notesKind: MadeFileKind<NotesContent> = {
  markOf: ({ writer }) => ({ kind: "readiness notes", madeFor: writer }),
  titleOf: ({ name, partnerName, begunOn }) =>
    `Plumbline readiness: ${name}, notes${partnerName && ` by ${partnerName}`}${begunOn && `, ${dayInWords(begunOn)}`}`,
  drawings: notesDrawings,
  readersOf: () => [],
  whole: [labelledGuideSheet, settingsTable.name],
  filled: { [notesTable.name]: readersAlone },
};

/** What belongs into the notes of whoever calls. */
export const notesContent = (
  { settings, files }: Pick<Context, "settings" | "files">,
  { you, person, partner, mine, habits }: OpenPair,
  guide: NotesContent["guide"],
): NotesContent => ({
  writer: mine.email,
  name: person.name,
  background: settings.readiness?.background ?? "engineer",
  partner: you === "partner" ? partner.email : "",
  partnerName: you === "partner" ? partner.name : "",
  begunOn: settings.readiness?.begunOn ?? "",
  file: files.open,
  habits,
  guide,
});

/** Changes whenever the notes would; what their writer wrote does not count, nor how the guide is worded. */
export const notesFingerprint = (
  { store }: Pick<Context, "store">,
  { guide: _, ...content }: NotesContent,
): string => `${schema}.${store.digest(JSON.stringify(content)).slice(0, 16)}`;
