/** The people of a calibration meeting: marks before and after, and what was decided about each (R14). */
import { reasonCodes } from "../../content/reasonCodes";
import { type Decision, decisionsThatHold } from "../../domain/calibration/decision";
import type { Standing } from "../../domain/calibration/standing";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import type { Problem } from "../../domain/problem";
import { overallLabel } from "../../domain/rating/overall";
import type { MarkOrNot } from "../../domain/rating/rating";
import type { Context } from "../context";
import { isSelf } from "../isSelf";
import { done, type Outcome } from "../outcome";
import { readStandings } from "./readStandings";

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
  const { settings } = context;
  const isOwn = isSelf(context);
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
      .filter(({ rating, person }) => rating !== null && !isOwn(person))
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
