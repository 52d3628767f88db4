/** What was reached of a benchmark and what is aimed at next: a line of further evidence, so that people read it as it is. */

export interface Reached {
  /** As the manager writes it: a number, or words. */
  readonly actual: string;
  readonly goal: string;
}

const goalMark = "; goal for the next cycle: ";
const notCounted = "not counted";

/**
 * @example reachedLine("Interviews led", { actual: "3", goal: "6" }) // "Interviews led: 3; goal for the next cycle: 6"
 */
export const reachedLine = (measure: string, { actual, goal }: Reached): string =>
  `${measure}: ${actual.trim() || notCounted}${goal.trim() && goalMark}${goal.trim()}`;

/** Null where the line is about something else. */
export function reachedIn(measure: string, line: string): Reached | null {
  if (!line.startsWith(`${measure}: `)) return null;
  const [actual = "", goal = ""] = line.slice(measure.length + 2).split(goalMark);
  return { actual: actual === notCounted ? "" : actual, goal };
}

/**
 * The goal as it comes along into the next cycle; blank where a line has none.
 * @example goalLine("Interviews led: 3; goal for the next cycle: 6", "2026 H2") // "Interviews led, goal set in 2026 H2: 6"
 */
export function goalLine(line: string, cycle: string): string {
  const [reached = "", goal] = line.split(goalMark);
  return goal === undefined
    ? ""
    : `${reached.slice(0, reached.lastIndexOf(": "))}, goal set in ${cycle}: ${goal}`;
}
