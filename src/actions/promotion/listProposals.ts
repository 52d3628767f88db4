/** A manager's reports with the steps that exist for each, and the case already begun. */
import { mayPropose } from "../../domain/cycle/cycle";
import { findLevel, type Ladder, nextSteps } from "../../domain/ladder/ladder";
import { isStep, type StepKind, stepBetween } from "../../domain/ladder/step";
import type { Problem } from "../../domain/problem";
import { whyNotPropose } from "../../domain/promotion/mayChangeCase";
import type { PromotionCase } from "../../domain/promotion/promotion";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome } from "../outcome";
import { mayRecord } from "../rating/mayRecord";
import { outcomesInLetters } from "./outcomesInLetters";

export interface ProposalList {
  readonly reports: readonly {
    readonly person: string;
    readonly name: string;
    readonly title: string;
    readonly level: string;
    /** Every step that exists, the current track first; the move across last. Once nobody is proposed, those begun. */
    readonly steps: readonly {
      readonly level: string;
      readonly title: string;
      readonly kind: StepKind;
      readonly needsBusinessNeed: boolean;
      /** Of the case for this level, or what a letter says became of it; null while none is begun. */
      readonly status: string | null;
    }[];
  }[];
  /** Why nobody is proposed now; blank while somebody can be. */
  readonly whyNot: string;
  readonly problems: readonly Problem[];
}

export function listProposals(context: Context): Outcome<ProposalList> {
  const ladder = readLadder(context.seen);
  const { tables, problems } = readTables(context.seen, ["people", "ratings", "cases"]);
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const outcomeOf = outcomesInLetters(context);
  const isSentBack = ({ steps }: { steps: readonly { status: string | null }[] }) =>
    steps.some(({ status }) => status === "sent back");
  const reports = tables.ratings.rows
    .filter(({ role }) => role === "manager")
    .filter(mayRecord(context))
    .map(({ person, level }) => {
      const begun = tables.cases.rows.filter(
        (one) => one.cycle === context.settings.cycle?.name && one.person === person,
      );
      return {
        person,
        name: people.get(person)?.name ?? person,
        title: people.get(person)?.title ?? "",
        level,
        steps: stepsFrom(ladder, level, begun).map((step) => ({
          ...step,
          status: outcomeOf(person, step.level) || step.status,
        })),
      };
    })
    .sort((a, b) => Number(isSentBack(b)) - Number(isSentBack(a)));
  const state = context.settings.cycle?.state;
  const begun = reports
    .map((one) => ({ ...one, steps: one.steps.filter(({ status }) => status) }))
    .filter(({ steps }) => steps.length);
  return done({
    reports: mayPropose(state, false) ? reports : begun,
    whyNot: [
      whyNotPropose(state, begun.length > 0, context.settings.kind === "hub"),
      ...(reports.some(isSentBack) && state !== "Rating" && mayPropose(state, true)
        ? ["What was sent back can be proposed again."]
        : []),
    ].join(" "),
    problems: [...ladder.problems, ...problems],
  });
}

/** Every next step (R25), the move across at the same grade, and whatever else a case was begun for. */
function stepsFrom(ladder: Ladder, from: string, begun: readonly PromotionCase[]) {
  const caseFor = (code: string) => begun.find((one) => one.to === code);
  const own = findLevel(ladder, from);
  const next = nextSteps(ladder, from);
  return ladder.levels
    .map(({ code }) => stepBetween(ladder, from, code))
    .filter(isStep)
    .filter(({ to, gradesUp }) => gradesUp === 0 || next.includes(to) || caseFor(to.code))
    .sort(
      (a, b) =>
        b.gradesUp - a.gradesUp || Number(b.to.track === own?.track) - Number(a.to.track === own?.track),
    )
    .map(({ to, kind, needsBusinessNeed }) => ({
      level: to.code,
      title: to.title,
      kind,
      needsBusinessNeed,
      status: caseFor(to.code)?.status ?? null,
    }));
}
