/** The calls for planning sessions, their files and what is decided in them. */

import * as z from "zod/mini";
import { closeSession } from "../actions/calibration/sessions/closeSession";
import { collectSession, previewSession } from "../actions/calibration/sessions/collectSession";
import { createSessionFile } from "../actions/calibration/sessions/createSessionFile";
import { listSessions } from "../actions/calibration/sessions/listSessions";
import { planningRoster } from "../actions/calibration/sessions/planningRoster";
import { planSessions } from "../actions/calibration/sessions/planSessions";
import { preRead, saveOpinion } from "../actions/calibration/sessions/preRead";
import { removeSession } from "../actions/calibration/sessions/removeSession";
import { opinionAnswers } from "../domain/calibration/opinion";
import { views } from "../domain/views";
import { day, id, nothing, text } from "./inputs";
import { method } from "./method";

const ids = () => z.array(id()).check(z.maxLength(200));

const plannedSession = () =>
  z.strictObject({
    id: id(),
    name: text(),
    date: day(),
    minutes: z.number(),
    facilitator: text(),
    participants: ids(),
    people: ids(),
    allowedBecause: text(),
  });

export const sessionsCalls = {
  listSessions: method({ access: views.sessions.access, input: nothing, answer: listSessions }),
  planningRoster: method({ access: views.sessions.access, input: nothing, answer: planningRoster }),
  planSessions: method({
    access: views.sessions.access,
    input: () =>
      z.strictObject({
        sessions: z.array(plannedSession()).check(z.minLength(1), z.maxLength(20)),
        seen: z.optional(plannedSession()),
        request: id(),
      }),
    answer: planSessions,
  }),
  createSessionFile: method({
    access: views.sessions.access,
    input: () => z.strictObject({ session: id(), request: id() }),
    answer: createSessionFile,
  }),
  previewSession: method({
    access: views.sessions.access,
    input: () => z.strictObject({ session: id() }),
    answer: previewSession,
  }),
  collectSession: method({
    access: views.sessions.access,
    input: () => z.strictObject({ session: id(), fingerprint: id(), request: id() }),
    answer: collectSession,
  }),
  closeSession: method({
    access: views.sessions.access,
    input: () => z.strictObject({ session: id(), request: id() }),
    answer: closeSession,
  }),
  removeSession: method({
    access: views.sessions.access,
    input: () => z.strictObject({ session: id(), request: id() }),
    answer: removeSession,
  }),
  preRead: method({ access: views.preRead.access, input: nothing, answer: preRead }),
  saveOpinion: method({
    access: views.preRead.access,
    input: () =>
      z.strictObject({
        id: id(),
        answer: z.literal(["", ...opinionAnswers]),
        line: text(),
        seen: text(),
        request: id(),
      }),
    answer: saveOpinion,
  }),
};
