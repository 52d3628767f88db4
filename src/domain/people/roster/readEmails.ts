/** Reads e-mail addresses, by which people sign in. */

import { groupedBy } from "../../groupedBy";
import type { Problem } from "../../problem";
import { cellProblem, type Reading, type RosterTable } from "./rosterTable";

const isAddress = (text: string): boolean => /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;]+$/.test(text);

/**
 * Lower case; blank is null. Text that is no address, and an address that several people have, is a problem and unread:
 * an address decides who sees what.
 */
export function readEmails(table: RosterTable): Reading<string | null> {
  const rowsByEmail = groupedBy(table.rows, (row) => row.texts.email?.toLowerCase());
  const problems: Problem[] = [];
  const values = table.rows.map((row) => {
    const email = row.texts.email?.toLowerCase();
    if (!email) return email === "" ? null : undefined;
    const other = rowsByEmail.get(email)?.find(({ number }) => number !== row.number);
    if (isAddress(email) && !other) return email;
    problems.push(
      other
        ? cellProblem(
            table,
            row,
            "email",
            "duplicateEmail",
            `an address of this person alone (row ${other.number} has it too)`,
          )
        : cellProblem(table, row, "email", "email", "an e-mail address"),
    );
    return undefined;
  });
  return { values, problems };
}
