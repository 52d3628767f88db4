/** What a decided case adds to the Decisions table: first the grade, then the track (R14, R24). */

import { trackNames } from "../ladder/ladder";
import type { Step } from "../ladder/step";
import type { CaseOutcome } from "../promotion/promotion";
import type { Decision } from "./decision";

/**
 * One decision for the grade and one for the track, as far as the step changes them. Declined or deferred, both stay as
 * they are, which is a decision too.
 * @example caseDecisions(stepFromSeniorToGroupPM, "approved")
 * // [{ kind: "promotion", from: "grade 3", to: "grade 4" }, { kind: "track change", from: "IC", to: "Management" }]
 */
export function caseDecisions(
  { kind, from, to }: Step,
  outcome: CaseOutcome,
): readonly Pick<Decision, "kind" | "from" | "to">[] {
  const reached = (before: string, after: string) =>
    outcome === "approved" ? after : `${outcome}: stays ${before}`;
  const change = (before: string, after: string) => ({ from: before, to: reached(before, after) });
  const grade = change(`grade ${from.grade}`, `grade ${to.grade}`);
  const track = change(trackNames[from.track], trackNames[to.track]);
  return [
    ...(kind === "track change" ? [] : [{ kind: "promotion" as const, ...grade }]),
    ...(kind === "promotion" ? [] : [{ kind: "track change" as const, ...track }]),
  ];
}
