/** Scorecards side by side: where interviewers agree and where they saw different things, in words and without a sum (R36). */
import { capitalized } from "../capitalized";
import { type AttributeMark, anchorWords, type CanDo, type Scorecard } from "./scorecard";

/** One interviewer's answer. */
interface Given<T> {
  readonly by: string;
  readonly said: T;
}

const inCount = (count: number): string => ["", "one says", "two say", "three say"][count] ?? `${count} say`;

const asSentence = (text: string): string => `${capitalized(text)}.`;

function counted<T extends string>(given: readonly Given<T>[], order: readonly T[]): string {
  const groups = order
    .map((word) => [word, given.filter(({ said }) => said === word)] as const)
    .filter(([, of]) => of.length > 0);
  const [first, ...more] = groups;
  if (!first) return "";
  if (given.length === 1) return "";
  if (!more.length) return `All say ${first[0]}.`;
  const parts = groups.map(
    ([word, of]) => `${inCount(of.length)} ${word} (${of.map(({ by }) => by).join(", ")})`,
  );
  return asSentence(parts.join("; "));
}

/**
 * What the interviewers say together of one attribute, and what to do about it; blank where only one says something.
 * @example attributeInWords([{ by: "Ann", said: "good" }, { by: "Bob", said: "good" }]) // "All say good."
 */
export function attributeInWords(given: readonly Given<AttributeMark>[]): string {
  const said = counted(given, [...anchorWords, "not seen"]);
  const places = given
    .filter(({ said: one }) => one !== "not seen")
    .map(({ said: one }) => anchorWords.indexOf(one as never));
  const isApart = places.length > 1 && Math.max(...places) - Math.min(...places) > 1;
  return isApart ? `${said} Far apart: hear what each of them saw before you go on.` : said;
}

/** @example canDoInWords([{ by: "Ann", said: "yes" }, { by: "Bob", said: "no" }]) */
export function canDoInWords(given: readonly Given<CanDo>[]): string {
  const said = counted(given, ["yes", "no", "can't say"]);
  const answers = new Set(given.map(({ said: one }) => one));
  return answers.has("yes") && answers.has("no")
    ? `${said} Let the evidence decide, not the number of voices.`
    : said;
}

type Comparable = Pick<
  Scorecard,
  | "marks"
  | "canDo"
  | "why"
  | "notes"
  | "startedAt"
  | "endedAt"
  | "ranOut"
  | "steps"
  | "stumbles"
  | "additions"
>;

/** What a kit says otherwise than the version that was collected first, a line for each difference. */
export function differencesOf(first: Comparable, now: Comparable): string[] {
  const pairs = (card: Comparable): [string, string][] => [
    ...Object.entries(card.marks).flatMap(([name, { mark, evidence }]): [string, string][] => [
      [name, mark],
      [`${name}, evidence`, evidence],
    ]),
    ["Can do the job", card.canDo],
    ["Why", card.why],
    ["Notes", card.notes],
    ["Steps", card.steps.join("; ")],
    ["Stumbles", card.stumbles.join("; ")],
    ["Started", card.startedAt],
    ["Ended", card.endedAt],
    ["Time ran out", card.ranOut],
  ];
  const later = new Map(pairs(now));
  const said = (text: string) => (text === "" ? "nothing" : `"${text}"`);
  return [
    ...now.additions.filter((one) => !first.additions.includes(one)),
    ...pairs(first)
      .filter(([place, text]) => (later.get(place) ?? "") !== text)
      .map(
        ([place, text]) => `${place}: ${said(text)} says ${said(later.get(place) ?? "")} in the kit since.`,
      )
      .filter((line) => !first.additions.includes(line)),
  ];
}
