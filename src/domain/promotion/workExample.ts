/** A piece of work a case rests on: the problem, the decision the person owned, and the outcome with its proof. */
import { checkText, saysSomething } from "../checkText";
import type { Problem } from "../problem";

export interface WorkExample {
  readonly problem: string;
  readonly decision: string;
  /** With its proof: a number, a link, who saw it. */
  readonly outcome: string;
}

export const exampleParts = ["problem", "decision", "outcome"] as const;

/** Practice: fewer show no pattern, more nobody reads. */
export const fewestExamples = 3;
export const mostExamples = 8;

/** Longest part, in characters: eight examples fit into one cell. */
export const longestPart = 1200;

export const isWhole = (one: WorkExample): boolean => exampleParts.every((part) => saysSomething(one[part]));

const labels = { problem: "Problem: ", decision: "Decision: ", outcome: "Outcome: " } as const;

/**
 * As a person reads it in one cell. Lines within a part are set in by two spaces, so that reading gives back exactly what
 * was written.
 * @example examplesText([{ problem: "Churn", decision: "New onboarding", outcome: "−20 %" }])
 * // "Problem: Churn\nDecision: New onboarding\nOutcome: −20 %"
 */
export const examplesText = (examples: readonly WorkExample[]): string =>
  examples
    .map((one) => exampleParts.map((part) => labels[part] + one[part].replace(/\n/g, "\n  ")).join("\n"))
    .join("\n\n");

/** What somebody typed without these words is the problem of one example: nothing is dropped. */
export function readExamples(text: string): readonly WorkExample[] {
  if (text.trim() === "") return [];
  const begun = /^Problem: /.test(text) ? text : labels.problem + text;
  return begun.split(/\n\n(?=Problem: )/).map((block) => {
    const at = (label: string) => block.search(new RegExp(`^${label}`, "m"));
    const [decision, outcome] = [at(labels.decision), at(labels.outcome)];
    const ends = [decision, outcome, block.length].filter((place) => place >= 0);
    const part = (from: number, label: string) =>
      from < 0
        ? ""
        : block
            .slice(from + label.length, Math.min(...ends.filter((place) => place > from)))
            .replace(/\n$/, "")
            .replace(/\n {2}/g, "\n");
    return {
      problem: part(0, labels.problem),
      decision: part(decision, labels.decision),
      outcome: part(outcome, labels.outcome),
    };
  });
}

export function checkExamples(examples: readonly WorkExample[]): readonly Problem[] {
  const problems = examples.flatMap((one, at) =>
    exampleParts.flatMap((part) => checkText(one[part], `Work example ${at + 1}, ${part}`, longestPart)),
  );
  if (examples.length <= mostExamples) return problems;
  const message = `Work examples: expected at most ${mostExamples}, found ${examples.length}. Keep those that show most.`;
  return [...problems, { code: "case.examples", message }];
}
