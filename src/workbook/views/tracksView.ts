/** The Tracks sheet: the incentive check, both tracks of a grade beside each other. */
import type { TrackSide, TracksReport } from "../../domain/calibration/reports/tracksReport";
import { complete } from "../../domain/calibration/standing";
import { type Criterion, type Track, trackNames } from "../../domain/ladder/ladder";
import type { TimeSpan } from "../../domain/people/timeInGrade";
import { type Cell, guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import type { Drawing, Look } from "../ports/drawing";
import { blockHeaders, groupHead, prose, type ViewColumn, type ViewRow, wrapped } from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";
import { none } from "./standingCells";
import { builtBefore, onceBuilt, type ViewSource } from "./viewSource";

export const tracksSheet = "Tracks";

export const tracksHeaders = (criteria: readonly Pick<Criterion, "name">[]): string[] =>
  blockHeaders(columnsFor(criteria));

export function tracksView(source: ViewSource, report: TracksReport, kept: Kept): Drawing {
  const { criteria, levels } = source.ladder;
  const titleOf = (track: Track, grade: number) =>
    levels.find((one) => one.track === track && one.grade === grade)?.title ?? "";
  const said = (title: string, sentences: readonly string[]) =>
    [groupHead(title), ...sentences.flatMap(prose)].map((row) => [row]);
  return blockView({
    sheet: tracksSheet,
    stamp: builtBefore(
      source,
      `Marks as they were submitted. Pay belongs to the grade on both tracks; what is actually paid, Plumbline does not see.`,
    ),
    blocks: [{ title: "", colour: palette.text, columns: columnsFor(criteria), idWidth: 60, noteWidth: 160 }],
    rows:
      source.people.length === 0
        ? []
        : [
            ...said("Are the tracks marked alike?", report.marks),
            ...said("Are they promoted alike?", report.promotions),
            ...said("Does one of them end earlier?", report.ceiling),
            ...said("Seats in management, and moves across", report.moves),
            ...report.grades.flatMap(({ grade, sides }) => [
              [groupHead(`Grade ${grade} on both tracks`)],
              ...(["IC", "M"] as const).map((track) => [
                sideRow(`${track}${grade}`, `${trackNames[track]}: ${titleOf(track, grade)}`, sides[track]),
              ]),
            ]),
          ],
    whenEmpty: onceBuilt(source, "Nobody is in People yet."),
    kept,
  });
}

/** Fewer people are shown as people (R19). */
const fewest = 5;

function columnsFor(criteria: readonly Pick<Criterion, "name">[]): ViewColumn[] {
  const count: Look = { align: "center" };
  const mean: Look = { align: "center", numberFormat: "0.0" };
  return [
    { header: "Track and title", width: 200, look: { wrap: "wrap", bold: true } },
    { header: "People", width: 70, note: "Everybody at this level, rated or not.", look: count },
    ...criteria.map(({ name }) => ({
      header: name,
      width: 112,
      note: "Mean of the marks as submitted; none under five people.",
      look: mean,
    })),
    {
      header: "Overall",
      width: 70,
      note: "Mean of the overalls as submitted; none under five people.",
      look: mean,
    },
    {
      header: "Months in grade",
      width: 80,
      note: "The middle one: half have been here longer. ≥ where somebody is known from a later day only, so that it may be more.",
      look: count,
    },
    {
      header: "Months at level",
      width: 80,
      note: "The middle one; a change of track starts it anew.",
      look: count,
    },
    { header: "Promotions proposed", width: 90, look: count },
    { header: "Promotions approved", width: 90, look: count },
    { header: "Few people, by name", width: 300, look: wrapped },
  ];
}

function sideRow(id: string, title: string, side: TrackSide): ViewRow {
  const isFew = side.marked < fewest;
  const mean = (value: number | null): Cell => (isFew || value === null ? none : Math.round(10 * value) / 10);
  return {
    id,
    cells: [
      guarded(title),
      side.people.length,
      ...side.means.map(mean),
      mean(side.overall),
      monthsCell(side.inGrade),
      monthsCell(side.atLevel),
      side.proposed,
      side.approved,
      isFew && side.people.length ? guarded(`${peopleIn(side)}\nToo few to generalise.`) : "",
    ],
  };
}

const monthsCell = (time: TimeSpan | null): Cell => {
  if (!time) return none;
  const months = Math.round(time.months);
  return time.atLeast ? `≥ ${months}` : months;
};

const peopleIn = ({ people }: TrackSide): string =>
  people
    .map(({ person, overallGiven }) => `${person.name} ${complete(overallGiven)?.shown ?? none}`)
    .sort()
    .join(", ");
