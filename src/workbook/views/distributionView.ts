/** The Distribution sheet: who stands in which band at each level, counted and drawn. */
import {
  type DistributionReport,
  fewestForGuideline,
} from "../../domain/calibration/reports/distributionReport";
import { type ScalePoint, trackNames } from "../../domain/ladder/ladder";
import { type Cell, guarded } from "../cells/cell";
import { heat, palette } from "../layout/palette";
import type { Chart, Drawing, Look } from "../ports/drawing";
import { blockHeaders, groupHead, prose, type ViewColumn, type ViewRow, wrapped } from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";
import { none } from "./standingCells";
import { builtBefore, onceBuilt, type ViewSource } from "./viewSource";

export const distributionSheet = "Distribution";

export const distributionHeaders = (scale: readonly ScalePoint[]): string[] =>
  blockHeaders(columnsFor(scale));

export function distributionView(
  source: Omit<ViewSource, "ladder" | "people">,
  report: DistributionReport,
  scale: readonly ScalePoint[],
  kept: Kept,
): Drawing {
  const levels = report.levels.map(levelRow);
  const rows = levels.length ? [...levels, groupHead("All levels together"), ...wholeRows(report)] : [];
  return blockView({
    sheet: distributionSheet,
    stamp: builtBefore(
      source,
      `Bands cut the unrounded overall where Settings says. Counts show what is; they are no aim.`,
    ),
    blocks: [{ title: "", colour: palette.text, columns: columnsFor(scale), idWidth: 70, noteWidth: 160 }],
    rows: rows.map((row) => [row]),
    rules: [
      {
        from: countsFrom,
        to: countsFrom + scale.length - 1,
        when: { number: 0 },
        look: { colour: palette.line },
      },
    ],
    charts: (first) => (levels.length ? [chartOf(first, levels.length, rows.length, scale)] : []),
    whenEmpty: onceBuilt(source, "Nobody is at a level of the ladder yet."),
    kept,
  });
}

/** Columns before the counts, not counting the id. */
const countsFrom = 2;

function columnsFor(scale: readonly ScalePoint[]): ViewColumn[] {
  const count: Look = { align: "center" };
  return [
    { header: "Title", width: 150, look: { wrap: "wrap", bold: true } },
    { header: "Level", width: 150 },
    ...scale.map(({ name }) => ({ header: name, width: 90, look: count })),
    {
      header: "With an overall",
      width: 90,
      look: count,
      note: "Marks for every criterion. Whoever lacks one may be rated, and stands under Without.",
    },
    { header: "Without", width: 90, look: count, note: "Rated or not: who has no complete overall." },
    ...scale.map(({ name }) => ({
      header: `Who: ${name}`,
      width: 150,
      note: `At most ${mostNames} names; the sheet Everyone, filtered by level and band, has all.`,
      look: wrapped,
    })),
    { header: "Who: without", width: 150, look: wrapped },
  ];
}

/** Of a band at a level: the counts beside them are what is compared, and the sheet Everyone has them all. */
const mostNames = 6;

const namesBelow = (names: readonly string[]): string =>
  [
    ...names.slice(0, mostNames),
    ...(names.length > mostNames ? [`and ${names.length - mostNames} more`] : []),
  ].join("\n");

function levelRow({ level, bands, without }: DistributionReport["levels"][number]): ViewRow {
  const names = (own: readonly string[]): Cell => guarded(namesBelow(own));
  return {
    id: level.code,
    cells: [
      guarded(level.title),
      guarded(`Grade ${level.grade}, ${trackNames[level.track]}`),
      ...bands.map((own) => own.length),
      bands.reduce((sum, own) => sum + own.length, 0),
      without.length,
      ...bands.map(names),
      names(without),
    ],
  };
}

function wholeRows({ before, now, guideline }: DistributionReport): ViewRow[] {
  const total = now.reduce((sum, count) => sum + count, 0);
  const row = (id: string, title: string, counts: readonly Cell[], all: Cell): ViewRow => ({
    id,
    cells: [title, "", ...counts, all],
  });
  const share = (count: number): Cell => (total ? guarded(`${Math.round((100 * count) / total)}%`) : none);
  return [
    row(
      "before",
      "Before calibration",
      before,
      before.reduce((sum, count) => sum + count, 0),
    ),
    row("now", "Now", now, total),
    row("share", "Share now", now.map(share), ""),
    ...(guideline
      ? [
          row(
            "guideline",
            "HR's guideline",
            guideline.map((count) => Math.round(count)),
            total,
          ),
          ...prose("The guideline is a guide to look again, and binds nobody."),
        ]
      : []),
    ...(total < fewestForGuideline
      ? prose(`${total} people are too few to speak of a distribution: read them one by one.`)
      : []),
  ];
}

/** The middle of the scale would vanish on white. */
const barColours = [heat[1]!, heat[2]!, "#d0d4d9", heat[4]!, heat[5]!];

const chartOf = (first: number, levels: number, rows: number, scale: readonly ScalePoint[]): Chart => ({
  title: "People by band at each level",
  area: { row: first - 1, column: 3, rows: levels + 1, columns: 1 + scale.length },
  colours: barColours,
  at: { row: first + rows + 1, column: 2 },
  width: 760,
  height: 120 + 26 * levels,
});
