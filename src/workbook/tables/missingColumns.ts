/** The columns of marks that a changed list of criteria asks for. */
import { found, type Problem } from "../../domain/problem";
import { isPerCriterion, leaves, type Table } from "./table";
import { casesTable, historyTable, lettersTable, ratingsTable, vignettesTable } from "./tables";

/** The tables that have columns for every criterion. */
export const tablesOfMarks = [
  ratingsTable,
  casesTable,
  vignettesTable,
  historyTable,
  lettersTable,
] as unknown as readonly Table<Record<string, unknown>>[];

/** The headings a table should have for these criteria and does not. */
export const missingColumns = <Row>(
  table: Table<Row>,
  headers: readonly string[],
  criteria: readonly string[],
): readonly string[] =>
  leaves(table, criteria)
    .filter(({ path }) => path.length > 1)
    .map(({ header }) => header)
    .filter((header) => !headers.includes(header));

/** A criterion whose columns would bear the heading of another column. */
export function takenNames(criteria: readonly string[]): Problem[] {
  return criteria.flatMap((name): Problem[] => {
    const table = tablesOfMarks.find(({ fields, tick }) =>
      [...Object.values(fields), ...(tick ? [tick.box] : [])].some(
        (field) => !isPerCriterion(field) && "header" in field && field.header === name,
      ),
    );
    if (!table) return [];
    const message = `Criterion ${found(name)}: the sheet ${table.name} has another column of this name, so marks would get lost. Choose another name.`;
    return [{ code: "criterion.nameTaken", message, where: { sheet: "Criteria" } }];
  });
}
