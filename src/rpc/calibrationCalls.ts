/** The calls for calibrating. */

import * as z from "zod/mini";
import { addEvidence } from "../actions/calibration/addEvidence";
import { afterMeeting } from "../actions/calibration/afterMeeting";
import { buildCalibration } from "../actions/calibration/buildViews";
import { decisions } from "../actions/calibration/decisions";
import { keepTogether } from "../actions/calibration/keepTogether";
import { decisionsNow, openRoom } from "../actions/calibration/openRoom";
import { recordDecision } from "../actions/calibration/recordDecision";
import { recordMinutes } from "../actions/calibration/recordMinutes";
import { redrawPeople } from "../actions/calibration/redrawPeople";
import { showSeverity } from "../actions/calibration/showSeverity";
import { takeBackEvidence } from "../actions/calibration/takeBackEvidence";
import { undoDecision } from "../actions/calibration/undoDecision";
import { mostSeconds } from "../domain/calibration/talkTime";
import { views } from "../domain/views";
import { calibrationSheet } from "../workbook/views/calibrationView";
import { id, marks, nothing, text } from "./inputs";
import { method } from "./method";

export const calibrationCalls = {
  buildCalibration: method({
    access: views.build.access,
    input: () => z.strictObject({ only: z.optional(z.literal(calibrationSheet)) }),
    answer: buildCalibration,
  }),
  showSeverity: method({
    access: views.build.access,
    input: () => z.strictObject({ shown: z.boolean(), request: id() }),
    answer: showSeverity,
  }),
  afterMeeting: method({ access: views.after.access, input: nothing, answer: afterMeeting }),
  decisions: method({ access: views.build.access, input: nothing, answer: decisions }),
  recordDecision: method({
    access: views.room.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        id: id(),
        person: id(),
        marks: marks(),
        seen: marks(),
        after: z.optional(z.string().check(z.maxLength(300))),
        reasonCode: text(),
        comment: text(),
        decidedBy: text(),
        session: text(),
        managerPresent: z.optional(z.literal(["", "yes", "no"])),
        request: id(),
      }),
    answer: recordDecision,
  }),
  recordMinutes: method({
    access: views.room.access,
    input: () =>
      z.strictObject({
        talked: z
          .array(
            z.strictObject({
              grade: z.nullable(z.int()),
              track: z.literal(["", "IC", "M"]),
              people: z.int().check(z.minimum(2), z.maximum(1000)),
              seconds: z.int().check(z.minimum(0), z.maximum(mostSeconds)),
            }),
          )
          .check(z.maxLength(60)),
      }),
    answer: recordMinutes,
  }),
  redrawPeople: method({
    access: views.decide.access,
    input: () => z.strictObject({ people: z.array(id()).check(z.minLength(1), z.maxLength(500)) }),
    answer: redrawPeople,
  }),
  undoDecision: method({
    access: views.room.access,
    asksWhoIsWho: true,
    input: () => z.strictObject({ id: id(), decision: id(), person: id(), request: id() }),
    answer: undoDecision,
  }),
  openRoom: method({ access: views.room.access, input: nothing, answer: openRoom }),
  decisionsNow: method({ access: views.room.access, input: nothing, answer: decisionsNow }),
  keepTogether: method({
    access: views.room.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        people: z
          .array(z.strictObject({ person: id(), seen: marks() }))
          .check(z.minLength(1), z.maxLength(500)),
        decidedBy: text(),
        session: text(),
        request: id(),
      }),
    answer: keepTogether,
  }),
  addEvidence: method({
    access: views.room.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({ rating: id(), criterion: text(), text: text(), source: text(), request: id() }),
    answer: addEvidence,
  }),
  takeBackEvidence: method({
    access: views.room.access,
    asksWhoIsWho: true,
    input: () => z.strictObject({ entry: id(), text: text(), request: id() }),
    answer: takeBackEvidence,
  }),
};
