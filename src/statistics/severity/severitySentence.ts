/** Severity in words: always with its uncertainty, never as a verdict. */
import { counted, inWords, points } from "../points";
import { isRefused, type Refusal } from "../refusal";
import type { RaterSeverity } from "./severityTypes";
import type { TeamOffset } from "./teamOffset";

/**
 * What may be said about a linked rater.
 *
 * @param onlyWith names of the raters the comparison is limited to, when these are not all
 * @example severitySentence("Anna", anna)
 * // "Anna marks the same work about 0.4 points higher than other raters do (95% interval: 0.1 higher to 0.7 higher),
 * //  judging by 3 shared profiles and 4 people whom others marked too."
 */
export function severitySentence(
  name: string,
  { value, interval, label, direction, shared }: RaterSeverity,
  onlyWith: readonly string[] = [],
): string {
  const [low, high] = interval.map((end) => inWords(end, "lower", "higher"));
  const sources = [
    ...(shared.profiles > 0 ? [counted(shared.profiles, "shared profile", "shared profiles")] : []),
    ...(shared.people > 0 ? [`${counted(shared.people, "person", "people")} whom others marked too`] : []),
  ].join(" and ");
  const limit = onlyWith.length > 0 ? ` ${name} can be compared with ${onlyWith.join(", ")} only.` : "";
  if (label === "notMeasurable") {
    return `What ${name} shares with others (${sources}) is too little to say: anything from ${low} to ${high} would fit.${limit}`;
  }
  if (direction === null) {
    return `${name} and other raters do not clearly differ: from ${low} to ${high} would fit, judging by ${sources}.${limit}`;
  }
  const side = direction === "lenient" ? "higher" : "lower";
  return (
    `${name} marks the same work about ${points(value)} points ${side} than other raters do ` +
    `(95% interval: ${low} to ${high}), judging by ${sources}.${limit}`
  );
}

/**
 * What may be said about a rater who shares nothing with others.
 *
 * @example unlinkedSentence("Anna", teamOffset(rows, "Anna"))
 */
export function unlinkedSentence(name: string, offset: TeamOffset | Refusal): string {
  const reason =
    `Nobody else has marked these people and ${name} has not marked the shared profiles, ` +
    "so lenient marking and a strong team would look the same here.";
  if (isRefused(offset)) return `${reason} ${offset.sentence}`;
  const [low, high] = offset.interval.map((end) => inWords(end, "below", "above"));
  return (
    `The marks of ${name}'s team are ${inWords(offset.value, "below", "above")} the company's average at the same grades ` +
    `(95% interval: ${low} to ${high}; ${counted(offset.people, "person", "people")}). ${reason}`
  );
}
