/** One task with what was said in it, as it stands now: for HR, and to compare with what another window saved. */
import { breaksTable } from "../../workbook/tables/readTable";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { notYours } from "./mayRecord";
import { readTasks, type Said, type Task } from "./task";

export type OpenReport = Task & { readonly said: Said };

export function openReport(context: Context, input: { rating: string }): Outcome<OpenReport> {
  const { tasks, problems } = readTasks(context, ({ id }) => id === input.rating);
  const task = tasks.find(({ rating }) => rating === input.rating);
  if (task?.said) return done({ ...task, said: task.said });
  const broken = problems.filter(breaksTable);
  return refuse(...(broken.length ? broken : [notYours]));
}
