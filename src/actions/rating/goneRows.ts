/** People of a packet whose row was deleted from Ratings: named all the same, with what brings the row back (R32). */
import type { Problem } from "../../domain/problem";
import type { Rating } from "../../domain/rating/rating";
import type { TableRead } from "../../workbook/tables/readTable";
import type { TableReads } from "../../workbook/tables/readTables";
import { ratingsTable, type tables } from "../../workbook/tables/tables";
import type { Context } from "../context";

/** A packet has a row of People for each person it asks about, so that one without a row of Ratings lost it. */
export function goneRows(
  { settings, caller }: Pick<Context, "settings" | "caller">,
  { people, ratings }: Pick<TableReads<keyof typeof tables>, "people" | "ratings">,
  cycle: string,
): { name: string; rater: string; problems: Problem[] }[] {
  const isTold = settings.kind === "packet" && cycle === settings.cycle?.name;
  if (!isTold) return [];
  return withoutRow(people.rows, ratings, cycle).map(({ name }) => ({
    name,
    rater: caller.rater,
    problems: [rowGone(name)],
  }));
}

/** Who of these has no row of the cycle, not even one that can't be read; nobody where the sheet is broken. */
export function withoutRow<Asked extends { readonly id: string; readonly name: string }>(
  asked: readonly Asked[],
  ratings: TableRead<Rating>,
  cycle: string,
): readonly Asked[] {
  if (ratings.isBroken) return [];
  const rows = ratings.rows.filter((row) => row.cycle === cycle);
  const known = new Set([
    ...rows.map(({ person }) => person),
    ...ratings.unread.flatMap(({ text }) => [text.person, text.name]),
  ]);
  return asked.filter(({ id, name }) => !known.has(id) && !known.has(name));
}

const rowGone = (name: string): Problem => ({
  code: "rating.rowGone",
  message: `Sheet "${ratingsTable.name}": the row of ${name} is gone. Undo brings it back, or File ▸ Version history.`,
  where: { sheet: ratingsTable.name },
});
