/** Further evidence for a rating (R8), saved one entry at a time. */
import { mayRate, whyNot } from "../../domain/cycle/cycle";
import { found, type Problem } from "../../domain/problem";
import { asKept, checkEvidence, type EvidenceEntry } from "../../domain/rating/evidence";
import type { Rating } from "../../domain/rating/rating";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { evidenceTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";
import { mayRecord, notYours } from "./mayRecord";

export interface EvidenceToSave extends Omit<EvidenceEntry, "name" | "notCollected" | "request"> {
  /** The entry as it was on the screen; a new one was not. */
  readonly seen?: Said;
  readonly request: string;
}

type Said = Pick<EvidenceEntry, "criterion" | "text" | "date" | "kind" | "link">;

/**
 * Adds an entry (its id is the request's, so that a repeated request adds no second one), or changes it; an empty text
 * takes it back. Adding is possible in every state; what others may have relied on by then is no longer changed, and
 * what stands there by now is never replaced by whoever saw something else.
 */
export function saveEvidence(
  context: Context,
  { request, seen: shown, ...entry }: EvidenceToSave,
): Outcome<{ readonly id: string }> {
  const { seen, settings, store } = context;
  const { tables, problems } = readTables(seen, ["ratings"]);
  const { ratings } = tables;
  if (ratings.isBroken) return refuse(...problems);
  const rating = ratings.rows.find(({ id }) => id === entry.rating);
  if (!rating || !mayRecord(context)(rating)) return refuse(notYours);
  const isFirst = entry.id === "";
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
  return saveRow(store, evidenceTable, ({ rows }) => {
    const before = rows.find(({ id }) => id === after.id) ?? null;
    if (before && before.rating !== rating.id) return refuse(notYours);
    // Nobody could rely on what was never collected.
    const refused = isFirst || before?.notCollected ? null : closed(rating, settings.cycle?.state ?? "Draft");
    if (refused) return refuse(refused);
    const answer = { id: after.id };
    const isSaved =
      before && !changesOf(evidenceTable, [], before, { ...after, request: before.request }).length;
    if (isSaved) return { changes: [], answer };
    if (before && !isAsSeen(before, shown)) return refuse(otherEntry(before));
    return { changes: changesOf(evidenceTable, [], before, { ...after, request }), answer };
  });
}

const isAsSeen = (before: EvidenceEntry, shown: Said | undefined): boolean =>
  shown !== undefined && changesOf(evidenceTable, [], before, { ...before, ...shown }).length === 0;

export const otherEntry = ({ text, criterion }: EvidenceEntry): Problem => ({
  code: "evidence.savedElsewhere",
  message: `Further evidence: somebody changed this entry meanwhile. For ${criterion} it now says ${text ? found(text) : "nothing: it was taken back"}. Yours was not saved; open the report again and compare.`,
});

const closed = ({ status, returnedBecause }: Rating, state: Parameters<typeof whyNot>[1]): Problem | null => {
  if (status === "submitted") return submitted;
  return mayRate(state, returnedBecause) ? null : { code: "cycle.closed", message: whyNot("rate", state) };
};

const submitted: Problem = {
  code: "rating.submitted",
  message: "This rating is submitted. Withdraw it first, then change its evidence.",
};
