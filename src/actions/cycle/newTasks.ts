/** The rows that ask raters for ratings: who rates whom, the rating itself, and the rater. */

import { ratesThemselves, selfIn } from "../../domain/people/isSelf";
import { found, type Problem } from "../../domain/problem";
import { type Assignment, assignRaters, type Unrated } from "../../domain/rating/assignments";
import { takenFrom } from "../../domain/rating/givenOver";
import { type Rating, ratingId } from "../../domain/rating/rating";
import { type Change, changesOf } from "../../workbook/cells/change";
import type { Reader } from "../../workbook/ports/store";
import { brokenIn, type Reads, readTables } from "../../workbook/tables/readTables";
import type { Settings } from "../../workbook/tables/settings";
import {
  assignmentsTable,
  evidenceTable,
  type Rater,
  ratersTable,
  ratingsTable,
  type VignetteRow,
} from "../../workbook/tables/tables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import { readLadder } from "../ladder/readLadder";
import { carriedOver } from "./carriedOver";
import { givenAway, givenToOthers, taskOf } from "./givenToOthers";

/** Tasks that HR gives to somebody else with this. */
export interface GivenOver {
  /** Ids of assignments. */
  readonly tasks: readonly string[];
  /** Address. */
  readonly to: string;
  readonly because: string;
}

export interface NewTasks {
  readonly changes: readonly Change[];
  /** Who is asked for whom once the changes are made. */
  readonly asked: readonly Assignment[];
  /** Addresses of those whose tasks the changes touch. */
  readonly touched: ReadonlySet<string>;
  readonly unrated: readonly Unrated[];
  /** A sheet it follows from can't be read: nothing follows, and the problems are that alone. */
  readonly isBroken: boolean;
  readonly problems: readonly Problem[];
}

/** What the tasks follow from. */
const ownTables = ["people", "raters", "assignments", "ratings", "vignettes", "evidence"] as const;
export const basisOfTasks = [...ownTables, "ladder", "criteria"] as const;

/**
 * What is missing so that everybody on the ladder is asked for: nothing that is there is changed, so that a manager who
 * changes after the cut-off date changes nothing, and what HR assigned by hand stays.
 */
export function newTasks(
  seen: Reader,
  cycle: NonNullable<Settings["cycle"]>,
  rubricVersion: string,
  { tasks: given, to, because }: GivenOver = { tasks: [], to: "", because: "" },
): NewTasks {
  const broken = brokenIn(seen, basisOfTasks);
  if (broken.length)
    return { changes: [], asked: [], touched: new Set(), unrated: [], isBroken: true, problems: broken };
  const { tables, problems } = readTables(seen, ownTables);
  const { levels } = readLadder(seen);
  const rows = tables.assignments.rows.map((one) =>
    given.includes(one.id) ? { ...one, rater: to, id: ratingId(one.cycle, one.person, to) } : one,
  );
  const ofCycle = rows.filter((one) => one.cycle === cycle.name);
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const isSelf = selfIn(whoIsWho(seen));
  const isOwn = ({ person, rater }: Pick<Assignment, "person" | "rater">) => isSelf(rater, person);
  const standing = ofCycle.filter((one) => people.has(one.person) && !isOwn(one));
  const assigned = assignRaters({
    standing: new Set(standing.filter(({ role }) => role === "manager").map(({ person }) => person)),
    people: tables.people.rows,
    levels,
    cycle: cycle.name,
    cutOff: cycle.cutOff,
    raters: tables.raters.rows,
  });
  const added = assigned.assignments;
  const asked = new Map([...standing, ...added].map((one) => [one.id, one] as const));
  const raters = [...new Set([...asked.values()].map(({ rater }) => rater))];

  const profileTask = (rater: string, { id, title, level }: VignetteRow): NewTask => ({
    id: ratingId(cycle.name, id, rater),
    cycle: cycle.name,
    person: id,
    name: title,
    rater,
    role: "vignette",
    level,
  });
  const wanted = [
    ...[...asked.values()].map((one): NewTask => {
      const person = people.get(one.person);
      return { ...one, name: person?.name ?? one.name, level: one.level || (person?.level ?? "") };
    }),
    ...raters.flatMap((rater) => tables.vignettes.rows.map((profile) => profileTask(rater, profile))),
  ];
  const known = new Set(tables.ratings.rows.map(({ id }) => id));
  const names = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  const listed = new Set(tables.raters.rows.map(({ email }) => email));
  const newRaters = raters
    .filter((rater) => !listed.has(rater))
    .map((rater) => openRater(rater, names.get(rater) ?? rater));
  const standingLevel = new Map(tables.ratings.rows.map(({ id, level }) => [id, level] as const));
  /** HR may set the level for this cycle while marks can be made against it; elsewhere that of the rating stands. */
  const withLevels = new Map(
    [...asked].map(([id, one]) => {
      const isSet = cycle.state === "Rating" && levels.some(({ code }) => code === one.level);
      return [id, isSet ? one : { ...one, level: standingLevel.get(id) ?? one.level }] as const;
    }),
  );
  const formerly = givenAway(tables.ratings.rows, asked);
  const from = (one: NewTask): string => {
    const former = one.role !== "vignette" && formerly.get(taskOf({ ...one, role: one.role }));
    return former ? takenFrom(names.get(former.rater) ?? former.rater, because) : "";
  };
  const changes = [
    ...tables.assignments.rows
      .filter(({ id }) => given.includes(id))
      .flatMap((one) => changesOf(assignmentsTable, [], one, { ...one, rater: to })),
    ...added.flatMap((one) => changesOf(assignmentsTable, [], null, one)),
    ...wanted
      .filter(({ id }) => !known.has(id))
      .flatMap((one) => changesOf(ratingsTable, [], null, openRating(one, rubricVersion, from(one)))),
    ...givenToOthers(tables, withLevels, names, isOwn, because),
    ...carriedOver(
      tables,
      [...asked.values()].filter(({ role }) => role === "manager"),
      names,
    ),
    ...newRaters.flatMap((one) => changesOf(ratersTable, [], null, one)),
  ];
  return {
    changes,
    asked: [...asked.values()],
    touched: touchedBy(changes, [...tables.ratings.rows, ...wanted]),
    unrated: assigned.unrated,
    isBroken: false,
    problems: [
      ...problems,
      ...unknownPeople(tables, cycle.name),
      ...ofCycle
        .filter(isOwn)
        .map((one) =>
          ratesThemselves(
            people.get(one.person) ?? { id: one.person, name: one.name },
            correctAssignment(one),
          ),
        ),
      ...assigned.problems,
    ],
  };
}

/** By the ratings that change, and those that further evidence goes to. */
function touchedBy(
  changes: readonly Change[],
  ratings: readonly Pick<Rating, "id" | "rater">[],
): ReadonlySet<string> {
  const raterOf = new Map(ratings.map(({ id, rater }) => [id, rater] as const));
  const { rating } = evidenceTable.fields;
  return new Set(
    changes.flatMap(({ table, id, column, after }) => {
      if (table === ratingsTable.name) return raterOf.get(id) ?? [];
      const isEvidence = table === evidenceTable.name && column === rating.header;
      return isEvidence ? (raterOf.get(String(after)) ?? []) : [];
    }),
  );
}

const correctAssignment = ({ rater }: Assignment) =>
  `On the sheet ${assignmentsTable.name}, give the row to another rater than ${rater}; until then nobody is asked for it.`;

/** Rows of Assignments that ask for nobody who is on People: wherever somebody looks for the task, it is said. */
export const unknownPeople = (
  { assignments, people }: Reads<"assignments" | "people">["tables"],
  cycle: string,
): Problem[] => {
  if (people.isBroken) return [];
  const known = new Set(people.rows.map(({ id }) => id));
  return assignments.rows.flatMap((one, at) =>
    one.cycle === cycle && !known.has(one.person) ? [unknownPerson(one, assignments.rowNumbers[at]!)] : [],
  );
};

const unknownPerson = ({ person, name }: Assignment, row: number): Problem => ({
  code: "assignment.unknownPerson",
  message: `Sheet "${assignmentsTable.name}", row ${row}: expected an employee ID of the sheet People, found ${found(person)}. Nobody is asked for ${name || "this row"}. If the row on People was deleted, Undo or File ▸ Version history brings it back; otherwise correct the ID or delete the row here.`,
  where: { sheet: assignmentsTable.name, row, column: assignmentsTable.fields.person.header },
});

type NewTask = Omit<Assignment, "role"> & Pick<Rating, "role">;

const openRating = (task: NewTask, rubricVersion: string, givenOver: string): Rating => ({
  ...task,
  givenOver,
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
  packetBy: "",
  invited: "",
  lastMail: "",
  mailTrouble: "",
  oldPackets: [],
});
