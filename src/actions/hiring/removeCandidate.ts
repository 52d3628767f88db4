/** Removes a candidate: from every kit first, then from the hiring file, with what Log kept of the words. */
import { candidateOf } from "../../domain/hiring/scorecard";
import { erase } from "../../workbook/cells/erasure";
import { candidatesTable, scorecardsTable } from "../../workbook/tables/tables";
import { type Context, clockOf } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { bringKits } from "./makeKits";
import { readOpening } from "./readOpening";

export function removeCandidate(
  context: Context,
  { candidate: id, request }: { candidate: string; request: string },
): Outcome<{ readonly removed: string }> {
  const read = readOpening(context);
  if ("problems" in read) return read;
  const opening = read.value;
  const candidate = opening.candidates.find((one) => one.id === id);
  if (!candidate) return done({ removed: id });
  const without = { ...opening, candidates: opening.candidates.filter((one) => one !== candidate) };
  const kits = bringKits(context, without, `${request}/kits`);
  if ("problems" in kits) return kits;
  const { failed } = kits.value;
  if (failed.length)
    return refuse(
      ...failed.map((message) => ({
        code: "candidate.inKit",
        message: `${message} The candidate is still in this kit, and so in the list. Mend it and remove again.`,
      })),
    );
  const entry = {
    id: request,
    who: context.email,
    asked: context.store.digest(context.asked),
    when: clockOf(context),
    what: "A candidate was removed",
  };
  const idOf = (table: { readonly fields: { readonly id: object } }) =>
    (table.fields.id as { readonly header: string }).header;
  const erased = erase(
    context.store,
    [
      [scorecardsTable.name, (at) => candidateOf(at(idOf(scorecardsTable))) === id],
      [candidatesTable.name, (at) => at(idOf(candidatesTable)) === id],
    ],
    entry,
    (what) => what,
  );
  return "problems" in erased ? refuse(...erased.problems) : done({ removed: id });
}
