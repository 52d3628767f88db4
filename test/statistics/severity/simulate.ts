/** Companies whose truth is known, as input for severity: teams, people, raters and noise drawn with given spreads. */
import { mulberry32 } from "../../../src/statistics/mulberry32";
import type { Composite } from "../../../src/statistics/severity/composite";
import type { SeverityInput } from "../../../src/statistics/severity/severityTypes";

export interface Company {
  readonly raters: number;
  readonly people: number;
  /** People with a second rating, by another rater drawn at random. */
  readonly seconds: number;
  /** Shared profiles, and how many raters marked them (the first ones). */
  readonly profiles?: number;
  readonly profileRaters?: number;
  readonly sd?: {
    readonly team?: number;
    readonly severity?: number;
    readonly person?: number;
    /** Of one composite of a person, and of a profile, before rounding. */
    readonly noise?: number;
    readonly profileNoise?: number;
  };
}

export interface Simulated {
  readonly input: SeverityInput;
  /** True severity by rater index (ids r0, r1 …), true value by person index (ids p0, p1 …). */
  readonly severity: readonly number[];
  readonly truth: readonly number[];
}

export function simulate(company: Company, seed: number): Simulated {
  const sd = { team: 0.25, severity: 0.3, person: 0.47, noise: 0.34, profileNoise: 0.34, ...company.sd };
  const { raters, people, seconds, profiles = 0, profileRaters = raters } = company;
  const random = mulberry32(seed);
  const draw = (spread: number) =>
    spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const severity = Array.from({ length: raters }, () => draw(sd.severity));
  const team = Array.from({ length: raters }, () => draw(sd.team));
  const truth = Array.from({ length: people }, (_, p) => 3.2 + team[p % raters]! + draw(sd.person));
  const composites: Composite[] = [];
  const mark = (unit: string, rater: number, value: number, noise: number) => {
    const seen = Math.round(4 * (value + severity[rater]! + draw(noise))) / 4;
    composites.push({ unit, rater: `r${rater}`, value: Math.min(5, Math.max(1, seen)) });
  };
  const order = truth.map((_, p) => ({ p, key: random() })).sort((a, b) => a.key - b.key);
  const second = new Set(order.slice(0, seconds).map(({ p }) => p));
  truth.forEach((value, p) => {
    mark(`p${p}`, p % raters, value, sd.noise);
    const other = (p + 1 + Math.floor((raters - 1) * random())) % raters;
    if (second.has(p)) mark(`p${p}`, other, value, sd.noise);
  });
  for (let v = 0; v < profiles; v++) {
    for (let r = 0; r < profileRaters; r++) mark(`v${v}`, r, 2.2 + v, sd.profileNoise);
  }
  return {
    input: { composites, people: truth.map((_, p) => ({ unit: `p${p}`, team: `r${p % raters}` })) },
    severity,
    truth,
  };
}
