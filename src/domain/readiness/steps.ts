/** What a colleague does now to get into product, the plan of the two, and what of it can go into the first packet. */
import { checkText, saysSomething } from "../checkText";
import { isDay } from "../day";
import { found, type Problem } from "../problem";
import { longestWords, type SeenOfHabits } from "./pair";

/** One thing to do now. */
export interface StepTaken {
  readonly id: string;
  readonly name: string;
  /** Blank for one of the person's own. */
  readonly how: string;
  /** The day it is meant for, yyyy-MM-dd; blank while there is none. */
  readonly by: string;
  readonly cameOf: string;
  /** yyyy-MM-dd; blank until it is done. */
  readonly doneOn: string;
  /** ISO instant; blank before. */
  readonly savedAt: string;
}

/** What the person fills in; a name only in a step of their own. */
export type StepSaid = Pick<StepTaken, "name" | "by" | "cameOf" | "doneOn">;

/** In words, and the day of the next conversation; never a number. */
export interface ReadinessPlan {
  readonly id: string;
  readonly words: string;
  /** yyyy-MM-dd, or blank. */
  readonly nextTalk: string;
  /** ISO instant; blank before. */
  readonly savedAt: string;
}

/** Somebody to whom the person shows what helps next. */
export interface PlanShown {
  readonly email: string;
  /** What they read. */
  readonly helps: string;
  readonly nextTalk: string;
  /** The day; blank once it was taken back. */
  readonly since: string;
  /** Id of the file they read it in; blank once it was taken back. */
  readonly file: string;
}

const dayProblems = (day: string, place: string): Problem[] =>
  day === "" || isDay(day)
    ? []
    : [
        {
          code: "readiness.day",
          message: `${place}: expected a day such as 2026-03-31, or none, found ${found(day)}.`,
        },
      ];

export const checkStep = ({ name, by, cameOf, doneOn }: StepSaid): readonly Problem[] => [
  ...checkText(name, "What to do", 200),
  ...checkText(cameOf, "What came of it", longestWords),
  ...dayProblems(by, "By"),
  ...dayProblems(doneOn, "Done on"),
];

export const checkPlan = ({
  words,
  nextTalk,
}: Pick<ReadinessPlan, "words" | "nextTalk">): readonly Problem[] => [
  ...checkText(words, "Plan", longestWords),
  ...dayProblems(nextTalk, "Next conversation"),
];

export interface TakenAlong {
  /** yyyy-MM-dd; blank where it has to be filled in. */
  readonly date: string;
  readonly text: string;
}

/**
 * What happened, as evidence for the first cycle: the steps that came to something, then the person's own lines.
 * @param mine null before they are shown
 */
export const takenAlong = (steps: readonly StepTaken[], mine: SeenOfHabits | null): readonly TakenAlong[] => [
  ...steps
    .filter(({ cameOf }) => saysSomething(cameOf))
    .map(({ name, cameOf, doneOn }) => ({ date: doneOn, text: `${name}: ${cameOf.trim()}` }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  ...Object.entries(mine?.evidence ?? {})
    .filter(([, text]) => saysSomething(text) && !/^nothing seen yet\W*$/i.test(text.trim()))
    .map(([name, text]) => ({ date: "", text: `${name}: ${text.trim()}` })),
];

/** As cells to paste below "What it is" on the sheet Own entries; the criterion is for the person to choose. */
export const asCells = (lines: readonly TakenAlong[]): string =>
  lines
    .map(({ date, text }) => ["evidence", date, "", text.replace(/\s*[\t\r\n]+\s*/g, " ")].join("\t"))
    .join("\n");
