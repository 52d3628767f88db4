/** Checks the bookkeeping cells of a packet's row, which somebody may have typed into. */
import { found, type Problem } from "../problem";

/** Longest request id or rubric version, in characters; ours are much shorter. */
const longestStamp = 200;

/** Milliseconds; merged, a time to come would make every later save look older. */
const clocksApart = 3_600_000;

/** Saved at is an ISO instant or blank; the others are short. */
export function checkStamp(
  row: {
    readonly savedAt: string;
    readonly request: string;
    readonly rubricVersion?: string;
  },
  now: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (Date.parse(row.savedAt) > Date.parse(now) + clocksApart) {
    const message = `Saved: expected a time that has passed, found ${found(row.savedAt)}. Save again in the sidebar.`;
    problems.push({ code: "stamp.future", message, where: { column: "Saved" } });
  }
  if (row.savedAt !== "" && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(row.savedAt)) {
    const message = `Saved: expected a time such as 2026-03-31T09:30:00.000Z, found ${found(row.savedAt)}. Save again in the sidebar.`;
    problems.push({ code: "stamp.savedAt", message, where: { column: "Saved" } });
  }
  const tooLong = row.request.length > longestStamp || (row.rubricVersion ?? "").length > longestStamp;
  if (tooLong) {
    const message = `Request, rubric version: expected at most ${longestStamp} characters. Save again in the sidebar.`;
    problems.push({ code: "stamp.tooLong", message, where: { column: "Request" } });
  }
  return problems;
}
