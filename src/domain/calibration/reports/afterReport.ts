/** What a calibration changed: by track and by criterion, whether reasons were used alike, and who is still open. */
import type { Ladder, Track } from "../../ladder/ladder";
import { isUndecided } from "../../promotion/promotion";
import { parseMarks } from "../../rating/marksText";
import { isMark } from "../../rating/rating";
import { proposedInWords } from "../caseInWords";
import { type Decision, decisionsThatHold } from "../decision";
import { isApart } from "../discussable";
import { complete, lastDecision, type Standing } from "../standing";
import { minutesTogether, type TalkedMinutes } from "../talkTime";

export interface ChangesMade {
  /** Rated people. */
  readonly people: number;
  readonly decided: number;
  readonly raised: readonly string[];
  readonly lowered: readonly string[];
}

export interface AfterReport {
  readonly byTrack: Readonly<Record<Track, ChangesMade>>;
  /** How long meetings talked; by grade and track, never by person. */
  readonly minutes: ReturnType<typeof minutesTogether>;
  /** Alphabetical; for HR alone, and never as a rate (R30). */
  readonly byManager: readonly { readonly manager: string; readonly changes: ChangesMade }[];
  /** Most changes and disagreement first. */
  readonly criteria: readonly {
    readonly criterion: string;
    readonly raised: number;
    readonly lowered: number;
    /** People whose second raters' marks are two or more from the manager's, of those who have a second rating. */
    readonly apart: readonly string[];
    readonly compared: number;
  }[];
  readonly reasons: readonly {
    readonly reason: string;
    readonly raised: number;
    readonly lowered: number;
    readonly people: readonly string[];
  }[];
  /** Rated, and nobody has decided. */
  readonly undecided: readonly string[];
  /** Cases that nobody decided: those proposed, and those sent back. */
  readonly openCases: readonly string[];
  readonly unrated: readonly { readonly name: string; readonly why: string }[];
}

/** @param minutes of this cycle's meetings */
export function afterReport(
  people: readonly Standing[],
  ladder: Ladder,
  minutes: readonly TalkedMinutes[],
): AfterReport {
  const rated = people.filter(({ rating }) => rating !== null);
  const moves = rated.flatMap((one) =>
    decisionsThatHold(one.decisions.filter(({ kind }) => kind === "marks")).flatMap((decision) =>
      movesOf(decision).map((move) => ({ ...move, reason: decision.reasonCode, name: nameOf(one) })),
    ),
  );
  const track = (which: Track) => changesMade(rated.filter(({ level }) => level?.track === which));
  const managers = [...new Set(rated.map(({ manager }) => manager))].sort();
  const tally = (own: typeof moves) => ({
    raised: own.filter(({ by }) => by > 0).length,
    lowered: own.filter(({ by }) => by < 0).length,
  });
  return {
    byTrack: { IC: track("IC"), M: track("M") },
    minutes: minutesTogether(minutes),
    byManager: managers.map((manager) => ({
      manager,
      changes: changesMade(rated.filter((one) => one.manager === manager)),
    })),
    criteria: ladder.criteria
      .map(({ name }) => ({
        criterion: name,
        ...tally(moves.filter(({ criterion }) => criterion === name)),
        ...disagreement(rated, name),
      }))
      .sort((a, b) => questioned(b) - questioned(a)),
    reasons: [...new Set(moves.map(({ reason }) => reason))].sort().map((reason) => {
      const own = moves.filter((move) => move.reason === reason);
      return { reason, ...tally(own), people: [...new Set(own.map(({ name }) => name))].sort() };
    }),
    undecided: rated.filter((one) => lastDecision(one) === null).map(nameOf),
    openCases: people.flatMap((one) =>
      one.cases
        .filter(({ status }) => isUndecided(status))
        .map((open) => {
          const what = proposedInWords(open, ladder, one.decisions);
          return `${nameOf(one)} (${what}${open.status === "sent back" ? ", sent back" : ""})`;
        }),
    ),
    unrated: people
      .filter(({ rating, level }) => rating === null && level !== undefined)
      .map((one) => ({ name: nameOf(one), why: one.unratedReason })),
  };
}

const questioned = ({ raised, lowered, apart }: AfterReport["criteria"][number]): number =>
  raised + lowered + apart.length;

function disagreement(people: readonly Standing[], criterion: string) {
  const compared = people.flatMap((one) => {
    const given = one.given[criterion];
    const others = one.secondRatings.flatMap(({ assessments }) => assessments[criterion]?.mark ?? []);
    const marks = others.filter(isMark);
    return isMark(given) && marks.length ? [{ name: nameOf(one), given, marks }] : [];
  });
  const apart = compared.filter(({ given, marks }) => marks.some((mark) => isApart(mark, given)));
  return { apart: apart.map(({ name }) => name).sort(), compared: compared.length };
}

const nameOf = ({ person }: Standing): string => person.name || person.id;

function changesMade(people: readonly Standing[]): ChangesMade {
  const moved = (sign: 1 | -1) =>
    people
      .filter(({ overall, overallGiven }) => {
        const [now, before] = [complete(overall), complete(overallGiven)];
        return now && before && Math.sign(now.value - before.value) === sign;
      })
      .map(nameOf)
      .sort();
  return {
    people: people.length,
    decided: people.filter((one) => lastDecision(one) !== null).length,
    raised: moved(1),
    lowered: moved(-1),
  };
}

/** Marks that a decision moved; a mark that was none before moves in no direction. */
function movesOf({ from, to }: Decision): { criterion: string; by: number }[] {
  const [before, after] = [parseMarks(from), parseMarks(to)];
  if (!("marks" in before) || !("marks" in after)) return [];
  return Object.entries(after.marks).flatMap(([criterion, mark]) => {
    const old = before.marks[criterion];
    return isMark(mark) && isMark(old) && mark !== old ? [{ criterion, by: mark - old }] : [];
  });
}
