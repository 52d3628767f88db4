/** Two levels side by side, criterion by criterion: what is next, and what another track would change (R24, R25). */
import { type Criterion, criteriaAt, findLevel, type Grade, gradesUp, type Level } from "./ladder";
import { newWords, type WordRun } from "./newWords";
import { benchmarksAt, type WholeLadder } from "./wholeLadder";

/** A text at both levels; what is new in the second one is marked where the two share their wording. */
export interface TextPair {
  readonly from: string;
  readonly to: readonly WordRun[];
  readonly isSame: boolean;
  /** They share so little that marks would cover the whole text. */
  readonly isAnew: boolean;
}

export interface CriterionPair {
  readonly name: string;
  readonly expectation: TextPair;
  readonly seenWhen: TextPair;
  /** A line each. */
  readonly benchmarks: TextPair;
}

export interface LevelPair {
  readonly from: Level;
  readonly to: Level;
  /** What kind of step leads from one to the other, in a sentence. */
  readonly step: string;
  /** One grade has one pay band, whatever the track (R22). */
  readonly payBand: { readonly from: string; readonly to: string };
  readonly impact: TextPair;
  readonly criteria: readonly CriterionPair[];
}

type Texts = Omit<WholeLadder, "scale">;

/** Null when a level is not on the ladder. Any two levels may be compared, in either direction. */
export function compareLevels(whole: Texts, fromCode: string, toCode: string): LevelPair | null {
  const [from, to] = [findLevel(whole, fromCode), findLevel(whole, toCode)];
  if (!from || !to) return null;
  const [gradeFrom, gradeTo] = [gradeOf(whole, from), gradeOf(whole, to)];
  return {
    from,
    to,
    step: stepInWords(from, to, gradesUp(whole, from, to)),
    payBand: { from: gradeFrom?.payBand ?? "", to: gradeTo?.payBand ?? "" },
    impact: pairOf(gradeFrom?.impact ?? "", gradeTo?.impact ?? ""),
    criteria: whole.criteria
      .filter((one) => [fromCode, toCode].some((code) => criteriaAt([one], code).length))
      .map(({ name }) => criterionPair(whole, name, from, to)),
  };
}

/**
 * The level of the other track that a change of track leads to: the same grade, or the next one above where the other
 * track has none there. Undefined where the other track has nothing at this grade or above.
 * @example levelAcross(ladder, "IC3")?.code // "M4", because management begins at grade 4
 */
export function levelAcross(ladder: Pick<WholeLadder, "levels">, code: string): Level | undefined {
  const from = findLevel(ladder, code);
  if (!from) return undefined;
  return ladder.levels
    .filter(({ track, grade }) => track !== from.track && grade >= from.grade)
    .sort((a, b) => a.grade - b.grade)[0];
}

const gradeOf = ({ grades }: Texts, { grade }: Level): Grade | undefined =>
  grades.find((one) => one.grade === grade);

function criterionPair(whole: Texts, name: Criterion["name"], from: Level, to: Level): CriterionPair {
  const cellAt = ({ code }: Level) =>
    whole.cells.find((cell) => cell.level === code && cell.criterion === name);
  const text = (part: "expectation" | "seenWhen") =>
    pairOf(cellAt(from)?.[part] ?? "", cellAt(to)?.[part] ?? "");
  const lines = ({ code }: Level) => benchmarksAt(whole, code, name).join("\n");
  return {
    name,
    expectation: text("expectation"),
    seenWhen: text("seenWhen"),
    benchmarks: pairOf(lines(from), lines(to)),
  };
}

function pairOf(from: string, to: string): TextPair {
  const stretches = newWords(from, to);
  return {
    from,
    to: stretches ?? (to ? [{ text: to, isNew: false }] : []),
    isSame: from.trim() === to.trim(),
    isAnew: !stretches && from !== "" && to !== "",
  };
}

/** The same words in either direction: a change of track is never worth less one way than the other (R24). */
function stepInWords(from: Level, to: Level, up: number): string {
  if (from.code === to.code) return "The same level twice: choose another one.";
  if (to.grade < from.grade) return "The second level is of a lower grade, so no case leads there.";
  if (up === 0)
    return "A track change at the same grade: another job, the same pay band, the same impact line. It is a move in either direction.";
  const skipped = up > 1 ? `, ${up} grades up` : "";
  return from.track === to.track
    ? `A promotion on the same track${skipped}.`
    : `A promotion and a track change${skipped}: first the grade is decided, then the track.`;
}
