/** Reads a ladder from CSV, one row for each level and criterion, with every problem at once. */
import { unguardFormula } from "../csv";
import { type Cell, type Criterion, type Grade, type Level, levelCode, type Track } from "../ladder";
import { found, type Problem } from "../problem";
import { parseCsv } from "../roster/parseCsv";
import { longestLadderText } from "./jsonReader";
import { type LadderCsvColumn, ladderCsvColumns, neededColumns } from "./ladderCsvColumns";
import type { LadderFile } from "./ladderFile";

type Row = Readonly<Record<LadderCsvColumn, string>>;

/** What could be read, and what could not; with problems nothing of it should be used. */
export function readLadderCsv(text: string): { ladder: LadderFile; problems: readonly Problem[] } {
  const { rows, problems: damaged } = parseCsv(text);
  const problems: Problem[] = [...damaged];
  const headers = (rows[0] ?? []).map(plain);
  const places = new Map(
    (Object.keys(ladderCsvColumns) as LadderCsvColumn[]).map(
      (column) => [column, headers.indexOf(plain(ladderCsvColumns[column]))] as const,
    ),
  );
  const lacking = neededColumns.filter((column) => places.get(column) === -1);
  problems.push(...lacking.map((column) => missingColumn(ladderCsvColumns[column], rows[0] ?? [])));
  const reading = new Reading(problems);
  if (!lacking.length)
    rows.slice(1).forEach((cells, index) => {
      if (cells.every((cell) => cell.trim() === "")) return;
      const cellOf = (column: LadderCsvColumn) => unguardFormula(cells[places.get(column)!] ?? "").trim();
      const columns = Object.keys(ladderCsvColumns) as LadderCsvColumn[];
      reading.take(
        Object.fromEntries(columns.map((column) => [column, cellOf(column)])) as unknown as Row,
        index + 2,
      );
    });
  return { ladder: reading.ladder(), problems };
}

const plain = (header: string): string => header.trim().toLowerCase().replace(/\s+/g, " ");

/** Gathers rows; what is repeated from row to row has to be the same each time. */
class Reading {
  private readonly grades = new Map<number, Grade>();
  private readonly levels = new Map<string, Level>();
  private readonly criteria = new Map<string, Criterion>();
  private readonly cells = new Map<string, Cell>();
  private readonly firstSaid = new Map<string, { readonly text: string; readonly row: number }>();

  constructor(private readonly problems: Problem[]) {}

  take(row: Row, number: number): void {
    for (const column of Object.keys(row) as LadderCsvColumn[])
      if (row[column].length > longestLadderText)
        this.unexpected(
          number,
          column,
          `at most ${longestLadderText} characters`,
          `${row[column].length} characters`,
        );
    const grade = this.gradeIn(row, number);
    const track = this.trackIn(row, number);
    const weight = this.weightIn(row, number);
    if (row.criterion === "") this.unexpected(number, "criterion", "the name of a criterion", "");
    if (grade === null || track === null || row.criterion === "") return;
    const code = levelCode(track, grade);
    this.repeated(`grade ${grade}`, row, number, ["payBand", "impact"]);
    this.repeated(code, row, number, ["title", "aliases"]);
    this.repeated(row.criterion, row, number, ["weight", "covers"]);
    this.grades.set(grade, { grade, payBand: row.payBand, impact: row.impact });
    const aliases = row.aliases.split(";").map((alias) => alias.trim());
    this.levels.set(code, {
      code,
      grade,
      track,
      title: row.title,
      aliases: aliases.filter((alias) => alias !== ""),
    });
    this.criteria.set(row.criterion, { name: row.criterion, covers: row.covers, weight });
    const key = `${code}\n${row.criterion}`;
    if (this.cells.has(key))
      this.unexpected(number, "criterion", `each criterion once at ${code}`, row.criterion);
    const { criterion, expectation, seenWhen } = row;
    this.cells.set(key, { level: code, criterion, expectation, seenWhen });
  }

  ladder(): LadderFile {
    return {
      grades: [...this.grades.values()].sort((a, b) => a.grade - b.grade),
      levels: [...this.levels.values()].sort(
        (a, b) => Number(a.track === "M") - Number(b.track === "M") || a.grade - b.grade,
      ),
      criteria: [...this.criteria.values()],
      cells: [...this.cells.values()],
      benchmarks: null,
      scale: null,
    };
  }

  private gradeIn({ grade }: Row, number: number): number | null {
    if (/^\d{1,4}$/.test(grade) && Number(grade) >= 1) return Number(grade);
    this.unexpected(
      number,
      "grade",
      "a whole number from 1 on; names of grades belong into the titles",
      grade,
    );
    return null;
  }

  private trackIn({ track }: Row, number: number): Track | null {
    const said = track.toLowerCase();
    if (said === "ic") return "IC";
    if (said === "management" || said === "m") return "M";
    this.unexpected(number, "track", "IC or management", track);
    return null;
  }

  /** Left out, every criterion weighs 1. */
  private weightIn({ weight }: Row, number: number): number {
    if (weight === "") return 1;
    const value = Number(weight);
    if (Number.isFinite(value)) return value;
    this.unexpected(number, "weight", "a number such as 1 or 0.5", weight);
    return 1;
  }

  private repeated(what: string, row: Row, number: number, columns: readonly LadderCsvColumn[]): void {
    for (const column of columns) {
      const key = `${what}\n${column}`;
      const first = this.firstSaid.get(key);
      if (!first) this.firstSaid.set(key, { text: row[column], row: number });
      else if (first.text !== row[column])
        this.unexpected(
          number,
          column,
          `the same for ${what} as in row ${first.row} (${found(first.text)})`,
          row[column],
        );
    }
  }

  private unexpected(row: number, column: LadderCsvColumn, expected: string, value: string): void {
    const header = ladderCsvColumns[column];
    const message = `Row ${row}, column "${header}": expected ${expected}, found ${found(value)}.`;
    this.problems.push({ code: "ladderFile.unexpected", message, where: { row, column: header } });
  }
}

const missingColumn = (header: string, headers: readonly string[]): Problem => ({
  code: "ladderFile.columnMissing",
  message: `Row 1: expected a column headed "${header}", found ${found(headers.join(", "))}.`,
  where: { row: 1, column: header },
});
