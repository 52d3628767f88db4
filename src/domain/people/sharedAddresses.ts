/** Two people with one work address: whose files and reports are whose, nobody can tell. */
import { groupedBy } from "../groupedBy";
import type { Problem } from "../problem";
import { normalEmail } from "../roles";
import type { Person } from "./person";

type Addressed = Pick<Person, "id" | "name" | "email" | "unrated">;

/** Whoever else has this person's work address; those who left lend it to nobody. */
export const sharesAddress = <P extends Addressed>(person: P, people: readonly P[]): P | undefined => {
  const email = normalEmail(person.email);
  const isOther = (one: P) =>
    one.id !== person.id && one.unrated !== "left" && normalEmail(one.email) === email;
  return email === "" || person.unrated === "left" ? undefined : people.find(isOther);
};

/** One problem for each address that several people have. */
export function sharedAddresses(people: readonly Addressed[]): Problem[] {
  const byEmail = groupedBy(people, ({ email, unrated }) =>
    unrated === "left" ? undefined : normalEmail(email) || undefined,
  );
  return [...byEmail].flatMap(([email, own]): Problem[] => {
    if (own.length < 2) return [];
    const who = own.map(({ id, name }) => `${name} (${id})`).join(" and ");
    const message = `Sheet "People": expected each work address once, found ${email} at ${who}. Correct it: Plumbline knows people by it, and gives neither of them new reports to rate before.`;
    return [{ code: "address.shared", message, where: { sheet: "People", column: "Work e-mail" } }];
  });
}
