/** The ladder with everything that is said in it, as it stands in the sheets, and what of it could not be read. */

import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import type { Problem } from "../../domain/problem";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readLadder } from "./readLadder";
import { readRubrics } from "./readRubrics";

export interface LadderRead extends WholeLadder {
  /** What stands in the sheets and could not be read. A rubric cell left blank is not among them. */
  readonly problems: readonly Problem[];
  /** Whether a whole sheet or one of its columns is missing, so that what follows from it would mislead. */
  readonly isBroken: boolean;
}

export function readWholeLadder({ seen, settings }: Pick<Context, "seen" | "settings">): LadderRead {
  const ladder = readLadder(seen);
  const { cells, problems: ofRubrics } = readRubrics(seen, ladder);
  const { tables, problems: ofBenchmarks } = readTables(seen, ["benchmarks"]);
  const problems = [...ladder.problems, ...ofRubrics, ...ofBenchmarks];
  return {
    grades: ladder.grades,
    levels: ladder.levels,
    criteria: ladder.criteria,
    cells,
    benchmarks: tables.benchmarks.rows,
    scale: settings.scale,
    problems,
    isBroken: problems.some(breaksTable),
  };
}
