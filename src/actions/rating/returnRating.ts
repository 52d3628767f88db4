/** HR gives a submitted rating back to its rater, with a reason; the packet learns it when it is updated (R13). */
import { checkText } from "../../domain/checkText";
import { whyNot } from "../../domain/cycle/cycle";
import { found, type Problem } from "../../domain/problem";
import type { Rating } from "../../domain/rating/rating";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { historyTable, ratingsTable } from "../../workbook/tables/tables";
import { type Context, clockOf } from "../context";
import { historyRow } from "../cycle/historyRow";
import { isCaller } from "../isCaller";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";

/** `savedAt` stays: it tells the rater's new answer from the old one. */
export function returnRating(
  context: Context,
  input: { rating: string; reason: string; request: string },
): Outcome<{ rater: string }> {
  const { seen, settings, email, now } = context;
  const { name: cycle = "", state = "Draft" } = settings.cycle ?? {};
  const refused = whyNot("return", state);
  if (refused) return refuse({ code: "cycle.notReturning", message: refused });
  const reason = input.reason.trim();
  if (!reason) return refuse(noReason);
  const odd = checkText(reason, "Reason", 2000);
  if (odd.length) return refuse(...odd);
  const { tables, problems } = readTables(seen, ["ratings", "people"]);
  const before = tables.ratings.rows.find((one) => one.id === input.rating && one.cycle === cycle);
  if (!before) return refuse(...(problems.length ? problems : [unknown(input.rating)]));
  if (isCaller(context)(before.person)) return refuse(aboutYou);
  if (before.status === "returned" && before.returnedBecause === reason) return done({ rater: before.rater });
  if (before.status !== "submitted") return refuse(notSubmitted(before));
  const after: Rating = { ...before, status: "returned", returnedBecause: reason };
  const { criteria } = tables.ratings;
  const event = historyRow(before, { event: "returned", when: clockOf(context), by: email }, {});
  return record(context, {
    request: input.request,
    what: `${before.name}: returned to ${before.rater}. Reason: ${reason} (${before.id})`,
    changes: [
      ...changesOf(ratingsTable, criteria, before, after),
      ...changesOf(historyTable, criteria, null, { ...event, id: `${event.id}/${now}` }),
    ],
    guards: [sameState(context)],
    answer: { rater: before.rater },
  });
}

const noReason: Problem = {
  code: "return.reasonMissing",
  message: "Return a rating: no reason yet. Write one sentence; the rater reads it.",
};

const unknown = (rating: string): Problem => ({
  code: "return.unknown",
  message: `Return a rating: expected a rating of this cycle, found ${found(rating)}. Open the list again.`,
});

const aboutYou: Problem = {
  code: "return.self",
  message: "This rating is about you. Somebody else has to return it.",
};

const notSubmitted = ({ status }: Rating): Problem => ({
  code: "return.notSubmitted",
  message: `Only a submitted rating can be returned; this one is ${status}.`,
});
