/** The step from one level to another: a promotion, a track change, or both (R22, R24). */

import { found, type Problem } from "../problem";
import { findLevel, gradesUp, type Ladder, type Level } from "./ladder";

export type StepKind = "promotion" | "track change" | "promotion and track change";

export interface Step {
  readonly kind: StepKind;
  readonly from: Level;
  readonly to: Level;
  /** A seat in management must be needed; work at a higher grade on the IC track needs no open seat (R22). */
  readonly needsBusinessNeed: boolean;
  /** Grades of the ladder: 0 for a move across; more than 1 skips a grade and wants a note from those who decide. */
  readonly gradesUp: number;
}

/**
 * What kind of step leads from one level to the other, or the problem why none does: a level unknown, the same one,
 * or a lower grade.
 * @example stepBetween(ladder, "IC3", "M4") // { kind: "promotion and track change", gradesUp: 1, … }
 */
export function stepBetween(
  ladder: Pick<Ladder, "levels">,
  fromCode: string,
  toCode: string,
): Step | Problem {
  const from = findLevel(ladder, fromCode);
  const to = findLevel(ladder, toCode);
  if (!from) return unknownLevel("Current level", fromCode);
  if (!to) return unknownLevel("Proposed level", toCode);
  if (from.code === to.code) {
    return {
      code: "step.sameLevel",
      message: `Proposed level: expected another level than the current one, found ${to.title} (${to.code}) for both.`,
    };
  }
  if (to.grade < from.grade) {
    const message = `Proposed level: expected grade ${from.grade} or above, found grade ${to.grade} (${to.title}). A case is a step up or a move across.`;
    return { code: "step.lowerGrade", message };
  }
  const up = gradesUp(ladder, from, to);
  return {
    kind: kindOf(up, from.track !== to.track),
    from,
    to,
    needsBusinessNeed: to.track === "M",
    gradesUp: up,
  };
}

export const isStep = (result: Step | Problem): result is Step => "kind" in result;

function kindOf(up: number, changesTrack: boolean): StepKind {
  if (up === 0) return "track change";
  return changesTrack ? "promotion and track change" : "promotion";
}

const unknownLevel = (place: string, code: string): Problem => ({
  code: "step.unknownLevel",
  message: `${place}: expected a level of the ladder, found ${found(code)}. Choose one from the list.`,
});
