/** Whether a person is the caller: nobody sees or decides about the row about themselves (R4). */
import { isSelf } from "../domain/people/isSelf";
import type { Person } from "../domain/people/person";
import { readTables } from "../workbook/tables/readTables";
import type { Context } from "./context";

/** Also under an address that HR added as "also signs in as". */
export function isCaller({
  seen,
  email,
}: Pick<Context, "seen" | "email">): (person: Pick<Person, "email"> | undefined) => boolean {
  return isSelf(email, readTables(seen, ["raters"]).tables.raters.rows);
}
