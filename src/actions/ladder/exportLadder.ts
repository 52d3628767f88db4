/** The ladder as a file to keep, to share or to edit elsewhere. */
import { writeLadderCsv } from "../../domain/ladder/file/writeLadderCsv";
import { writeLadderJson } from "../../domain/ladder/file/writeLadderJson";
import { type Context, todayIn } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { readWholeLadder } from "./readWholeLadder";

export interface LadderExport {
  readonly fileName: string;
  readonly text: string;
}

/** What can't be read would be missing from the file: it is mended first. */
export function exportLadder(
  context: Context,
  { format }: { format: "json" | "csv" },
): Outcome<LadderExport> {
  const whole = readWholeLadder(context);
  if (whole.problems.length) return refuse(...whole.problems);
  return done({
    fileName: `ladder-${todayIn(context)}.${format}`,
    text: format === "json" ? writeLadderJson(whole) : writeLadderCsv(whole),
  });
}
