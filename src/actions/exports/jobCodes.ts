/** The sheet Job codes, which comes with its first rows and is blank until then. */
import type { Problem } from "../../domain/problem";
import { emptyJobCode, type JobCode, levelsWithoutRow } from "../../domain/promotion/jobCode";
import { changesOf } from "../../workbook/cells/change";
import { tableDrawing } from "../../workbook/layout/tableDrawing";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { jobCodesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";

export function readJobCodes({ seen }: Pick<Context, "seen">): {
  readonly rows: readonly JobCode[];
  readonly problems: readonly Problem[];
} {
  if (isBlank(seen)) return { rows: [], problems: [] };
  const { tables, problems } = readTables(seen, ["jobCodes"]);
  return {
    rows: tables.jobCodes.rows,
    problems: problems.filter(({ where }) => where?.sheet === jobCodesTable.name),
  };
}

/** Missing, or as an interruption leaves it. */
const isBlank = (seen: Context["seen"]): boolean =>
  !seen.read([jobCodesTable.name])[0]?.some((cells) => cells.some((cell) => cell !== ""));

/** Rows for the levels it lacks, for HR to fill in; the sheet itself where there is none yet. */
export function addJobCodeRows(
  context: Context,
  { request }: { readonly request: string },
): Outcome<{ readonly added: readonly string[] }> {
  const { store, seen } = context;
  const { rows, problems } = readJobCodes(context);
  const ladder = readLadder(seen);
  const broken = [...problems, ...ladder.problems].filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const added = levelsWithoutRow(ladder, rows);
  if (isBlank(seen)) {
    const content = { criteria: [], rows: added.map(emptyJobCode), kind: "input" as const };
    store.redraw([{ sheet: jobCodesTable.name, draw: () => tableDrawing(jobCodesTable, content) }]);
    store.flush();
    return done({ added });
  }
  return record(context, {
    request,
    what: `Rows for ${added.join(", ")} in ${jobCodesTable.name}`,
    changes: added.flatMap((level) => changesOf(jobCodesTable, [], null, emptyJobCode(level))),
    answer: { added },
  });
}
