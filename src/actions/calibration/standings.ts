/** Everybody as the cycle has them now: marks given and calibrated, overall, what to look at, and why there are none. */

import { calibratedMarks, checkRecorded, type Decision } from "../../domain/calibration/decision";
import { flags } from "../../domain/calibration/flags";
import { groupedBy } from "../../domain/groupedBy";
import { findLevel, type Ladder, type Level } from "../../domain/ladder/ladder";
import { isSelf, ratesThemselves } from "../../domain/people/isSelf";
import type { Person } from "../../domain/people/person";
import { timeInGrade } from "../../domain/people/timeInGrade";
import type { Problem } from "../../domain/problem";
import type { PromotionCase } from "../../domain/promotion/promotion";
import { assignRaters } from "../../domain/rating/assignments";
import { type Overall, overall } from "../../domain/rating/overall";
import { type Marks, marksOf, type Rating } from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import { criteriaTable, type HistoryRow } from "../../workbook/tables/tables";
import { type Context, dayOf } from "../context";
import { readLadder } from "../ladder/readLadder";
import { withoutColumn } from "../withoutColumn";

export interface Standing {
  readonly person: Person;
  readonly manager: string;
  /** Undefined above the ladder, or where the ladder does not have the level. */
  readonly level: Level | undefined;
  /** The manager's rating, once submitted. */
  readonly rating: Rating | null;
  readonly given: Marks;
  readonly calibrated: Marks;
  readonly overall: Overall | null;
  /** Of this person in this cycle, in the order recorded. */
  readonly decisions: readonly Decision[];
  readonly case: PromotionCase | null;
  readonly flags: readonly string[];
  /** Blank for the rated. */
  readonly unratedReason: string;
}

export interface Standings {
  readonly ladder: Ladder;
  /** In the order of the People sheet. */
  readonly people: readonly Standing[];
  readonly problems: readonly Problem[];
}

export function readStandings({ seen, settings, now }: Context): Standings {
  const ladder = readLadder(seen);
  const { tables, problems } = readTables(seen, [
    "people",
    "raters",
    "ratings",
    "decisions",
    "cases",
    "history",
  ]);
  const cycle = settings.cycle ?? { name: "", state: "Draft" as const, cutOff: dayOf(now) };
  const ofCycle = <Row extends { readonly cycle: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.cycle === cycle.name);
  const byId = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const isOwn = ({ person, rater }: Rating) => isSelf(rater, tables.raters.rows)(byId.get(person));
  const asManager = ofCycle(tables.ratings.rows).filter(({ role }) => role === "manager");
  const ratings = new Map(asManager.filter((one) => !isOwn(one)).map((one) => [one.person, one] as const));
  const decisions = groupedBy(ofCycle(tables.decisions.rows), ({ person }) => person);
  const cases = new Map(ofCycle(tables.cases.rows).map((one) => [one.person, one] as const));
  const past = groupedBy(
    tables.history.rows.filter(
      ({ event, role, cycle: name }) => event === "final" && role === "manager" && name !== cycle.name,
    ),
    ({ person }) => person,
  );
  const { unrated } = assignRaters({
    standing: new Set(ratings.keys()),
    people: tables.people.rows,
    levels: ladder.levels,
    cycle: cycle.name,
    cutOff: cycle.cutOff,
    raters: tables.raters.rows,
  });
  const reasons = new Map(unrated.map(({ person, reason }) => [person, reason] as const));
  const isWhole = !ladder.problems.some(spoilsOveralls);
  const people = tables.people.rows.map((person): Standing => {
    const asked = ratings.get(person.id);
    const rating = asked?.status === "submitted" ? asked : null;
    const level = findLevel(ladder, rating?.level ?? person.level);
    const given = rating ? marksOf(rating.assessments) : {};
    const own = decisions.get(person.id) ?? [];
    const calibrated = calibratedMarks(given, own);
    const result = rating && isWhole ? overall(ladder.criteria, calibrated) : null;
    const complete = result && !("incomplete" in result) ? result : null;
    const raised =
      level && rating
        ? flags(
            {
              level: level.code,
              overall: complete,
              marks: given,
              past: pastOverall(past.get(person.id) ?? [], ladder),
              inGrade: timeInGrade(person, dayOf(now)),
            },
            settings.flags,
          )
        : [];
    return {
      person,
      manager: byId.get(person.manager)?.name ?? "",
      level,
      rating,
      given,
      calibrated,
      overall: result,
      decisions: own,
      case: cases.get(person.id) ?? null,
      flags: raised.map(({ text }) => text),
      unratedReason: rating ? "" : whyUnrated(person, level, asked, reasons.get(person.id)),
    };
  });
  const own = asManager
    .filter(isOwn)
    .map(({ person }) =>
      ratesThemselves(byId.get(person)!, "The marks are not counted; assign somebody else."),
    );
  const misread = checkRecorded(ofCycle(tables.decisions.rows));
  const lacking = withoutColumn(seen, ["ratings", "history", "cases"]);
  return { ladder, people, problems: [...ladder.problems, ...lacking, ...problems, ...misread, ...own] };
}

/** A criterion that can't be read would be missing in every overall, and nobody would see it. */
export const spoilsOveralls = ({ where }: Problem): boolean => where?.sheet === criteriaTable.name;

function whyUnrated(
  person: Person,
  level: Level | undefined,
  asked: Rating | undefined,
  reason: string | undefined,
): string {
  if (person.unrated) return person.unrated;
  if (reason) return reason;
  if (!level) return `level ${person.level || "missing"} is not on the ladder`;
  return asked ? "late" : "not asked for yet";
}

/** Calibrated overalls of past cycles, the latest first (R18). */
function pastOverall(
  rows: readonly HistoryRow[],
  { criteria }: Ladder,
): { level: string; overall: number | null }[] {
  return [...rows]
    .sort((a, b) => (a.when < b.when ? 1 : -1))
    .map(({ level, marks }) => {
      const calibrated = Object.entries(marks).map(
        ([criterion, { given, calibrated: mark }]) => [criterion, mark ?? given] as const,
      );
      const result = overall(criteria, Object.fromEntries(calibrated));
      return { level, overall: "incomplete" in result ? null : result.value };
    });
}
