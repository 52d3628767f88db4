/** Who rates whom: the manager on the cut-off date, or the reason why nobody does (R11). */

import { aboveTheLadder, type Level } from "../ladder/ladder";
import { type SignsIn, selfIn } from "../people/isSelf";
import { raterAddresses } from "../people/movedRaters";
import type { Person } from "../people/person";
import { sharesAddress } from "../people/sharedAddresses";
import { found, type Problem } from "../problem";
import { normalEmail } from "../roles";
import { ratingId } from "./rating";

/** One task of one rater; its id is the id of the rating to be. */
export interface Assignment {
  readonly id: string;
  readonly cycle: string;
  readonly person: string;
  /** The person's name when the row was made, for whoever reads the sheet. */
  readonly name: string;
  /** E-mail, lower case. */
  readonly rater: string;
  readonly role: "manager" | "second rater";
  readonly level: string;
}

export interface Unrated {
  readonly person: string;
  readonly reason: string;
}

export interface AssignmentInput {
  readonly people: readonly Person[];
  readonly levels: readonly Pick<Level, "code">[];
  readonly cycle: string;
  /** yyyy-MM-dd; the roster's managers are those of this day. Blank where it can't be read: then nobody came too late. */
  readonly cutOff: string;
  /** Whose addresses belong together. */
  readonly raters: readonly SignsIn[];
  /** Employee ids of those who have their manager's task already, from HR or an earlier run: nothing is said of them. */
  readonly standing?: ReadonlySet<string>;
}

/**
 * Everybody on the ladder gets exactly one manager's task or one reason. Who can't be placed (a level the ladder
 * does not know) gets neither, but a problem. A manager nobody can reach leaves the report "manager vacant", with a
 * problem that says why.
 */
export function assignRaters(input: AssignmentInput): {
  readonly assignments: readonly Assignment[];
  readonly unrated: readonly Unrated[];
  readonly problems: readonly Problem[];
} {
  const assignments: Assignment[] = [];
  const unrated: Unrated[] = [];
  const problems: Problem[] = [];
  const byId = new Map(input.people.map((person) => [person.id, person]));
  const codes = new Set(input.levels.map(({ code }) => code));
  const isSelf = selfIn(input);
  const raterBy = raterAddresses(input.raters, input.people);
  for (const person of input.people) {
    if (input.standing?.has(person.id)) continue;
    const reason = reasonFromRoster(person, input.cutOff);
    if (reason !== "") {
      unrated.push({ person: person.id, reason });
      continue;
    }
    if (!codes.has(person.level)) {
      problems.push(unknownLevel(person));
      continue;
    }
    const rater = managerOf(person, byId, input, raterBy, isSelf);
    if (typeof rater === "string") {
      const id = ratingId(input.cycle, person.id, rater);
      assignments.push({
        id,
        cycle: input.cycle,
        person: person.id,
        name: person.name,
        rater,
        role: "manager",
        level: person.level,
      });
    } else {
      unrated.push({ person: person.id, reason: "manager vacant" });
      problems.push(...rater);
    }
  }
  return { assignments, unrated, problems };
}

function reasonFromRoster(person: Person, cutOff: string): string {
  if (person.level === aboveTheLadder) return aboveTheLadder;
  if (person.unrated !== "") return person.unrated;
  return cutOff !== "" && person.hired > cutOff ? `joined after ${cutOff}` : "";
}

/** The manager's address, or the problems that leave the person without one (none when nobody manages them). */
function managerOf(
  person: Person,
  byId: ReadonlyMap<string, Person>,
  { people }: Pick<AssignmentInput, "people">,
  raterBy: (email: string) => string,
  isSelf: ReturnType<typeof selfIn>,
): string | readonly Problem[] {
  if (person.manager === "") return [];
  if (person.manager === person.id) return [ratesThemselves(person)];
  const manager = byId.get(person.manager);
  if (!manager) return [managerUnknown(person)];
  const email = normalEmail(manager.email);
  if (email === "") return [managerUnreachable(person, manager)];
  if (isSelf(email, person.id)) return [ratesThemselves(person)];
  const other = sharesAddress(manager, people);
  if (other) return [managerShares(person, manager, other)];
  return manager.unrated === "left" ? [managerLeft(person, manager)] : raterBy(email);
}

const place = (person: Person): string => `${person.name} (${person.id})`;

const reassign = "or add another rater for this person in Assignments";

const unknownLevel = (person: Person): Problem => ({
  code: "person.unknownLevel",
  message: `${place(person)}: expected a level of the ladder or "${aboveTheLadder}", found ${found(person.level)}. Correct the level in People.`,
});

const ratesThemselves = (person: Person): Problem => ({
  code: "manager.self",
  message: `${place(person)}: nobody rates themselves. Correct the manager in People, ${reassign}.`,
});

const managerUnknown = (person: Person): Problem => ({
  code: "manager.unknown",
  message: `${place(person)}: the manager ${found(person.manager)} is not among the people. Import the manager too, ${reassign}.`,
});

const managerUnreachable = (person: Person, manager: Person): Problem => ({
  code: "manager.noEmail",
  message: `${place(person)}: the manager ${manager.name} has no e-mail address. Add it in People, ${reassign}.`,
});

const managerShares = (person: Person, manager: Person, other: Person): Problem => ({
  code: "manager.sharesAddress",
  message: `${place(person)}: the manager ${manager.name} has the same work address as ${place(other)}. Correct it in People, ${reassign}.`,
  where: { sheet: "People" },
});

const managerLeft = (person: Person, manager: Person): Problem => ({
  code: "manager.left",
  message: `${place(person)}: the manager ${manager.name} has left. Correct the manager in People, ${reassign}.`,
});
