/** Reads e-mail addresses, by which people sign in. */

import { groupedBy } from "../../groupedBy";
import type { CellProblem } from "../../groupProblems";
import { normalEmail } from "../../roles";
import { isPlaceholder } from "./cleanCell";
import { type ColumnReading, cellProblem, type RosterTable } from "./rosterTable";

const isAddress = (text: string): boolean => /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;.]{2,}$/.test(text);

/**
 * An address as people and programs write it, down to the address.
 * @example bareEmail("mailto:Ada@Example.org.") // "ada@example.org"
 * @example bareEmail("Ada Ng <ada@example.org>") // "ada@example.org"
 */
export function bareEmail(text: string): string {
  const inBrackets = /<([^<>]+@[^<>]+)>/.exec(text)?.[1] ?? text;
  return normalEmail(
    inBrackets
      .replace(/^\s*mailto:/i, "")
      .replace(/\?.*$/, "")
      .replace(/[\s.,;]+$/, "")
      .replace(/^[\s'"]+|['"]+$/g, ""),
  );
}

/**
 * Lower case; blank is null. Text that is no address, and an address that several people have, is a problem and unread:
 * an address decides who sees what. Who has left has no claim on an address that somebody else has now.
 * @param hasLeft by row
 */
export function readEmails(
  table: RosterTable,
  hasLeft: readonly boolean[],
): ColumnReading<string | null> & { problems: readonly CellProblem[] } {
  const bare = table.rows.map(({ texts: { email } }) => email && bareEmail(email));
  const places = table.rows.map((_, at) => at);
  const holders = groupedBy(places, (at) => bare[at] || undefined);
  const here = groupedBy(
    places.filter((at) => !hasLeft[at]),
    (at) => bare[at] || undefined,
  );
  const problems: CellProblem[] = [];
  const values = table.rows.map((row, at): string | null | undefined => {
    const email = bare[at];
    if (!email) return email === "" ? null : undefined;
    if (isPlaceholder(email)) return undefined;
    if (!isAddress(email))
      return void problems.push(cellProblem(table, row, "email", "email", "an e-mail address"));
    const rivals = (here.get(email)?.length ? here : holders).get(email)!.filter((other) => other !== at);
    if (rivals.length === 0) return email;
    // The address is a colleague's now.
    if (hasLeft[at] && here.get(email)?.length) return undefined;
    const other = table.rows[rivals[0]!]!.number;
    const expected = `an address of this person alone (row ${other} has it too)`;
    return void problems.push(cellProblem(table, row, "email", "duplicateEmail", expected));
  });
  return { values, problems };
}
