/** Some of all, for instance the promoted of those rated. */
import { type Refusal, refuse } from "./refusal";

export interface Share {
  readonly some: number;
  readonly all: number;
}

/**
 * The refusal for counts that are not whole numbers or have more with the outcome than there are; undefined when all are
 * fine.
 *
 * @example refuseUnlessCounts([{ some: 3, all: 2 }])?.refused // "outOfRange"
 */
export function refuseUnlessCounts(shares: readonly Share[]): Refusal | undefined {
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  return shares.every(({ some, all }) => isCount(some) && isCount(all) && some <= all)
    ? undefined
    : refuse(
        "outOfRange",
        "Counts must be whole numbers, and no more people can have the outcome than there are.",
      );
}
