/** Titles that a file takes from the ladder, at levels where the organisation's people are called otherwise. */
import { groupedBy } from "../groupedBy";
import type { Person } from "../people/person";
import type { JobCode } from "../promotion/jobCode";
import type { Facts } from "./facts";

export interface LadderTitle {
  readonly level: string;
  /** The ladder's, as in the file. */
  readonly title: string;
  /** What most people at that level are called. */
  readonly called: string;
}

/** @param facts of the rows of a file of cases */
export function ladderTitles(
  facts: readonly Pick<Facts, "of">[],
  people: readonly Pick<Person, "level" | "title">[],
  jobCodes: readonly Pick<JobCode, "level" | "title">[],
): readonly LadderTitle[] {
  const levels = new Map(facts.map(({ of }) => [of["new level"] ?? "", of["new title"] ?? ""] as const));
  return [...levels].flatMap(([level, title]) => {
    const isSet = jobCodes.some((row) => row.level === level && row.title.trim() !== "");
    const called = groupedBy(people, (one) => (one.level === level && one.title) || undefined);
    if (isSet || !called.size || called.has(title)) return [];
    const [most] = [...called].sort(([, a], [, b]) => b.length - a.length);
    return [{ level, title, called: most![0] }];
  });
}
