/** Finds everybody's manager, whom a roster names by id, e-mail or name, in one column or several. */
import type { CellProblem } from "../../groupProblems";
import type { Problem } from "../../problem";
import { findCircles } from "./findCircles";
import { type Findable, personFinder } from "./findPerson";
import { apartMessage, chooseColumns, type ManagerColumn, readColumn } from "./managerColumns";
import type { Answers, Notice, Question } from "./question";
import type { RosterPerson } from "./rosterPerson";
import { type ColumnReading, cellProblem, type RosterRow, type RosterTable } from "./rosterTable";

export interface ManagerReading extends ColumnReading<string | null> {
  /** The column the managers are read from. */
  readonly column?: string;
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

interface Around {
  /** People of the workbook; those who are not in the file may be managers too. */
  readonly known?: readonly RosterPerson[];
  readonly answers?: Answers;
  /** Ids that contradicting rows have: who reports to them is not read. */
  readonly contested?: readonly string[];
}

/**
 * The manager's id for each row; null for nobody. A manager who is not found, or whose name several people have, is a
 * problem and unread, and so is everybody in a circle of managers. One person who names nobody but himself has no manager.
 * @param people those of the table, in its order
 */
export function readManagers(
  table: RosterTable,
  people: readonly Findable[],
  { known = [], answers = {}, contested = [] }: Around = {},
): ManagerReading {
  const inFile = new Set(people.map(({ id }) => id));
  const others = known.filter(({ id }) => !inFile.has(id));
  const unclear = new Set(contested);
  const find = personFinder(
    [...people, ...others, ...contested.map((id) => ({ id, name: "" }))].filter(
      ({ id, name }) => !unclear.has(id) || name === "",
    ),
  );
  const names = table.mapping.manager ? [table.mapping.manager] : Object.keys(table.rows[0]?.managers ?? {});
  const all = names.map((column) =>
    readColumn(column, table.rows, (row) => textIn(table, row, column), find),
  );
  const { columns, apart, questions, notices } = chooseColumns(all, table.rows, answers);
  const read = table.rows.map((_, at) => (apart.has(at) ? undefined : managerAt(columns, at, unclear)));
  const problems = table.rows.flatMap((row, at) =>
    apart.has(at) ? [] : unfound(columns, row, at, { unclear, name: people[at]!.name }),
  );
  const managerIds = withoutTop(read, people);
  const managerOf = new Map(others.map(({ id, managerId }) => [id, managerId]));
  people.forEach(({ id }, at) => {
    managerOf.set(id, managerIds[at]);
  });
  const circles = findCircles(managerOf).filter((circle) => circle.some((id) => inFile.has(id)));
  const inCircle = new Set(circles.flat());
  const column = columns[0]?.column ?? names[0];
  const apartRows = table.rows.filter((_, at) => apart.has(at)).map(({ number }) => number);
  return {
    values: managerIds.map((id, at) => (inCircle.has(people[at]?.id ?? "") ? undefined : id)),
    ...(column && { column }),
    questions,
    notices,
    problems: [
      ...(apartRows.length
        ? [
            {
              code: "roster.managersApart",
              message: apartMessage(
                all.filter(({ fits }) => fits > 0),
                apartRows,
              ),
              where: { row: apartRows[0]! },
            },
          ]
        : []),
      ...problems,
      ...circles.map((circle) => circleProblem(table, column ?? "Manager", [...people, ...others], circle)),
    ],
  };
}

const textIn = (
  { mapping }: RosterTable,
  { texts, managers }: RosterRow,
  column: string,
): string | undefined => (mapping.manager === column ? texts.manager : managers?.[column]);

/** The first column that names one person; nobody where at least one says nobody and none names anybody. */
function managerAt(
  columns: readonly ManagerColumn[],
  at: number,
  unclear: ReadonlySet<string>,
): string | null | undefined {
  const said = columns.map(({ found }) => found[at]);
  const one = said.find((found) => found?.ids.length === 1)?.ids[0];
  if (one !== undefined) return unclear.has(one) ? undefined : one;
  return said.every((found) => !found) && said.includes(null) ? null : undefined;
}

/** Why a row that names somebody has no manager. */
function unfound(
  columns: readonly ManagerColumn[],
  { number }: RosterRow,
  at: number,
  { unclear, name }: { readonly unclear: ReadonlySet<string>; readonly name: string },
): Problem[] {
  if (columns.some(({ found }) => found[at]?.ids.length === 1 && !unclear.has(found[at]!.ids[0]!))) return [];
  const naming = columns.find(({ found }) => found[at]);
  const ids = naming?.found[at]?.ids;
  if (!naming || !ids || (ids.length === 1 && unclear.has(ids[0]!))) return [];
  const table = { mapping: { manager: naming.column } };
  const row = { number, texts: { manager: naming.texts[at] ?? "" } };
  if (ids.length === 0) {
    const expected = "the ID, e-mail or name of somebody in this file or in the workbook";
    return [withoutManager(name, cellProblem(table, row, "manager", "noSuchManager", expected))];
  }
  const expected = `an ID or e-mail, because several people answer to it (${ids.slice(0, 5).join(", ")})`;
  return [withoutManager(name, cellProblem(table, row, "manager", "ambiguousManager", expected))];
}

/** Whom it is about, and what follows for whoever goes on all the same. */
const withoutManager = (name: string, problem: CellProblem): CellProblem => ({
  ...problem,
  cell: { ...problem.cell, found: `${problem.cell.found} (${name})`, follows: noManager },
  message: `${problem.message} ${name}: ${noManager}`,
});

const noManager = "without a manager in People nobody rates them.";

/** The one at the top often stands as his own manager. */
function withoutTop(managerIds: readonly (string | null | undefined)[], people: readonly Findable[]) {
  const ownManagers = people.filter(({ id }, at) => managerIds[at] === id);
  return ownManagers.length === 1
    ? managerIds.map((id, at) => (id === people[at]!.id ? null : id))
    : managerIds;
}

function circleProblem(
  table: RosterTable,
  column: string,
  people: readonly Findable[],
  circle: readonly string[],
): Problem {
  const row = table.rows[people.findIndex(({ id }) => circle.includes(id))]?.number;
  const names = circle.map((id) => `${people.find((person) => person.id === id)?.name} (${id})`);
  return {
    code: "roster.reportingCircle",
    message: `Row ${row}, ${column}: expected a reporting line that ends with somebody without a manager, found a circle: ${[...names, names[0]].join(" → ")}.`,
    where: { ...(row && { row }), column },
  };
}
