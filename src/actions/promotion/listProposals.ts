/** A manager's reports with the steps that exist for each, and the case already begun. */
import { findLevel, type Ladder, nextSteps } from "../../domain/ladder/ladder";
import { isStep, type StepKind, stepBetween } from "../../domain/ladder/step";
import type { Problem } from "../../domain/problem";
import { type CaseStatus, caseId } from "../../domain/promotion/promotion";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome } from "../outcome";
import { mayRecord } from "../rating/mayRecord";

export interface ProposalList {
  readonly reports: readonly {
    readonly person: string;
    readonly name: string;
    readonly title: string;
    readonly level: string;
    /** Every step that exists, the current track first; the move across last. */
    readonly steps: readonly {
      readonly level: string;
      readonly title: string;
      readonly kind: StepKind;
      readonly needsBusinessNeed: boolean;
    }[];
    readonly proposed: { readonly level: string; readonly status: CaseStatus } | null;
  }[];
  readonly problems: readonly Problem[];
}

export function listProposals(context: Context): Outcome<ProposalList> {
  const ladder = readLadder(context.seen);
  const { tables, problems } = readTables(context.seen, ["people", "ratings", "cases"]);
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const reports = tables.ratings.rows
    .filter(({ role }) => role === "manager")
    .filter(mayRecord(context))
    .map(({ person, level }) => {
      const proposed = tables.cases.rows.find(
        ({ id }) => id === caseId(context.settings.cycle?.name ?? "", person),
      );
      return {
        person,
        name: people.get(person)?.name ?? person,
        title: people.get(person)?.title ?? "",
        level,
        steps: stepsFrom(ladder, level),
        proposed: proposed ? { level: proposed.to, status: proposed.status } : null,
      };
    });
  return done({ reports, problems: [...ladder.problems, ...problems] });
}

/** Every next step (R25), and the move across at the same grade. */
function stepsFrom(ladder: Ladder, from: string) {
  const own = findLevel(ladder, from);
  const next = nextSteps(ladder, from);
  return ladder.levels
    .map(({ code }) => stepBetween(ladder, from, code))
    .filter(isStep)
    .filter(({ to, gradesUp }) => gradesUp === 0 || next.includes(to))
    .sort(
      (a, b) =>
        b.gradesUp - a.gradesUp || Number(b.to.track === own?.track) - Number(a.to.track === own?.track),
    )
    .map(({ to, kind, needsBusinessNeed }) => ({ level: to.code, title: to.title, kind, needsBusinessNeed }));
}
