/** What an action answers: a value, or the problems the person can mend. */
import type { Problem } from "../domain/problem";

export type Outcome<T> = Done<T> | NotDone;

export interface NotDone {
  readonly problems: readonly Problem[];
}

interface Done<T> {
  readonly value: T;
  /** What was noticed on the way and left as it was, such as a row somebody changed during an interruption. */
  readonly notices?: readonly Problem[];
}

export const done = <T>(value: T, notices: readonly Problem[] = []): Done<T> =>
  notices.length ? { value, notices } : { value };

export const refuse = (...problems: Problem[]): NotDone => ({ problems });
