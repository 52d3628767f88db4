/** Who is rated in this organisation, whichever address they use (R4). */
import { aboveTheLadder } from "../ladder/ladder";
import { isSelf, type SignsIn } from "./isSelf";
import type { Person } from "./person";

export function isRatee(
  email: string,
  people: readonly Pick<Person, "email" | "level">[],
  raters: readonly SignsIn[],
): boolean {
  const isThem = isSelf(email, raters);
  return people.some((person) => isThem(person) && person.level !== aboveTheLadder);
}
