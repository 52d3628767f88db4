/** Whom to talk about first: where talking has most to gain for the time it takes. */

import { mean } from "../moments";
import { mulberry32, seedOf, shuffleFront } from "../mulberry32";
import { isRefused, type Refusal, refuseOutside } from "../refusal";
import { categoryChances, expectedShift } from "./categoryChances";

export interface Candidate {
  readonly id: string;
  /** Observed band, from 1. */
  readonly observed: number;
  /** True value with its uncertainty; null where nothing is known of it. */
  readonly estimate: { value: number; standardError: number } | null;
  /** Minutes a talk will take, above 0. */
  readonly minutes: number;
  /** A promotion, an outer mark or pay depends on it. */
  readonly decisionHangs: boolean;
  /** Two raters are two marks or more apart. */
  readonly ratersDisagree: boolean;
  /** Whether the home rater can be compared with others. */
  readonly isLinked: boolean;
}

export interface Pick {
  readonly id: string;
  /** Random picks show whether the order itself is any good. */
  readonly reason: "mostToGain" | "random";
  /** Bands that talking may move it, times what is at stake; an upper bound. */
  readonly gain: number;
  /** Nobody else has marked like this rater: the mark can be talked about, not checked. */
  readonly cannotCheck: boolean;
}

export interface DiscussionOrder {
  readonly picks: Pick[];
  /** Who does not fit into the time, in the same order. */
  readonly rest: string[];
  /** Without any uncertainty known, only stakes and minutes decide. */
  readonly basis: "gain" | "stakes";
}

const decision = 2;
const disagreement = 1.5;
/** Minutes. */
const shortest = 0.1;
const randomShare = 0.1;

/**
 * Fills the time with those who have most to gain a minute, and keeps a tenth of it for random picks.
 *
 * Source: Dantzig (1957), Oper. Res. 5:266 (greedy filling); Raiffa & Schlaifer (1961), ch. 4 (gain).
 *
 * @param cuts between the bands
 * @example discussionOrder(candidates, 90, [1.5, 2.5, 3.5, 4.5])
 */
export function discussionOrder(
  candidates: readonly Candidate[],
  minutes: number,
  cuts: readonly number[],
): DiscussionOrder | Refusal {
  const broken =
    refuseOutside("time for the talks", [minutes], 0) ??
    refuseOutside(
      "talk's length",
      candidates.map((one) => one.minutes),
      shortest,
    ) ??
    refuseOutside(
      "observed band",
      candidates.map(({ observed }) => observed),
      1,
      cuts.length + 1,
    );
  if (broken) return broken;
  const shifts: (number | undefined)[] = [];
  for (const { estimate, observed } of candidates) {
    const chances = estimate && categoryChances(estimate.value, estimate.standardError, cuts);
    if (chances && isRefused(chances)) return chances;
    shifts.push(chances ? expectedShift(chances, observed) : undefined);
  }
  const known = shifts.filter((shift) => shift !== undefined);
  // Of whom nothing is known, as much is expected as of the others on average.
  const usual = known.length > 0 ? mean(known) : 1;
  const ranked = candidates
    .map((candidate, i) => ({ candidate, gain: stakeOf(candidate) * (shifts[i] ?? usual) }))
    .sort((x, y) => y.gain / y.candidate.minutes - x.gain / x.candidate.minutes);
  const first = fill(ranked, (1 - randomShare) * minutes);
  const others = ranked.filter((one) => !first.includes(one));
  const spent = first.reduce((sum, { candidate }) => sum + candidate.minutes, 0);
  const shuffled = [...others];
  shuffleFront(shuffled, shuffled.length, mulberry32(seedOf(ranked.map(({ gain }) => gain))));
  const random = fill(shuffled, minutes - spent);
  const pick =
    (reason: Pick["reason"]) =>
    ({ candidate, gain }: Ranked): Pick => ({
      id: candidate.id,
      reason,
      gain,
      cannotCheck: !candidate.isLinked,
    });
  return {
    picks: [...first.map(pick("mostToGain")), ...random.map(pick("random"))],
    rest: others.filter((one) => !random.includes(one)).map(({ candidate }) => candidate.id),
    basis: known.length > 0 ? "gain" : "stakes",
  };
}

interface Ranked {
  readonly candidate: Candidate;
  readonly gain: number;
}

function stakeOf({ decisionHangs, ratersDisagree }: Candidate): number {
  return (decisionHangs ? decision : 1) * (ratersDisagree ? disagreement : 1);
}

function fill(ranked: readonly Ranked[], minutes: number): Ranked[] {
  let left = minutes;
  return ranked.filter(({ candidate }) => {
    if (candidate.minutes > left) return false;
    left -= candidate.minutes;
    return true;
  });
}
