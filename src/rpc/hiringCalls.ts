/** The calls of a hiring file and its kits. */
import * as z from "zod/mini";
import { collectScorecards, debrief } from "../actions/hiring/debrief";
import { decideCandidate } from "../actions/hiring/decideCandidate";
import { howFar } from "../actions/hiring/howFar";
import { interviews, scenarios } from "../actions/hiring/interviews";
import { listCandidates } from "../actions/hiring/listCandidates";
import { makeKits } from "../actions/hiring/makeKits";
import { newHiringFile } from "../actions/hiring/newHiringFile";
import { planCandidate } from "../actions/hiring/planCandidate";
import { removeCandidate } from "../actions/hiring/removeCandidate";
import { addToScorecard, saveScorecard } from "../actions/hiring/saveScorecard";
import { setUpHiring } from "../actions/home/setUpHiring";
import { hiringDecisions } from "../domain/hiring/candidate";
import { attributeMarks, canDoAnswers } from "../domain/hiring/scorecard";
import { views } from "../domain/views";
import { day, id, nothing, text } from "./inputs";
import { method } from "./method";

const { access } = views.candidates;
/** ISO; blank before. */
const instant = () => z.string().check(z.regex(/^(\d{4}-\d\d-\d\dT[\d:.]{5,12}Z)?$/));
const few = () => z.array(text()).check(z.maxLength(40));

const said = () =>
  z.strictObject({
    marks: z.record(id(), z.strictObject({ mark: z.literal(["", ...attributeMarks]), evidence: text() })),
    canDo: z.literal(["", ...canDoAnswers]),
    why: text(),
    notes: text(),
    startedAt: instant(),
    endedAt: instant(),
    ranOut: z.literal(["", "yes"]),
    steps: few(),
    stumbles: few(),
  });

const planned = () =>
  z.strictObject({
    id: id(),
    name: text(),
    on: day(),
    scenario: text(),
    interviewers: z.array(text()).check(z.maxLength(10)),
    adjustments: text(),
  });

export const hiringCalls = {
  newHiringFile: method({
    access: views.newHiringFile.access,
    input: () => z.strictObject({ opening: text(), level: text(), request: id() }),
    answer: newHiringFile,
  }),
  setUpHiring: method({
    access: views.setUpHiring.access,
    inFilesOf: "earlier versions",
    input: () => z.strictObject({ opening: text(), level: text(), request: id() }),
    answer: setUpHiring,
  }),
  listCandidates: method({ access, input: nothing, answer: listCandidates }),
  howFar: method({ access, input: nothing, answer: howFar }),
  planCandidate: method({
    access,
    input: () =>
      z.strictObject({
        candidate: planned(),
        seen: z.nullable(planned()),
        anyway: z.boolean(),
        request: id(),
      }),
    answer: planCandidate,
  }),
  makeKits: method({ access, input: () => z.strictObject({ request: id() }), answer: makeKits }),
  debrief: method({ access, input: () => z.strictObject({ candidate: id() }), answer: debrief }),
  collectScorecards: method({
    access,
    input: () => z.strictObject({ candidate: id(), request: id() }),
    answer: collectScorecards,
  }),
  decideCandidate: method({
    access,
    input: () =>
      z.strictObject({
        candidate: id(),
        decision: z.literal(hiringDecisions),
        reason: text(),
        decidedBy: text(),
        seen: z.strictObject({
          decision: z.literal(["", ...hiringDecisions]),
          reason: text(),
          decidedBy: text(),
        }),
        request: id(),
      }),
    answer: decideCandidate,
  }),
  removeCandidate: method({
    access,
    input: () => z.strictObject({ candidate: id(), request: id() }),
    answer: removeCandidate,
  }),
  scenarios: method({ access: views.scenarios.access, input: nothing, answer: scenarios }),
  interviews: method({ access: views.interview.access, input: nothing, answer: interviews }),
  saveScorecard: method({
    access: views.interview.access,
    input: () => z.strictObject({ id: id(), said: said(), submit: z.boolean(), seen: text(), request: id() }),
    answer: saveScorecard,
  }),
  addToScorecard: method({
    access: views.interview.access,
    input: () => z.strictObject({ id: id(), text: text(), request: id() }),
    answer: addToScorecard,
  }),
};
