/** A rubric as a sheet: criteria down, levels across, two rows a criterion. */
import type { Level, Cell as RubricCell, Track } from "../../domain/ladder";
import type { Drawing, Painted } from "../drawing";
import { rubricGrid, rubricHeaders } from "../rubricMatrix";
import { rubricSheets } from "../tables";
import { palette } from "./palette";
import { plainTable } from "./plainTable";

/**
 * Pixels of all levels together: with the two columns before them it prints on a landscape page, fitted to its width,
 * in letters one can read.
 */
const widthOfLevels = 1540;
const mostPerLevel = 320;

const purpose =
  "What each level expects, and what counts as seeing it. Edit the texts here: forms, views and packets follow. During Rating a change needs a reason.";

export function rubricDrawing(
  track: Track,
  levels: readonly Level[],
  criteria: readonly string[],
  cells: readonly RubricCell[],
): Drawing {
  const own = levels.filter((level) => level.track === track);
  const values = rubricGrid(own, criteria, cells);
  const before = rubricHeaders.length;
  const columns = before + own.length;
  const perLevel = Math.min(mostPerLevel, Math.floor(widthOfLevels / Math.max(1, own.length)));
  const lines: Painted[] = criteria.map((_, at) => ({
    area: { row: 3 + 2 * at, column: 1, rows: 1, columns },
    look: { lineBelow: palette.quiet },
  }));
  return {
    ...plainTable,
    basis: plainTable,
    sheet: rubricSheets[track],
    frozenColumns: before,
    widths: [plainTable.widths[0]!, plainTable.widths[0]!, ...own.map(() => perLevel)],
    values,
    looks: [
      { area: { row: 1, column: 1, rows: "rest", columns }, look: { numberFormat: "@" } },
      { area: { row: 2, column: 1, rows: "rest", columns: 1 }, look: { bold: true } },
      { area: { row: 2, column: 2, rows: "rest", columns: 1 }, look: { colour: palette.quiet } },
      ...lines,
    ],
    notes: [{ row: 1, column: 1, text: purpose }],
  };
}
