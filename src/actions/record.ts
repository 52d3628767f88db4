/** Writes changes of several rows under the request's id, in the caller's name. */
import type { Change } from "../workbook/cells/change";
import type { NewLadder } from "../workbook/cells/newLadder";
import { commit, type Guard } from "../workbook/cells/transaction";
import { type Context, clockOf } from "./context";
import { done, type Outcome, refuse } from "./outcome";

export interface Recording<T> {
  readonly request: string;
  /** For the log: what was done, in a few words; the end of many is cut. */
  readonly what: string;
  readonly changes: readonly Change[];
  readonly ladder?: NewLadder;
  /** Whether Log says it even where it changes nothing. */
  readonly isAlwaysLogged?: true;
  readonly answer: T;
  /** What must not have changed since it was read. */
  readonly guards?: readonly Guard[];
}

/** A request the same caller repeats gets its first answer, one that stands for something else is refused; a conflict with what stands there now refuses the whole. */
export function record<T>(
  context: Context,
  { request, guards, what, ...recording }: Recording<T>,
): Outcome<T> {
  const { store, email, asked } = context;
  const said = { id: request, who: email, when: clockOf(context), what: what.slice(0, longestWhat) };
  const result = commit(store, { ...recording, ...said, asked: store.digest(asked) }, guards);
  return "answer" in result ? done(result.answer, result.problems) : refuse(...result.problems);
}

/** Characters. A longer cell of Log would be one that can't be read. */
const longestWhat = 4000;
