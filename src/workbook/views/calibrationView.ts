/** The Calibration sheet: every PM once, both tracks side by side at the same grade. */
import type { CalibrationRow } from "../../domain/calibration/calibrationRow";
import {
  aboveTheLadder,
  type Criterion,
  type Grade,
  type Level,
  levelCode,
  type Track,
} from "../../domain/ladder/ladder";
import { type MarkOrNot, notObserved } from "../../domain/rating/rating";
import { type Cell, guarded } from "../cells/cell";
import { heat, palette } from "../layout/palette";
import type { Drawing, Look } from "../ports/drawing";
import { type Block, band, headersOf, type ViewColumn, type ViewRow, wrapped } from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";

export const calibrationSheet = "Calibration";

export interface CalibrationInput {
  readonly cycle: string;
  readonly grades: readonly Grade[];
  readonly levels: readonly Level[];
  readonly criteria: readonly Pick<Criterion, "name">[];
  readonly rows: readonly CalibrationRow[];
  /** "2026-08-05 14:02", in the file's time zone. */
  readonly builtAt: string;
  /** Fingerprint of what it was built from. */
  readonly revision: string;
  readonly kept: Kept;
}

/** The headings Plumbline gives this view; keptNotes takes every other one for somebody's own. */
export const calibrationHeaders = (criteria: readonly Pick<Criterion, "name">[]): string[] =>
  headersOf(columnsFor(criteria));

/** Highest grade first, people by name; who is not at any level of the ladder comes last. */
export function calibrationView(input: CalibrationInput): Drawing {
  const { grades, levels, criteria, rows } = input;
  const tracks = (["IC", "M"] as const).filter((track) => levels.some((level) => level.track === track));
  const byName = rows
    .map((row) => ({ row, name: row.name.toLowerCase() }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.row.id, b.row.id))
    .map(({ row }) => row);
  const atLevel = groupedByLevel(byName);
  const viewRow = (row: CalibrationRow) => personRow(row, criteria);
  const gradeRows = [...grades]
    .sort((a, b) => b.grade - a.grade)
    .flatMap((grade) => [
      tracks.map((_, at) => (at === 0 ? gradeBand(grade) : blankBand)),
      tracks.map((track) =>
        levelBand(levels, track, grade.grade, atLevel.get(levelCode(track, grade.grade)) ?? []),
      ),
      ...zipped(tracks.map((track) => (atLevel.get(levelCode(track, grade.grade)) ?? []).map(viewRow))),
    ]);
  const onLadder = new Set(grades.flatMap(({ grade }) => tracks.map((track) => levelCode(track, grade))));
  const others = byName.filter((row) => !onLadder.has(placeOf(row)));
  return blockView({
    sheet: calibrationSheet,
    stamp: stampOf(input),
    blocks: tracks.map(
      (track): Block => ({
        ...trackLooks[track],
        columns: columnsFor(criteria),
        idWidth: widths.short,
        noteWidth: widths.short,
      }),
    ),
    rows: rows.length ? [...gradeRows, ...othersRows(others, viewRow)] : [],
    whenEmpty: "Nobody is in People yet. Import people first, then build again.",
    kept: input.kept,
  });
}

const trackLooks: Readonly<Record<Track, { title: string; colour: string }>> = {
  IC: { title: "Individual contributors", colour: palette.ic },
  M: { title: "Management", colour: palette.management },
};

/** Pixels; both blocks together fit on a laptop's screen, about 1,440 wide. Few widths, for each costs a call. */
const widths = { text: 100, short: 66, mark: 36, flags: 130 };

const middle: Look = { wrap: "wrap", align: "center" };
const strong: Look = { wrap: "wrap", bold: true };
const strongNumber: Look = { ...middle, bold: true, numberFormat: "0.0" };

function columnsFor(criteria: readonly Pick<Criterion, "name">[]): ViewColumn[] {
  const narrow = { width: widths.mark, isUpright: true };
  return [
    { header: "Name", width: widths.text, look: strong },
    { header: "Manager", width: widths.short, look: wrapped },
    {
      header: "Time in grade",
      width: widths.short,
      note: "In years (y) and months (mo), across tracks; 16+ mo is at least 16 months. Shown as context, never required.",
      look: wrapped,
    },
    ...criteria.map(({ name }) => ({
      ...narrow,
      header: name,
      note: `1 to 5 against the person's own level; ${unseen} stands for "${notObserved}". Where calibration changed a mark, both are shown: before→after.`,
      look: middle,
    })),
    {
      ...narrow,
      header: "Overall",
      note: "Weighted mean of the marks, with the calibrated mark where there is one. None while a mark is missing.",
      look: strongNumber,
    },
    { ...narrow, header: "Lowest", note: "The lowest of the marks.", look: middle },
    { header: "Flags and case", width: widths.flags, look: wrapped },
  ];
}

function stampOf({ cycle, builtAt, revision, rows }: CalibrationInput): string {
  const rated = rows.filter(isRated).length;
  return `Cycle ${cycle}. Built ${builtAt} from ${counted(rated, "rating")}, revision ${revision}. Marks stand against each person's own level: blue is beyond what it expects, orange is below; ${unseen} is not observed.`;
}

const isRated = ({ unratedReason }: CalibrationRow): boolean => unratedReason === "";

const placeOf = ({ track, grade }: CalibrationRow): string =>
  track === null || grade === null ? "" : levelCode(track, grade);

function groupedByLevel(rows: readonly CalibrationRow[]): ReadonlyMap<string, CalibrationRow[]> {
  const groups = new Map<string, CalibrationRow[]>();
  for (const row of rows) {
    const place = placeOf(row);
    const group = groups.get(place);
    if (group) group.push(row);
    else groups.set(place, [row]);
  }
  return groups;
}

/** The impact line is shared by both tracks and runs over the cells of both. */
const gradeBand = ({ grade, impact }: Grade): ViewRow => ({
  id: `Grade ${grade}`,
  cells: [guarded(impact)],
  heads: "group",
});

const blankBand: ViewRow = { id: "", cells: [], heads: "group" };

function levelBand(
  levels: readonly Level[],
  track: Track,
  grade: number,
  people: readonly CalibrationRow[],
): ViewRow {
  const level = levels.find((one) => one.track === track && one.grade === grade);
  const quiet: Look = { colour: palette.quiet };
  if (!level)
    return {
      id: "",
      cells: ["No level on this track at this grade"],
      heads: "part",
      looks: [{ at: 0, look: quiet }],
    };
  const rated = people.filter(isRated).length;
  const count = people.length ? `${people.length} here, ${rated} rated` : "nobody here";
  return {
    id: level.code,
    cells: [guarded(level.title), "", "", count],
    heads: "part",
    looks: [
      { at: 0, look: { bold: true, colour: trackLooks[track].colour } },
      { at: beforeMarks, look: quiet },
    ],
  };
}

/** Side by side, as many rows as the longer one has. */
function zipped(blocks: readonly (readonly ViewRow[])[]): (ViewRow | null)[][] {
  const rows = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: rows }, (_, at) => blocks.map((block) => block[at] ?? null));
}

function othersRows(
  others: readonly CalibrationRow[],
  viewRow: (row: CalibrationRow) => ViewRow,
): ViewRow[][] {
  const above = others.filter(({ level }) => level === aboveTheLadder);
  const unknown = others.filter(({ level }) => level !== aboveTheLadder);
  const section = (title: string, rows: readonly CalibrationRow[]): ViewRow[][] =>
    rows.length ? [[band(title)], ...rows.map((row) => [viewRow(row)])] : [];
  return [
    ...section("Above the ladder: not calibrated", above),
    ...section("At a level the ladder does not have: correct it in People", unknown),
  ];
}

/** Columns before the first mark, not counting the id. */
const beforeMarks = 3;

function personRow(row: CalibrationRow, criteria: readonly Pick<Criterion, "name">[]): ViewRow {
  const about = [guarded(row.name), guarded(row.manager), guarded(row.timeInGrade)];
  const remarks = (why: string) => guarded([why, ...row.flags, row.case].filter(Boolean).join("\n"));
  const coloured = (backgrounds: readonly (string | undefined)[]) =>
    backgrounds.flatMap((background, at) =>
      background ? [{ at: beforeMarks + at, look: { background } }] : [],
    );
  if (!isRated(row)) {
    const grey = [...criteria, "overall", "lowest"].map(() => palette.unrated);
    const none = criteria.map(() => "–");
    return {
      id: row.id,
      cells: [...about, ...none, "–", "–", remarks(`Not rated: ${row.unratedReason}`)],
      looks: coloured(grey),
    };
  }
  const marks = criteria.map(({ name }) => row.marks[name] ?? { given: null, calibrated: null });
  const overall = overallCell(row.overall);
  const isIncomplete = typeof overall === "string";
  return {
    id: row.id,
    cells: [
      ...about,
      ...marks.map(shown),
      isIncomplete ? "–" : overall,
      row.lowest ?? "–",
      remarks(isIncomplete ? overall : ""),
    ],
    looks: coloured(marks.map((mark) => heatOf(mark.calibrated ?? mark.given))),
  };
}

/** As a narrow cell says "not observed". */
const unseen = "n. o.";

const shown = ({ given, calibrated }: CalibrationRow["marks"][string]): Cell => {
  const before = given === notObserved ? unseen : given;
  return calibrated === null || calibrated === given ? (before ?? "") : `${before ?? "–"}→${calibrated}`;
};

const heatOf = (mark: MarkOrNot): string | undefined => {
  if (mark === null) return undefined;
  return mark === notObserved ? palette.unrated : heat[mark];
};

/** A number where it is one, so that people's own formulas can count with it. */
const overallCell = (overall: string): Cell => (/^\d(\.\d)?$/.test(overall) ? Number(overall) : overall);

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? "" : "s"}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
