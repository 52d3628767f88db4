/** Tasks that HR gave to somebody else in Assignments: the former rater's evidence goes along, the marks do not (R11). */
import type { Assignment } from "../../domain/rating/assignments";
import type { EvidenceEntry } from "../../domain/rating/evidence";
import { givenTo, levelChanged, takenFrom } from "../../domain/rating/givenOver";
import { isAsked, longestEvidence, type Rating } from "../../domain/rating/rating";
import { type Change, changesOf } from "../../workbook/cells/change";
import type { Reads } from "../../workbook/tables/readTables";
import { evidenceTable, ratingsTable } from "../../workbook/tables/tables";

type Tables = Reads<"ratings" | "evidence">["tables"];

/**
 * Whoever is no longer asked, or should never have been, becomes a former rater, whoever is asked again a rater. A task that is only gone from
 * Assignments stays: somebody may have deleted the row by mistake.
 * @param asked the cycle's assignments, by id
 * @param names by address
 * @param isOwn whether somebody is asked about themselves
 * @param because why HR gives it away now, where HR says so
 */
export function givenToOthers(
  { ratings, evidence }: Tables,
  asked: ReadonlyMap<string, Assignment>,
  names: ReadonlyMap<string, string>,
  isOwn: (rating: Rating) => boolean,
  because: string,
): Change[] {
  const successors = new Map([...asked.values()].map((one) => [taskOf(one), one] as const));
  const known = new Set(evidence.rows.map(({ id }) => id));
  const nameOf = (rater: string) => names.get(rater) ?? rater;
  const change = (before: Rating, after: Partial<Rating>) =>
    changesOf(ratingsTable, ratings.criteria, before, { ...before, ...after });
  const evidenceOf = (rating: Rating): Passed[] => {
    if (rating.role !== "manager") return [];
    const own = evidence.rows.filter((entry) => entry.rating === rating.id);
    const gotten = own
      .filter(isPassedOn)
      .map((entry) => ({ ...entry, id: entry.id.slice(rating.id.length + 1), by: "" }));
    if (!["submitted", "returned"].includes(rating.status)) return gotten;
    const by = `${nameOf(rating.rater)}: `;
    const written = [...linesOf(rating), ...own.filter((entry) => !isPassedOn(entry))];
    return [...written.map((entry) => ({ ...entry, by })), ...gotten];
  };
  const formerly = givenAway(ratings.rows, asked);
  return ratings.rows.flatMap((rating): Change[] => {
    if (isAsked(rating.role) && isOwn(rating)) return change(rating, { role: "former rater" });
    const own = asked.get(rating.id);
    if (own) {
      const isBack = rating.role === "former rater" && formerly.get(taskOf(own));
      const givenOver = isBack ? takenFrom(nameOf(isBack.rater), because) : rating.givenOver;
      return change(rating, { role: own.role, givenOver, ...atLevel(rating, own.level) });
    }
    const successor = isAsked(rating.role) && successors.get(taskOf(rating));
    if (!successor) return [];
    return [
      ...change(rating, {
        role: "former rater",
        givenOver: givenTo(nameOf(successor.rater), because),
      }),
      ...evidenceOf(rating)
        .filter(({ id, text }) => text !== "" && !known.has(`${successor.id}/${id}`))
        // The successor's own lines, coming back, stand in the successor's own rating.
        .filter(({ id }) => !id.startsWith(`${successor.id}/`))
        .map(({ by, ...entry }) => ({
          ...entry,
          id: `${successor.id}/${entry.id}`,
          rating: successor.id,
          text: `${by}${entry.text}`.slice(0, longestEvidence),
        }))
        .flatMap((entry) => changesOf(evidenceTable, [], null, entry)),
    ];
  });
}

/** Marks against another level say something else: they stay with their rater, and do not count until looked at again. */
function atLevel({ level: before, status }: Rating, level: string): Partial<Rating> {
  if (level === before) return {};
  if (status !== "submitted") return { level };
  return { level, status: "returned", returnedBecause: levelChanged(before, level) };
}

/** Ratings that are asked of somebody else from now on, by task. */
export const givenAway = (
  ratings: readonly Rating[],
  asked: ReadonlyMap<string, Assignment>,
): ReadonlyMap<string, Rating> =>
  new Map(
    ratings
      .filter(({ id, role }) => isAsked(role) && !asked.has(id))
      .map((rating) => [taskOf(rating), rating] as const),
  );

/** An entry under the id it was first passed on by; `by` says whose it is where its text does not yet. */
type Passed = EvidenceEntry & { readonly by: string };

/** Passed on, an entry says already whose it is: its id begins with the rating it was given to. */
const isPassedOn = ({ id, rating }: EvidenceEntry): boolean => id.startsWith(`${rating}/`);

export const taskOf = ({
  cycle,
  person,
  role,
}: Pick<Assignment, "cycle" | "person"> & Pick<Rating, "role">) => JSON.stringify([cycle, person, role]);

/** The lines beside the marks, as entries. */
const linesOf = ({ id, name, assessments }: Rating): EvidenceEntry[] =>
  Object.entries(assessments).map(([criterion, { evidence }]) => ({
    id: `${id}/${criterion}`,
    rating: id,
    name,
    criterion,
    text: evidence,
    date: "",
    kind: "",
    link: "",
  }));
