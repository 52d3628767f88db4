/** The sheet Job codes, which comes with its first rows and is blank until then. */
import type { Problem } from "../../domain/problem";
import { emptyJobCode, type JobCode, levelsWithoutRow } from "../../domain/promotion/jobCode";
import { changesOf } from "../../workbook/cells/change";
import { isThere } from "../../workbook/tables/readIfThere";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { jobCodesTable } from "../../workbook/tables/tables";
import { addMissingSheets } from "../addMissingSheets";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";

export function readJobCodes({ seen }: Pick<Context, "seen">): {
  readonly rows: readonly JobCode[];
  readonly problems: readonly Problem[];
} {
  if (!isThere(seen, "jobCodes")) return { rows: [], problems: [] };
  const { tables, problems } = readTables(seen, ["jobCodes"]);
  return {
    rows: tables.jobCodes.rows,
    problems: problems.filter(({ where }) => where?.sheet === jobCodesTable.name),
  };
}

/** Rows for the levels it lacks, for HR to fill in; the sheet itself where there is none yet. */
export function addJobCodeRows(
  context: Context,
  { request }: { readonly request: string },
): Outcome<{ readonly added: readonly string[] }> {
  const { seen } = context;
  const { rows, problems } = readJobCodes(context);
  const ladder = readLadder(seen);
  const broken = [...problems, ...ladder.problems].filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const added = levelsWithoutRow(ladder, rows);
  const first = { kind: "input", rows: added.map(emptyJobCode) } as const;
  if (addMissingSheets(context, ["jobCodes"], first)) return done({ added });
  return record(context, {
    request,
    what: `Rows for ${added.join(", ")} in ${jobCodesTable.name}`,
    changes: added.flatMap((level) => changesOf(jobCodesTable, [], null, emptyJobCode(level))),
    answer: { added },
  });
}
