/** Who is rated in this organisation, whichever address they use (R4). */
import { aboveTheLadder } from "../ladder/ladder";
import { addressesOf, peopleAt, type WhoIsWho } from "./isSelf";

export function isRatee(email: string, { people, raters }: WhoIsWho): boolean {
  return peopleAt(addressesOf(email, raters), people).some(({ level }) => level !== aboveTheLadder);
}
