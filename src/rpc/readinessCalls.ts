/** The calls of readiness: the file two people share, and the notes each writes apart. */
import * as z from "zod/mini";
import { setUpReadiness } from "../actions/home/setUpReadiness";
import { handIn, showNotes } from "../actions/readiness/handIn";
import { makeNotes } from "../actions/readiness/makeNotes";
import { habitTexts, notes } from "../actions/readiness/notes";
import { readiness } from "../actions/readiness/readiness";
import { saveNotes } from "../actions/readiness/saveNotes";
import { hidePlan, showPlan } from "../actions/readiness/showPlan";
import { savePlan, saveStep, stepsAndPlan, takeAlong } from "../actions/readiness/stepsAndPlan";
import { backgrounds } from "../domain/readiness/shippedReadiness";
import { views } from "../domain/views";
import { day, id, idOrBlank, nothing, text } from "./inputs";
import { method } from "./method";

const { access } = views.readiness;
const ofPlan = views.stepsAndPlan.access;
/** The colleague's own doing; the partner reads it. */
const colleagues = { "readiness file": ["person"] } as const;
const asked = () => z.strictObject({ request: id() });

const written = () => z.strictObject({ evidence: z.record(id(), text()), expertise: text(), next: text() });

export const readinessCalls = {
  setUpReadiness: method({
    access: views.setUpReadiness.access,
    inFilesOf: "earlier versions",
    input: () =>
      z.strictObject({
        name: text(),
        background: z.literal(backgrounds),
        partner: text(),
        partnerName: text(),
        request: id(),
      }),
    answer: setUpReadiness,
  }),
  readiness: method({ access, input: nothing, answer: readiness }),
  makeNotes: method({ access, input: asked, answer: makeNotes }),
  handIn: method({ access, input: asked, answer: handIn }),
  showNotes: method({ access, input: asked, answer: showNotes }),
  habits: method({ access: views.habits.access, input: nothing, answer: habitTexts }),
  notes: method({ access: views.myNotes.access, input: nothing, answer: notes }),
  saveNotes: method({
    access: views.myNotes.access,
    input: () => z.strictObject({ written: written(), submit: z.boolean(), seen: text(), request: id() }),
    answer: saveNotes,
  }),
  stepsAndPlan: method({ access: ofPlan, input: nothing, answer: stepsAndPlan }),
  saveStep: method({
    access: colleagues,
    input: () =>
      z.strictObject({
        id: idOrBlank(),
        name: text(),
        by: day(),
        cameOf: text(),
        doneOn: day(),
        seen: text(),
        request: id(),
      }),
    answer: saveStep,
  }),
  savePlan: method({
    access: ofPlan,
    input: () => z.strictObject({ words: text(), nextTalk: day(), seen: text(), request: id() }),
    answer: savePlan,
  }),
  showPlan: method({
    access: colleagues,
    input: () => z.strictObject({ email: text(), helps: text(), request: id() }),
    answer: showPlan,
  }),
  hidePlan: method({
    access: colleagues,
    input: () => z.strictObject({ email: id(), request: id() }),
    answer: hidePlan,
  }),
  takeAlong: method({ access: colleagues, input: nothing, answer: takeAlong }),
};
