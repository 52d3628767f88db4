/** What a manager is told of the meeting: the decisions about own reports with their reasons, and nothing of anybody else. */
import { type Criterion, criteriaAt } from "../ladder/ladder";
import { overall } from "../rating/overall";
import { marksOf, type Rating } from "../rating/rating";
import { calibratedMarks, type Decision, decisionInWords, decisionsThatHold } from "./decision";
import type { Session } from "./session";
import { complete } from "./standing";

export interface ToldDecision extends Pick<Decision, "id" | "cycle" | "person" | "name" | "reasonCode"> {
  /** Level code. */
  readonly level: string;
  /** "Leadership 2 → 3", or "kept" */
  readonly decided: string;
  /** What was written down as having led to it. */
  readonly comment: string;
  /** The overall that holds now: "3.0, was 2.8"; blank where a mark is missing. */
  readonly overall: string;
  /** yyyy-MM-dd */
  readonly on: string;
}

/**
 * Nothing of those whose session is still open, nothing that was taken back, and marks kept twice as said last.
 * @param ratings the manager's own, submitted in this cycle
 * @param decisions of anybody, in the order they were recorded
 */
export function toldDecisions(
  ratings: readonly Rating[],
  {
    decisions,
    sessions,
    criteria,
  }: {
    readonly decisions: readonly Decision[];
    readonly sessions: readonly Session[];
    readonly criteria: readonly Criterion[];
  },
): readonly ToldDecision[] {
  return ratings
    .filter(({ person, cycle }) => !sessions.some((one) => isOpenFor(one, person, cycle)))
    .flatMap((rating) => {
      const own = decisionsThatHold(
        decisions.filter(
          ({ person, cycle, kind }) => person === rating.person && cycle === rating.cycle && kind === "marks",
        ),
      );
      const before = marksOf(rating.assessments);
      const asked = criteriaAt(criteria, rating.level);
      const [was, is] = [before, calibratedMarks(before, own)].map(
        (marks) => complete(overall(asked, marks))?.shown,
      );
      const told = own.filter((one, at) => !own.slice(at + 1).some((later) => isKeptAgain(one, later)));
      return told.map(({ id, cycle, person, name, from, to, reasonCode, comment, when }) => ({
        id,
        cycle,
        person,
        name,
        level: rating.level,
        decided: decisionInWords({ from, to }),
        reasonCode,
        comment,
        overall: is === undefined ? "" : is === was || was === undefined ? is : `${is}, was ${was}`,
        on: when.slice(0, 10),
      }));
    });
}

const isOpenFor = ({ cycle, closedOn, people }: Session, person: string, of: string): boolean =>
  cycle === of && closedOn === "" && people.includes(person);

const isKeptAgain = (one: Decision, later: Decision): boolean =>
  one.from === one.to && later.from === one.from && later.to === one.to;
