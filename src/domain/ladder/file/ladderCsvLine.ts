/** One row of a ladder as CSV: what its cells hold, and a problem for each that holds something else. */

import type { CellProblem } from "../../groupProblems";
import { found } from "../../problem";
import type { ScalePoint, Track } from "../ladder";
import { readTrackWord } from "../readLevelText";
import { longestLadderText } from "./jsonReader";
import {
  type LadderCsvColumn,
  type LadderCsvRow,
  ladderCsvColumns,
  ladderCsvOrder,
} from "./ladderCsvColumns";
import type { FileBenchmark } from "./ladderFile";

export class LadderCsvLine {
  constructor(
    readonly cells: LadderCsvRow,
    readonly number: number,
    private readonly problems: CellProblem[],
  ) {
    for (const column of ladderCsvOrder) {
      const { length } = cells[column];
      if (length > longestLadderText)
        this.unexpected(column, `at most ${longestLadderText} characters`, `${length} characters`);
    }
  }

  has(...columns: readonly LadderCsvColumn[]): boolean {
    return columns.some((column) => this.cells[column] !== "");
  }

  /** A number, or a level's code such as IC2. */
  grade(): number | null {
    const { grade } = this.cells;
    const digits = /^(?:IC|M)?\s?(\d{1,4})$/i.exec(grade)?.[1];
    if (digits && Number(digits) >= 1) return Number(digits);
    return this.unexpected("grade", "a whole number from 1 on; names of grades belong into the titles");
  }

  /** One row for both tracks says so; without a word, the code of the level tells. */
  tracks(): readonly Track[] | null {
    const { track, grade } = this.cells;
    if (isBoth(track)) return ["IC", "M"];
    const said = readTrackWord(track || grade.replace(/\d/g, ""));
    return said ? [said] : this.unexpected("track", "IC, management or both");
  }

  criterion(): string | null {
    return this.cells.criterion || this.unexpected("criterion", "the name of a criterion");
  }

  checkCriterion(): void {
    const { weight, onlyFor } = this.cells;
    if (weight !== "" && numberIn(weight) === null) this.unexpected("weight", "a number such as 1 or 0.5");
    if (onlyFor !== "" && !isBoth(onlyFor) && !readTrackWord(onlyFor))
      this.unexpected("onlyFor", "IC, management, or nothing where both have it");
  }

  benchmark(level: string): FileBenchmark | null {
    const { criterion, measure, unit } = this.cells;
    const direction = this.cells.direction.toLowerCase();
    const target = numberIn(this.cells.target);
    if (measure === "") return this.unexpected("measure", "what is measured");
    if (direction !== "at least" && direction !== "at most")
      return this.unexpected("direction", "at least or at most");
    if (target === null) return this.unexpected("target", "a number such as 6 or 0.5");
    return { level, criterion, measure, direction, target, unit };
  }

  mark(): ScalePoint | null {
    const { mark, markName: name, anchor } = this.cells;
    if (!/^[1-5]$/.test(mark)) return this.unexpected("mark", "a mark from 1 to 5");
    if (name === "" || name.includes(":")) return this.unexpected("markName", "a name without a colon");
    return { mark: Number(mark), name, anchor };
  }

  unexpected(column: LadderCsvColumn, expected: string, value = this.cells[column]): null {
    const header = ladderCsvColumns[column];
    const [row, said] = [this.number, found(value)];
    this.problems.push({
      code: "ladderFile.unexpected",
      message: `Row ${row}, column "${header}": expected ${expected}, found ${said}.`,
      where: { row, column: header },
      cell: { row, expected, found: said },
    });
    return null;
  }
}

/** Whether a cell says that something is the same on both tracks. */
const isBoth = (text: string): boolean => /^(both|both tracks|all|ic and m|ic \+ m|ic\/m)$/i.test(text);

/** Null for a text that is no number. A decimal comma counts where it can't be one of thousands. */
export function numberIn(text: string): number | null {
  const value = Number(/^-?(\d+,\d{1,2}|0,\d+)$/.test(text) ? text.replace(",", ".") : text);
  return text === "" || !Number.isFinite(value) ? null : value;
}
