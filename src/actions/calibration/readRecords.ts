/** Reads what the company's statistics are made from: submitted marks alone (R18). */
import type { CalibrationRecords } from "../../domain/calibration/reports/submitted";
import { isMark } from "../../domain/rating/rating";
import { normalEmail } from "../../domain/roles";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import type { Standings } from "./readStandings";

export function readRecords({ seen, settings }: Context, { people, ladder }: Standings): CalibrationRecords {
  const { tables } = readTables(seen, ["ratings", "vignettes", "raters", "people"]);
  const names = new Map([
    ...tables.raters.rows.map(({ email, name }) => [normalEmail(email), name] as const),
    ...tables.people.rows.map(({ email, name }) => [normalEmail(email), name] as const),
  ]);
  return {
    people,
    criteria: ladder.criteria,
    profileRatings: tables.ratings.rows.filter(
      ({ cycle, role, status }) =>
        cycle === settings.cycle?.name && role === "vignette" && status === "submitted",
    ),
    profiles: tables.vignettes.rows.map(({ id, title, intended }) => ({
      id,
      title,
      intended: Object.fromEntries(
        Object.entries(intended).flatMap(([criterion, { mark }]) =>
          isMark(Number(mark)) ? [[criterion, Number(mark)]] : [],
        ),
      ),
    })),
    nameOf: (rater) => names.get(normalEmail(rater)) || rater,
  };
}
