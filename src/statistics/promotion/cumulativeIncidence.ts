/** The share promoted by a time when many leave before they could be. */

import { type Refusal, refuseOutside } from "../refusal";

/** How a stay at a level ended, if it did. */
export type Ending = "promoted" | "left" | "open";

export interface EndedSpell {
  /** Time already spent there when the records begin. */
  readonly entry: number;
  readonly exit: number;
  readonly ending: Ending;
}

/**
 * Share promoted by each time of a promotion, with leaving as the other way to end (Aalen–Johansen).
 *
 * Source: Aalen & Johansen (1978), Scand. J. Stat. 5:141.
 *
 * @example
 * cumulativeIncidence([{ entry: 0, exit: 1, ending: "left" }, { entry: 0, exit: 2, ending: "promoted" }])
 * // [{ time: 2, share: 0.5 }]
 */
export function cumulativeIncidence(
  spells: readonly EndedSpell[],
): { readonly time: number; readonly share: number }[] | Refusal {
  const broken = refuseOutside(
    "time",
    spells.flatMap(({ entry, exit }) => [entry, exit]),
    0,
  );
  if (broken) return broken;
  const times = [...new Set(spells.map(({ exit }) => exit))].sort((a, b) => a - b);
  const found: { time: number; share: number }[] = [];
  let staying = 1;
  let share = 0;
  for (const time of times) {
    const atRisk = spells.filter(({ entry, exit }) => entry < time && time <= exit).length;
    const ended = spells.filter(({ entry, exit }) => entry < time && exit === time);
    if (atRisk === 0) continue;
    const promoted = ended.filter(({ ending }) => ending === "promoted").length;
    const left = ended.filter(({ ending }) => ending === "left").length;
    share += (staying * promoted) / atRisk;
    staying *= 1 - (promoted + left) / atRisk;
    if (promoted > 0) found.push({ time, share });
  }
  return found;
}
