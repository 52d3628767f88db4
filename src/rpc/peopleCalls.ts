/** The calls for importing people. */

import * as z from "zod/mini";
import { aboutPerson, keptData } from "../actions/people/aboutPerson";
import { eraseData, eraseInFiles } from "../actions/people/eraseData";
import { importPeople } from "../actions/people/importPeople";
import { importTargets } from "../actions/people/importTargets";
import { previewErasure } from "../actions/people/previewErasure";
import { previewImport } from "../actions/people/previewImport";
import { views } from "../domain/views";
import { day, id, nothing, optionalText, text } from "./inputs";
import { method } from "./method";

const rosterPerson = () =>
  z.strictObject({
    id: id(),
    name: text(),
    first: z.optional(text()),
    last: z.optional(text()),
    email: optionalText(),
    managerId: optionalText(),
    title: optionalText(),
    track: z.optional(z.literal(["IC", "M", null])),
    grade: z.optional(z.nullable(z.number())),
    levelCode: optionalText(),
    aboveLadder: z.boolean(),
    hired: z.optional(z.nullable(day())),
    levelSince: z.optional(z.nullable(day())),
    gradeSince: z.optional(z.nullable(day())),
    department: optionalText(),
    location: optionalText(),
    status: z.optional(z.literal(["active", "on leave", "left"])),
    works: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(100)))),
    onLeave: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(366)))),
  });

const roster = () => ({
  people: z.array(rosterPerson()).check(z.maxLength(2_500)),
  aliases: z.array(z.strictObject({ title: text(), level: id() })).check(z.maxLength(500)),
  remember: z.optional(z.array(z.strictObject({ question: id(), answer: id() })).check(z.maxLength(2_000))),
});

const scope = () => z.union([z.strictObject({ person: id() }), z.strictObject({ cycle: id() })]);

export const peopleCalls = {
  importTargets: method({ access: views.importPeople.access, input: nothing, answer: importTargets }),
  previewImport: method({
    access: views.importPeople.access,
    input: () => z.strictObject(roster()),
    answer: previewImport,
  }),
  importPeople: method({
    access: views.importPeople.access,
    input: () => z.strictObject({ ...roster(), fingerprint: id(), request: id() }),
    answer: importPeople,
  }),
  keptData: method({ access: views.personData.access, input: nothing, answer: keptData }),
  aboutPerson: method({
    access: views.personData.access,
    input: () => z.strictObject({ person: id() }),
    answer: aboutPerson,
  }),
  previewErasure: method({
    access: views.personData.access,
    input: () => z.strictObject({ scope: scope() }),
    answer: previewErasure,
  }),
  eraseData: method({
    access: views.personData.access,
    input: () => z.strictObject({ scope: scope(), request: id() }),
    answer: eraseData,
  }),
  eraseInFiles: method({
    access: views.personData.access,
    input: () =>
      z.strictObject({ scope: scope(), files: z.array(id()).check(z.maxLength(50)), request: id() }),
    answer: eraseInFiles,
  }),
};
