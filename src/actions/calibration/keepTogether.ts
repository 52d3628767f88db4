/** Keeps the marks of several people whom nobody questioned: one look, one row each. */
import type { Decision } from "../../domain/calibration/decision";
import type { Marks } from "../../domain/rating/rating";
import type { Context } from "../context";
import type { Outcome } from "../outcome";
import { appendDecisions, type Decidable, decidable } from "./decidable";
import { decisionOf, whyNotRecorded } from "./recordDecision";

export interface PeopleToKeep {
  /** Each with the marks that stood on the screen, undecided. */
  readonly people: readonly { readonly person: string; readonly seen: Marks }[];
  readonly decidedBy: string;
  readonly session: string;
  readonly request: string;
}

/** All of them or none: whom somebody decided about meanwhile is no longer one of those nobody questioned. */
export function keepTogether(context: Context, input: PeopleToKeep): Outcome<{ kept: number }> {
  const { decidedBy, session, request } = input;
  const about: { readonly who: Decidable; readonly said: Parameters<typeof decisionOf>[2] }[] = [];
  for (const { person, seen } of input.people) {
    const who = decidable(context, person);
    if ("problems" in who) return who;
    const id = `${request}/${person}`;
    const said = { id, marks: seen, seen, after: "", reasonCode: "", comment: "", decidedBy, session };
    about.push({ who, said });
  }
  const kept = about.map(({ who, said }) => decisionOf(context, who, said));
  const keep = (rows: readonly Decision[]) => {
    const problems = about.flatMap(({ who, said }) => whyNotRecorded(context, who, said, rows));
    return problems.length ? { problems } : kept;
  };
  return appendDecisions(context, kept, keep, { kept: kept.length });
}
