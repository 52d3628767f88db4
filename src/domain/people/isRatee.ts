/** Who is rated in this organisation, whichever address they use (R4). */
import { aboveTheLadder } from "../ladder/ladder";
import { normalEmail } from "../roles";
import { addressesOf, type WhoIsWho } from "./isSelf";

export function isRatee(email: string, { people, raters }: WhoIsWho): boolean {
  const own = addressesOf(email, raters);
  return people.some((one) => own.has(normalEmail(one.email)) && one.level !== aboveTheLadder);
}
