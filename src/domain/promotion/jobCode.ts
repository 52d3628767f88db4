/** What HR's system calls each level: one row a level, filled in by HR. */
import type { Ladder } from "../ladder/ladder";

/** Everything but the level is blank until HR fills it in. */
export interface JobCode {
  /** A level's code. */
  readonly level: string;
  readonly jobCode: string;
  readonly jobProfile: string;
  /** Blank: the ladder's title. */
  readonly title: string;
  /** Blank: the pay band of the ladder's grade. */
  readonly payGrade: string;
  /** The reason code of a promotion to this level, and Workday's Change Job template for it. */
  readonly promotionReason: string;
  readonly promotionTemplate: string;
  /** The same for a move across to this level. */
  readonly changeReason: string;
  readonly changeTemplate: string;
}

export const emptyJobCode = (level: string): JobCode => ({
  level,
  jobCode: "",
  jobProfile: "",
  title: "",
  payGrade: "",
  promotionReason: "",
  promotionTemplate: "",
  changeReason: "",
  changeTemplate: "",
});

/** The levels with the titles that HR's system has for them: the one place exports take a title from. */
export const withSystemTitles = <L extends Pick<Ladder, "levels">>(
  ladder: L,
  jobCodes: readonly Pick<JobCode, "level" | "title">[],
): L => {
  const titles = new Map(jobCodes.map(({ level, title }) => [level, title.trim()] as const));
  return {
    ...ladder,
    levels: ladder.levels.map((level) => ({ ...level, title: titles.get(level.code) || level.title })),
  };
};

/** The levels of the ladder that have no row. */
export const levelsWithoutRow = (
  { levels }: Pick<Ladder, "levels">,
  jobCodes: readonly Pick<JobCode, "level">[],
): readonly string[] =>
  levels.map(({ code }) => code).filter((code) => !jobCodes.some(({ level }) => level === code));
