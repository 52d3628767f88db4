/** A format as a sheet: its columns on the left, one a row; what holds for the whole file on the right. */
import { factNames, isOfCriterion } from "../../domain/exports/facts";
import {
  type ExportFormat,
  type FormatColumn,
  fixedText,
  type OutputKind,
  outputKinds,
  type RowFor,
  rowsFor,
} from "../../domain/exports/format";
import { isShape } from "../../domain/exports/shape";
import { found, type Problem } from "../../domain/problem";
import { type Grid, headersOf, textOf } from "../cells/cell";
import { missingColumn } from "./readTable";

/** A sheet whose name begins so is a format; what follows is the format's name. */
export const formatPrefix = "Format ";

export const formatHeadings = [
  "Column",
  "Comes from",
  "Written as",
  "May be blank",
  "Second heading",
] as const;
export const fileHeadings = ["The file", "Choice"] as const;

/** What holds for the whole file, by its name in the sheet, with the words to choose from. */
export const fileChoices = {
  "One row for": rowsFor,
  Kind: outputKinds,
  "A column that comes from nothing": ["stays blank", "stops the file"],
} as const;

/** Rows are columns of the file, in their order; blank ones are passed over, and so are columns of somebody's own. */
export function readFormat(
  name: string,
  grid: Grid,
): { readonly format: ExportFormat; readonly problems: readonly Problem[] } {
  const sheet = formatPrefix + name;
  const headers = headersOf(grid);
  const place = (header: string) => headers.indexOf(header);
  const lacking = [...formatHeadings.slice(0, 2), ...fileHeadings].filter((header) => place(header) < 0);
  const cell = (row: Grid[number], header: string) => textOf(row[place(header)] ?? "").trim();
  const body = grid.slice(1);
  const choice = <T extends string>(
    key: keyof typeof fileChoices,
    words: readonly T[],
    usual: T,
  ): T | Problem => {
    const given =
      body.filter((row) => cell(row, "The file") === key).map((row) => cell(row, "Choice"))[0] ?? "";
    return given === ""
      ? usual
      : (words.find((word) => word === given) ?? badChoice(sheet, key, words, given));
  };
  const rowFor = choice<RowFor>("One row for", rowsFor, "case");
  const file = choice<OutputKind>("Kind", outputKinds, "CSV");
  const whole = choice(
    "A column that comes from nothing",
    fileChoices["A column that comes from nothing"],
    "stays blank",
  );
  const facts = factNames(typeof rowFor === "string" ? rowFor : "case");
  const problems: Problem[] = [
    ...lacking.map((header) => missingColumn(sheet, header, headers)),
    ...[rowFor, file, whole].filter((one): one is Problem => typeof one !== "string"),
  ];
  const columns = body.flatMap((row, at): FormatColumn[] => {
    const column: FormatColumn = {
      heading: cell(row, "Column"),
      from: cell(row, "Comes from"),
      shape: cell(row, "Written as"),
      mayBeBlank: /^y/i.test(cell(row, "May be blank")),
      label: cell(row, "Second heading"),
    };
    if (!column.heading && !column.from) return [];
    problems.push(...columnProblems(sheet, at + 2, column, facts));
    return [column];
  });
  return {
    format: {
      name,
      rowFor: typeof rowFor === "string" ? rowFor : "case",
      file: typeof file === "string" ? file : "CSV",
      isWhole: whole === "stops the file",
      columns: lacking.length ? [] : columns,
    },
    problems,
  };
}

function columnProblems(
  sheet: string,
  row: number,
  column: FormatColumn,
  facts: readonly string[],
): Problem[] {
  const { heading, from, shape } = column;
  const problem = (header: string, expected: string, is: string): Problem => ({
    code: "format.unexpected",
    message: `Sheet "${sheet}", row ${row}, column "${header}": expected ${expected}, found ${found(is)}.`,
    where: { sheet, row, column: header },
  });
  const isKnown = from === "" || fixedText(column) !== null || facts.includes(from);
  return [
    ...(heading ? [] : [problem("Column", "a heading", heading)]),
    ...(isKnown
      ? []
      : [problem("Comes from", "one of the words of the cell's list, or a text in quotation marks", from)]),
    ...(isKnown && facts.includes(`current level`) && isOfCriterion(from) && !heading.includes("{criterion}")
      ? [problem("Column", `a heading with {criterion} in it, because there is a ${from} for each`, heading)]
      : []),
    ...(isShape(shape)
      ? []
      : [problem("Written as", "a day such as MM/dd/yyyy, or words such as IC = P; management = M", shape)]),
  ];
}

const badChoice = (sheet: string, key: string, words: readonly string[], given: string): Problem => ({
  code: "format.unexpected",
  message: `Sheet "${sheet}", "${key}": expected one of: ${words.join(", ")}; found ${found(given)}.`,
  where: { sheet, column: "Choice" },
});
