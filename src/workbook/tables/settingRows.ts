/** The rows of the Settings sheet that count. */
import type { Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import type { TableRead, UnreadCells } from "./readTable";
import { type Setting, settingsTable } from "./settingsTable";

/**
 * The rows as read, and those that say twice the same: somebody typed a row that was there. Where they differ none counts,
 * so that nobody types themselves rights.
 */
export function settingRows({ rows, unread, problems }: TableRead<Setting>): {
  readonly rows: readonly Setting[];
  readonly problems: readonly Problem[];
} {
  const isDouble = ({ code }: Problem) => code === "id.duplicate";
  const doubled = unread
    .filter((one) => one.problems.some(isDouble))
    .map(({ text: { key = "", value = "", meaning = "" }, ...rest }) => ({ key, value, meaning, ...rest }));
  const isAlike = (one: Setting) =>
    doubled.every(({ key, value }) => key !== one.key || normalEmail(value) === normalEmail(one.value));
  const alike = doubled.filter(isAlike);
  const counts = new Set<Problem>(alike.flatMap((one) => one.problems));
  return {
    rows: [...rows, ...alike],
    problems: problems.map((one) => (counts.has(one) ? toldTwice(one, alike) : one)),
  };
}

function toldTwice(problem: Problem, alike: readonly (Setting & Omit<UnreadCells, "text">)[]): Problem {
  const own = alike.filter(({ problems }) => problems.includes(problem));
  const rows = own.map(({ rowNumber }) => rowNumber).join(" and ");
  return {
    ...problem,
    code: "setting.twice",
    message: `Sheet "${settingsTable.name}", rows ${rows}: both say the same for "${own[0]?.key}". It counts; delete one of them before it is changed.`,
  };
}
