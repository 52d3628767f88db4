/** What an action answers: a value, or the problems the person can mend. */
import type { Problem } from "../domain/problem";

export type Outcome<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

export const done = <T>(value: T): Outcome<T> => ({ value });

export const refuse = (...problems: Problem[]): { readonly problems: readonly Problem[] } => ({ problems });
