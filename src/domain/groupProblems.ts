/** Makes one message of many cells that share a mistake. */
import { capitalized } from "./capitalized";
import { groupedBy } from "./groupedBy";
import type { Problem } from "./problem";

/** A problem that others of its kind in the same column may share a message with. */
export interface CellProblem extends Problem {
  readonly cell: {
    readonly row: number;
    readonly expected: string;
    readonly found: string;
    /** What follows for those it is about. */
    readonly follows?: string;
  };
}

/** A problem of a file, with every row it concerns where there is more than one. */
export interface FileProblem extends Problem {
  readonly cells?: readonly { readonly row: number; readonly found: string }[];
}

const textsInMessage = 5;

/** Problems of one kind in one column, expecting the same, become one, where the first of them stood. */
export function groupProblems(problems: readonly (Problem | CellProblem)[]): FileProblem[] {
  const keyOf = (problem: Problem | CellProblem): string =>
    "cell" in problem
      ? JSON.stringify([problem.code, problem.where?.column, problem.cell.expected])
      : problem.message;
  return [...groupedBy(problems, keyOf).values()].map((group) => {
    const [first] = group as [Problem | CellProblem];
    const { code, message, where } = first;
    if (!("cell" in first) || group.length === 1) return { code, message, ...(where && { where }) };
    const cells = (group as readonly CellProblem[]).map(({ cell: { row, found } }) => ({ row, found }));
    const texts = [...groupedBy(cells, ({ found }) => found)].map(
      ([found, same]) => `row ${same[0]!.row} ${found}${same.length > 1 ? ` (${same.length} rows)` : ""}`,
    );
    const more = texts.length - textsInMessage;
    return {
      code,
      message: `${where?.column}: ${cells.length} cells were not read; expected ${first.cell.expected}, found ${texts.slice(0, textsInMessage).join(", ")}${more > 0 ? ` and ${more} more` : ""}.${first.cell.follows ? ` ${capitalized(first.cell.follows)}` : ""}`,
      ...(where && { where }),
      cells,
    };
  });
}
