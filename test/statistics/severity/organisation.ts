/** The simulated organisations of the reference cases, as input for severity. */
import type { Composite } from "../../../src/statistics/severity/composite";
import type { SeverityInput } from "../../../src/statistics/severity/severityTypes";
import { goldenLines } from "../golden";

export interface Organisation {
  readonly p: number[];
  readonly r: number[];
  readonly second: number[];
  readonly y: number[];
  readonly vv: number[];
  readonly vr: number[];
  readonly vy: number[];
  readonly mgr: number[];
  readonly b: number[];
  readonly theta: number[];
}

export type Scenario = "none" | "second15" | "vign" | "both";

export const organisations = (): Organisation[] => goldenLines("sim/reps20_sdTeam0.25");

/** Ids: p0 … for people, r0 … for raters, v0 … for profiles. */
export function severityInput(organisation: Organisation, scenario: Scenario): SeverityInput {
  const { p, r, second, y, vv, vr, vy, mgr } = organisation;
  const hasSeconds = scenario === "second15" || scenario === "both";
  const hasProfiles = scenario === "vign" || scenario === "both";
  const marks = p.map((person, i): Composite & { isSecond: boolean } => ({
    unit: `p${person}`,
    rater: `r${r[i]}`,
    value: y[i]!,
    isSecond: second[i] === 1,
  }));
  const profiles = vv.map(
    (profile, i): Composite => ({
      unit: `v${profile}`,
      rater: `r${vr[i]}`,
      value: vy[i]!,
    }),
  );
  return {
    composites: [
      ...marks
        .filter(({ isSecond }) => hasSeconds || !isSecond)
        .map(({ isSecond, ...composite }) => composite),
      ...(hasProfiles ? profiles : []),
    ],
    people: mgr.map((manager, person) => ({ unit: `p${person}`, team: `r${manager}` })),
  };
}
