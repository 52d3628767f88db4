/** Whether an Employee ID is the caller's: nobody sees or decides about the row about themselves (R4). */
import { selfIn } from "../domain/people/isSelf";
import { whoIsWho } from "../workbook/tables/whoIsWho";
import type { Context } from "./context";

/** Also under an address that HR added as "also signs in as". */
export function isCaller({ seen, email }: Pick<Context, "seen" | "email">): (person: string) => boolean {
  const isSelf = selfIn(whoIsWho(seen));
  return (person) => isSelf(email, person);
}
