/** What an interviewer says about one candidate: an attribute at a time in words, never a number and never a sum (R36). */
import { checkText, saysSomething } from "../checkText";
import type { Problem } from "../problem";

/** From the weakest to the strongest; "not seen" is for what the exercise did not show. */
export const anchorWords = ["poor", "mixed", "good", "excellent"] as const;
export const attributeMarks = [...anchorWords, "not seen"] as const;
export type AnchorWord = (typeof anchorWords)[number];
export type AttributeMark = (typeof attributeMarks)[number];

/** The answer to: can this person do the job? */
export const canDoAnswers = ["yes", "no", "can't say"] as const;
export type CanDo = (typeof canDoAnswers)[number];

export interface Scorecard {
  /** candidate/interviewer */
  readonly id: string;
  readonly name: string;
  /** Day of the interview, yyyy-MM-dd. */
  readonly on: string;
  readonly scenario: string;
  /** What the candidate asked for, so that the exercise is fair to them. */
  readonly adjustments: string;
  readonly status: "open" | "draft" | "submitted";
  /** By attribute; blank: not marked yet. */
  readonly marks: Readonly<Record<string, { readonly mark: AttributeMark | ""; readonly evidence: string }>>;
  readonly canDo: CanDo | "";
  readonly why: string;
  readonly notes: string;
  /** ISO instants; blank before. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly ranOut: "yes" | "";
  readonly steps: readonly string[];
  readonly stumbles: readonly string[];
  /** Written after it was submitted. */
  readonly additions: readonly string[];
  readonly savedAt: string;
  readonly request: string;
}

/** What its interviewer fills in; everything else is the hiring file's. */
export type CardSaid = Pick<
  Scorecard,
  "marks" | "canDo" | "why" | "notes" | "startedAt" | "endedAt" | "ranOut" | "steps" | "stumbles"
>;

export const cardId = (candidate: string, interviewer: string): string => `${candidate}/${interviewer}`;

/** Whom a scorecard is about; addresses have no slash. */
export const candidateOf = (card: string): string => card.slice(0, card.lastIndexOf("/"));

/** Characters of a line of evidence, of a reason and of an addition. */
export const longestSaid = 500;
const longestNotes = 4000;

/**
 * What a scorecard lacks before it can be submitted; the same is asked of every mark.
 * @param attributes all that are judged
 */
export function missingOf({ marks, canDo, why }: CardSaid, attributes: readonly string[]): readonly string[] {
  return [
    ...attributes.flatMap((name) => {
      const { mark = "", evidence = "" } = marks[name] ?? {};
      return [
        ...(mark === "" ? [`${name}: a word`] : []),
        ...(saysSomething(evidence) ? [] : [`${name}: a line of evidence`]),
      ];
    }),
    ...(canDo === "" ? ["Can this person do the job"] : []),
    ...(saysSomething(why) ? [] : ["Why"]),
  ];
}

/** Texts that are longer than their place, or hold what can't be shown. */
export const checkSaid = ({ marks, why, notes, steps, stumbles }: CardSaid): readonly Problem[] => [
  ...Object.entries(marks).flatMap(([name, { evidence }]) =>
    checkText(evidence, `${name}, evidence`, longestSaid),
  ),
  ...checkText(why, "Why", longestSaid),
  ...checkText(notes, "Notes", longestNotes),
  ...checkText(steps.join("\n"), "Steps", longestNotes),
  ...checkText(stumbles.join("\n"), "Stumbles", longestNotes),
];
