/** Keeps the marks of several people whom nobody questioned: one look, one row each. */
import type { Decision } from "../../domain/calibration/decision";
import type { Problem } from "../../domain/problem";
import type { Marks } from "../../domain/rating/rating";
import type { Context } from "../context";
import type { Outcome } from "../outcome";
import { appendDecisions, type Decidable, decidable } from "./decidable";
import { rowsOf } from "./recordDecision";

export interface PeopleToKeep {
  /** Each with the marks that stood on the screen, undecided. */
  readonly people: readonly { readonly person: string; readonly seen: Marks }[];
  readonly decidedBy: string;
  readonly session: string;
  readonly request: string;
}

/** All of them or none: whom somebody decided about meanwhile is no longer one of those nobody questioned. */
export function keepTogether(context: Context, input: PeopleToKeep): Outcome<{ kept: number }> {
  const about: { readonly who: Decidable; readonly seen: Marks }[] = [];
  for (const { person, seen } of input.people) {
    const who = decidable(context, person);
    if ("problems" in who) return who;
    about.push({ who, seen });
  }
  const { decidedBy, session, request } = input;
  const idOf = ({ person }: Decidable) => `${request}/${person.id}`;
  const keep = (rows: readonly Decision[]) => {
    const kept: Decision[] = [];
    const problems: Problem[] = [];
    for (const { who, seen } of about) {
      const said = {
        id: idOf(who),
        marks: seen,
        seen,
        after: "",
        reasonCode: "",
        comment: "",
        decidedBy,
        session,
      };
      const row = rowsOf(context, who, said, rows);
      if ("problems" in row) problems.push(...row.problems);
      else kept.push(...row);
    }
    return problems.length ? { problems } : kept;
  };
  return appendDecisions(context, idOf(about[0]!.who), keep, { kept: about.length });
}
