/** The people of a table: each kind of fact read from its column, one row a person. */

import { counted } from "../../../statistics/points";
import type { Ladder } from "../../ladder/ladder";
import type { Problem } from "../../problem";
import { keepWhatABlankColumnWouldEmpty } from "./blankColumns";
import { joinsFunctions, twoSeats } from "./chiefTitles";
import { isPlaceholder } from "./cleanCell";
import { doubtfulDates } from "./doubtfulDates";
import { knownIds } from "./knownIds";
import { missingPeople } from "./missingPeople";
import { onePerPerson } from "./onePerPerson";
import type { Answers, Notice, Question } from "./question";
import { type DateExample, proposeOrder, readDates } from "./readDates";
import { bareEmail, readEmails } from "./readEmails";
import { readLevels } from "./readLevels";
import { readManagers } from "./readManagers";
import { readNames } from "./readNames";
import { leaveOut, readStatus } from "./readStatus";
import { readOnLeave, readWorks } from "./readWorkingTime";
import type { EmploymentStatus, RosterPerson } from "./rosterPerson";
import type { RosterTable } from "./rosterTable";
import { titleRemarks } from "./titleRemarks";

interface Options {
  readonly ladder: Pick<Ladder, "levels">;
  readonly answers: Answers;
  readonly known: readonly RosterPerson[];
  readonly today: string;
}

export interface People {
  readonly people: readonly RosterPerson[];
  readonly leftOut: readonly string[];
  /** The column that managers are read from. */
  readonly manager?: string;
  /** Of each column of dates, how one of them was read. */
  readonly dates: readonly DateExample[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

export function readPeople(all: RosterTable, { ladder, answers, known, today }: Options): People {
  const zeros = knownIds(all, readNames(all).values, known, answers);
  const titles = titleRemarks(zeros.table);
  const rows = titles.table;
  const allNames = readNames(rows);
  const dates = {
    hired: readDates(rows, "hired", answers, today),
    levelSince: readDates(rows, "levelSince", answers, today),
    gradeSince: readDates(rows, "gradeSince", answers, today),
    ended: readDates(rows, "ended", answers, today),
  };
  const besideIt = allNames.values.map(({ status }, at) => status ?? titles.statuses[at]);
  const status = readStatus(
    rows,
    { hired: dates.hired.values, ended: dates.ended.values },
    besideIt,
    answers,
    today,
  );
  const identity = onePerPerson(
    rows,
    {
      names: allNames.values,
      emails: rows.rows.map(({ texts }) => bareEmail(texts.email ?? "")),
      statuses: status.values,
      dates: [dates.levelSince.values, dates.hired.values],
    },
    answers,
    today,
  );
  const isIn = (at: number): boolean => status.values[at] !== leaveOut;
  const kept = identity.kept.filter(isIn);
  const pick = <Value>(values: readonly Value[]): Value[] => kept.map((at) => values[at] as Value);
  const table: RosterTable = { ...rows, rows: pick(rows.rows) };
  const names = pick(allNames.values);
  const statuses = pick(status.values) as (EmploymentStatus | undefined)[];
  const hasLeft = statuses.map((one) => one === "left");
  const emails = readEmails(table, hasLeft);
  const persons = table.rows.map(({ texts: { id = "" } }, at) => ({
    id,
    ...names[at]!,
    email: emails.values[at],
  }));
  const contested = identity.contested;
  const managers = readManagers(table, persons, { known, answers, contested });
  const levels = readLevels(table, ladder, answers, known, hasLeft);
  const doubtful = doubtfulDates(table, pick(dates.hired.values), pick(dates.levelSince.values), today);
  const gradeSince = pick(dates.gradeSince.values);
  const [works, onLeave] = [readWorks(table), readOnLeave(table)];
  const hired = pick(dates.hired.values);
  const read = persons.map(({ id, name, first, last, email }, at): RosterPerson => {
    const { title, department, location } = table.rows[at]!.texts;
    const { track, grade, levelCode, aboveLadder = false } = levels.values[at] ?? {};
    return {
      id,
      name,
      first,
      last,
      email,
      managerId: managers.values[at],
      title: orNull(title),
      track,
      grade,
      levelCode,
      aboveLadder,
      hired: hired[at],
      levelSince: doubtful.levelSince[at],
      gradeSince: gradeSince[at],
      // Workday's mark for an organisation led by the manager of the one above.
      department: orNull(department?.replace(/ \(Inherited\)$/, "")),
      location: orNull(location),
      status: statuses[at],
      works: works.values[at],
      onLeave: onLeave.values[at],
    };
  });
  const blank = keepWhatABlankColumnWouldEmpty(read, known, table.mapping);
  const putAside = identity.kept.filter((at) => !isIn(at)).map((at) => rows.rows[at]!.texts.id ?? "");
  const leftOut = [...zeros.waiting, ...contested, ...putAside];
  const missing = missingPeople([...read.map(({ id }) => id), ...leftOut], known, answers);
  const readings = [dates.hired, dates.levelSince, dates.gradeSince, dates.ended];
  return {
    people: [...blank.people, ...missing.people],
    leftOut,
    ...(managers.column && { manager: managers.column }),
    dates: readings.flatMap(({ example }) => example ?? []),
    problems: [identity, emails, managers, levels, ...readings, works, onLeave].flatMap(
      ({ problems }) => problems,
    ),
    questions: [zeros, identity, status, managers, levels, missing]
      .flatMap(({ questions }) => questions)
      .concat(proposeOrder(readings)),
    notices: [
      ...[zeros, identity, allNames, titles, status, managers, levels, doubtful, blank].flatMap(
        ({ notices }) => notices,
      ),
      ...jointTitles(table),
      ...(putAside.length ? [putAsideNotice(putAside.length)] : []),
    ],
  };
}

const orNull = (text: string | undefined): string | null | undefined =>
  text === "" ? null : text && isPlaceholder(text) ? undefined : text;

/** R29. */
const jointTitles = (table: RosterTable): Notice[] =>
  table.rows
    .filter(({ texts }) => joinsFunctions(texts.title ?? ""))
    .map(({ number, texts }) => ({
      code: "roster.jointTitle",
      message: `Row ${number}: ${twoSeats(texts.title ?? "")}`,
      where: { row: number, ...(table.mapping.title && { column: table.mapping.title }) },
    }));

const putAsideNotice = (count: number): Notice => ({
  code: "roster.leftOut",
  message: `${counted(count, "person is", "people are")} left out of this import, as you answered.`,
});
