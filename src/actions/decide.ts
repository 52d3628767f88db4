/** Decisions of the calibration meeting: the marks of each person, recording a decision, and taking one back (R14). */

import { reasonCodes } from "../content";
import { mayDecide, whyNot } from "../domain/cycle";
import { checkDecision, type Decision, decisionsThatHold } from "../domain/decision";
import { formatMarks } from "../domain/marksText";
import { overallLabel } from "../domain/overall";
import type { Problem } from "../domain/problem";
import type { MarkOrNot, Marks } from "../domain/rating";
import { changesOf } from "../workbook/change";
import { decisionsTable } from "../workbook/tables";
import type { Context } from "./context";
import { done, type Outcome, refuse } from "./outcome";
import { record } from "./record";
import { readStandings, type Standing } from "./standings";

export interface DecisionList {
  readonly canDecide: boolean;
  readonly whyNot: string;
  readonly reasonCodes: readonly { readonly name: string; readonly use: string }[];
  readonly people: readonly {
    readonly person: string;
    readonly name: string;
    readonly level: string;
    readonly title: string;
    readonly manager: string;
    readonly overall: string;
    readonly marks: readonly {
      readonly criterion: string;
      readonly submitted: MarkOrNot;
      readonly calibrated: MarkOrNot;
    }[];
    readonly decisions: readonly (Pick<
      Decision,
      "id" | "when" | "from" | "to" | "comment" | "decidedBy" | "reasonCode"
    > & {
      readonly isReversed: boolean;
      /** Takes an earlier decision back. */
      readonly isReversal: boolean;
    })[];
  }[];
  readonly problems: readonly Problem[];
}

export function decisions(context: Context): Outcome<DecisionList> {
  const { settings, caller } = context;
  const { ladder, people, problems } = readStandings(context);
  const state = settings.cycle?.state ?? "Draft";
  return done({
    canDecide: mayDecide(state),
    whyNot: whyNot("decide", state),
    reasonCodes: settings.reasonCodes.map((name) => ({
      name,
      use: reasonCodes.find((code) => code.name === name)?.use ?? "",
    })),
    people: people
      .filter(({ rating, person }) => rating !== null && !isSelf(person.email, caller.rater, context.email))
      .map((one) => ({
        person: one.person.id,
        name: one.person.name,
        level: one.level?.code ?? one.person.level,
        title: one.person.title,
        manager: one.manager,
        overall: one.overall ? overallLabel(one.overall) : "",
        marks: ladder.criteria.map(({ name }) => ({
          criterion: name,
          submitted: one.given[name] ?? null,
          calibrated: one.calibrated[name] ?? null,
        })),
        decisions: decisionsShown(one),
      })),
    problems,
  });
}

/** Nobody sees or decides about the row about themselves (R4). */
const isSelf = (email: string, ...addresses: readonly string[]): boolean =>
  email !== "" && addresses.some((address) => address.toLowerCase() === email);

function decisionsShown({ decisions: all }: Standing): DecisionList["people"][number]["decisions"] {
  const holding = new Set(decisionsThatHold(all).map(({ id }) => id));
  return all.map(({ id, when, from, to, comment, decidedBy, reasonCode, reverses }) => ({
    id,
    when,
    from,
    to,
    comment,
    decidedBy,
    reasonCode,
    isReversal: reverses !== "",
    isReversed: reverses === "" && !holding.has(id),
  }));
}

export interface DecisionToRecord {
  /** Made by the page. */
  readonly id: string;
  readonly person: string;
  /** The marks to hold, of the criteria decided on. */
  readonly marks: Marks;
  /** The marks that stood on the screen. */
  readonly seen: Marks;
  readonly reasonCode: string;
  readonly comment: string;
  readonly decidedBy: string;
  readonly session: string;
  readonly request: string;
}

export function recordDecision(context: Context, input: DecisionToRecord): Outcome<{ id: string }> {
  const found = standingFor(context, input.person);
  if ("problems" in found) return found;
  const { ladder, standing } = found;
  if (standing.decisions.some(({ id }) => id === input.id)) return done({ id: input.id });
  const problems = checkDecision(input, {
    criteria: ladder.criteria,
    standing: standing.calibrated,
    reasonCodes: context.settings.reasonCodes,
  });
  if (problems.length) return refuse(...problems);
  const { id, person, reasonCode, comment, session, request } = input;
  return append(context, request, `Decision on ${standing.person.name}`, {
    id,
    person,
    session,
    reasonCode,
    comment,
    kind: "marks",
    from: formatMarks(input.seen),
    to: formatMarks(input.marks),
    decidedBy: input.decidedBy.trim() || context.email,
    reverses: "",
  });
}

/** Takes a decision back by adding a row that reverses it. */
export function undoDecision(
  context: Context,
  input: { id: string; decision: string; person: string; request: string },
): Outcome<{ id: string }> {
  const found = standingFor(context, input.person);
  if ("problems" in found) return found;
  const { decisions: all, person } = found.standing;
  if (all.some(({ id }) => id === input.id)) return done({ id: input.id });
  const undone = decisionsThatHold(all).find(({ id }) => id === input.decision);
  if (!undone) return refuse(notHolding);
  return append(context, input.request, `Take back a decision on ${person.name}`, {
    id: input.id,
    person: person.id,
    session: undone.session,
    kind: undone.kind,
    from: undone.to,
    to: undone.from,
    reasonCode: "",
    comment: "",
    decidedBy: undone.decidedBy,
    reverses: undone.id,
  });
}

function append(
  context: Context,
  request: string,
  what: string,
  decision: Omit<Decision, "cycle" | "recordedBy" | "when">,
): Outcome<{ id: string }> {
  const row: Decision = {
    ...decision,
    cycle: context.settings.cycle?.name ?? "",
    recordedBy: context.email,
    when: context.now,
  };
  return record(context, {
    request,
    what,
    changes: changesOf(decisionsTable, [], null, row),
    answer: { id: row.id },
  });
}

function standingFor(context: Context, person: string) {
  const state = context.settings.cycle?.state ?? "Draft";
  if (!mayDecide(state)) return refuse({ code: "cycle.notLive", message: whyNot("decide", state) });
  const { ladder, people, problems } = readStandings(context);
  const standing = people.find((one) => one.person.id === person);
  if (!standing?.rating)
    return refuse(...(standing ? [unrated(standing)] : problems.length ? problems : [unknownPerson(person)]));
  if (isSelf(standing.person.email, context.caller.rater, context.email)) return refuse(ownRow);
  return { ladder, standing };
}

const unrated = ({ person, unratedReason }: Standing): Problem => ({
  code: "decision.unrated",
  message: `${person.name} has no submitted rating in this cycle (${unratedReason}). There is nothing to calibrate yet.`,
});

const unknownPerson = (person: string): Problem => ({
  code: "decision.unknownPerson",
  message: `Decision: expected an employee ID of the sheet People, found "${person}".`,
});

const ownRow: Problem = {
  code: "decision.self",
  message: "This row is about you. Nobody decides about themselves; somebody else has to record it.",
};

const notHolding: Problem = {
  code: "decision.notHolding",
  message: "This decision was taken back already, or is not on the sheet Decisions. Look at the list again.",
};
