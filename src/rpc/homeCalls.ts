/** The calls for the first screen and setting up. */
import * as z from "zod/mini";
import { noteOpening } from "../actions/home/noteOpening";
import { setUp } from "../actions/home/setUp";
import { whereAmI } from "../actions/home/whereAmI";
import { views } from "../domain/views";
import { id, nothing } from "./inputs";
import { method } from "./method";

export const homeCalls = {
  whereAmI: method({
    access: views.home.access,
    inFilesOf: "any version",
    input: nothing,
    answer: whereAmI,
  }),
  noteOpening: method({
    access: {
      packet: ["rater"],
      "person's file": ["person"],
      kit: ["interviewer"],
      "readiness notes": ["person"],
    },
    input: nothing,
    answer: noteOpening,
  }),
  setUp: method({
    access: views.setUp.access,
    inFilesOf: "earlier versions",
    input: () => z.strictObject({ request: id() }),
    answer: setUp,
  }),
};
