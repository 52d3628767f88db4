/** A permutation test of two groups whose labels could have fallen otherwise inside each block. */

import type { Group } from "../group";
import { mean } from "../moments";
import { mulberry32, seedOf, shuffleFront } from "../mulberry32";
import { choose } from "./choose";

/** Values whose labels are exchangeable. */
export type Block = Readonly<Record<Group, readonly number[]>>;

export interface PermutationTest {
  /** Mean of b less mean of a, over blocks weighted by m·n / (m + n); 0 without a block of both groups. */
  readonly difference: number;
  /** Two-sided: share of assignments with a difference as large. */
  readonly p: number;
  /** How many ways the labels could have fallen. */
  readonly assignments: number;
}

/** Up to this many, every assignment is counted; beyond, this many less one are drawn. */
const counted = 20_000;
const drawn = 9_999;
const rounding = 1e-9;

/**
 * Counts or draws assignments of the labels inside blocks. The draw is seeded with the values, so that the same data
 * always give the same p.
 *
 * Source: Pitman (1937), Suppl. J. R. Stat. Soc. 4:119; Phipson & Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9:39 (the
 * drawn p).
 *
 * @example permuteBlocks([{ a: [1, 2], b: [3, 4] }]) // { difference: 2, p: 0.3333333333333333, assignments: 6 }
 */
export function permuteBlocks(blocks: readonly Block[]): PermutationTest {
  const mixed = blocks
    .filter(({ a, b }) => a.length > 0 && b.length > 0)
    .map(({ a, b }) => ({
      all: [...a, ...b].sort((x, y) => x - y),
      size: b.length,
      weight: (a.length * b.length) / (a.length + b.length),
      difference: mean(b) - mean(a),
    }))
    .sort((x, y) => x.all.length - y.all.length || x.difference - y.difference);
  const weights = mixed.reduce((sum, { weight }) => sum + weight, 0);
  const difference = mixed.reduce((sum, block) => sum + (block.weight * block.difference) / weights, 0);
  const assignments = mixed.reduce((product, { all, size }) => product * choose(all.length, size), 1);
  const isExtreme = (value: number) => Math.abs(value) >= Math.abs(difference) - rounding;
  if (assignments <= counted) {
    let sums = [0];
    for (const { all, size, weight } of mixed) {
      const own = subsetDifferences(all, size).map((value) => (weight * value) / weights);
      sums = sums.flatMap((sum) => own.map((value) => sum + value));
    }
    return { difference, p: sums.filter(isExtreme).length / sums.length, assignments };
  }
  const random = mulberry32(seedOf(mixed.flatMap(({ all, size }) => [size, ...all])));
  let extreme = 0;
  for (let draw = 0; draw < drawn; draw++) {
    let sum = 0;
    for (const { all, size, weight } of mixed) {
      shuffleFront(all, size, random);
      sum += (weight * (mean(all.slice(0, size)) - mean(all.slice(size)))) / weights;
    }
    if (isExtreme(sum)) extreme++;
  }
  return { difference, p: (extreme + 1) / (drawn + 1), assignments };
}

/** Mean of the chosen less mean of the rest, for every choice of `size` values. */
function subsetDifferences(values: readonly number[], size: number): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const found: number[] = [];
  const visit = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      found.push(sum / size - (total - sum) / (values.length - size));
      return;
    }
    for (let i = from; i <= values.length - left; i++) visit(i + 1, left - 1, sum + values[i]!);
  };
  visit(0, size, 0);
  return found;
}
