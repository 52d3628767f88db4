/** Reads the rows of a roster into clean texts by field, and says why it leaves out some. */

import { counted } from "../../../statistics/points";
import type { Problem } from "../../problem";
import { bareId, cleanCell, isPlaceholder, isShortened } from "./cleanCell";
import { isBlank } from "./findHeader";
import type { RosterField } from "./headerWords";
import type { Notice } from "./question";
import type { RosterMapping } from "./rosterField";
import { cellProblem, quoted, type RosterRow, type RosterTable, rowsInWords } from "./rosterTable";

export interface Rows {
  readonly table: RosterTable;
  /** Ids of the rows left out, where they have one. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** No real name, title or place is longer; a missing quotation mark makes cells that are. */
const longestText = 1000;

type Texts = Partial<Record<RosterField, string>>;

/**
 * A row is left out when it has more cells than the header, an over-long text, no id or no name. Blank rows, repeated
 * headers and the lines some reports end with are skipped. A damaged or missing cell says nothing.
 * @param names headers, all different
 * @param height number of rows before the first person
 * @param known ids of people whose name is known: their rows are read even when the name is damaged
 */
export function readRows(
  rows: readonly (readonly string[])[],
  names: readonly string[],
  height: number,
  mapping: RosterMapping,
  managerColumns: readonly string[],
  known: ReadonlySet<string>,
): Rows {
  const columns = (Object.entries(mapping) as [RosterField, string | null][])
    .map(([field, name]): [RosterField, number] => [field, name === null ? -1 : names.indexOf(name)])
    .filter(([, at]) => at >= 0);
  const managerPlaces = managerColumns.map((name): [string, number] => [name, names.indexOf(name)]);
  const used = [...columns, ...managerPlaces].map(([, at]) => at);
  const seen = new Traces(names);
  const kept: RosterRow[] = [];
  const leftOut: string[] = [];
  const problems: Problem[] = [];
  const footer = footerStart(rows, height, columns);
  for (let index = height; index < rows.length; index++) {
    const cells = rows[index]!;
    const number = index + 1;
    if (isBlank(cells)) continue;
    if (isSame(cells, rows[height - 1]!) || isSame(cells, names)) {
      seen.headers.push(number);
      continue;
    }
    if (index >= footer || isTotal(cells, columns)) {
      seen.totals.push(number);
      continue;
    }
    const textAt = (at: number): string | undefined => seen.text(cells[at], number, at);
    const texts: Texts = {};
    for (const [field, at] of columns) texts[field] = textAt(at);
    if (texts.id) texts.id = bareId(texts.id);
    const managers = Object.fromEntries(managerPlaces.map(([name, at]) => [name, textAt(at)] as const));
    if (used.some((at) => at >= cells.length)) seen.short.push(number);
    const row: RosterRow = {
      number,
      texts,
      ...(managerPlaces.length && { managers: managers as Record<string, string> }),
    };
    const problem = shapeProblem(row, cells, names.length) ?? identityProblem({ mapping }, row, known);
    if (!problem) kept.push(row);
    else problems.push(problem);
    if (problem && texts.id && !isPlaceholder(texts.id)) leftOut.push(texts.id);
  }
  return { table: { mapping, rows: kept }, leftOut, problems, notices: seen.notices() };
}

/** What was taken out, passed over or unread on the way, for a notice each. */
class Traces {
  readonly headers: number[] = [];
  readonly totals: number[] = [];
  readonly short: number[] = [];
  private readonly invisible: number[] = [];
  private readonly damaged: { row: number; column: string; found: string }[] = [];

  constructor(private readonly names: readonly string[]) {}

  text(cell: string | undefined, row: number, at: number): string | undefined {
    if (cell === undefined) return undefined;
    const { text, damaged, invisible } = cleanCell(cell);
    if (invisible) this.invisible.push(row);
    if (damaged)
      this.damaged.push({ row, column: this.names[at] ?? "", found: cell.replace(/\0/g, "␀").slice(0, 40) });
    return text;
  }

  notices(): Notice[] {
    const about = (code: string, rows: readonly number[], says: string): Notice[] =>
      rows.length === 0
        ? []
        : [{ code, message: `${says} (${rowsInWords([...new Set(rows)])}).`, where: { row: rows[0]! } }];
    const [first] = this.damaged;
    return [
      ...(first
        ? [
            {
              code: "roster.encoding",
              message: `${counted(this.damaged.length, "cell has", "cells have")} damaged letters or a failed formula and ${this.damaged.length === 1 ? "is" : "are"} not read; what the workbook holds stays: ${this.damaged
                .slice(0, 5)
                .map(({ row, column, found }) => `row ${row}, ${column} ${quoted(found)}`)
                .join(
                  "; ",
                )}${this.damaged.length > 5 ? " …" : ""}. If it is the whole file, save it as CSV UTF-8 and choose it again.`,
              where: { row: first.row, column: first.column },
            },
          ]
        : []),
      ...about(
        "roster.shortRow",
        this.short,
        `${counted(this.short.length, "row ends", "rows end")} before the last column; the missing cells are not read and what the workbook holds stays`,
      ),
      ...about(
        "roster.invisible",
        this.invisible,
        `Invisible characters were removed from ${counted(this.invisible.length, "cell")}`,
      ),
      ...about(
        "roster.totals",
        this.totals,
        `${counted(this.totals.length, "line")} that ${this.totals.length === 1 ? "is" : "are"} about nobody, such as totals, ${this.totals.length === 1 ? "is" : "are"} left out`,
      ),
      ...about(
        "roster.headerAgain",
        this.headers,
        `${counted(this.headers.length, "line")} that only ${this.headers.length === 1 ? "repeats" : "repeat"} the header ${this.headers.length === 1 ? "is" : "are"} left out`,
      ),
    ];
  }
}

const isSame = (cells: readonly string[], header: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim()).length > 1 &&
  cells.every((cell, at) => cell.trim() === (header[at] ?? "").trim());

const filledIn = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim());

/** Whether the cells where a person has id, name and e-mail hold none of them. */
function isNobody(cells: readonly string[], columns: readonly [RosterField, number][]): boolean {
  const cellOf = (field: RosterField): string =>
    (cells[columns.find(([one]) => one === field)?.[1] ?? -1] ?? "").trim();
  return !/^\S*\d\S*$/.test(cellOf("id")) && !cellOf("email").includes("@");
}

/** A report's last lines: few cells, no id, no address. The first of them, or the end of the file. */
function footerStart(
  rows: readonly (readonly string[])[],
  height: number,
  columns: readonly [RosterField, number][],
): number {
  let end = rows.length;
  const most = Math.min(3, columns.length - 1);
  while (end > height && filledIn(rows[end - 1]!).length <= most && isNobody(rows[end - 1]!, columns)) end--;
  return end;
}

const totalWords =
  /^(grand |sub)?-?(total|totals|sum|count|summe|gesamt|zwischensumme|anzahl|somme|nombre|suma|totale?)\b/i;

const isTotal = (cells: readonly string[], columns: readonly [RosterField, number][]): boolean =>
  filledIn(cells).length <= 4 &&
  totalWords.test((filledIn(cells)[0] ?? "").trim()) &&
  isNobody(cells, columns);

function shapeProblem(
  { number, texts }: RosterRow,
  cells: readonly string[],
  width: number,
): Problem | undefined {
  if (cells.slice(width).some((cell) => cell.trim())) {
    return {
      code: "roster.rowLength",
      message: `Row ${number}: expected ${width} cells, as many as headers, found ${cells.length}. The row is left out; a text with a delimiter in it needs quotation marks.`,
      where: { row: number },
    };
  }
  const longest = Math.max(0, ...Object.values(texts).map((text = "") => text.length));
  if (longest <= longestText) return undefined;
  return {
    code: "roster.textTooLong",
    message: `Row ${number}: expected texts of at most ${longestText} characters, found one of ${longest}. The row is left out.`,
    where: { row: number },
  };
}

function identityProblem(
  table: Pick<RosterTable, "mapping">,
  row: RosterRow,
  known: ReadonlySet<string>,
): Problem | undefined {
  const { id = "", name, first, last, preferred } = row.texts;
  if (!id || isPlaceholder(id)) return cellProblem(table, row, "id", "missingId", "an employee ID");
  if (isShortened(id)) {
    const expected = "the employee ID as the HR system writes it, not as a spreadsheet shortens it";
    return cellProblem(table, row, "id", "idAsNumber", expected);
  }
  const isName = (text = ""): boolean => text !== "" && !isPlaceholder(text);
  if ([name, first, last, preferred].some(isName) || known.has(id)) return undefined;
  return cellProblem(table, row, table.mapping.name ? "name" : "last", "missingName", "a name");
}
