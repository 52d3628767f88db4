/** A permutation test of two groups whose labels could have fallen otherwise inside each block. */
import type { Group } from "../group";
import { mean, sum } from "../moments";
import { mulberry32, seedOf, shuffleFront } from "../mulberry32";
import { choose } from "./choose";

/** Values whose labels are exchangeable. */
export interface Block extends Readonly<Record<Group, readonly number[]>> {
  /** Variance of one value, by which blocks of different kinds are weighed; 1 when absent. */
  readonly spread?: number;
  /** By how much each value would move if b were one point higher: 0 for a and 1 for b when absent. */
  readonly doses?: Readonly<Record<Group, readonly number[]>>;
}

export interface PermutationTest {
  /** b less a, over blocks weighted by m·n / (m + n) / spread; 0 without a block of both groups. */
  readonly difference: number;
  /** Two-sided: share of assignments with a difference as large. */
  readonly p: number;
  /** All differences that the same test would not reject at 10 %: a 90 % interval; an end may be endless. */
  readonly interval: readonly [number, number];
  /** How many ways the labels could have fallen. */
  readonly assignments: number;
}

/** Up to this many, every assignment is counted; beyond, this many less one are drawn. */
const counted = 20_000;
const drawn = 9_999;
const rounding = 1e-9;
/** Of the interval. */
const level = 0.1;

/**
 * Counts or draws assignments of the labels inside blocks. The draw is seeded with the values, so that the same data
 * always give the same p.
 *
 * Source: Pitman (1937), Suppl. J. R. Stat. Soc. 4:119; Phipson & Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9:39 (the
 * drawn p); Lehmann (1963), Ann. Math. Stat. 34:1507 (interval by turning the test round).
 *
 * @example permuteBlocks([{ a: [1, 2], b: [3, 4] }]).p // 0.3333333333
 */
export function permuteBlocks(blocks: readonly Block[]): PermutationTest {
  const pools = blocks.filter(({ a, b }) => a.length > 0 && b.length > 0).map(poolOf);
  pools.sort((x, y) => x.entries.length - y.entries.length || x.value - y.value);
  const assignments = pools.reduce((product, { entries, size }) => product * choose(entries.length, size), 1);
  const observed = { value: sum(pools.map(({ value }) => value)), dose: sum(pools.map(({ dose }) => dose)) };
  const isCounted = assignments <= counted;
  const others = isCounted ? allContrasts(pools) : drawnContrasts(pools);
  const isExtreme = ({ value }: Contrast) => Math.abs(value) >= Math.abs(observed.value) - rounding;
  const extreme = others.filter(isExtreme).length;
  return {
    difference: observed.dose === 0 ? 0 : observed.value / observed.dose,
    p: isCounted ? extreme / others.length : (extreme + 1) / (others.length + 1),
    interval: intervalOf(observed, isCounted ? others : [...others, observed]),
    assignments,
  };
}

/** Weighted mean of the values labelled b less that of those labelled a, and the same of their doses. */
interface Contrast {
  readonly value: number;
  readonly dose: number;
}

interface Entry {
  readonly value: number;
  readonly dose: number;
}

interface Pool extends Contrast {
  /** Ordered by what they hold, so that the order of rows means nothing. */
  readonly entries: readonly Entry[];
  /** How many are labelled b. */
  readonly size: number;
  readonly weight: number;
}

function poolOf({ a, b, spread = 1, doses }: Block): Pool {
  const of = (values: readonly number[], dose: readonly number[] | undefined, usual: number) =>
    values.map((value, i): Entry => ({ value, dose: dose?.[i] ?? usual }));
  const ownA = of(a, doses?.a, 0);
  const ownB = of(b, doses?.b, 1);
  const entries = [...ownA, ...ownB].sort((x, y) => x.value - y.value || x.dose - y.dose);
  const weight = (a.length * b.length) / (a.length + b.length) / spread;
  return { entries, size: b.length, weight, ...contrastOf(ownB, ownA, weight) };
}

function contrastOf(chosen: readonly Entry[], rest: readonly Entry[], weight: number): Contrast {
  const between = (read: (entry: Entry) => number) =>
    weight * (mean(chosen.map(read)) - mean(rest.map(read)));
  return { value: between(({ value }) => value), dose: between(({ dose }) => dose) };
}

function allContrasts(pools: readonly Pool[]): Contrast[] {
  let sums: Contrast[] = [{ value: 0, dose: 0 }];
  for (const pool of pools) {
    const own = contrastsOf(pool);
    sums = sums.flatMap((one) =>
      own.map(({ value, dose }) => ({ value: one.value + value, dose: one.dose + dose })),
    );
  }
  return sums;
}

/** The contrast of a choice from what the chosen sum to. */
function contrastFrom({ entries, size, weight }: Pool): (value: number, dose: number) => Contrast {
  const total = { value: sum(entries.map(({ value }) => value)), dose: sum(entries.map(({ dose }) => dose)) };
  const between = (chosen: number, all: number) =>
    weight * (chosen / size - (all - chosen) / (entries.length - size));
  return (value, dose) => ({ value: between(value, total.value), dose: between(dose, total.dose) });
}

/** For every choice of those labelled b. */
function contrastsOf(pool: Pool): Contrast[] {
  const { entries, size } = pool;
  const contrast = contrastFrom(pool);
  const found: Contrast[] = [];
  const visit = (from: number, left: number, value: number, dose: number): void => {
    if (left === 0) {
      found.push(contrast(value, dose));
      return;
    }
    for (let i = from; i <= entries.length - left; i++) {
      visit(i + 1, left - 1, value + entries[i]!.value, dose + entries[i]!.dose);
    }
  };
  visit(0, size, 0, 0);
  return found;
}

function drawnContrasts(pools: readonly Pool[]): Contrast[] {
  const random = mulberry32(
    seedOf(pools.flatMap(({ entries, size }) => [size, ...entries.map(({ value }) => value)])),
  );
  const shuffled = pools.map((pool) => ({
    size: pool.size,
    entries: [...pool.entries],
    contrast: contrastFrom(pool),
  }));
  return Array.from({ length: drawn }, () => {
    let value = 0;
    let dose = 0;
    for (const { size, entries, contrast } of shuffled) {
      shuffleFront(entries, size, random);
      let [chosen, doses] = [0, 0];
      for (let i = 0; i < size; i++) {
        chosen += entries[i]!.value;
        doses += entries[i]!.dose;
      }
      const one = contrast(chosen, doses);
      value += one.value;
      dose += one.dose;
    }
    return { value, dose };
  });
}

/**
 * With b truly `d` higher an assignment is as extreme as the observed one where |value − d·dose| ≥ |observed value −
 * d·observed dose|: between two values of d. The interval ends where no more than the level's share still is.
 */
function intervalOf(observed: Contrast, others: readonly Contrast[]): [number, number] {
  const ends = others.map(({ value, dose }): [number, number] => {
    const apart = observed.dose - dose;
    const turned = observed.dose + dose;
    const tiny = rounding * observed.dose;
    if (!(apart > tiny && turned > tiny)) return [-Infinity, Infinity];
    const first = (observed.value - value) / apart;
    const second = (observed.value + value) / turned;
    return [Math.min(first, second), Math.max(first, second)];
  });
  const place = Math.floor(level * others.length + rounding);
  const lows = ends.map(([low]) => low).sort((x, y) => x - y);
  const highs = ends.map(([, high]) => high).sort((x, y) => y - x);
  return [lows[place] ?? -Infinity, highs[place] ?? Infinity];
}
