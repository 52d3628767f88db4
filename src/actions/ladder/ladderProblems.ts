/** Everything an author should know about the ladder's sheets: what can't be read, what goes astray, what reads badly. */
import { criteriaAt } from "../../domain/ladder/ladder";
import { ladderFindings } from "../../domain/ladder/ladderCheck";
import { found, type Problem } from "../../domain/problem";
import { formulaTraces } from "../../workbook/cells/formulaTraces";
import { takenNames } from "../../workbook/tables/missingColumns";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { rubricStrays } from "../../workbook/tables/rubricStrays";
import {
  benchmarksTable,
  criteriaTable,
  ladderTable,
  rubricSheets,
  vignettesTable,
} from "../../workbook/tables/tables";
import type { Context } from "../context";
import type { LadderRead } from "./readWholeLadder";

/** Of a broken ladder only that it is broken: everything else would follow from that. */
export function ladderProblems(
  { seen, easel }: Pick<Context, "seen" | "easel">,
  read: LadderRead,
): readonly Problem[] {
  if (read.isBroken) return read.problems;
  const names = read.criteria.map(({ name }) => name);
  const tracks = ["IC", "M"] as const;
  const sheets = [criteriaTable, ladderTable, benchmarksTable, vignettesTable].map(({ name }) => name);
  sheets.push(...Object.values(rubricSheets));
  const { grids } = readTables(seen, [], sheets);
  const gridOf = (sheet: string) => grids[sheets.indexOf(sheet)] ?? null;
  const isReadInPart = read.problems.some(({ where }) => basis.includes(where?.sheet ?? ""));
  const all = [
    ...read.problems,
    ...sheets.flatMap((sheet) => easel.merged(sheet).map((place) => merged(sheet, place))),
    ...tracks.flatMap((track) => {
      const own = read.levels.filter((level) => level.track === track);
      return rubricStrays(rubricSheets[track], gridOf(rubricSheets[track]), own, names);
    }),
    ...sheets.flatMap((sheet) => formulaTraces(sheet, gridOf(sheet))),
    ...takenNames(names),
    ...ladderFindings(read, read.cells).filter((problem) => !isSaidAlready(problem, read.problems)),
    ...strays(seen, read),
  ];
  return isReadInPart ? all.filter(({ code }) => !followUps.includes(code)) : all;
}

/** Where a row of these can't be read, what belongs to its level or criterion is not astray: mending the row mends it. */
const basis: readonly string[] = [ladderTable.name, criteriaTable.name];
const followUps: readonly string[] = ["rubric.strayLevel", "rubric.strayCriterion", "ladder.stray"];

/** Where a rubric sheet or a level's column is missing, each of its texts would be missing too. */
const isSaidAlready = ({ code, where }: Problem, said: readonly Problem[]): boolean =>
  (code === "cell.missing" || code === "cell.seenWhenMissing") &&
  said.some(
    (problem) =>
      problem.where?.sheet === where?.sheet && (breaksTable(problem) || levelIn(problem) === where?.column),
  );

/** "IC4 Staff PM" → "IC4" */
const levelIn = ({ where }: Problem): string => (where?.column ?? "").split(" ")[0]!;

/** What of the vignettes can't be read, and benchmarks and vignettes that belong to no level or criterion of the ladder. */
function strays(seen: Context["seen"], { levels, criteria, benchmarks }: LadderRead): Problem[] {
  const { vignettes } = readTables(seen, ["vignettes"]).tables;
  const isLevel = (code: string) => levels.some((level) => level.code === code);
  const isCriterion = (wanted: string) => criteria.some(({ name }) => name === wanted);
  const stray = (sheet: string, id: string, value: string, what: string): Problem => ({
    code: "ladder.stray",
    message: `Sheet "${sheet}", ${found(id)}: expected a ${what} of the ladder, found ${found(value)}. Correct it or remove the row.`,
    where: { sheet },
  });
  return [
    ...vignettes.problems,
    ...benchmarks.flatMap(({ id, level, criterion }) => [
      ...(isLevel(level) ? [] : [stray(benchmarksTable.name, id, level, "level")]),
      ...(isCriterion(criterion) ? [] : [stray(benchmarksTable.name, id, criterion, "criterion")]),
    ]),
    ...vignettes.rows
      .filter(({ level }) => !isLevel(level))
      .map(({ id, level }) => stray(vignettesTable.name, id, level, "level")),
    ...vignettes.rows.flatMap(({ id, level, intended }) => {
      const marks = criteriaAt(criteria, level).map(
        ({ name }) => [name, intended[name]?.mark ?? ""] as const,
      );
      const unmarked = marks.filter(([, mark]) => !/^[1-5]$/.test(mark.trim()));
      return unmarked.length ? [noIntended(id, unmarked)] : [];
    }),
  ];
}

const merged = (sheet: string, place: string): Problem => ({
  code: "cell.merged",
  message: `Sheet "${sheet}", ${place}: expected single cells, found merged ones, of which Google keeps the first text alone. Unmerge them (Format ▸ Merge cells) and fill in what is missing.`,
  where: { sheet },
});

const noIntended = (id: string, marks: readonly (readonly [criterion: string, mark: string])[]): Problem => ({
  code: "vignette.intendedMissing",
  message: `Sheet "${vignettesTable.name}", ${found(id)}: expected an intended mark for ${marks.map(([criterion]) => criterion).join(", ")}, 1 to 5 each, found ${marks.map(([, mark]) => (mark ? found(mark) : "nothing")).join(", ")}. Until then its marks on them can't be compared with what was meant.`,
  where: { sheet: vignettesTable.name },
});
