/** Finds where a roster's header stands, above which some systems write a title and below which others write labels. */
import type { Problem } from "../../problem";
import { fieldsOfHeader } from "./rosterField";

export interface Header {
  /** One name a column, all different: a repeated one is numbered, a blank one named by its column letter. */
  readonly names: readonly string[];
  /** How many rows stand before the first person. */
  readonly height: number;
}

type Rows = readonly (readonly string[])[];

/** Workday writes three lines before the header; twenty leave room for a filter's description. */
const rowsToSearch = 20;

/**
 * The header is the row with the most known headers among the first twenty; header rows directly below it
 * (SuccessFactors: keys, then labels) belong to it. Where no row has two known headers, it is the first row of full
 * width that looks like words, and the mapping form does the rest.
 * @returns the header, or why there is none
 */
export function findHeader(rows: Rows): Header | Problem {
  if (rows.every(isBlank))
    return {
      code: "roster.empty",
      message: "The file is empty: expected a row of headers and a row for each person.",
    };
  const known = rows
    .slice(0, rowsToSearch)
    .map((row) => row.filter((cell) => fieldsOfHeader(cell).size > 0).length);
  const most = Math.max(...known);
  if (most < 2) return unknownHeader(rows);
  const main = known.indexOf(most);
  const belongs = (at: number): boolean => columnsAgreeing(rows[at] ?? [], rows[main] ?? []) >= 2;
  const first = belongs(main - 1) ? main - 1 : main;
  let end = main + 1;
  while (belongs(end)) end++;
  return { names: distinctNames(mostTelling(rows.slice(first, end), main - first)), height: end };
}

/** How many columns two rows head with the same field: a person's texts do not, even where one reads "Manager". */
const columnsAgreeing = (row: readonly string[], header: readonly string[]): number =>
  row.filter((cell, column) => {
    const fields = fieldsOfHeader(header[column] ?? "");
    return [...fieldsOfHeader(cell).keys()].some((field) => fields.has(field));
  }).length;

function unknownHeader(rows: Rows): Header | Problem {
  const width = Math.max(
    ...rows.slice(0, rowsToSearch).map((row) => row.filter((cell) => cell.trim()).length),
  );
  const at = rows.findIndex((row) => row.filter((cell) => cell.trim()).length === width);
  const row = rows[at] ?? [];
  if (width < 2) {
    return {
      code: "roster.oneColumn",
      message: `Row ${at + 1}: expected columns divided by commas, semicolons, tabs or bars, found one column.`,
      where: { row: at + 1 },
    };
  }
  if (row.some((cell) => /[@\d]/.test(cell))) {
    return {
      code: "roster.noHeader",
      message: `Row ${at + 1}: expected headers such as Employee ID, Name and Work email, found a row that looks like a person.`,
      where: { row: at + 1 },
    };
  }
  return { names: distinctNames(row), height: at + 1 };
}

/** Of several header rows, each column's name from the main row unless only another row's is known. */
function mostTelling(headerRows: Rows, main: number): string[] {
  const width = Math.max(...headerRows.map((row) => row.length));
  const inOrder = [headerRows[main] as readonly string[], ...headerRows.filter((_, at) => at !== main)];
  return Array.from({ length: width }, (_, column) => {
    const names = inOrder.map((row) => row[column] ?? "");
    return names.find((name) => fieldsOfHeader(name).size > 0) ?? names[0] ?? "";
  });
}

function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, column) => {
    const plain = name.replace(/\s+/g, " ").trim() || `Column ${columnLetters(column)}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return times === 1 ? plain : `${plain} (${times})`;
  });
}

const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => !cell.trim());
