/** Judges one entry of further evidence from a packet against what the hub knows (R3). */
import { mayRate, whyNot } from "../cycle/cycle";
import { found } from "../problem";
import { asKept, checkEvidence, type EvidenceEntry } from "../rating/evidence";
import type { Rating } from "../rating/rating";
import { type RaterFacts, refused, type Verdict } from "./raterFacts";

/** @param submitted ids of the ratings that stand submitted in the packet: what hangs on a draft is a draft */
export function judgeEvidence(
  claimed: EvidenceEntry,
  { cycle, ladder, tasks, ratings, former, earlier, evidence }: RaterFacts,
  submitted: ReadonlySet<string>,
): Verdict<EvidenceEntry> {
  const isRating = ({ id }: { readonly id: string }) => id === claimed.rating;
  if (former.has([...ratings.values()].find(isRating)?.person ?? "")) return { verdict: "nothing" };
  const held = evidence.get(claimed.id);
  if (held && held.rating !== claimed.rating)
    return refused(
      `The ID ${found(claimed.id)} belongs to another entry. Give this one another ID and clear its cell under "Request".`,
    );
  const before = earlier.get(claimed.rating);
  if (before) return judgeLater(claimed, before, ladder, held);
  const task = [...tasks.values()].find(isRating);
  const record = asKept({ ...claimed, name: task?.name ?? "", notCollected: "" });
  if (held && sameEntry(held, record)) return { verdict: "same" };
  if (!task) return refused(`Expected a rating of this rater, found ${found(claimed.rating)}.`);
  if (!submitted.has(claimed.rating)) return { verdict: "draft" };
  if (!held && claimed.text === "") return { verdict: "nothing" };
  // Adding is possible in every state; what others may have relied on by then is no longer changed.
  if (held && !mayRate(cycle.state, ratings.get(task.person)?.returnedBecause))
    return refused(whyNot("rate", cycle.state));
  const problems = checkEvidence(claimed, ladder.criteria);
  if (problems.length > 0) return refused(problems.map(({ message }) => message).join(" "));
  return { verdict: held ? "changed" : "new", record };
}

/** What is added to the rating of a cycle that is over is for the next one; nothing there is changed any more. */
function judgeLater(
  claimed: EvidenceEntry,
  { name }: Rating,
  ladder: RaterFacts["ladder"],
  held: EvidenceEntry | undefined,
): Verdict<EvidenceEntry> {
  if (held || claimed.text === "") return { verdict: "nothing" };
  const problems = checkEvidence(claimed, ladder.criteria);
  if (problems.length > 0) return refused(problems.map(({ message }) => message).join(" "));
  return { verdict: "new", record: asKept({ ...claimed, name, notCollected: "" }) };
}

const sameEntry = (a: EvidenceEntry, b: EvidenceEntry): boolean =>
  (["criterion", "text", "date", "kind", "link"] as const).every((field) => a[field] === b[field]);
