/** Reads what everybody's standing comes from: each table once. */
import { checkRecorded } from "../../domain/calibration/decision";
import { withClock } from "../../domain/calibration/saidSince";
import { ownRatings, type Standing, standings, type UnreadRow } from "../../domain/calibration/standing";
import type { Ladder } from "../../domain/ladder/ladder";
import { ratesThemselves } from "../../domain/people/isSelf";
import type { Problem } from "../../domain/problem";
import { readTables, type TableReads } from "../../workbook/tables/readTables";
import { tables as allTables, criteriaTable, ratersTable, type TableKey } from "../../workbook/tables/tables";
import { type Context, dayOf } from "../context";
import { readLadder } from "../ladder/readLadder";
import { withoutColumn } from "../ladder/withoutColumn";

export interface Standings {
  readonly ladder: Ladder;
  readonly people: readonly Standing[];
  readonly problems: readonly Problem[];
}

const keys = ["people", "raters", "ratings", "decisions", "cases", "history"] as const;

export function readStandings({ seen, settings, now, zone }: Context): Standings {
  const ladder = readLadder(seen);
  const { tables, problems: found } = readTables(seen, keys);
  // A session file has no raters: whoever takes part is not in it.
  const isLacking = ({ where }: Problem) =>
    settings.kind === "session file" && where?.sheet === ratersTable.name;
  const problems = found.filter((problem) => !isLacking(problem));
  const cycle = settings.cycle ?? { name: "", cutOff: dayOf(now) };
  const misread = checkRecorded(tables.decisions.rows.filter((row) => row.cycle === cycle.name));
  const people = standings({
    ladder,
    isLadderWhole: !ladder.problems.some(spoilsOveralls),
    cycle,
    today: dayOf(now),
    flagSettings: settings.flags,
    people: tables.people.rows,
    raters: tables.raters.rows,
    ratings: tables.ratings.rows,
    decisions: tables.decisions.rows,
    cases: withClock(tables.cases.rows, tables.decisions.rows, zone),
    history: tables.history.rows,
    unreadPeople: unreadRows(tables, "people", "id"),
    unreadRows: (["ratings", "decisions", "cases"] as const).flatMap((key) =>
      unreadRows(tables, key, "person", cycle.name),
    ),
  });
  const own = ownRatings({
    cycle,
    people: tables.people.rows,
    raters: tables.raters.rows,
    ratings: tables.ratings.rows,
  }).map(({ person: id, name }) =>
    ratesThemselves({ id, name }, "The marks are not counted; assign somebody else."),
  );
  const lacking = withoutColumn(seen, ["ratings", "history", "cases"]);
  return { ladder, people, problems: [...ladder.problems, ...lacking, ...problems, ...misread, ...own] };
}

/** A criterion that can't be read would be missing in every overall, and nobody would see it. */
export const spoilsOveralls = ({ where }: Problem): boolean => where?.sheet === criteriaTable.name;

/** A row whose cycle can't be told may be of this one. */
function unreadRows<K extends TableKey>(
  reads: TableReads<K>,
  key: K,
  idField: string,
  cycle?: string,
): UnreadRow[] {
  return reads[key].unread
    .filter(({ text }) => cycle === undefined || !text.cycle || text.cycle === cycle)
    .map(({ rowNumber, text }) => ({
      person: {
        id: text[idField] ?? "",
        name: text.name ?? "",
        manager: text.manager ?? "",
        level: text.level ?? "",
      },
      where: `${allTables[key].name}, row ${rowNumber}`,
    }));
}
