/** Intervals of a share and of the difference of two shares. */
import { normalQuantile } from "./normal";

/** Some of all, for instance promoted of rated; `all` at least 1. */
export interface Share {
  readonly some: number;
  readonly all: number;
}

/**
 * The 95 % score interval of a share, inside 0 … 1 also for 0 and 1.
 *
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22:209; Newcombe (1998), Stat. Med. 17:857.
 *
 * @example wilsonInterval({ some: 0, all: 20 }) // [0, 0.16112515805281874]
 */
export function wilsonInterval({ some, all }: Share): [number, number] {
  const z = normalQuantile(0.975);
  const centre = (some + (z * z) / 2) / (all + z * z);
  const reach = (z / (all + z * z)) * Math.sqrt((some * (all - some)) / all + (z * z) / 4);
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}

/**
 * The 95 % interval of share b less share a.
 *
 * Source: Newcombe (1998), Stat. Med. 17:873, method 10.
 *
 * @example newcombeInterval({ some: 48, all: 80 }, { some: 56, all: 70 }) // [0.0524…, 0.3338…]
 */
export function newcombeInterval(a: Share, b: Share): [number, number] {
  const [lowA, highA] = wilsonInterval(a);
  const [lowB, highB] = wilsonInterval(b);
  const shareA = a.some / a.all;
  const shareB = b.some / b.all;
  const difference = shareB - shareA;
  return [
    difference - Math.hypot(shareB - lowB, highA - shareA),
    difference + Math.hypot(highB - shareB, shareA - lowA),
  ];
}
