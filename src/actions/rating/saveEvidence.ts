/** Further evidence for a rating (R8), saved one entry at a time. */
import { mayRate, whyNot } from "../../domain/cycle/cycle";
import type { Problem } from "../../domain/problem";
import { asKept, checkEvidence, type EvidenceEntry } from "../../domain/rating/evidence";
import type { Rating } from "../../domain/rating/rating";
import { changesOf } from "../../workbook/cells/change";
import { commitRow } from "../../workbook/cells/transaction";
import { readTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { evidenceTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { mayRecord, notYours } from "./mayRecord";

/**
 * Adds an entry (its id is the request's, so that a repeated request adds no second one), or changes it; an empty text
 * takes it back. Adding is possible in every state; what others may have relied on by then is no longer changed.
 */
export function saveEvidence(
  context: Context,
  { request, ...entry }: Omit<EvidenceEntry, "name"> & { readonly request: string },
): Outcome<{ readonly id: string }> {
  const { seen, settings, store } = context;
  const { ratings } = readTables(seen, ["ratings"]).tables;
  const rating = ratings.rows.find(({ id }) => id === entry.rating);
  if (!rating || !mayRecord(context)(rating)) return refuse(notYours);
  const isFirst = entry.id === "";
  const refused = isFirst ? null : closed(rating, settings.cycle?.state ?? "Draft");
  if (refused) return refuse(refused);
  const after = asKept({
    ...entry,
    id: isFirst ? request : entry.id,
    text: entry.text.trim(),
    link: entry.link.trim(),
    name: rating.name,
  });
  const wrong = checkEvidence(
    after,
    ratings.criteria.map((name) => ({ name })),
  );
  if (wrong.length) return refuse(...wrong);
  const result = commitRow(store, evidenceTable.name, (grid) => {
    const { rows, problems, isBroken } = readTable(evidenceTable, grid);
    if (isBroken) return { problems };
    const before = rows.find(({ id }) => id === after.id) ?? null;
    if (before && before.rating !== rating.id) return refuse(notYours);
    return { changes: changesOf(evidenceTable, [], before, after), answer: { id: after.id } };
  });
  return "answer" in result ? done(result.answer, result.problems) : refuse(...result.problems);
}

const closed = ({ status, returnedBecause }: Rating, state: Parameters<typeof whyNot>[1]): Problem | null => {
  if (status === "submitted") return submitted;
  return mayRate(state, returnedBecause) ? null : { code: "cycle.closed", message: whyNot("rate", state) };
};

const submitted: Problem = {
  code: "rating.submitted",
  message: "This rating is submitted. Withdraw it first, then change its evidence.",
};
