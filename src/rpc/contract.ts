/** Every call a page may make: which files and roles it is for, what goes in, and the action that answers. */
import * as z from "zod/mini";
import { buildCalibration } from "../actions/calibration/buildViews";
import { decisions } from "../actions/calibration/decisions";
import { recordDecision } from "../actions/calibration/recordDecision";
import { undoDecision } from "../actions/calibration/undoDecision";
import type { Context } from "../actions/context";
import { changeCycleState } from "../actions/cycle/changeCycleState";
import { cycle } from "../actions/cycle/cycle";
import { openCycle } from "../actions/cycle/openCycle";
import { setUp } from "../actions/home/setUp";
import { whereAmI } from "../actions/home/whereAmI";
import { adoptLadder } from "../actions/ladder/adoptLadder";
import { checkLadder } from "../actions/ladder/checkLadder";
import { exportLadder } from "../actions/ladder/exportLadder";
import { importLadder, previewLadder } from "../actions/ladder/importLadder";
import { openLadder } from "../actions/ladder/openLadder";
import { publishLadder } from "../actions/ladder/publishLadder";
import type { Outcome } from "../actions/outcome";
import { collect } from "../actions/packets/collect";
import { createPackets } from "../actions/packets/createPackets";
import { addSignIn, packets } from "../actions/packets/packets";
import { previewCollect } from "../actions/packets/previewCollect";
import { importPeople } from "../actions/people/importPeople";
import { importTargets } from "../actions/people/importTargets";
import { previewImport } from "../actions/people/previewImport";
import { cases } from "../actions/promotion/cases";
import { decideCase } from "../actions/promotion/decideCase";
import { exportPromotions } from "../actions/promotion/exportPromotions";
import { listProposals } from "../actions/promotion/listProposals";
import { openProposal } from "../actions/promotion/openProposal";
import { proposePromotion } from "../actions/promotion/proposePromotion";
import { furtherEvidence, saveEvidence } from "../actions/rating/furtherEvidence";
import { listReports } from "../actions/rating/listReports";
import { openReport } from "../actions/rating/openReport";
import { returnRating } from "../actions/rating/returnRating";
import { saveRating, withdrawRating } from "../actions/rating/saveRating";
import { evidenceKinds } from "../domain/rating/evidence";
import type { Role } from "../domain/roles";
import type { FileKind } from "../workbook/tables/settings";

interface Method<Input, Output> {
  /** "not set up": a workbook that is no hub yet. No entry, no access. */
  readonly files: readonly (FileKind | "not set up")[];
  readonly roles: readonly Role[];
  readonly input: z.ZodMiniType<Input>;
  readonly answer: (context: Context, input: Input) => Outcome<Output>;
}

const method = <Input, Output>(entry: Method<Input, Output>): Method<Input, Output> => entry;

/** Longest anything in a call, in characters; what is too long for its place is refused there with its own words. */
const text = z.string().check(z.maxLength(60_000));
/** A ladder as a file; a call stays under 1 MB. */
const ladderFile = z.string().check(z.maxLength(900_000));
const id = z.string().check(z.minLength(1), z.maxLength(300));
const day = z.string().check(z.maxLength(40));
const emails = z.array(id).check(z.maxLength(50));
const nothing = z.strictObject({});
const mark = z.literal([null, 1, 2, 3, 4, 5, "not observed"]);
const marks = z.record(id, mark);

const anybody = ["owner", "hr", "facilitator", "rater", "nobody"] as const;
const raters = { files: ["packet", "hub"], roles: ["owner", "hr", "rater"] } as const;
const hr = { files: ["hub"], roles: ["owner", "hr"] } as const;
const meeting = { files: ["hub"], roles: ["owner", "hr", "facilitator"] } as const;

const optionalText = z.optional(z.nullable(text));

const rosterPerson = z.strictObject({
  id,
  name: text,
  first: z.optional(text),
  last: z.optional(text),
  email: optionalText,
  managerId: optionalText,
  title: optionalText,
  track: z.optional(z.literal(["IC", "M", null])),
  grade: z.optional(z.nullable(z.number())),
  levelCode: optionalText,
  aboveLadder: z.boolean(),
  hired: z.optional(z.nullable(day)),
  levelSince: z.optional(z.nullable(day)),
  department: optionalText,
  location: optionalText,
  status: z.optional(z.literal(["active", "on leave", "left"])),
});

const roster = {
  people: z.array(rosterPerson).check(z.maxLength(2_500)),
  aliases: z.array(z.strictObject({ title: text, level: id })).check(z.maxLength(500)),
};

export const contract = {
  whereAmI: method({
    files: ["not set up", "hub", "packet", "session file", "published ladder"],
    roles: anybody,
    input: nothing,
    answer: whereAmI,
  }),
  listReports: method({ ...raters, input: nothing, answer: listReports }),
  openReport: method({ ...raters, input: z.strictObject({ rating: id }), answer: openReport }),
  saveRating: method({
    ...raters,
    input: z.strictObject({
      rating: id,
      request: id,
      seen: text,
      assessments: z.record(id, z.strictObject({ mark: z.unknown(), evidence: text })),
      submit: z.boolean(),
    }),
    answer: saveRating,
  }),
  withdrawRating: method({
    ...raters,
    input: z.strictObject({ rating: id, request: id, seen: text }),
    answer: withdrawRating,
  }),
  returnRating: method({
    ...hr,
    input: z.strictObject({ rating: id, reason: text, request: id }),
    answer: returnRating,
  }),
  furtherEvidence: method({ ...raters, input: z.strictObject({ rating: id }), answer: furtherEvidence }),
  saveEvidence: method({
    ...raters,
    input: z.strictObject({
      /** Blank for a new entry. */
      id: text,
      rating: id,
      criterion: id,
      text,
      date: day,
      kind: z.literal(["", ...evidenceKinds]),
      link: text,
      request: id,
    }),
    answer: saveEvidence,
  }),
  listProposals: method({ ...raters, input: nothing, answer: listProposals }),
  openProposal: method({ ...raters, input: z.strictObject({ person: id, level: id }), answer: openProposal }),
  proposePromotion: method({
    ...raters,
    input: z.strictObject({
      person: id,
      level: id,
      request: id,
      seen: text,
      rationale: text,
      businessNeed: text,
      bars: z.record(
        id,
        z.strictObject({ bar: z.literal(["", "not yet", "in part", "met"]), evidence: text }),
      ),
      propose: z.boolean(),
    }),
    answer: proposePromotion,
  }),
  setUp: method({
    files: ["not set up", "hub"],
    roles: ["owner", "hr"],
    input: z.strictObject({ request: id }),
    answer: setUp,
  }),
  importTargets: method({ ...hr, input: nothing, answer: importTargets }),
  previewImport: method({ ...hr, input: z.strictObject(roster), answer: previewImport }),
  importPeople: method({
    ...hr,
    input: z.strictObject({ ...roster, fingerprint: id, request: id }),
    answer: importPeople,
  }),
  cycle: method({ ...hr, input: nothing, answer: cycle }),
  openCycle: method({
    ...hr,
    input: z.strictObject({ name: id, cutOff: day, request: id }),
    answer: openCycle,
  }),
  changeCycleState: method({
    ...hr,
    input: z.strictObject({
      to: z.literal(["Draft", "Rating", "Pre-read", "Live", "Locked"]),
      reason: text,
      request: id,
    }),
    answer: changeCycleState,
  }),
  packets: method({ ...hr, input: nothing, answer: packets }),
  createPackets: method({
    ...hr,
    input: z.strictObject({ raters: emails, request: id }),
    answer: createPackets,
  }),
  addSignIn: method({
    ...hr,
    input: z.strictObject({ rater: id, email: id, request: id }),
    answer: addSignIn,
  }),
  previewCollect: method({ ...hr, input: z.strictObject({ raters: emails }), answer: previewCollect }),
  collect: method({
    ...hr,
    input: z.strictObject({
      raters: z.array(z.strictObject({ rater: id, fingerprint: id })).check(z.maxLength(50)),
      request: id,
    }),
    answer: collect,
  }),
  buildCalibration: method({ ...meeting, input: nothing, answer: buildCalibration }),
  decisions: method({ ...meeting, input: nothing, answer: decisions }),
  recordDecision: method({
    ...meeting,
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
    ...meeting,
    input: z.strictObject({ id, decision: id, person: id, request: id }),
    answer: undoDecision,
  }),
  cases: method({ ...hr, input: nothing, answer: cases }),
  decideCase: method({
    ...hr,
    input: z.strictObject({
      case: id,
      seen: id,
      outcome: z.literal(["approved", "declined", "deferred"]),
      effectiveDate: day,
      comment: text,
      request: id,
    }),
    answer: decideCase,
  }),
  openLadder: method({
    files: ["hub", "packet", "published ladder"],
    roles: anybody,
    input: nothing,
    answer: openLadder,
  }),
  checkLadder: method({ ...hr, input: nothing, answer: checkLadder }),
  adoptLadder: method({
    ...hr,
    input: z.strictObject({ fingerprint: text, reason: text, request: id }),
    answer: adoptLadder,
  }),
  exportLadder: method({
    ...hr,
    input: z.strictObject({ format: z.literal(["json", "csv"]) }),
    answer: exportLadder,
  }),
  previewLadder: method({ ...hr, input: z.strictObject({ text: ladderFile }), answer: previewLadder }),
  importLadder: method({
    ...hr,
    input: z.strictObject({ text: ladderFile, fingerprint: id, request: id }),
    answer: importLadder,
  }),
  publishLadder: method({ ...hr, input: z.strictObject({ request: id }), answer: publishLadder }),
  exportPromotions: method({ ...hr, input: z.strictObject({ request: id }), answer: exportPromotions }),
};

export type MethodName = keyof typeof contract;

/** What goes in and comes out of each call, for the pages. */
export type Contract = {
  readonly [M in MethodName]: (typeof contract)[M] extends Method<infer Input, infer Output>
    ? { readonly input: Input; readonly output: Output }
    : never;
};
