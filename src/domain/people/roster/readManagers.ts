/** Finds everybody's manager, whom a roster names by id, e-mail or name. */

import { groupedBy } from "../../groupedBy";
import type { Problem } from "../../problem";
import { findCircles } from "./findCircles";
import { turnName } from "./readNames";
import type { RosterPerson } from "./rosterPerson";
import { cellProblem, type Reading, type RosterRow, type RosterTable } from "./rosterTable";

type Candidate = Pick<RosterPerson, "id" | "name" | "email">;

/** What systems write for "no manager" (SuccessFactors: NO_MANAGER). */
const noManager = /^(no_manager|none|n\/a|-|–)$/i;

/**
 * The manager's id for each row; null for nobody. A manager who is not found, or whose name several people have, is a
 * problem and unread, and so is everybody in a circle of managers.
 * @param people those of the table, in its order
 * @param known people of the workbook; those who are not in the file may be managers too
 */
export function readManagers(
  table: RosterTable,
  people: readonly Candidate[],
  known: readonly RosterPerson[] = [],
): Reading<string | null> {
  const inFile = new Set(people.map(({ id }) => id));
  const others = known.filter(({ id }) => !inFile.has(id));
  const find = finder([...people, ...others]);
  const read = table.rows.map((row) => readManager(table, row, find));
  const managerIds = read.map((manager) => (typeof manager === "object" && manager ? undefined : manager));
  const managerOf = new Map(others.map(({ id, managerId }) => [id, managerId]));
  people.forEach(({ id }, at) => {
    managerOf.set(id, managerIds[at]);
  });
  const circles = findCircles(managerOf).filter((circle) => circle.some((id) => inFile.has(id)));
  const inCircle = new Set(([] as string[]).concat(...circles));
  const problems = read.filter(
    (manager): manager is Problem => typeof manager === "object" && manager !== null,
  );
  return {
    values: managerIds.map((id, at) => (inCircle.has(people[at]?.id ?? "") ? undefined : id)),
    problems: [...problems, ...circles.map((circle) => circleProblem(table, [...people, ...others], circle))],
  };
}

function readManager(
  table: RosterTable,
  row: RosterRow,
  find: (text: string) => readonly Candidate[],
): string | null | undefined | Problem {
  const text = row.texts.manager;
  if (text === undefined) return undefined;
  if (text === "" || noManager.test(text)) return null;
  const found = find(text);
  if (found.length === 1) return found[0]?.id;
  if (found.length === 0) {
    return cellProblem(
      table,
      row,
      "manager",
      "noSuchManager",
      "the ID, e-mail or name of somebody in this file or in the workbook",
    );
  }
  const ids = found.slice(0, 5).map(({ id }) => id);
  return cellProblem(
    table,
    row,
    "manager",
    "ambiguousManager",
    `an ID or e-mail, because several people answer to it (${ids.join(", ")})`,
  );
}

/** Looks for an id first, then an e-mail, then a name in either order; case, apostrophes and spaces do not matter. */
function finder(people: readonly Candidate[]): (text: string) => readonly Candidate[] {
  const byId = groupedBy(people, ({ id }) => id);
  const byEmail = groupedBy(people, ({ email }) => email ?? undefined);
  const byName = groupedBy(people, ({ name }) => nameKey(name));
  return (text) =>
    byId.get(text) ??
    byEmail.get(text.toLowerCase()) ??
    byName.get(nameKey(text)) ??
    byName.get(nameKey(turnName(text).name)) ??
    [];
}

const nameKey = (name: string): string => name.toLowerCase().replace(/[’ʼ`´]/g, "'");

function circleProblem(table: RosterTable, people: readonly Candidate[], circle: readonly string[]): Problem {
  const at = people.findIndex(({ id }) => circle.includes(id));
  const row = table.rows[at]?.number;
  const column = table.mapping.manager ?? "Manager";
  const names = circle.map((id) => `${people.find((person) => person.id === id)?.name} (${id})`);
  return {
    code: "roster.reportingCircle",
    message: `Row ${row}, ${column}: expected a reporting line that ends with somebody without a manager, found a circle: ${[...names, names[0]].join(" → ")}.`,
    where: { ...(row && { row }), column },
  };
}
