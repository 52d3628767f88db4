/** Rows whose name is somebody else's by People than their Employee ID: whose they are nobody can tell, so they are named and not read. */
import { type Named, namedAsAnother } from "../../domain/people/namedAsAnother";
import { found, type Problem } from "../../domain/problem";
import { sortedApart, type TableRead, type UnreadCells } from "./readTable";
import type { TableKey } from "./tables";

/** Where a row says both; History keeps names as they were. */
export const namedKeys: readonly TableKey[] = ["assignments", "ratings", "cases", "letters"];

interface AboutSomebody {
  readonly person: string;
  readonly name: string;
}

/** @param people everybody a row may be about, shared profiles among them */
export function withoutNamedApart<Row>(
  sheet: string,
  read: TableRead<Row>,
  people: readonly Named[],
): TableRead<Row> {
  const otherOf = namedAsAnother(people);
  const nameOf = new Map(people.map(({ id, name }) => [id, name] as const));
  // An ID that nobody has is told as that.
  const others = (read.rows as unknown as readonly AboutSomebody[]).map((row) =>
    nameOf.has(row.person) ? otherOf(row) : undefined,
  );
  if (!others.some(Boolean)) return read;
  const unread = others.flatMap((other, at): UnreadCells[] => {
    if (!other) return [];
    const row = read.rows[at] as unknown as AboutSomebody;
    const rowNumber = read.rowNumbers[at]!;
    const text = Object.fromEntries(
      Object.entries(row).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
    const problems = [apart(sheet, rowNumber, row, nameOf.get(row.person) ?? "")];
    // It may be about either.
    return [
      { rowNumber, text: { ...text, name: nameOf.get(row.person) ?? row.name }, problems },
      { rowNumber, text: { ...text, person: other.id, name: other.name }, problems },
    ];
  });
  const isWhole = (_: unknown, at: number) => !others[at];
  return {
    ...read,
    rows: read.rows.filter(isWhole),
    rowNumbers: read.rowNumbers.filter(isWhole),
    unread: [...read.unread, ...unread],
    problems: [...read.problems, ...new Set(unread.flatMap(({ problems }) => problems))],
  };
}

const apart = (sheet: string, row: number, { person, name }: AboutSomebody, known: string): Problem => ({
  code: "row.namedApart",
  message: `Sheet "${sheet}", row ${row}: expected ${found(known)} beside the Employee ID ${found(person)}, as in People, found ${found(name)}: in one of the two sheets ${sortedApart("the row")}`,
  where: { sheet, row, column: "Name" },
});
