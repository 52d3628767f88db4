/** One task with what was said in it, as it stands now: for HR, and to compare with what another window saved. */
import { breaksTable } from "../../workbook/tables/readTable";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { notYours } from "./mayRecord";
import { readTasks, type SaidInRating, type Task } from "./task";

export type OpenReport = Task & { readonly said: SaidInRating };

export function openReport(context: Context, input: { rating: string }): Outcome<OpenReport> {
  const { tasks, unread, problems } = readTasks(context, ({ id }) => id === input.rating);
  const task = tasks.find(({ rating }) => rating === input.rating);
  if (task?.said) return done({ ...task, said: task.said });
  const amiss = [...problems.filter(breaksTable), ...unread.flatMap((one) => one.problems)];
  return refuse(...(amiss.length ? amiss : [notYours]));
}
