/** Dates that exist and can hardly be: hired in the future, in the level before being hired. */

import { counted } from "../../../statistics/points";
import type { Notice } from "./question";
import type { RosterTable } from "./rosterTable";

type Days = readonly (string | null | undefined)[];

export interface DoubtfulDates {
  /** Without those before the hire date, which would make somebody's time in the level longer than in the company. */
  readonly levelSince: Days;
  readonly notices: readonly Notice[];
}

export function doubtfulDates(
  { mapping, rows }: RosterTable,
  hired: Days,
  levelSince: Days,
  today: string,
): DoubtfulDates {
  const isTooEarly = (at: number): boolean =>
    Boolean(hired[at] && levelSince[at] && levelSince[at]! < hired[at]! && hired[at]! <= today);
  const about = (
    code: string,
    test: (at: number) => boolean,
    column: string | null | undefined,
    says: string,
    days: Days,
  ): Notice[] => {
    const places = rows.map((_, at) => at).filter(test);
    if (places.length === 0) return [];
    const shown = places.slice(0, 5).map((at) => `row ${rows[at]!.number} ${days[at]}`);
    return [
      {
        code,
        message: `${column}: ${counted(places.length, "day", "days")} ${says}: ${shown.join(", ")}${places.length > 5 ? " …" : ""}.`,
        where: { row: rows[places[0]!]!.number, column: column ?? "" },
      },
    ];
  };
  return {
    levelSince: levelSince.map((day, at) => (isTooEarly(at) ? undefined : day)),
    notices: [
      ...about(
        "roster.hiredAhead",
        (at) => Boolean(hired[at] && hired[at]! > today),
        mapping.hired,
        "in the future",
        hired,
      ),
      ...about(
        "roster.levelBeforeHire",
        isTooEarly,
        mapping.levelSince,
        `before the person was hired (${mapping.hired}); not read, what the workbook holds stays`,
        levelSince,
      ),
      ...about(
        "roster.levelAhead",
        (at) => Boolean(levelSince[at] && levelSince[at]! > today),
        mapping.levelSince,
        "in the future",
        levelSince,
      ),
    ],
  };
}
