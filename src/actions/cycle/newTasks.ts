/** The rows that ask raters for ratings: who rates whom, the rating itself, and the rater. */

import type { Ladder } from "../../domain/ladder/ladder";
import { ratesThemselves, selfIn } from "../../domain/people/isSelf";
import type { Person } from "../../domain/people/person";
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
  givenOver: GivenOver = { tasks: [], to: "", because: "" },
): NewTasks {
  const broken = brokenIn(seen, basisOfTasks);
  if (broken.length)
    return { changes: [], asked: [], touched: new Set(), unrated: [], isBroken: true, problems: broken };
  const { tables, problems } = readTables(seen, ownTables);
  const { levels } = readLadder(seen);
  const isSelf = selfIn(whoIsWho(seen));
  const isOwn = ({ person, rater }: Pick<Assignment, "person" | "rater">) => isSelf(rater, person);
  const { asked, added, unrated, ...assigned } = whoIsAsked(tables, levels, cycle, givenOver, isOwn);
  const raters = [...new Set([...asked.values()].map(({ rater }) => rater))];
  const names = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  const wanted = [
    ...tasksAbout(tables.people.rows, asked),
    ...raters.flatMap((rater) => tables.vignettes.rows.map((one) => profileTask(cycle.name, rater, one))),
  ];
  const formerly = givenAway(tables.ratings.rows, asked);
  const from = (one: NewTask): string => {
    const former = one.role !== "vignette" && formerly.get(taskOf({ ...one, role: one.role }));
    return former ? takenFrom(names.get(former.rater) ?? former.rater, givenOver.because) : "";
  };
  const known = new Set(tables.ratings.rows.map(({ id }) => id));
  const listed = new Set(tables.raters.rows.map(({ email }) => email));
  const changes = [
    ...tables.assignments.rows
      .filter(({ id }) => givenOver.tasks.includes(id))
      .flatMap((one) => changesOf(assignmentsTable, [], one, { ...one, rater: givenOver.to })),
    ...added.flatMap((one) => changesOf(assignmentsTable, [], null, one)),
    ...wanted
      .filter(({ id }) => !known.has(id))
      .flatMap((one) => changesOf(ratingsTable, [], null, openRating(one, rubricVersion, from(one)))),
    ...givenToOthers(
      tables,
      withLevels(asked, tables.ratings.rows, levels, cycle.state),
      names,
      isOwn,
      givenOver.because,
    ),
    ...carriedOver(
      tables,
      [...asked.values()].filter(({ role }) => role === "manager"),
      names,
    ),
    ...raters
      .filter((rater) => !listed.has(rater))
      .flatMap((rater) => changesOf(ratersTable, [], null, openRater(rater, names.get(rater) ?? rater))),
  ];
  return {
    changes,
    asked: [...asked.values()],
    touched: touchedBy(changes, [...tables.ratings.rows, ...wanted]),
    unrated,
    isBroken: false,
    problems: [...problems, ...assigned.problems],
  };
}

/** Who is asked for whom, by the ids of their assignments: those that stand, and those that are added. */
function whoIsAsked(
  { people, raters, assignments }: Reads<"people" | "raters" | "assignments">["tables"],
  levels: Ladder["levels"],
  cycle: NonNullable<Settings["cycle"]>,
  { tasks, to }: GivenOver,
  isOwn: (one: Assignment) => boolean,
) {
  const ofCycle = assignments.rows
    .map((one) =>
      tasks.includes(one.id) ? { ...one, rater: to, id: ratingId(one.cycle, one.person, to) } : one,
    )
    .filter((one) => one.cycle === cycle.name);
  const personOf = new Map(people.rows.map((person) => [person.id, person] as const));
  const standing = ofCycle.filter((one) => personOf.has(one.person) && !isOwn(one));
  const { assignments: added, ...assigned } = assignRaters({
    standing: new Set(standing.filter(({ role }) => role === "manager").map(({ person }) => person)),
    people: people.rows,
    levels,
    cycle: cycle.name,
    cutOff: cycle.cutOff,
    raters: raters.rows,
  });
  const whom = ({ person, name }: Assignment) => personOf.get(person) ?? { id: person, name };
  return {
    asked: new Map([...standing, ...added].map((one) => [one.id, one] as const)),
    added,
    unrated: assigned.unrated,
    problems: [
      ...unknownPeople({ assignments, people }, cycle.name),
      ...ofCycle.filter(isOwn).map((one) => ratesThemselves(whom(one), correctAssignment(one))),
      ...assigned.problems,
    ],
  };
}

/** The ratings asked for, of people as they are called and levelled now. */
function tasksAbout(people: readonly Person[], asked: ReadonlyMap<string, Assignment>): NewTask[] {
  const personOf = new Map(people.map((person) => [person.id, person] as const));
  return [...asked.values()].map((one) => {
    const person = personOf.get(one.person);
    return { ...one, name: person?.name ?? one.name, level: one.level || (person?.level ?? "") };
  });
}

const profileTask = (cycle: string, rater: string, { id, title, level }: VignetteRow): NewTask => ({
  id: ratingId(cycle, id, rater),
  cycle,
  person: id,
  name: title,
  rater,
  role: "vignette",
  level,
});

/** HR may set the level for this cycle while marks can be made against it; elsewhere that of the rating stands. */
function withLevels(
  asked: ReadonlyMap<string, Assignment>,
  ratings: readonly Rating[],
  levels: Ladder["levels"],
  state: string,
): ReadonlyMap<string, Assignment> {
  const standing = new Map(ratings.map(({ id, level }) => [id, level] as const));
  const isSet = ({ level }: Assignment) => state === "Rating" && levels.some(({ code }) => code === level);
  return new Map(
    [...asked].map(([id, one]) => [id, isSet(one) ? one : { ...one, level: standing.get(id) ?? one.level }]),
  );
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
