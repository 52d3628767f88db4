/** A ladder with everything that is said in it: expectations, benchmarks, the scale; and its texts, place by place. */
import {
  type Benchmark,
  findLevel,
  type Ladder,
  levelCode,
  type RubricCell,
  type ScalePoint,
  trackNames,
} from "./ladder";

export interface WholeLadder extends Ladder {
  readonly cells: readonly RubricCell[];
  readonly benchmarks: readonly Benchmark[];
  readonly scale: readonly ScalePoint[];
}

/** One text of the ladder, and the place a person finds it by. */
export interface PlacedText {
  /** "Leadership, IC4" */
  readonly place: string;
  readonly text: string;
}

/** "Customer interviews led: at least 6 per quarter" */
export const benchmarkInWords = ({ measure, direction, target, unit }: Benchmark): string =>
  `${measure}: ${direction} ${target} ${unit}`.trim();

/** The benchmarks of a level on a criterion, in words. */
export const benchmarksAt = (
  { benchmarks }: Pick<WholeLadder, "benchmarks">,
  level: string,
  criterion: string,
): readonly string[] =>
  benchmarks.filter((one) => one.level === level && one.criterion === criterion).map(benchmarkInWords);

/** What marks are made against, and what raters and PMs are told beside it. Other spellings of titles are not part of it. */
export const textsOf = (whole: WholeLadder): readonly PlacedText[] => [
  ...whole.criteria.map(({ name, weight, onlyFor, covers }) => ({
    place: `Criterion ${name}`,
    text: joined(`Weight ${weight}`, onlyFor && `Only for ${trackNames[onlyFor]}`, covers),
  })),
  ...whole.grades.map(({ grade, payBand, impact }) => {
    const title = (track: "IC" | "M") => findLevel(whole, levelCode(track, grade))?.title ?? "";
    return { place: `Grade ${grade}`, text: joined(title("IC"), title("M"), payBand, impact) };
  }),
  ...whole.cells
    .filter(({ expectation, seenWhen }) => expectation + seenWhen !== "")
    .map(({ level, criterion, expectation, seenWhen }) => ({
      place: `${criterion}, ${level}`,
      text: joined(expectation, seenWhen, ...benchmarksAt(whole, level, criterion)),
    })),
  ...whole.scale.map(({ mark, name, anchor }) => ({ place: `Mark ${mark}`, text: joined(name, anchor) })),
];

/** Other spellings of the titles, which lead from a roster to a level (R27). */
export const spellingsOf = ({ levels }: Pick<Ladder, "levels">): readonly PlacedText[] =>
  levels
    .filter(({ aliases }) => aliases.length > 0)
    .map(({ code, aliases }) => ({ place: `Other spellings, ${code}`, text: aliases.join("; ") }));

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n");
