/** Gathers a ladder from rows of CSV. What belongs to a grade, a level or a criterion may be said once or in each row. */

import type { CellProblem } from "../../groupProblems";
import { found, type Problem } from "../../problem";
import { type Criterion, type Level, levelCode, type ScalePoint, type Track, trackNames } from "../ladder";
import { readTrackWord } from "../readLevelText";
import {
  type LadderCsvColumn,
  type LadderCsvRow,
  ladderCsvColumns,
  ladderCsvOrder,
} from "./ladderCsvColumns";
import { LadderCsvLine, numberIn } from "./ladderCsvLine";
import type { FileBenchmark, LadderFile } from "./ladderFile";

type Columns = readonly LadderCsvColumn[];

const columnsOfMarks: Columns = ["mark", "markName", "anchor"];
const columnsOfBenchmarks: Columns = ["measure", "direction", "target", "unit"];
const columnsOfCells = ladderCsvOrder.filter((column) => !columnsOfMarks.includes(column));

export class LadderCsvReading {
  private readonly ofCells: CellProblem[] = [];
  private readonly ofMarks: Problem[] = [];
  /** What was taken from what the file does not say. */
  readonly notices: string[] = [];
  private readonly grades = new Set<number>();
  private readonly levels = new Map<string, { readonly grade: number; readonly track: Track }>();
  private readonly criteria = new Set<string>();
  private readonly cells = new Map<string, { readonly level: string; readonly criterion: string }>();
  private readonly benchmarks: (FileBenchmark | null)[] = [];
  private readonly scale: (ScalePoint | null)[] = [];
  /** The first text for a thing and a column that is not blank, and its row. */
  private readonly said = new Map<string, { readonly text: string; readonly row: number }>();

  constructor(private readonly has: (column: LadderCsvColumn) => boolean) {}

  get problems(): readonly (Problem | CellProblem)[] {
    return [...this.ofCells, ...this.ofMarks];
  }

  take(cells: LadderCsvRow, number: number): void {
    const line = new LadderCsvLine(cells, number, this.ofCells);
    if (line.has(...columnsOfMarks)) this.scale.push(line.mark());
    if (!line.has(...columnsOfCells)) return;
    const [grade, tracks, criterion] = [line.grade(), line.tracks(), line.criterion()];
    line.checkCriterion();
    if (grade === null || tracks === null || criterion === null) return;
    for (const track of tracks) this.takeCell(line, grade, track, criterion);
  }

  private takeCell(line: LadderCsvLine, grade: number, track: Track, criterion: string): void {
    const code = levelCode(track, grade);
    const cell = `${criterion} at ${code}`;
    this.grades.add(grade);
    this.levels.set(code, { grade, track });
    this.criteria.add(criterion);
    this.cells.set(cell, { level: code, criterion });
    this.say(`grade ${grade}`, line, ["payBand", "impact"]);
    this.say(code, line, ["title", "aliases"]);
    this.say(criterion, line, ["weight", "covers", "onlyFor"]);
    this.say(cell, line, ["expectation", "seenWhen"]);
    if (line.has(...columnsOfBenchmarks)) this.benchmarks.push(line.benchmark(code));
  }

  /** The scale is null where no row has a mark. */
  ladder(): LadderFile {
    const scale = this.scale.filter((point) => point !== null).sort((a, b) => a.mark - b.mark);
    const marks = scale.map(({ mark }) => mark).join(", ");
    if (marks !== "" && marks !== "1, 2, 3, 4, 5") this.ofMarks.push(notFiveMarks(marks));
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
        onlyFor: this.onlyFor(name),
      })),
      cells: [...this.cells].map(([cell, place]) => ({
        ...place,
        expectation: this.textOf(cell, "expectation"),
        seenWhen: this.textOf(cell, "seenWhen"),
      })),
      benchmarks: this.has("measure") ? this.benchmarks.filter((one) => one !== null) : null,
      scale: scale.length ? scale : null,
    };
  }

  /** A file without the column means a track that has no text for the criterion at any level does not have it. */
  private onlyFor(criterion: string): Criterion["onlyFor"] {
    if (this.has("onlyFor")) return readTrackWord(this.textOf(criterion, "onlyFor")) ?? "";
    const tracks = new Set([...this.levels.values()].map(({ track }) => track));
    const told = new Set(
      [...this.cells].flatMap(([cell, place]) =>
        place.criterion === criterion && this.textOf(cell, "expectation") + this.textOf(cell, "seenWhen")
          ? [this.levels.get(place.level)!.track]
          : [],
      ),
    );
    const [only] = told;
    if (tracks.size < 2 || told.size !== 1 || !only) return "";
    this.notices.push(
      `${criterion} is asked on the ${trackNames[only]} track only: the file has no text for it on the other. A column "${ladderCsvColumns.onlyFor}" with "both" says otherwise.`,
    );
    return only;
  }

  private say(what: string, line: LadderCsvLine, columns: Columns): void {
    for (const column of columns.filter((one) => line.has(one))) {
      const key = `${what}\n${column}`;
      const text = line.cells[column];
      const first = this.said.get(key);
      if (!first) this.said.set(key, { text, row: line.number });
      else if (first.text !== text)
        line.unexpected(column, `the same for ${what} as in row ${first.row} (${found(first.text)})`);
    }
  }

  private textOf(what: string, column: LadderCsvColumn): string {
    return this.said.get(`${what}\n${column}`)?.text ?? "";
  }
}

const notFiveMarks = (marks: string): Problem => ({
  code: "ladderFile.unexpected",
  message: `Column "${ladderCsvColumns.mark}": expected each mark from 1 to 5 once, found ${marks}.`,
  where: { column: ladderCsvColumns.mark },
});
