/** The calls for people's own files, and for the letters to them. */

import * as z from "zod/mini";
import { collectOwnFiles, previewOwnFiles } from "../actions/ownFiles/collectOwnFiles";
import { createOwnFiles } from "../actions/ownFiles/createOwnFiles";
import { letters } from "../actions/ownFiles/letters";
import { openLetters } from "../actions/ownFiles/openLetters";
import { openOwnFile } from "../actions/ownFiles/openOwnFile";
import { ownFiles } from "../actions/ownFiles/ownFiles";
import { passOnOwnFiles } from "../actions/ownFiles/passOnOwnFiles";
import { saveLetter } from "../actions/ownFiles/saveLetter";
import { saveOwnEntry } from "../actions/ownFiles/saveOwnEntry";
import { ownKinds } from "../domain/rating/ownEntry";
import { views } from "../domain/views";
import { day, id, idOrBlank, nothing, text } from "./inputs";
import { method } from "./method";

const people = () => z.array(id()).check(z.maxLength(50));
const words = () => ({
  kind: z.literal(["", ...ownKinds]),
  date: day(),
  criterion: text(),
  text: text(),
  link: text(),
});

export const ownFileCalls = {
  ownFiles: method({ access: views.ownFiles.access, input: nothing, answer: ownFiles }),
  createOwnFiles: method({
    access: views.ownFiles.access,
    input: () => z.strictObject({ people: people(), request: id() }),
    answer: createOwnFiles,
  }),
  passOnOwnFiles: method({
    access: views.ownFiles.access,
    input: () => z.strictObject({ people: people(), request: id() }),
    answer: passOnOwnFiles,
  }),
  previewOwnFiles: method({
    access: views.ownFiles.access,
    input: () => z.strictObject({ people: people() }),
    answer: previewOwnFiles,
  }),
  collectOwnFiles: method({
    access: views.ownFiles.access,
    input: () =>
      z.strictObject({
        people: z.array(z.strictObject({ person: id(), fingerprint: id() })).check(z.maxLength(50)),
        request: id(),
      }),
    answer: collectOwnFiles,
  }),
  openOwnFile: method({ access: views.ownEvidence.access, input: nothing, answer: openOwnFile }),
  saveOwnEntry: method({
    access: views.ownEvidence.access,
    input: () =>
      z.strictObject({
        id: idOrBlank(),
        ...words(),
        seen: z.nullable(z.strictObject(words())),
        request: id(),
      }),
    answer: saveOwnEntry,
  }),
  letters: method({ access: views.letters.access, input: nothing, answer: letters }),
  openLetters: method({
    access: { hub: views.letters.access.hub },
    asksWhoIsWho: true,
    input: () => z.strictObject({ people: z.array(id()).check(z.maxLength(2_500)), request: id() }),
    answer: openLetters,
  }),
  saveLetter: method({
    access: views.letters.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        letter: id(),
        seen: text(),
        why: text(),
        whyDecided: text(),
        gaps: text(),
        goals: text(),
        release: z.boolean(),
        request: id(),
      }),
    answer: saveLetter,
  }),
};
