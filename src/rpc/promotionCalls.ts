/** The calls for promotion cases. */

import * as z from "zod/mini";
import { casesToApprove, sayAsSkipLevel } from "../actions/promotion/approve";
import { cases } from "../actions/promotion/cases";
import { decideCase } from "../actions/promotion/decideCase";
import { listProposals } from "../actions/promotion/listProposals";
import { openProposal } from "../actions/promotion/openProposal";
import { proposePromotion, withdrawProposal } from "../actions/promotion/proposePromotion";
import { recordApproval } from "../actions/promotion/recordApproval";
import { approvalWords } from "../domain/calibration/approval";
import { skipLevelWords } from "../domain/calibration/approvalTask";
import { views } from "../domain/views";
import { day, id, nothing, text } from "./inputs";
import { method } from "./method";

export const promotionCalls = {
  listProposals: method({ access: views.propose.access, input: nothing, answer: listProposals }),
  openProposal: method({
    access: views.propose.access,
    input: () => z.strictObject({ person: id(), level: id() }),
    answer: openProposal,
  }),
  proposePromotion: method({
    access: views.propose.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        person: id(),
        level: id(),
        request: id(),
        seen: text(),
        rationale: text(),
        businessNeed: text(),
        scopeChange: z.optional(text()),
        examples: z.optional(
          z
            .array(z.strictObject({ problem: text(), decision: text(), outcome: text() }))
            .check(z.maxLength(20)),
        ),
        quotes: z.optional(text()),
        openGaps: z.optional(text()),
        direction: z.optional(z.literal(["", "IC", "management", "undecided"])),
        directionOn: z.optional(day()),
        nurturing: z.optional(text()),
        bars: z.record(
          id(),
          z.strictObject({ bar: z.literal(["", "not yet", "in part", "met"]), evidence: text() }),
        ),
        propose: z.boolean(),
      }),
    answer: proposePromotion,
  }),
  withdrawProposal: method({
    access: views.propose.access,
    asksWhoIsWho: true,
    input: () => z.strictObject({ person: id(), level: id(), request: id(), seen: text() }),
    answer: withdrawProposal,
  }),
  casesToApprove: method({ access: views.approve.access, input: nothing, answer: casesToApprove }),
  sayAsSkipLevel: method({
    access: views.approve.access,
    input: () =>
      z.strictObject({
        case: id(),
        word: z.literal(skipLevelWords),
        comment: text(),
        seen: text(),
        request: id(),
      }),
    answer: sayAsSkipLevel,
  }),
  cases: method({ access: views.cases.access, input: nothing, answer: cases }),
  decideCase: method({
    access: views.cases.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        case: id(),
        seen: id(),
        outcome: z.literal(["approved", "declined", "deferred"]),
        effectiveDate: day(),
        comment: text(),
        request: id(),
      }),
    answer: decideCase,
  }),
  sayOfCase: method({
    access: views.room.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        case: id(),
        seen: id(),
        word: z.literal(approvalWords),
        by: text(),
        comment: text(),
        session: text(),
        request: id(),
      }),
    answer: (context, input) => recordApproval(context, { ...input, stage: "session" }),
  }),
  recordApproval: method({
    access: views.cases.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        case: id(),
        seen: id(),
        stage: z.literal(["skip-level", "session", "HR"]),
        word: z.literal(approvalWords),
        by: text(),
        comment: text(),
        session: text(),
        request: id(),
      }),
    answer: recordApproval,
  }),
};
