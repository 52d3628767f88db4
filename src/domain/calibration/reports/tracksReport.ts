/** The incentive check: whether marks, promotion, time in grade and ceiling differ between the tracks of a grade. */
import { parity, paritySentence } from "../../../statistics/parity/parity";
import { promotionRates } from "../../../statistics/promotion/promotionRates";
import { isRefused } from "../../../statistics/refusal";
import { findLevel, type Ladder, type Level, type Track, trackNames } from "../../ladder/ladder";
import { isKnown, type TimeSpan, timeAtLevel } from "../../people/timeInGrade";
import type { PromotionCase } from "../../promotion/promotion";
import { complete, type Standing } from "../standing";
import { rated } from "./submitted";

/** One track at one grade. */
export interface TrackSide {
  readonly people: readonly Standing[];
  /** With a complete overall. */
  readonly marked: number;
  /** Means of the marks as submitted, by criterion, then of the overall; null where nobody has one. */
  readonly means: readonly (number | null)[];
  readonly overall: number | null;
  /** The middle one of those known, at least where who is known from a later day only might move it; null where none is. */
  readonly inGrade: TimeSpan | null;
  /** The same at the level, which a change of track starts anew. */
  readonly atLevel: TimeSpan | null;
  readonly proposed: number;
  readonly approved: number;
}

export interface TracksReport {
  /** Grades that have a level on both tracks, highest first. */
  readonly grades: readonly { readonly grade: number; readonly sides: Readonly<Record<Track, TrackSide>> }[];
  readonly marks: readonly string[];
  readonly promotions: readonly string[];
  readonly ceiling: readonly string[];
  readonly moves: readonly string[];
}

/**
 * @param openSeats in management, HR's number; null where HR has set none
 * @param today yyyy-MM-dd
 */
export function tracksReport(
  people: readonly Standing[],
  ladder: Ladder,
  openSeats: number | null,
  today: string,
): TracksReport {
  const tracks = ["IC", "M"] as const;
  const grades = ladder.grades
    .map(({ grade }) => grade)
    .filter((grade) =>
      tracks.every((track) => ladder.levels.some((one) => one.grade === grade && one.track === track)),
    )
    .sort((a, b) => b - a);
  return {
    grades: grades.map((grade) => {
      const side = (track: Track) =>
        sideOf(
          people.filter(({ level }) => level?.grade === grade && level.track === track),
          ladder,
          today,
        );
      return { grade, sides: { IC: side("IC"), M: side("M") } };
    }),
    marks: [aboutMarks(people)],
    promotions: [
      aboutPromotions("In this cycle", promotedNow(people, ladder)),
      ...(people.some(({ past }) => past.length > 0)
        ? [
            aboutPromotions(
              "From cycle to cycle until now, counting who is still here once for each step,",
              promotedBefore(people, ladder),
            ),
          ]
        : []),
    ],
    ceiling: tracks.map((track) => ceilingOf(track, people, ladder)),
    moves: aboutMoves(people, ladder, openSeats),
  };
}

function sideOf(people: readonly Standing[], ladder: Ladder, today: string): TrackSide {
  const marked = people.flatMap(({ overallGiven }) => complete(overallGiven)?.value ?? []);
  return {
    people,
    marked: marked.length,
    means: ladder.criteria.map(({ name }) =>
      meanOf(people.flatMap(({ given }) => (typeof given[name] === "number" ? [given[name]] : []))),
    ),
    overall: meanOf(marked),
    atLevel: middleOf(people.flatMap(({ person }) => timeAtLevel(person, today) ?? [])),
    inGrade: middleOf(people.flatMap(({ inGrade }) => (inGrade && isKnown(inGrade) ? [inGrade] : []))),
    proposed: people.filter((one) => hasPromotion(one, ladder, ({ status }) => status !== "draft")).length,
    approved: people.filter((one) => hasPromotion(one, ladder, isApproved)).length,
  };
}

function aboutMarks(people: readonly Standing[]): string {
  const found = parity(
    rated({ people }).flatMap(({ rating, level, overallGiven }) => {
      const whole = complete(overallGiven);
      return whole
        ? [
            {
              stratum: `Grade ${level.grade}`,
              group: level.track === "IC" ? ("a" as const) : ("b" as const),
              cluster: rating.rater,
              value: whole.value,
            },
          ]
        : [];
    }),
  );
  if (isRefused(found)) return `Marks are not compared. ${found.sentence}`;
  return paritySentence(found, { a: "IC", b: "management" });
}

/** Of those at a level, in this cycle; a move at the same grade is no promotion (R24). */
const promotedNow = (people: readonly Standing[], ladder: Ladder): PromotionRow[] =>
  people.flatMap((one) =>
    one.level
      ? [promotionRow(one.level, `Grade ${one.level.grade}`, hasPromotion(one, ladder, isApproved))]
      : [],
  );

/** From the end of each earlier cycle to the next, or to now: who was at a higher grade by then. */
const promotedBefore = (people: readonly Standing[], ladder: Ladder): PromotionRow[] =>
  people.flatMap(({ past, level }) =>
    past.flatMap(({ cycle, level: code }, at) => {
      const [then, next] = [
        findLevel(ladder, code),
        at === 0 ? level : findLevel(ladder, past[at - 1]!.level),
      ];
      return then && next
        ? [promotionRow(then, `${cycle}, grade ${then.grade}`, next.grade > then.grade)]
        : [];
    }),
  );

type PromotionRow = Parameters<typeof promotionRates>[0][number];

const promotionRow = (
  { track }: Pick<Level, "track">,
  stratum: string,
  isPromoted: boolean,
): PromotionRow => ({
  stratum,
  group: track === "IC" ? "a" : "b",
  isPromoted,
});

/** @param when "In this cycle" */
function aboutPromotions(when: string, rows: readonly PromotionRow[]): string {
  const of = (group: "a" | "b") => rows.filter((row) => row.group === group);
  const promoted = (group: "a" | "b") => of(group).filter(({ isPromoted }) => isPromoted).length;
  const [ic, management] = [of("a").length, of("b").length];
  if (!promoted("a") && !promoted("b"))
    return `${when} nobody was promoted, of ${ic} on IC and ${management} in management.`;
  const counted = `${when} ${promoted("a")} of ${ic} on IC were promoted, and ${promoted("b")} of ${management} in management.`;
  const found = promotionRates(rows);
  if (isRefused(found) || isRefused(found.pooled))
    return `${counted} Too few at the same grades to compare: read them one by one.`;
  const { pooled } = found;
  const points = Math.round(100 * pooled.riskDifference.value);
  if (points === 0) return `${counted} At the same grade that is about the same rate.`;
  const said = `${counted} At the same grade ${points > 0 ? "management" : "IC"} is promoted more often, by ${Math.abs(points)} in 100 people.`;
  return pooled.p < notable ? said : `${said} With so few promotions that can be chance.`;
}

/** Differences that would come by chance more often than this are said to be possible chance. */
const notable = 0.05;

const isApproved = ({ status }: PromotionCase): boolean => status === "approved";

/** Counted by person: somebody with a case on each track is promoted once. */
const hasPromotion = (
  { cases, level }: Standing,
  ladder: Pick<Ladder, "levels">,
  wanted: (one: PromotionCase) => boolean,
): boolean =>
  cases.some(
    (one) => wanted(one) && level !== undefined && (findLevel(ladder, one.to)?.grade ?? 0) > level.grade,
  );

function ceilingOf(track: Track, people: readonly Standing[], { levels }: Ladder): string {
  const own = levels.filter((level) => level.track === track);
  const top = Math.max(0, ...own.map(({ grade }) => grade));
  const held = people.flatMap(({ level }) => (level?.track === track ? [level.grade] : []));
  if (!own.length) return `${trackNames[track]}: the ladder has no level on this track.`;
  if (!held.length)
    return `${trackNames[track]}: the ladder goes up to grade ${top}; nobody is on this track.`;
  return `${trackNames[track]}: the ladder goes up to grade ${top}; the highest grade somebody holds is ${Math.max(...held)}.`;
}

function aboutMoves(people: readonly Standing[], { levels }: Ladder, openSeats: number | null): string[] {
  const cases = people.flatMap(({ cases: own, level }) =>
    own.flatMap((one) => {
      const to = one.status === "draft" ? undefined : findLevel({ levels }, one.to);
      return to && level ? [{ from: level, to, isApproved: isApproved(one) }] : [];
    }),
  );
  const seats = cases.filter(({ to }) => to.track === "M");
  const across = (from: Track) => cases.filter((one) => one.from.track === from && one.to.track !== from);
  const count = (all: readonly { isApproved: boolean }[]) =>
    `${all.length} proposed, ${all.filter(({ isApproved }) => isApproved).length} approved`;
  return [
    openSeats === null
      ? `Cases for a seat in management: ${count(seats)}. How many seats are open is not said in Settings.`
      : `Open seats in management: ${openSeats}. Cases for a seat in management: ${count(seats)}.`,
    `From IC to management: ${count(across("IC"))}. From management to IC: ${count(across("M"))}.`,
  ];
}

const meanOf = (values: readonly number[]): number | null =>
  values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : null;

function middleOf(times: readonly TimeSpan[]): TimeSpan | null {
  const sorted = times.map(({ months }) => months).sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return null;
  const atLeast = times.some((one) => one.atLeast && one.months <= high);
  return { months: (low + high) / 2, atLeast };
}
