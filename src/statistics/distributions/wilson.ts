/** Intervals of a share and of the difference of two shares. */
import { isRefused, type Refusal, refuse } from "../refusal";
import { refuseUnlessCounts, type Share } from "../share";
import { normalQuantile } from "./normal";

/**
 * The 95 % score interval of a share, inside 0 … 1 also for 0 and 1; refused for nobody.
 *
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22:209; Newcombe (1998), Stat. Med. 17:857.
 *
 * @example wilsonInterval({ some: 0, all: 20 }) // [0, 0.1611251580]
 */
export function wilsonInterval({ some, all }: Share): [number, number] | Refusal {
  const broken = refuseUnlessCounts([{ some, all }]);
  if (broken) return broken;
  if (all === 0) return refuse("empty", "There is nobody, so there is no share.");
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
export function newcombeInterval(a: Share, b: Share): [number, number] | Refusal {
  const ofA = wilsonInterval(a);
  const ofB = wilsonInterval(b);
  if (isRefused(ofA)) return ofA;
  if (isRefused(ofB)) return ofB;
  const [lowA, highA] = ofA;
  const [lowB, highB] = ofB;
  const shareA = a.some / a.all;
  const shareB = b.some / b.all;
  const difference = shareB - shareA;
  return [
    difference - Math.hypot(shareB - lowB, highA - shareA),
    difference + Math.hypot(highB - shareB, shareA - lowA),
  ];
}
