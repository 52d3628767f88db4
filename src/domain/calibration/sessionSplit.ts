/** The split of a session that avoids its conflicts: whom to discuss together, and who can be there. */
import { capitalized } from "../capitalized";
import type { Conflict } from "./sessionConflicts";

export interface SessionPart {
  /** Employee ids. */
  readonly people: readonly string[];
  /** E-mails; empty where none of the participants may be there, so that others have to be asked. */
  readonly participants: readonly string[];
}

/**
 * Those without a conflict stay with everybody. The others meet in as few further parts as possible, each without the
 * participants in conflict; two people share a part while at least half of those who may discuss either remain.
 * @param conflicts between exactly these participants and people
 */
export function splitSession(
  { people, participants }: SessionPart,
  conflicts: readonly Conflict[],
): readonly SessionPart[] {
  const barred = new Map(people.map((id) => [id, new Set<string>()]));
  for (const { person, participant } of conflicts) barred.get(person)?.add(participant);
  const mayDiscuss = (id: string) => participants.filter((email) => !barred.get(id)!.has(email));
  const free = people.filter((id) => barred.get(id)!.size === 0);
  const parts: { people: string[]; participants: readonly string[] }[] = [];
  const others = people
    .filter((id) => barred.get(id)!.size > 0)
    .map((id) => ({ id, may: mayDiscuss(id) }))
    .sort((a, b) => b.may.length - a.may.length);
  for (const { id, may } of others) {
    const part = parts.find(({ participants: there }) => {
      const both = there.filter((email) => may.includes(email)).length;
      return 2 * both >= there.length && 2 * both >= may.length;
    });
    if (!part) parts.push({ people: [id], participants: may });
    else {
      part.people.push(id);
      part.participants = part.participants.filter((email) => may.includes(email));
    }
  }
  return free.length ? [{ people: free, participants }, ...parts] : parts;
}

/**
 * What the parts of a session are called: after the grades in them, behind the session's name where that says more.
 * @param grades of the people of each part; unknown ones left out
 * @example partNames("Grades 6 and 7", [[6], [7, 6]]) // ["Grade 6", "Grades 6 to 7"]
 */
export function partNames(name: string, grades: readonly (readonly number[])[]): readonly string[] {
  const before = /^grades?\b/i.test(name) ? "" : `${name}, `;
  const names = grades.map((some) => {
    const [least, most] = [Math.min(...some), Math.max(...some)];
    if (!some.length) return name;
    return `${before}${least === most ? `grade ${least}` : `grades ${least} to ${most}`}`;
  });
  return names.map((one, at) => {
    const again = names.slice(0, at).filter((other) => other === one).length;
    return capitalized(again ? `${one}, part ${again + 1}` : one);
  });
}
