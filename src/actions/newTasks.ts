/** The rows that ask raters for ratings: who rates whom, the rating itself, and the rater. */
import { type Assignment, assignRaters, type Unrated } from "../domain/assignments";
import type { Problem } from "../domain/problem";
import { type Rating, ratingId } from "../domain/rating";
import { type Change, changesOf } from "../workbook/change";
import { readTables } from "../workbook/readTables";
import type { Settings } from "../workbook/settings";
import type { Store } from "../workbook/store";
import { assignmentsTable, type Rater, ratersTable, ratingsTable } from "../workbook/tables";
import { readLadder } from "./readLadder";

export interface NewTasks {
  readonly changes: readonly Change[];
  readonly unrated: readonly Unrated[];
  readonly problems: readonly Problem[];
}

/**
 * What is missing so that everybody on the ladder is asked for: nothing that is there is changed, so that a manager who
 * changes after the cut-off date changes nothing, and what HR assigned by hand stays.
 */
export function newTasks(
  seen: Store,
  cycle: NonNullable<Settings["cycle"]>,
  rubricVersion: string,
): NewTasks {
  const { tables, problems } = readTables(seen, ["people", "raters", "assignments", "ratings", "vignettes"]);
  const { levels } = readLadder(seen);
  const standing = tables.assignments.rows.filter((one) => one.cycle === cycle.name);
  const assigned = assignRaters({
    standing: new Set(standing.filter(({ role }) => role === "manager").map(({ person }) => person)),
    people: tables.people.rows,
    levels,
    cycle: cycle.name,
    cutOff: cycle.cutOff,
  });
  const added = assigned.assignments;
  const raters = [...new Set([...standing, ...added].map(({ rater }) => rater))];

  const people = new Map(tables.people.rows.map(({ id, name }) => [id, name] as const));
  const called = ({ person, name }: Assignment) => people.get(person) ?? name;
  const wanted = [
    ...[...standing, ...added].map((one) => openRating({ ...one, name: called(one) }, rubricVersion)),
    ...raters.flatMap((rater) =>
      tables.vignettes.rows.map(({ id, title, level }) =>
        openRating(
          {
            id: ratingId(cycle.name, id, rater),
            cycle: cycle.name,
            person: id,
            name: title,
            rater,
            role: "vignette",
            level,
          },
          rubricVersion,
        ),
      ),
    ),
  ];
  const known = new Set(tables.ratings.rows.map(({ id }) => id));
  const names = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  const listed = new Set(tables.raters.rows.map(({ email }) => email));
  const newRaters = raters
    .filter((rater) => !listed.has(rater))
    .map((rater) => openRater(rater, names.get(rater) ?? rater));
  return {
    changes: [
      ...added.flatMap((one) => changesOf(assignmentsTable, [], null, one)),
      ...wanted.filter(({ id }) => !known.has(id)).flatMap((one) => changesOf(ratingsTable, [], null, one)),
      ...newRaters.flatMap((one) => changesOf(ratersTable, [], null, one)),
    ],
    unrated: assigned.unrated,
    problems: [...problems, ...assigned.problems],
  };
}

const openRating = (
  task: Omit<Assignment, "role"> & Pick<Rating, "role">,
  rubricVersion: string,
): Rating => ({
  ...task,
  rubricVersion,
  status: "open",
  assessments: {},
  savedAt: "",
  recordedBy: "",
  returnedBecause: "",
  request: "",
});

export const openRater = (email: string, name: string): Rater => ({
  email,
  name,
  alsoSignsInAs: [],
  packet: "",
  packetHolds: "",
});
