/** Who in the hub is the caller: nobody sees or decides about the row about themselves (R4). */
import type { Person } from "../domain/people/person";
import { normalEmail } from "../domain/roles";
import { readTables } from "../workbook/tables/readTables";
import type { Context } from "./context";

/** Also under an address that HR added as "also signs in as". */
export function isSelf({
  seen,
  email,
}: Pick<Context, "seen" | "email">): (person: Pick<Person, "email">) => boolean {
  const address = normalEmail(email);
  const others = readTables(seen, ["raters"]).tables.raters.rows.filter(({ alsoSignsInAs }) =>
    alsoSignsInAs.some((one) => normalEmail(one) === address),
  );
  const own = new Set([address, ...others.map((rater) => rater.email)]);
  return (person) => person.email !== "" && own.has(person.email);
}
