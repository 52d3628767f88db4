/** How many people of each level stand in each band, and who; a guideline is shown only if HR set one (R10). */
import { groupedBy } from "../../groupedBy";
import type { Ladder, Level } from "../../ladder/ladder";
import { band } from "../band";
import { complete, type Standing } from "../standing";

export interface LevelDistribution {
  readonly level: Level;
  /** By band, lowest first: names, alphabetical. */
  readonly bands: readonly (readonly string[])[];
  /** Rated or not, without a complete overall. */
  readonly without: readonly string[];
}

export interface DistributionReport {
  /** Highest grade first, IC before management; only levels somebody is at. */
  readonly levels: readonly LevelDistribution[];
  /** Over all levels, by band: before calibration, and now. */
  readonly before: readonly number[];
  readonly now: readonly number[];
  /** People by band if HR's guideline held; null without one, or with too few people for one. */
  readonly guideline: readonly number[] | null;
}

export const bandCount = 5;
/** Fewer people than this are not a distribution. */
export const fewestForGuideline = 20;

/**
 * @param cuts between the bands
 * @param guideline shares by band in percent, as HR set them; empty for none
 */
export function distributionReport(
  people: readonly Standing[],
  { levels }: Ladder,
  cuts: readonly number[],
  guideline: readonly number[],
): DistributionReport {
  const atLevel = groupedBy(people, ({ level }) => level?.code);
  const ordered = [...levels]
    .filter(({ code }) => atLevel.has(code))
    .sort((a, b) => b.grade - a.grade || (a.track < b.track ? -1 : 1));
  const now = countsOf(
    people.map(({ overall }) => overall),
    cuts,
  );
  const total = now.reduce((sum, count) => sum + count, 0);
  return {
    levels: ordered.map((level) => distributionAt(level, atLevel.get(level.code) ?? [], cuts)),
    before: countsOf(
      people.map(({ overallGiven }) => overallGiven),
      cuts,
    ),
    now,
    guideline:
      guideline.length === bandCount && total >= fewestForGuideline
        ? guideline.map((percent) => (percent * total) / 100)
        : null,
  };
}

function distributionAt(
  level: Level,
  people: readonly Standing[],
  cuts: readonly number[],
): LevelDistribution {
  const bands = Array.from({ length: bandCount }, (): string[] => []);
  const without: string[] = [];
  for (const { person, overall } of [...people].sort((a, b) => (a.person.name < b.person.name ? -1 : 1))) {
    const whole = complete(overall);
    (whole ? bands[band(whole.value, cuts) - 1]! : without).push(person.name || person.id);
  }
  return { level, bands, without };
}

function countsOf(overalls: readonly Standing["overall"][], cuts: readonly number[]): number[] {
  const counts = new Array<number>(bandCount).fill(0);
  for (const one of overalls) {
    const whole = complete(one);
    if (whole) counts[band(whole.value, cuts) - 1]! += 1;
  }
  return counts;
}
