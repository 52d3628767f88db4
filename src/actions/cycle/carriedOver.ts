/** Evidence written down after the last rating was submitted, in any state and between cycles: it comes along into this cycle's. */
import { goalLine } from "../../domain/rating/benchmarkLine";
import { longestEvidence, type Rating } from "../../domain/rating/rating";
import { type Change, changesOf } from "../../workbook/cells/change";
import type { Reads } from "../../workbook/tables/readTables";
import { evidenceTable } from "../../workbook/tables/tables";

/**
 * Goals that were set for a benchmark, and what has a date later than its rating's last save, once for each task. What was carried and taken back stays back.
 * @param asked the managers' tasks of this cycle
 * @param names by address
 */
export function carriedOver(
  { ratings, evidence }: Reads<"ratings" | "evidence">["tables"],
  asked: readonly Pick<Rating, "id" | "cycle" | "person" | "rater" | "name">[],
  names: ReadonlyMap<string, string>,
): Change[] {
  const taskOf = new Map(asked.map((task) => [task.person, task] as const));
  const ratingAt = new Map(ratings.rows.map((rating) => [rating.id, rating] as const));
  const lastOf = ({ person, cycle }: Pick<Rating, "person" | "cycle">) =>
    ratings.rows
      .filter((one) => one.person === person && one.role === "manager" && one.cycle !== cycle)
      .reduce<Rating | undefined>((a, b) => (a && a.savedAt >= b.savedAt ? a : b), undefined);
  const known = new Set(evidence.rows.map(({ id }) => id));
  return evidence.rows.flatMap((entry) => {
    const from = ratingAt.get(entry.rating);
    const to = from && taskOf.get(from.person);
    if (!to || from.role !== "manager" || from.cycle === to.cycle || entry.text === "") return [];
    const id = `${to.id}/${entry.id}`;
    // Of the last cycle alone: a goal is for the cycle after.
    const goal = entry.kind === "benchmark" && from === lastOf(to) ? goalLine(entry.text, from.cycle) : "";
    if ((!goal && entry.date <= from.savedAt.slice(0, 10)) || known.has(id)) return [];
    const by = from.rater === to.rater ? "" : `${names.get(from.rater) ?? from.rater}: `;
    const text = `${by}${goal || entry.text}`.slice(0, longestEvidence);
    return changesOf(evidenceTable, [], null, { ...entry, id, rating: to.id, name: to.name, text });
  });
}
