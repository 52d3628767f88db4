/** The ladder: grades shared by two tracks, levels with titles, criteria with weights, the scale, the rubric. */
import { found, type Problem } from "../problem";

/** The level of those the ladder does not reach, such as the CPO: not calibrated, and no error (R27). */
export const aboveTheLadder = "above the ladder";

export type Track = "IC" | "M";

export const trackNames: Record<Track, string> = { IC: "IC", M: "Management" };

/** One step of seniority. Pay belongs to the grade, so both tracks are paid alike by construction (R22). */
export interface Grade {
  readonly grade: number;
  readonly payBand: string;
  /** Scope and oversight in one line, shared by both tracks. */
  readonly impact: string;
}

/** A grade on one track, with its title; the code is track letter and grade: IC4, M5. */
export interface Level {
  readonly code: string;
  readonly grade: number;
  readonly track: Track;
  readonly title: string;
  readonly aliases: readonly string[];
}

export interface Criterion {
  /** Unique; what rating columns are headed with. */
  readonly name: string;
  readonly covers: string;
  /** Not negative; equal on both tracks (R9). */
  readonly weight: number;
  /** The track that alone has it; blank, both have. */
  readonly onlyFor: Track | "";
}

export interface ScalePoint {
  readonly mark: number;
  readonly name: string;
  readonly anchor: string;
}

/** What one level expects on one criterion. */
export interface RubricCell {
  readonly level: string;
  readonly criterion: string;
  readonly expectation: string;
  readonly seenWhen: string;
}

export interface Benchmark {
  readonly id: string;
  readonly level: string;
  readonly criterion: string;
  readonly measure: string;
  readonly direction: "at least" | "at most";
  readonly target: number;
  readonly unit: string;
}

export interface Ladder {
  readonly grades: readonly Grade[];
  readonly levels: readonly Level[];
  readonly criteria: readonly Criterion[];
}

/** For a criterion that somebody names and the ladder does not have. */
export const unknownCriterion = (name: string): Problem => ({
  code: "criterion.unknown",
  message: `${found(name)} is not a criterion of this ladder. Reload to see its criteria.`,
  where: { column: name },
});

/** So that one can tell its track. @example titleAndCode({ title: "Staff PM", code: "IC4" }) // "Staff PM (IC4)" */
export const titleAndCode = ({ title, code }: Pick<Level, "title" | "code">): string => `${title} (${code})`;

export const levelCode = (track: Track, grade: number): string => `${track}${grade}`;

export function findLevel(ladder: Pick<Ladder, "levels">, code: string): Level | undefined {
  return ladder.levels.find((level) => level.code === code);
}

/**
 * The criteria that are asked at a level: those of both tracks, and those of its own.
 * @param level its code
 */
export const criteriaAt = <C extends Partial<Pick<Criterion, "onlyFor">>>(
  criteria: readonly C[],
  level: string,
): readonly C[] =>
  criteria.filter(({ onlyFor }) => !onlyFor || onlyFor === (/^M\d/.test(level) ? "M" : "IC"));

/** The levels that have a title, or an alias, ignoring case and spaces; a company's title may stand at several (R27). */
export function levelsByTitle(ladder: Pick<Ladder, "levels">, title: string): readonly Level[] {
  const wanted = normalTitle(title);
  return ladder.levels.filter(
    (level) =>
      normalTitle(level.title) === wanted || level.aliases.some((alias) => normalTitle(alias) === wanted),
  );
}

/**
 * Every step that exists from a level, the current track first, without recommendation (R25): the next level of the
 * current track, and of the other one what lies no higher. Where the current track ends, the other's next level.
 * @example nextSteps(ladder, "IC3") // [IC4 Staff PM, M4 Group PM]
 */
export function nextSteps(ladder: Pick<Ladder, "levels">, code: string): readonly Level[] {
  const from = findLevel(ladder, code);
  if (!from) return [];
  const above = ladder.levels.filter(({ grade }) => grade > from.grade).sort((a, b) => a.grade - b.grade);
  const own = above.find(({ track }) => track === from.track);
  const other = above.find(({ track }) => track !== from.track);
  if (!own) return other ? [other] : [];
  return other && other.grade <= own.grade ? [own, other] : [own];
}

/**
 * Every level that somebody can be proposed for: the next steps, then the other track's level of the same grade.
 * @example waysOn(ladder, "IC4") // [IC5 Principal PM, M5 Director of Product, M4 Group PM]
 */
export function waysOn(ladder: Pick<Ladder, "levels">, code: string): readonly Level[] {
  const from = findLevel(ladder, code);
  const across = ladder.levels.filter(({ grade, track }) => grade === from?.grade && track !== from.track);
  return [...nextSteps(ladder, code), ...across];
}

/** What kind of step one of these ways is. */
export const wayInWords = (from: Pick<Level, "grade"> | undefined, to: Pick<Level, "grade">): string =>
  to.grade === from?.grade ? "A change of track" : "A next step";

/**
 * How many grades of the ladder lie above one level, up to another; 0 where the other lies no higher. Grades may have
 * gaps, so the difference of their numbers says nothing.
 * @example gradesUp(ladder, { grade: 3 }, { grade: 4 }) // 1
 */
export const gradesUp = (
  { levels }: Pick<Ladder, "levels">,
  from: Pick<Level, "grade">,
  to: Pick<Level, "grade">,
): number =>
  new Set(levels.map(({ grade }) => grade).filter((grade) => grade > from.grade && grade <= to.grade)).size;

/** How titles and texts are compared: without case and surplus spaces. */
export const normalTitle = (title: string): string => title.trim().toLowerCase().replace(/\s+/g, " ");

/** The grade that a level's code names, whether or not the ladder has the level. @example gradeInCode("IC4") // "4" */
export const gradeInCode = (code: string): string => code.replace(/^\D+/, "");
