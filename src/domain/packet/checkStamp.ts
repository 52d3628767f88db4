/** Checks the bookkeeping cells of a packet's row, which somebody may have typed into. */
import { found, type Problem } from "../problem";

/** Longest request id or rubric version, in characters; ours are much shorter. */
const longestStamp = 200;

/** Milliseconds that Google's machines may disagree; with a time to come a packet would go before what HR records. */
const clocksApart = 300_000;

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
    const message = `Saved: expected a time that has passed, found ${found(row.savedAt)}. Withdraw it in the sidebar if it is submitted, then save again.`;
    problems.push({ code: "stamp.future", message, where: { column: "Saved" } });
  }
  if (row.savedAt !== "" && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(row.savedAt)) {
    const message = `Saved: expected a time such as 2026-03-31T09:30:00.000Z, found ${found(row.savedAt)}. Withdraw it in the sidebar if it is submitted, then save again.`;
    problems.push({ code: "stamp.savedAt", message, where: { column: "Saved" } });
  }
  const tooLong = row.request.length > longestStamp || (row.rubricVersion ?? "").length > longestStamp;
  if (tooLong) {
    const message = `Request, rubric version: expected at most ${longestStamp} characters. Withdraw it in the sidebar if it is submitted, then save again.`;
    problems.push({ code: "stamp.tooLong", message, where: { column: "Request" } });
  }
  return problems;
}

/** Whether somebody answered what came back to them: a row that says no time, or the time it came back with, does not. */
export const isSavedSince = (
  claimed: { readonly savedAt: string },
  held: { readonly savedAt: string },
): boolean => claimed.savedAt !== "" && claimed.savedAt !== held.savedAt;
