/** The ladder as it stands in the sheets. */
import type { Ladder } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import type { Reader } from "../../workbook/ports/store";
import { gradesAndLevels } from "../../workbook/tables/ladderRows";
import { readTables } from "../../workbook/tables/readTables";

/** Grades, levels and criteria, with the problems of their sheets. */
export function readLadder(seen: Reader): Ladder & { readonly problems: readonly Problem[] } {
  const { tables, problems } = readTables(seen, ["ladder", "criteria"]);
  return { ...gradesAndLevels(tables.ladder.rows), criteria: tables.criteria.rows, problems };
}
