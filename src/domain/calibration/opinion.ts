/** What a participant says of somebody's marks before the meeting: one of three answers, and a line. */
import { groupedBy } from "../groupedBy";

export const opinionAnswers = ["agree", "have a question", "can't say"] as const;
export type OpinionAnswer = (typeof opinionAnswers)[number];

/** As the room sees it: without a name. */
export interface Opinion {
  readonly answer: OpinionAnswer;
  readonly line: string;
}

/** @example countedAnswer(1, "have a question") // "1 has a question" */
export const countedAnswer = (count: number, answer: OpinionAnswer): string =>
  `${count} ${count === 1 ? ofOne[answer] : answer}`;

const ofOne: Readonly<Record<OpinionAnswer, string>> = {
  agree: "agrees",
  "have a question": "has a question",
  "can't say": "can't say",
};

/** A line each, what several said in the same words once: "4 agree", "1 has a question: Which launch?". */
export const opinionLines = (opinions: readonly Opinion[]): string[] =>
  [...groupedBy(opinions, ({ answer, line }) => `${answer}: ${line}`).values()].map((alike) => {
    const [{ answer, line }] = alike as readonly [Opinion, ...Opinion[]];
    return `${countedAnswer(alike.length, answer)}${line && `: ${line}`}`;
  });

/** Reads such a line back; files until 0.3.0 say one opinion without a count. Undefined if it is none. */
export function opinionsIn(text: string): Opinion[] | undefined {
  const [, count = "1", said = ""] = /^(?:(\d{1,3}) )?(.*)$/.exec(text) ?? [];
  for (const answer of opinionAnswers)
    for (const words of [answer, ofOne[answer]]) {
      if (said !== words && !said.startsWith(`${words}: `)) continue;
      return Array.from({ length: Number(count) }, () => ({ answer, line: said.slice(words.length + 2) }));
    }
  return undefined;
}

/** As the hub keeps it: whose it is never leaves the hub. */
export interface OpinionRecord {
  readonly id: string;
  readonly cycle: string;
  readonly session: string;
  /** Employee id. */
  readonly person: string;
  /** The person's name when the row was made, for whoever reads the sheet. */
  readonly name: string;
  /** E-mail, lower case. */
  readonly participant: string;
  readonly answer: OpinionAnswer;
  readonly line: string;
  /** ISO instant. */
  readonly savedAt: string;
}

/** One row a session, person and participant, so that an opinion that changes is the same row. */
export const opinionId = (session: string, person: string, participant: string): string =>
  `${session}/${person}/${participant}`;

/** Why a participant is not asked about somebody of the session: they gave the marks, or there are none. */
export type NotAsked = "own report" | "no marks";

/** For people. */
export const whyNotAsked: Readonly<Record<NotAsked, string>> = {
  "own report":
    "Whoever gave the marks is not asked about them: that manager speaks in the meeting. Only what the others think counts.",
  "no marks": "There are no marks in this cycle to have an opinion on.",
};

/** Blank for whoever is asked. */
export function notAsked(hasMarks: boolean, isOwnReport: boolean): NotAsked | "" {
  if (!hasMarks) return "no marks";
  return isOwnReport ? "own report" : "";
}

/** The same of somebody's rating as the manager submitted it. */
export const notAskedAbout = (
  { rating }: { readonly rating: { readonly rater: string } | null },
  participant: string,
): NotAsked | "" => notAsked(rating !== null, rating?.rater === participant);

/** Longest line beside an answer, in characters. */
export const longestLine = 300;
