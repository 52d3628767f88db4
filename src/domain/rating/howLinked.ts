/** How well the raters of an organisation are linked through people whom two of them rate, in sentences. */
import { counted } from "../../statistics/points";
import { linkStrength } from "../../statistics/severity/linkStrength";
import { findLinks } from "../../statistics/severity/links";
import { type AskedFor, type Organisation, openViews, type SecondView } from "./secondRaters";

/** How many raters are looked at for the one more: the least linked, or all groups' least linked. */
const mostLookedAt = 12;

/**
 * What the tasks allow to be compared, once all of them are done.
 * @example howLinked([{ person: "p", rater: "a", role: "manager" }, { person: "q", rater: "b", role: "manager" }])
 * // "Each of the 2 raters marks people whom nobody else marks, so lenient marking and a strong team would look the same."
 */
export function howLinked(tasks: readonly AskedFor[]): string {
  const { raters, groups, shared, likePeople } = linkage(tasks);
  if (raters < 2) return "There are not two raters yet, so there is nothing to compare.";
  if (shared === 0)
    return `Each of the ${raters} raters marks people whom nobody else marks, so lenient marking and a strong team would look the same.`;
  if (groups.length > 1) {
    const linked = groups.filter(({ length }) => length > 1).reduce((sum, { length }) => sum + length, 0);
    return `${linked} of ${raters} raters are linked by ${counted(shared, "shared person", "shared people")}; there are ${groups.length} groups that cannot be compared with each other.`;
  }
  return `All ${raters} raters are linked by ${counted(shared, "shared person", "shared people")}. On average two of them can be compared as closely as if both had rated ${inPeople(likePeople)}.`;
}

/**
 * The further second view that would help most, and what it would do; null where nobody could give one.
 * @param nameOf of an employee id or an address
 */
export function oneMore(organisation: Organisation, nameOf: (id: string) => string): string | null {
  const { tasks } = organisation;
  const now = linkage(tasks);
  const more = bestMore(organisation, now);
  if (!more) return null;
  const after = linkage([...tasks, { ...more, role: "second rater" }]);
  const who = `One more, ${nameOf(more.rater)} for ${nameOf(more.person)}`;
  if (after.groups.length < now.groups.length) {
    const home = tasks.find(({ person }) => person === more.person)?.rater ?? "";
    const [a, b] = [home, more.rater].map(
      (rater) => now.groups.find((group) => group.includes(rater))?.length ?? 1,
    ) as [number, number];
    return `${who}, would link ${a + b} raters who are apart now${after.groups.length > 1 ? ` and leave ${after.groups.length} groups` : " and with them everybody"}.`;
  }
  return `${who}, would bring that to ${inPeople(after.likePeople)}.`;
}

const inPeople = (count: number): string => `${count.toFixed(1)} of the same people`;

interface Linkage {
  readonly raters: number;
  readonly groups: readonly (readonly string[])[];
  /** People with two raters. */
  readonly shared: number;
  /**
   * Two raters who share n people know their difference with 2/n of one mark's error variance; this is that n for the
   * mean over all pairs. 0 unless everybody is linked.
   */
  readonly likePeople: number;
  /** The least linked first. */
  readonly weakest: readonly string[];
}

function linkage(tasks: readonly AskedFor[]): Linkage {
  const rated = tasks.map(({ person, rater }) => ({ unit: person, rater, value: 0 }));
  const { components, sharedUnits } = findLinks(rated);
  const raters = components.flat();
  if (components.length !== 1 || raters.length < 2) {
    const bySize = [...components].sort((a, b) => b.length - a.length);
    return {
      raters: raters.length,
      groups: components,
      shared: sharedUnits.size,
      likePeople: 0,
      weakest: bySize.flatMap((group) => group.slice(0, 3)),
    };
  }
  const { variance } = linkStrength(rated);
  const sum = [...variance.values()].reduce((total, one) => total + one, 0);
  return {
    raters: raters.length,
    groups: components,
    shared: sharedUnits.size,
    // The mean resistance of all pairs is twice the trace over one less than their number.
    likePeople: (raters.length - 1) / sum,
    weakest: [...variance].sort(([, a], [, b]) => b - a).map(([rater]) => rater),
  };
}

/** Of the least linked raters, the two furthest apart; where groups stand apart, of the two largest. */
function bestMore(organisation: Organisation, { groups, weakest }: Linkage): SecondView | undefined {
  const { tasks } = organisation;
  const isOpen = openViews(organisation);
  const groupOf = (rater: string) => groups.findIndex((group) => group.includes(rater));
  const strength =
    groups.length === 1
      ? linkStrength(tasks.map(({ person, rater }) => ({ unit: person, rater, value: 0 })))
      : null;
  const asked = new Set(tasks.map(({ person, rater }) => JSON.stringify([person, rater])));
  const looked = weakest.slice(0, mostLookedAt);
  const choices = looked.flatMap((rater) =>
    looked
      .filter((home) => home !== rater && (strength !== null || groupOf(home) !== groupOf(rater)))
      .flatMap((home) => {
        const person = tasks.find(
          (task) =>
            task.rater === home &&
            task.role === "manager" &&
            isOpen({ person: task.person, rater }) &&
            !asked.has(JSON.stringify([task.person, rater])),
        )?.person;
        if (person === undefined) return [];
        const gain = strength
          ? strength.resistance(rater, home)
          : groups[groupOf(rater)]!.length + groups[groupOf(home)]!.length;
        return [{ view: { person, rater }, gain }];
      }),
  );
  return choices.reduce<(typeof choices)[number] | undefined>(
    (most, one) => (!most || one.gain > most.gain ? one : most),
    undefined,
  )?.view;
}
