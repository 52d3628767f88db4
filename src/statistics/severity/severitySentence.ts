/** Severity in words: always with its uncertainty, never as a verdict. */
import { counted, inWords, points } from "../points";
import { isRefused, type Refusal } from "../refusal";
import type { RaterSeverity } from "./severityTypes";
import type { TeamOffset } from "./teamOffset";

/** To be said once, where one rater's severity rests on it. */
export const assumedNoise =
  "Too few people have two ratings, so how much one rater's mark varies by chance was assumed, not measured. More second ratings would tell.";

/** More names than this are counted. */
const mostNames = 4;

/**
 * What may be said about a linked rater. What would fit is the 95 % interval.
 *
 * @param nameOf the name of a rater's id, for those on an island
 * @example severitySentence("Anna", anna)
 * // "Anna marks the same work about 0.4 points higher than other raters do (anything from 0.1 higher to 0.7
 * // higher would fit), judging by 3 shared profiles and 4 people whom others marked too."
 */
export function severitySentence(
  name: string,
  rater: RaterSeverity,
  nameOf: (rater: string) => string = (id) => id,
): string {
  const others = rater.onlyWith.length > 0 ? namesOf(rater.onlyWith.map(nameOf)) : "other raters";
  const limit = rater.onlyWith.length > 0 ? ` ${name} can be compared with ${others} only.` : "";
  return `${said(name, others, rater)}${limit}`;
}

function said(name: string, others: string, { finding, value, interval, shared }: RaterSeverity): string {
  const sources = sourcesOf(shared);
  const range = rangeOf(interval);
  const verb = others === "other raters" || others.includes(" and ") ? "do" : "does";
  const side = value > 0 ? "higher" : "lower";
  switch (finding) {
    case "tooLittle":
      return `What ${name} shares with others (${sources}) is too little to say how their marks compare.`;
    case "clear":
      return (
        `${name} marks the same work about ${points(value)} points ${side} than ${others} ${verb} ` +
        `(anything ${range} would fit), judging by ${sources}.`
      );
    case "apart":
      return (
        `${name} marks the same work ${side} than ${others} ${verb}, judging by ${sources}; by how much is not sure ` +
        `(anything ${range} would fit).`
      );
    case "alike":
      return `${name} and ${others} mark the same work alike, within a quarter point, judging by ${sources}.`;
    case "open":
      return `Whether ${name} and ${others} mark the same work differently is not clear: anything ${range} would fit, judging by ${sources}.`;
  }
}

function sourcesOf({ profiles, people }: RaterSeverity["shared"]): string {
  return [
    ...(profiles > 0 ? [counted(profiles, "shared profile", "shared profiles")] : []),
    ...(people > 0 ? [`${counted(people, "person", "people")} whom others marked too`] : []),
  ].join(" and ");
}

function rangeOf(interval: readonly [number, number]): string {
  const [low, high] = interval.map((end) => inWords(end, "lower", "higher")) as [string, string];
  if (interval[0] > 0 && points(interval[0]) === "0.0") return `up to ${high}`;
  if (interval[1] < 0 && points(interval[1]) === "0.0") return `up to ${low}`;
  return low === high ? `about ${low}` : `from ${low} to ${high}`;
}

function namesOf(names: readonly string[]): string {
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names.slice(0, -1);
  const rest = names.length - shown.length;
  const last = rest > 1 ? `${rest} others` : names[names.length - 1]!;
  return shown.length > 0 ? `${shown.join(", ")} and ${last}` : last;
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
  const where = points(offset.value) === "0.0" ? "at" : `${inWords(offset.value, "below", "above")}`;
  return (
    `The marks of ${name}'s team are ${where} the average of other teams at the same grades ` +
    `(${counted(offset.people, "person", "people")}; anything from ${low} to ${high} would fit). ${reason}`
  );
}
