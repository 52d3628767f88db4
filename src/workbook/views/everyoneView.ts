/** The Everyone sheet: one row a person, to filter and to sort; it keeps the order people gave it. */
import { band as bandOf } from "../../domain/calibration/band";
import { casesInWords } from "../../domain/calibration/caseInWords";
import { complete, type Standing } from "../../domain/calibration/standing";
import { type Criterion, criteriaAt, type Ladder, trackNames } from "../../domain/ladder/ladder";
import { isKnown } from "../../domain/people/timeInGrade";
import { overall } from "../../domain/rating/overall";
import { marksOf } from "../../domain/rating/rating";
import { type Cell, guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import type { Drawing, Look } from "../ports/drawing";
import { blockHeaders, type ViewColumn, type ViewRow, wrapped } from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";
import {
  changeCell,
  changeFormat,
  decisionCell,
  gaps,
  lowestCell,
  markRules,
  markThatHolds,
  none,
  overallCell,
} from "./standingCells";
import { builtFrom, onceBuilt, type ViewSource } from "./viewSource";

export const everyoneSheet = "Everyone";

export const everyoneHeaders = (criteria: readonly Pick<Criterion, "name">[]): string[] =>
  blockHeaders(columnsFor(criteria));

/** @param cuts between the bands of the overall */
export function everyoneView(source: ViewSource, cuts: readonly number[], kept: Kept): Drawing {
  const { ladder, people } = source;
  const { criteria } = ladder;
  return blockView({
    sheet: everyoneSheet,
    stamp: builtFrom(
      source,
      `Filter and sort as you like: rows stay where you put them, and people who are new come last. Marks are those that hold now.`,
    ),
    blocks: [{ title: "", colour: palette.text, columns: columnsFor(criteria), idWidth: 70, noteWidth: 160 }],
    rows: inTheirOrder(people, kept).map((one) => [everyoneRow(one, ladder, cuts)]),
    rules: markRules(beforeMarks, beforeMarks + criteria.length - 1, beforeMarks + criteria.length + 3),
    hasFilter: true,
    whenEmpty: onceBuilt(source, "Nobody is in People yet. Import people first, then build again."),
    kept,
  });
}

/** As people sorted it; else highest grade first, both tracks of it together. */
function inTheirOrder(people: readonly Standing[], { order }: Kept): readonly Standing[] {
  const places = new Map(order.map((id, at) => [id, at] as const));
  const placeOf = ({ person }: Standing) => places.get(person.id) ?? order.length;
  return [...people].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (b.level?.grade ?? 0) - (a.level?.grade ?? 0) ||
      compare(a.level?.track ?? "", b.level?.track ?? "") ||
      compare(a.person.name.toLowerCase(), b.person.name.toLowerCase()),
  );
}

const middle: Look = { align: "center" };
const number: Look = { align: "center", numberFormat: "0.0" };

/** Columns before the first mark, not counting the id. */
const beforeMarks = 7;

function columnsFor(criteria: readonly Pick<Criterion, "name">[]): ViewColumn[] {
  const [name, short] = [150, 76];
  return [
    { header: "Name", width: name, look: { wrap: "wrap", bold: true } },
    { header: "Track", width: 100, look: wrapped },
    { header: "Grade", width: short, look: middle },
    { header: "Title", width: name, look: wrapped },
    { header: "Manager", width: name, look: wrapped },
    {
      header: "At least",
      width: 60,
      note: "≥ where only the start of the level is known: then the months beside it are the fewest it can be.",
      look: { align: "right" },
    },
    { header: "Months in grade", width: short, look: { align: "left" } },
    ...criteria.map((one) => ({ header: one.name, width: 128, note: "The mark that holds.", look: middle })),
    { header: "Overall before", width: short, note: "From the marks as submitted.", look: number },
    {
      header: "Overall",
      width: short,
      note: "From the marks that hold. None while a mark is missing.",
      look: number,
    },
    { header: "Lowest", width: short, look: middle },
    {
      header: "Band",
      width: short,
      note: "The unrounded overall, cut where Settings says under Band cuts.",
      look: middle,
    },
    {
      header: "Second raters",
      width: short,
      note: "Mean of their overalls. It never enters the overall mark.",
      look: number,
    },
    {
      header: "Change",
      width: short,
      note: "Points since the last cycle, where it was at the same level.",
      look: { align: "center", numberFormat: changeFormat },
    },
    { header: "Flags", width: 320, look: wrapped },
    { header: "Case", width: name, look: wrapped },
    { header: "Decided", width: name, note: "Kept, or the reason code of the change.", look: wrapped },
  ];
}

function everyoneRow(one: Standing, { criteria, levels }: Ladder, cuts: readonly number[]): ViewRow {
  const { person, level, inGrade, flags } = one;
  const known = inGrade && isKnown(inGrade) ? inGrade : null;
  const whole = complete(one.overall);
  return {
    id: person.id || "?",
    cells: [
      guarded(person.name || person.id),
      level ? trackNames[level.track] : none,
      level?.grade ?? none,
      guarded(level?.title || person.title || person.level),
      guarded(one.manager),
      known?.atLeast ? "≥" : "",
      known?.months ?? none,
      ...criteria.map(({ name }) => markThatHolds(one, name)),
      overallCell(one.overallGiven),
      overallCell(one.overall),
      lowestCell(one),
      whole ? bandOf(whole.value, cuts) : none,
      secondRaters(one, criteria),
      changeCell(one),
      guarded([...gaps(one), ...flags.map(({ text }) => text)].join("\n")),
      guarded(casesInWords(one, { levels })),
      guarded(decisionCell(one)),
    ],
  };
}

/** Complete ratings only. */
function secondRaters({ secondRatings }: Standing, criteria: readonly Criterion[]): Cell {
  const overalls = secondRatings.flatMap(({ level, assessments }) => {
    const whole = complete(overall(criteriaAt(criteria, level), marksOf(assessments)));
    return whole ? [whole.value] : [];
  });
  if (!overalls.length) return none;
  return Math.round((10 * overalls.reduce((sum, one) => sum + one, 0)) / overalls.length) / 10;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
