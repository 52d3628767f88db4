/** The Calibration sheet: every PM once, both tracks side by side at the same grade. */

import { casesInBrief } from "../../domain/calibration/caseInWords";
import type { Standing } from "../../domain/calibration/standing";
import {
  aboveTheLadder,
  type Criterion,
  type Level,
  levelCode,
  type Track,
} from "../../domain/ladder/ladder";
import { timeInBrief } from "../../domain/people/timeInGrade";
import { notObserved } from "../../domain/rating/rating";
import { guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import type { Drawing, Look } from "../ports/drawing";
import {
  blockHeaders,
  groupHead,
  part,
  type ViewBlock,
  type ViewColumn,
  type ViewRow,
  wrapped,
} from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";
import {
  changeCell,
  changeFormat,
  decisionCell,
  gaps,
  isRated,
  lowestCell,
  markCell,
  markRules,
  overallCell,
  struckIn,
  unseen,
} from "./standingCells";
import { builtFrom, onceBuilt, type ViewSource } from "./viewSource";

export const calibrationSheet = "Calibration";

/** The headings Plumbline gives this view; keptNotes takes every other one for somebody's own. */
export const calibrationHeaders = (criteria: readonly Pick<Criterion, "name">[]): string[] =>
  blockHeaders(columnsFor(criteria));

/** Highest grade first, people by name; who is not at any level of the ladder comes last. */
export function calibrationView(source: ViewSource, kept: Kept): Drawing {
  const { ladder, people } = source;
  const { grades, levels, criteria } = ladder;
  const tracks = tracksOf(levels);
  const byName = [...people].sort(
    (a, b) =>
      compare(a.person.name.toLowerCase(), b.person.name.toLowerCase()) || compare(a.person.id, b.person.id),
  );
  const atLevel = (track: Track, grade: number) =>
    byName.filter(({ level }) => level?.code === levelCode(track, grade));
  const viewRow = (one: Standing) => personRow(one, ladder);
  const gradeRows = [...grades]
    .sort((a, b) => b.grade - a.grade)
    .flatMap(({ grade, impact }) => {
      const own = tracks.map((track) => atLevel(track, grade));
      return [
        [groupHead(`Grade ${grade}${impact ? `: ${impact}` : ""}`)],
        tracks.map((track, at) => levelHead(levels, track, grade, own[at]!, criteria.length)),
        ...zipped(own.map((some) => some.map(viewRow))),
      ];
    });
  return blockView({
    sheet: calibrationSheet,
    stamp: stampOf(source),
    blocks: tracks.map(
      (track): ViewBlock => ({
        ...trackLooks[track],
        columns: columnsFor(criteria),
        idWidth: widths.id,
        noteWidth: widths.typed,
      }),
    ),
    rows: people.length ? [...gradeRows, ...othersRows(byName, viewRow)] : [],
    rules: markRules(beforeMarks, beforeMarks + criteria.length - 1, beforeMarks + criteria.length + 1),
    whenEmpty: onceBuilt(source, "Nobody is in People yet. Import people first, then build again."),
    kept,
  });
}

const tracksOf = (levels: readonly Level[]): readonly Track[] =>
  (["IC", "M"] as const).filter((track) => levels.some((level) => level.track === track));

const trackLooks: Readonly<Record<Track, { title: string; colour: string }>> = {
  IC: { title: "Individual contributors", colour: palette.ic },
  M: { title: "Management", colour: palette.management },
};

/** Pixels. Few widths, for each costs a call. */
const widths = { id: 54, text: 88, mark: 36, flags: 116, decided: 76, typed: 64 };

const middle: Look = { wrap: "wrap", align: "center" };
const strong: Look = { wrap: "wrap", bold: true };
const strongNumber: Look = { ...middle, bold: true, numberFormat: "0.0" };

function columnsFor(criteria: readonly Pick<Criterion, "name">[]): ViewColumn[] {
  const narrow = { width: widths.mark, isUpright: true };
  return [
    { header: "Name", width: widths.text, look: strong },
    {
      header: "Manager, time in grade",
      width: widths.text,
      note: "In years (y) and months (mo), across tracks; 16+ mo is at least 16 months. Shown as context, never required.",
      look: wrapped,
    },
    ...criteria.map(({ name }) => ({
      ...narrow,
      header: name,
      note: `1 to 5 against the person's own level; ${unseen} stands for "${notObserved}". Where calibration changed a mark, both are shown, the one before struck through.`,
      look: middle,
    })),
    {
      ...narrow,
      header: "Overall",
      note: "Weighted mean of the marks, with the calibrated mark where there is one. None while a mark is missing.",
      look: strongNumber,
    },
    { ...narrow, header: "Lowest", note: "The lowest of the marks.", look: middle },
    {
      ...narrow,
      header: "Change",
      note: "Points since the last cycle, where it was at the same level.",
      look: { ...middle, numberFormat: changeFormat },
    },
    {
      header: "To look at",
      width: widths.flags,
      note: "Flags speak of the marks, not of the person; their thresholds are in Settings. The sheet Everyone has them in full.",
      look: wrapped,
    },
    {
      header: "Decided",
      width: widths.decided,
      note: "Kept, or changed and why; blank while nothing is decided. The comment is in Decisions.",
      look: wrapped,
    },
  ];
}

function stampOf(source: ViewSource): string {
  const { people } = source;
  const rated = people.filter(isRated);
  const decided = rated.filter((one) => decisionCell(one) !== "").length;
  return builtFrom(
    source,
    `Of ${people.length} on the sheet People ${rated.length} are rated, ${decided} decided. Marks are against each person's own level: blue beyond it, orange below; ${unseen} is not observed.`,
  );
}

function levelHead(
  levels: readonly Level[],
  track: Track,
  grade: number,
  people: readonly Standing[],
  criteria: number,
): ViewRow {
  const level = levels.find((one) => one.track === track && one.grade === grade);
  if (!level) return part(levelCode(track, grade), "no level on this track at this grade");
  const count = people.length ? `${people.filter(isRated).length} of ${people.length} rated` : "nobody here";
  // Under the flags, where the title beside the id does not reach.
  return part(level.code, level.title, [...new Array<string>(beforeMarks + criteria + 3).fill(""), count]);
}

/** Side by side, as many rows as the longer one has. */
function zipped(blocks: readonly (readonly ViewRow[])[]): (ViewRow | null)[][] {
  const rows = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: rows }, (_, at) => blocks.map((block) => block[at] ?? null));
}

function othersRows(people: readonly Standing[], viewRow: (one: Standing) => ViewRow): ViewRow[][] {
  const others = people.filter(({ level }) => level === undefined);
  const isAbove = ({ person }: Standing) => person.level === aboveTheLadder;
  const isUnread = (one: Standing) => !isAbove(one) && one.unread.length > 0;
  const section = (title: string, own: readonly Standing[]): ViewRow[][] =>
    own.length ? [[groupHead(title)], ...own.map((one) => [viewRow(one)])] : [];
  return [
    ...section("Above the ladder: not calibrated", others.filter(isAbove)),
    ...section("A row can't be read: mend it, then build again", others.filter(isUnread)),
    ...section(
      "At a level the ladder does not have: correct it in People",
      others.filter((one) => !isAbove(one) && !isUnread(one)),
    ),
  ];
}

/** Columns before the first mark, not counting the id. */
const beforeMarks = 2;

function personRow(one: Standing, { criteria, levels }: ViewSource["ladder"]): ViewRow {
  const { person, manager, inGrade, flags } = one;
  const marks = criteria.map(({ name }) => markCell(one, name));
  const remarks = [...gaps(one), casesInBrief(one, { levels }), ...flags.map(({ brief }) => brief)].filter(
    Boolean,
  );
  const more = remarks.length - mostLines;
  return {
    id: person.id || noId,
    cells: [
      guarded(person.name || person.id),
      guarded([manager, timeInBrief(inGrade)].filter(Boolean).join("\n")),
      ...marks,
      overallCell(one.overall),
      lowestCell(one),
      changeCell(one),
      guarded(
        more > 0
          ? [...remarks.slice(0, mostLines - 1), `and ${more + 1} more`].join("\n")
          : remarks.join("\n"),
      ),
      guarded(decisionCell(one)),
    ],
    struck: marks.flatMap((cell, at) => {
      const letters = struckIn(cell);
      return letters ? [{ at: beforeMarks + at, letters }] : [];
    }),
  };
}

/** More would make the rows beside it as tall; the sheet Everyone has them all. */
const mostLines = 3;

/** Stands for an id nobody can read. */
const noId = "?";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
