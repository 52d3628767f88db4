/** Who has another level or manager since the cut-off date, or is not to be rated: for HR, with what holds in this cycle (R11). */
import { sinceCutOff } from "../../domain/rating/sinceCutOff";
import type { Reads } from "../../workbook/tables/readTables";

/** A sentence for each change. */
export function changedPeople(
  { people, ratings }: Reads<"people" | "ratings">["tables"],
  cycle: string,
): string[] {
  const byId = new Map(people.rows.map((person) => [person.id, person] as const));
  const nameAt = new Map(people.rows.map(({ email, name }) => [email, name] as const));
  return ratings.rows.flatMap((rating): string[] => {
    const person = byId.get(rating.person);
    if (rating.cycle !== cycle || rating.role !== "manager" || !person) return [];
    const raterIs = people.rows.filter(({ email }) => email === rating.rater).map(({ id }) => id);
    const since = sinceCutOff(rating, person, raterIs);
    const by = nameAt.get(rating.rater) ?? rating.rater;
    const manager = byId.get(person.manager)?.name ?? person.manager;
    return [
      since?.level && `${person.name}: ${since.level} by now, marked against ${rating.level}.`,
      since?.hasOtherManager && `${person.name}: managed by ${manager} by now, rated by ${by}.`,
      person.unrated &&
        rating.status !== "submitted" &&
        `${person.name}: ${person.unrated} by now, and ${by} is still asked. Close rating without it, or wait for it.`,
    ].filter((said): said is string => Boolean(said));
  });
}
