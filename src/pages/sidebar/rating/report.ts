/** A report being rated, with the texts it is rated against: put together in the page, so that opening one waits for nobody. */
import { findLevel, type Level, nextSteps } from "../../../domain/ladder/ladder";
import { benchmarkInWords } from "../../../domain/ladder/wholeLadder";
import type { OpenLadder, OpenReport, ReportList, Task } from "../../contract";

export interface Report {
  readonly task: OpenReport;
  readonly list: Pick<ReportList, "cycle" | "scale" | "due" | "heard" | "whyNot" | "canReturn">;
  readonly ladder: OpenLadder;
}

/** What the ladder says about one criterion at the report's level. */
export interface Expected {
  readonly level: Level | undefined;
  readonly covers: string;
  readonly expectation: string;
  readonly seenWhen: string;
  readonly benchmarks: readonly (OpenLadder["benchmarks"][number] & { readonly said: string })[];
  /** Every step that exists, the current track first (R25). */
  readonly next: readonly { readonly level: Level; readonly expectation: string }[];
}

export function expectedOf(ladder: OpenLadder, level: string, criterion: string): Expected {
  const textOf = (code: string) =>
    ladder.cells.find((cell) => cell.level === code && cell.criterion === criterion) ?? {
      expectation: "",
      seenWhen: "",
    };
  const { expectation, seenWhen } = textOf(level);
  return {
    level: findLevel(ladder, level),
    covers: ladder.criteria.find(({ name }) => name === criterion)?.covers ?? "",
    expectation,
    seenWhen,
    benchmarks: ladder.benchmarks
      .filter((one) => one.level === level && one.criterion === criterion)
      .map((one) => ({ ...one, said: benchmarkInWords(one) })),
    next: nextSteps(ladder, level).map((step) => ({
      level: step,
      expectation: textOf(step.code).expectation,
    })),
  };
}

/** The criteria of a rating, in the ladder's order. */
export const criteriaOf = ({ said }: Pick<OpenReport, "said">): string[] => Object.keys(said.assessments);

/** Whether everything that was said came along, so that nothing has to be asked for. */
export const isOpen = (task: Task): task is OpenReport => task.said !== null;
