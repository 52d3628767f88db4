/** The rubric texts of both tracks as they stand in the sheets. */
import type { Ladder, RubricCell } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import type { Reader } from "../../workbook/ports/store";
import { readTables } from "../../workbook/tables/readTables";
import { readRubric } from "../../workbook/tables/rubricMatrix";
import { rubricSheets } from "../../workbook/tables/tables";

/** Finds the texts of a level on a criterion; empty texts where the rubric has none. */
export interface Rubrics {
  readonly cells: readonly RubricCell[];
  readonly textOf: (level: string, criterion: string) => Pick<RubricCell, "expectation" | "seenWhen">;
  readonly problems: readonly Problem[];
}

export function readRubrics(
  seen: Reader,
  { levels, criteria }: Pick<Ladder, "levels" | "criteria">,
): Rubrics {
  const tracks = ["IC", "M"] as const;
  const { grids } = readTables(
    seen,
    [],
    tracks.map((track) => rubricSheets[track]),
  );
  const names = criteria.map(({ name }) => name);
  const reads = tracks.map((track, at) =>
    readRubric(
      rubricSheets[track],
      grids[at] ?? null,
      levels.filter((level) => level.track === track),
      names,
    ),
  );
  const cells = reads.flatMap((read) => read.cells);
  const byKey = new Map(cells.map((cell) => [`${cell.level}\n${cell.criterion}`, cell] as const));
  return {
    cells,
    textOf: (level, criterion) => byKey.get(`${level}\n${criterion}`) ?? { expectation: "", seenWhen: "" },
    problems: reads.flatMap(({ problems }) => problems),
  };
}
