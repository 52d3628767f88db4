/** The calls for calibrating. */

import * as z from "zod/mini";
import { buildCalibration } from "../actions/calibration/buildViews";
import { decisions } from "../actions/calibration/decisions";
import { recordDecision } from "../actions/calibration/recordDecision";
import { undoDecision } from "../actions/calibration/undoDecision";
import { views } from "../domain/views";
import { id, marks, nothing, text } from "./inputs";
import { method } from "./method";

export const calibrationCalls = {
  buildCalibration: method({ access: views.build.access, input: nothing, answer: buildCalibration }),
  decisions: method({ access: views.build.access, input: nothing, answer: decisions }),
  recordDecision: method({
    access: views.build.access,
    input: z.strictObject({
      id,
      person: id,
      marks,
      seen: marks,
      reasonCode: text,
      comment: text,
      decidedBy: text,
      session: text,
      request: id,
    }),
    answer: recordDecision,
  }),
  undoDecision: method({
    access: views.decide.access,
    input: z.strictObject({ id, decision: id, person: id, request: id }),
    answer: undoDecision,
  }),
};
