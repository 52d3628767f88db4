/** The calls for rating one's reports. */

import * as z from "zod/mini";
import { giveOver } from "../actions/packets/giveOver";
import { assignSecondRaters } from "../actions/rating/assignSecondRaters";
import { listReports } from "../actions/rating/listReports";
import { openReport } from "../actions/rating/openReport";
import { returnRating } from "../actions/rating/returnRating";
import { saveEvidence } from "../actions/rating/saveEvidence";
import { saveRating, withdrawRating } from "../actions/rating/saveRating";
import { secondRaters } from "../actions/rating/secondRaters";
import { evidenceKinds } from "../domain/rating/evidence";
import { views } from "../domain/views";
import { day, id, idOrBlank, nothing, text } from "./inputs";
import { method } from "./method";

export const ratingCalls = {
  listReports: method({ access: views.rate.access, input: nothing, answer: listReports }),
  openReport: method({
    access: views.rate.access,
    input: () => z.strictObject({ rating: id() }),
    answer: openReport,
  }),
  saveRating: method({
    access: views.rate.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        rating: id(),
        request: id(),
        seen: text(),
        assessments: z.record(id(), z.strictObject({ mark: z.unknown(), evidence: text() })),
        submit: z.boolean(),
      }),
    answer: saveRating,
  }),
  withdrawRating: method({
    access: views.rate.access,
    asksWhoIsWho: true,
    input: () => z.strictObject({ rating: id(), request: id(), seen: text() }),
    answer: withdrawRating,
  }),
  returnRating: method({
    access: { hub: views.collect.access.hub },
    asksWhoIsWho: true,
    input: () => z.strictObject({ rating: id(), reason: text(), request: id() }),
    answer: returnRating,
  }),
  saveEvidence: method({
    access: views.rate.access,
    asksWhoIsWho: true,
    input: () =>
      z.strictObject({
        /** Blank for a new entry. */
        id: idOrBlank(),
        rating: id(),
        criterion: id(),
        text: text(),
        date: day(),
        kind: z.literal(["", ...evidenceKinds]),
        link: text(),
        /** The entry as it was on the screen; a new one was not. */
        seen: z.optional(
          z.strictObject({
            criterion: id(),
            text: text(),
            date: day(),
            kind: z.literal(["", ...evidenceKinds]),
            link: text(),
          }),
        ),
        request: id(),
      }),
    answer: saveEvidence,
  }),
  giveOver: method({
    access: views.whoIsWhere.access,
    input: () =>
      z.strictObject({
        tasks: z.array(id()).check(z.minLength(1), z.maxLength(500)),
        to: id(),
        because: text(),
        request: id(),
      }),
    answer: giveOver,
  }),
  secondRaters: method({ access: views.secondRaters.access, input: nothing, answer: secondRaters }),
  assignSecondRaters: method({
    access: views.secondRaters.access,
    input: () =>
      z.strictObject({
        views: z
          .array(z.strictObject({ person: id(), rater: id() }))
          .check(z.minLength(1), z.maxLength(2000)),
        request: id(),
      }),
    answer: assignSecondRaters,
  }),
};
