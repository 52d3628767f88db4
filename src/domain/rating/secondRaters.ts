/** Second raters: who may give another view of whom, and a balanced set of them across reporting lines. */
import { findLinks } from "../../statistics/severity/links";
import { groupedBy } from "../groupedBy";
import { addressesOf, peopleAt, type SignsIn } from "../people/isSelf";
import type { Person } from "../people/person";
import type { Assignment } from "./assignments";

export type AskedFor = Pick<Assignment, "person" | "rater" | "role">;

/** One person, one rater who gives another view. */
export type SecondView = Pick<Assignment, "person" | "rater">;

export interface Organisation {
  readonly people: readonly Person[];
  /** Whose addresses belong together. */
  readonly raters: readonly SignsIn[];
  /** Who is asked for whom in this cycle. */
  readonly tasks: readonly AskedFor[];
}

/** Second views that each team receives and each rater gives, so that no comparison hangs on one person. */
const viewsEach = 2;

/**
 * Further second views so that each team receives two and each rater gives about two, at most three. Across reporting
 * lines first: a rater of the same line does not link it with the others. Nobody is proposed for themselves, for those
 * above or below them, or twice.
 * @example proposeSecondRaters(twoTeamsOfThree) // two of each team for the other's rater: four
 */
export function proposeSecondRaters(organisation: Organisation): SecondView[] {
  const teams = teamsOf(organisation.tasks);
  const line = linesOf(organisation);
  const isOpen = openViews(organisation);
  const raters = takingTurns([...teams.keys()], line);
  const tally = tallyOf(organisation.tasks, teams);
  const proposed: SecondView[] = [];
  const propose = (home: string, isOnlyJoining: boolean) => {
    const { componentOf } = findLinks(tally.rated);
    const at = raters.indexOf(home);
    let best: { view: SecondView; cost: readonly number[] } | undefined;
    raters.forEach((rater, place) => {
      const isJoining = componentOf.get(rater) !== componentOf.get(home);
      const given = tally.givenBy(rater);
      if (rater === home || given > viewsEach || (isOnlyJoining && !isJoining)) return;
      const ofRater = [
        Number(line(rater) === line(home)),
        given,
        Number(!isJoining),
        tally.betweenTeams(rater, home),
      ];
      if (best && isLess(best.cost.slice(0, ofRater.length), ofRater)) return;
      const distance = (place - at + raters.length) % raters.length;
      for (const person of teams.get(home)!) {
        const view = { person, rater };
        const cost = [...ofRater, tally.of(person), distance];
        if ((!best || isLess(cost, best.cost)) && !tally.isAsked(view) && isOpen(view)) best = { view, cost };
      }
    });
    if (!best) return;
    proposed.push(best.view);
    tally.add(best.view);
  };
  for (let round = 0; round < viewsEach; round++)
    for (const home of raters) if (tally.receivedBy(home) <= round) propose(home, false);
  for (const home of raters) if (findLinks(tally.rated).components.length > 1) propose(home, true);
  return proposed;
}

const teamsOf = (tasks: readonly AskedFor[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [
      ...groupedBy(
        tasks.filter(({ role }) => role === "manager"),
        ({ rater }) => rater,
      ),
    ].map(([rater, own]) => [rater, own.map(({ person }) => person)]),
  );

/** Counts of what is asked for, and of what is proposed on top. */
function tallyOf(tasks: readonly AskedFor[], teams: ReadonlyMap<string, readonly string[]>) {
  const counts = new Map<string, number>();
  const homeOf = new Map([...teams].flatMap(([home, team]) => team.map((person) => [person, home] as const)));
  const rated = tasks.map(({ person, rater }) => ({ unit: person, rater }));
  const key = (...parts: string[]) => JSON.stringify(parts);
  const count = (...parts: string[]) => counts.get(key(...parts)) ?? 0;
  const counted = ({ person, rater }: SecondView) => {
    const home = homeOf.get(person) ?? "";
    for (const one of [key("by", rater), key("to", home), key("of", person), key("between", rater, home)])
      counts.set(one, (counts.get(one) ?? 0) + 1);
  };
  const asked = new Set(tasks.map(({ person, rater }) => key(person, rater)));
  tasks.filter(({ role }) => role === "second rater").forEach(counted);
  return {
    rated,
    givenBy: (rater: string) => count("by", rater),
    receivedBy: (home: string) => count("to", home),
    of: (person: string) => count("of", person),
    betweenTeams: (rater: string, home: string) => count("between", rater, home),
    isAsked: ({ person, rater }: SecondView) => asked.has(key(person, rater)),
    add(view: SecondView) {
      counted(view);
      asked.add(key(view.person, view.rater));
      rated.push({ unit: view.person, rater: view.rater });
    },
  };
}

/** Whether somebody may give another view: not of themselves, nor of those above or below them. */
export function openViews({ people, raters }: Organisation): (view: SecondView) => boolean {
  const chain = chainsIn(people);
  const idsOf = idsAt(people, raters);
  const known = new Set(people.map(({ id }) => id));
  return ({ person, rater }) =>
    known.has(person) &&
    idsOf(rater).every((id) => id !== person && !chain(person).includes(id) && !chain(id).includes(person));
}

/** The reporting line somebody stands in: the branch below the top of the organisation. */
function linesOf({ people, raters }: Organisation): (rater: string) => string {
  const chain = chainsIn(people);
  const idsOf = idsAt(people, raters);
  return (rater) => {
    const id = idsOf(rater)[0];
    if (id === undefined) return rater;
    return [id, ...chain(id)].slice(-2)[0]!;
  };
}

/** Everybody above somebody, from the manager up; a circle ends where it closes. */
function chainsIn(people: readonly Person[]): (id: string) => readonly string[] {
  const managers = new Map(people.map(({ id, manager }) => [id, manager] as const));
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const above: string[] = [];
    for (let up = managers.get(id); up && managers.has(up) && !above.includes(up); up = managers.get(up))
      above.push(up);
    known.set(id, above);
    return above;
  };
}

function idsAt(people: readonly Person[], raters: readonly SignsIn[]): (rater: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (rater) => {
    const ids = known.get(rater) ?? peopleAt(addressesOf(rater, raters), people).map(({ id }) => id);
    known.set(rater, ids);
    return ids;
  };
}

/** In turns, so that neighbours stand in different lines as long as there are several. */
function takingTurns(raters: readonly string[], line: (rater: string) => string): string[] {
  const lines = [...groupedBy(raters, line).values()].sort((a, b) => b.length - a.length);
  const longest = lines[0]?.length ?? 0;
  return Array.from({ length: longest }, (_, turn) => lines.flatMap((one) => one[turn] ?? [])).flat();
}

const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
};
