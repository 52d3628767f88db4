/** The people of a calibration meeting: marks before and after, and what was decided about each (R14). */
import { type Decision, decisionsThatHold } from "../../domain/calibration/decision";
import type { Room, RoomPerson } from "../../domain/calibration/room";
import { lastDecision, type Standing } from "../../domain/calibration/standing";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import type { Problem } from "../../domain/problem";
import { overallLabel } from "../../domain/rating/overall";
import type { MarkOrNot } from "../../domain/rating/rating";
import { readIfThere } from "../../workbook/tables/readIfThere";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { reasonCodesOf, roomPeople } from "./openRoom";
import { readStandings } from "./readStandings";

export interface DecisionList
  extends Pick<Room, "canDecide" | "whyNot" | "reasonCodes" | "levels" | "texts"> {
  readonly people: readonly {
    readonly person: string;
    /** Evidence, flags, last cycle, second raters: what the meeting looked at. */
    readonly about: RoomPerson;
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
    /** Whether a decision on the marks holds; a word on a case is none. */
    readonly isDecided: boolean;
    /** A letter that was released says these marks, and would be overtaken by others. */
    readonly hasLetter: boolean;
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
  const standings = readStandings(context);
  const { ladder, people } = standings;
  const { people: shown, levels, texts, problems } = roomPeople(context, standings);
  const abouts = new Map(shown.map((about) => [about.id, about] as const));
  const state = settings.cycle?.state;
  const released = new Set(
    readIfThere(context.seen, "letters")
      .rows.filter((one) => one.cycle === settings.cycle?.name && one.status === "released")
      .map(({ person }) => person),
  );
  return done({
    canDecide: mayDecide(state),
    whyNot: whyNot("decide", state),
    reasonCodes: reasonCodesOf(settings),
    levels,
    texts,
    people: people.flatMap((one) => {
      const about = abouts.get(one.person.id);
      if (!about || !one.rating) return [];
      return {
        person: about.id,
        about,
        name: about.name,
        level: about.level,
        title: about.title,
        manager: about.manager,
        overall: one.overall ? overallLabel(one.overall) : "",
        marks: ladder.criteria.map(({ name }) => ({
          criterion: name,
          submitted: one.given[name] ?? null,
          calibrated: one.calibrated[name] ?? null,
        })),
        isDecided: lastDecision(one) !== null,
        hasLetter: released.has(one.person.id),
        decisions: decisionsShown(one),
      };
    }),
    problems: [...standings.problems, ...problems],
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
