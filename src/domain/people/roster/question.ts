/** What a roster file leaves open and only a person can settle, and what HR should merely know. */
import { capitalized } from "../../capitalized";
import type { Problem } from "../../problem";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Question {
  /** The key of its answer: "column:email", "dates:hired", "title:Product Wizard", "status:LOA", "rows:000107". */
  readonly id: string;
  /** What is asked, in a sentence; the reasons in the file stand in it. */
  readonly message: string;
  readonly choices: readonly Choice[];
  /** The answer the file itself suggests, for a person to confirm. Nothing is read by it before that. */
  readonly proposed?: string;
  /** How many rows hang on the answer. */
  readonly rows: number;
  /** What one answer settles at once, where it settles several: titles, people. */
  readonly about?: readonly string[];
}

/** Answers by the id of their question. An answer that is none of the choices counts as not given. */
export type Answers = Readonly<Record<string, string>>;

export const notInFile = "not in this file";
export const oneByOne = "one by one";

/** Answers about titles, beside the codes of levels (R27). */
export { aboveTheLadder as aboveLadder } from "../../ladder/ladder";
export { notProductManager } from "../person";

export const choicesOf = (...values: readonly string[]): Choice[] =>
  values.map((value) => ({ value, label: capitalized(value) }));

/** The answer to a question, if there is one among its choices. Keys of `answers` are in lower case here. */
export function answerTo(
  { id, choices }: Pick<Question, "id" | "choices">,
  answers: Answers,
): string | undefined {
  const answer = answers[id.toLowerCase()];
  return choices.some(({ value }) => value === answer) ? answer : undefined;
}

/** Something HR should know; there is nothing to mend. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly where?: Problem["where"];
}
