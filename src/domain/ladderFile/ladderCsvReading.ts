/** Gathers a ladder from rows of CSV. What belongs to a grade, a level or a criterion may be said once or in each row. */
import { type Level, levelCode, type ScalePoint, type Track } from "../ladder";
import { found, type Problem } from "../problem";
import { longestLadderText } from "./jsonReader";
import {
  type LadderCsvColumn,
  type LadderCsvRow,
  ladderCsvColumns,
  ladderCsvOrder,
} from "./ladderCsvColumns";
import type { FileBenchmark, LadderFile } from "./ladderFile";

type Columns = readonly LadderCsvColumn[];

const columnsOfCells = ladderCsvOrder.slice(0, ladderCsvOrder.indexOf("mark"));

export class LadderCsvReading {
  readonly problems: Problem[] = [];
  private readonly grades = new Set<number>();
  private readonly levels = new Map<string, { readonly grade: number; readonly track: Track }>();
  private readonly criteria = new Set<string>();
  private readonly cells = new Map<string, { readonly level: string; readonly criterion: string }>();
  private readonly benchmarks: FileBenchmark[] = [];
  private readonly scale: ScalePoint[] = [];
  /** The first text for a thing and a column that is not blank, and its row. */
  private readonly said = new Map<string, { readonly text: string; readonly row: number }>();

  constructor(private readonly hasBenchmarks: boolean) {}

  take(row: LadderCsvRow, number: number): void {
    for (const column of ladderCsvOrder) {
      const { length } = row[column];
      if (length > longestLadderText)
        this.unexpected(number, column, `at most ${longestLadderText} characters`, `${length} characters`);
    }
    if (row.mark + row.markName + row.anchor !== "") this.takeMark(row, number);
    if (columnsOfCells.every((column) => row[column] === "")) return;
    const grade = this.gradeIn(row, number);
    const track = this.trackIn(row, number);
    const { criterion } = row;
    if (criterion === "") this.unexpected(number, "criterion", "the name of a criterion", "");
    if (row.weight !== "" && numberIn(row.weight) === null)
      this.unexpected(number, "weight", "a number such as 1 or 0.5", row.weight);
    if (grade === null || track === null || criterion === "") return;
    const code = levelCode(track, grade);
    this.grades.add(grade);
    this.levels.set(code, { grade, track });
    this.criteria.add(criterion);
    this.cells.set(cellName(criterion, code), { level: code, criterion });
    this.say(`grade ${grade}`, row, number, ["payBand", "impact"]);
    this.say(code, row, number, ["title", "aliases"]);
    this.say(criterion, row, number, ["weight", "covers"]);
    this.say(cellName(criterion, code), row, number, ["expectation", "seenWhen"]);
    if (row.measure + row.direction + row.target + row.unit !== "") this.takeBenchmark(row, number, code);
  }

  /** The scale is null where no row has a mark. */
  ladder(): LadderFile {
    const marks = this.scale.map(({ mark }) => mark).sort();
    if (marks.length && marks.join() !== "1,2,3,4,5") this.problems.push(notFiveMarks(marks));
    const levels = [...this.levels].map(
      ([code, level]): Level => ({
        code,
        ...level,
        title: this.textOf(code, "title"),
        aliases: this.textOf(code, "aliases")
          .split(";")
          .map((alias) => alias.trim())
          .filter((alias) => alias !== ""),
      }),
    );
    return {
      grades: [...this.grades]
        .sort((a, b) => a - b)
        .map((grade) => ({
          grade,
          payBand: this.textOf(`grade ${grade}`, "payBand"),
          impact: this.textOf(`grade ${grade}`, "impact"),
        })),
      levels: levels.sort((a, b) => Number(a.track === "M") - Number(b.track === "M") || a.grade - b.grade),
      criteria: [...this.criteria].map((name) => ({
        name,
        covers: this.textOf(name, "covers"),
        weight: numberIn(this.textOf(name, "weight")) ?? 1,
      })),
      cells: [...this.cells].map(([name, place]) => ({
        ...place,
        expectation: this.textOf(name, "expectation"),
        seenWhen: this.textOf(name, "seenWhen"),
      })),
      benchmarks: this.hasBenchmarks ? this.benchmarks : null,
      scale: marks.length ? [...this.scale].sort((a, b) => a.mark - b.mark) : null,
    };
  }

  private takeMark({ mark, markName: name, anchor }: LadderCsvRow, row: number): void {
    if (!/^[1-5]$/.test(mark)) this.unexpected(row, "mark", "a mark from 1 to 5", mark);
    else if (name === "" || name.includes(":"))
      this.unexpected(row, "markName", "a name without a colon", name);
    else this.scale.push({ mark: Number(mark), name, anchor });
  }

  private takeBenchmark(
    { criterion, measure, unit, ...row }: LadderCsvRow,
    number: number,
    level: string,
  ): void {
    const direction = row.direction.toLowerCase();
    const target = numberIn(row.target);
    if (measure === "") this.unexpected(number, "measure", "what is measured", "");
    else if (direction !== "at least" && direction !== "at most")
      this.unexpected(number, "direction", "at least or at most", row.direction);
    else if (target === null) this.unexpected(number, "target", "a number such as 6 or 0.5", row.target);
    else this.benchmarks.push({ level, criterion, measure, direction, target, unit });
  }

  private gradeIn({ grade }: LadderCsvRow, number: number): number | null {
    if (/^\d{1,4}$/.test(grade) && Number(grade) >= 1) return Number(grade);
    this.unexpected(
      number,
      "grade",
      "a whole number from 1 on; names of grades belong into the titles",
      grade,
    );
    return null;
  }

  private trackIn({ track }: LadderCsvRow, number: number): Track | null {
    const said = track.toLowerCase();
    if (said === "ic") return "IC";
    if (said === "management" || said === "m") return "M";
    this.unexpected(number, "track", "IC or management", track);
    return null;
  }

  private say(what: string, row: LadderCsvRow, number: number, columns: Columns): void {
    for (const column of columns.filter((one) => row[one] !== "")) {
      const key = `${what}\n${column}`;
      const first = this.said.get(key);
      if (!first) this.said.set(key, { text: row[column], row: number });
      else if (first.text !== row[column])
        this.unexpected(
          number,
          column,
          `the same for ${what} as in row ${first.row} (${found(first.text)})`,
          row[column],
        );
    }
  }

  private textOf(what: string, column: LadderCsvColumn): string {
    return this.said.get(`${what}\n${column}`)?.text ?? "";
  }

  private unexpected(row: number, column: LadderCsvColumn, expected: string, value: string): void {
    const header = ladderCsvColumns[column];
    const message = `Row ${row}, column "${header}": expected ${expected}, found ${found(value)}.`;
    this.problems.push({ code: "ladderFile.unexpected", message, where: { row, column: header } });
  }
}

const cellName = (criterion: string, level: string): string => `${criterion} at ${level}`;

/** A decimal comma counts where it can't be one of thousands. */
function numberIn(text: string): number | null {
  const value = Number(/^-?(\d+,\d{1,2}|0,\d+)$/.test(text) ? text.replace(",", ".") : text);
  return text === "" || !Number.isFinite(value) ? null : value;
}

const notFiveMarks = (marks: readonly number[]): Problem => ({
  code: "ladderFile.unexpected",
  message: `Column "${ladderCsvColumns.mark}": expected each mark from 1 to 5 once, found ${marks.join(", ")}.`,
  where: { column: ladderCsvColumns.mark },
});
