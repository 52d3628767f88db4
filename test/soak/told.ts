/** What random histories went through, counted apart, and the faults they found. */
import type { RunAnswer, RunOptions } from "../../host/api";

export interface Told {
  operations: number;
  kills: number;
  /** Requests that were asked again though they had been answered. */
  lostReplies: number;
  /** What people did to rows and columns, between executions and during them. */
  rearrangements: number;
  /** Rows that were named as mixed up; of many histories, those that named any. */
  named: number;
  /** Each a sentence; none in a world without faults. */
  readonly faults: string[];
}

export const nothingTold = (): Told => ({
  operations: 0,
  kills: 0,
  lostReplies: 0,
  rearrangements: 0,
  named: 0,
  faults: [],
});

/** Counts one execution, and what people did before its calls. */
export function count(told: Told, { error, cost }: RunAnswer, { editAt = [] }: RunOptions): void {
  if (error?.name === "Killed") told.kills++;
  told.rearrangements += [editAt].flat().filter(({ call }) => call <= cost.calls).length;
}

const seeds = Number(process.env.SOAK_SEEDS);
const first = Number(process.env.SOAK_FROM ?? 1);

/** Plays as many seeds as are asked for, and finds no fault; npm run soak prints what they went through. */
export async function playAll(what: string, play: (seed: number) => Promise<Told>): Promise<void> {
  const all = nothingTold();
  for (let seed = first; seed < first + (seeds || 1); seed++) {
    const { operations, kills, lostReplies, rearrangements, named, faults } = await play(seed);
    all.operations += operations;
    all.kills += kills;
    all.lostReplies += lostReplies;
    all.rearrangements += rearrangements;
    all.named += named > 0 ? 1 : 0;
    all.faults.push(...faults);
  }
  const { operations, kills, lostReplies, rearrangements, named, faults } = all;
  if (seeds)
    console.log(
      [
        `${what}: ${operations} operations, ${kills} kills, ${lostReplies} lost replies, ${rearrangements} rearrangements, ` +
          `${named} histories with a row named, ${faults.length} faults`,
        ...faults,
      ].join("\n"),
    );
  expect(faults).toEqual([]);
}
