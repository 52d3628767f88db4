/** A rubric as a sheet: criteria down, levels across, two rows a criterion. */
import type { Level, RubricCell, Track } from "../../domain/ladder/ladder";
import type { Drawing, Painted } from "../ports/drawing";
import { rubricGrid, rubricHeaders } from "../tables/rubricMatrix";
import { rubricSheets } from "../tables/tables";
import { printableWidth } from "./fitForPrint";
import { palette } from "./palette";
import { plainTable, plainWidth } from "./plainTable";

/** Pixels: narrower breaks words, wider makes the letters small in print. */
const [leastPerLevel, mostPerLevel] = [130, 300];

const before = rubricHeaders.length;

/** What both rubrics look like, whatever their levels. */
const plainRubric: Drawing = {
  ...plainTable,
  basis: plainTable,
  frozenColumns: before,
  looks: [
    { area: { row: 1, column: 1, rows: "rest", columns: "rest" }, look: { numberFormat: "@" } },
    { area: { row: 2, column: 1, rows: "rest", columns: 1 }, look: { bold: true } },
    { area: { row: 2, column: 2, rows: "rest", columns: 1 }, look: { colour: palette.quiet } },
  ],
};

const purpose = "What each level expects, and what counts as seeing it.";

export function rubricDrawing(
  track: Track,
  levels: readonly Level[],
  criteria: readonly string[],
  cells: readonly RubricCell[],
): Drawing {
  const own = levels.filter((level) => level.track === track);
  const values = rubricGrid(own, criteria, cells);
  const columns = before + own.length;
  const share = Math.floor((printableWidth - before * plainWidth) / Math.max(1, own.length));
  const perLevel = Math.max(leastPerLevel, Math.min(mostPerLevel, share));
  const lines: Painted[] = criteria.map((_, at) => ({
    area: { row: 3 + 2 * at, column: 1, rows: 1, columns },
    look: { lineBelow: palette.quiet },
  }));
  return {
    ...plainRubric,
    basis: plainRubric,
    sheet: rubricSheets[track],
    widths: [...rubricHeaders.map(() => plainWidth), ...own.map(() => perLevel)],
    values,
    looks: lines,
    notes: [{ row: 1, column: 1, text: purpose }],
  };
}
