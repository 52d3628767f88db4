/** The letter to a person after the cycle is locked: what holds, what was decided, and why, in the manager's words. */
import { checkText, longestText, saysSomething } from "../checkText";
import type { CycleState } from "../cycle/cycle";
import { withDayInWords } from "../dayInWords";
import { normalTitle } from "../ladder/ladder";
import type { Person } from "../people/person";
import type { Problem } from "../problem";

export interface PersonLetter extends LetterTexts {
  /** cycle/person */
  readonly id: string;
  readonly cycle: string;
  readonly person: string;
  readonly name: string;
  /** Address of the manager who writes it; in the person's own file it says so without a name. */
  readonly writer: string;
  readonly level: string;
  readonly status: "open" | "draft" | "released";
  /** The calibrated mark of each criterion in words. */
  readonly marks: Readonly<Record<string, { readonly words: string }>>;
  /** What became of the person's cases, and whether one is still open; blank without one. */
  readonly decided: string;
  /** ISO instants of HR's opening it with these marks, and of the last save. */
  readonly opened: string;
  readonly savedAt: string;
  readonly notCollected: string;
  readonly request: string;
}

/** What the manager writes. */
export interface LetterTexts {
  readonly why: string;
  /** Why it was decided so; asked only where something was. */
  readonly whyDecided: string;
  readonly gaps: string;
  readonly goals: string;
}

/** All that a letter says of a case that nobody decided. */
export const stillOpen = "A promotion or change of track is still open: nothing is decided on it yet.";

/** Whether something was decided that asks for a reason. */
export const wasDecided = ({ decided }: Pick<PersonLetter, "decided">): boolean =>
  decided.split("\n").some((line) => line !== "" && line !== stillOpen);

type Facts = Pick<PersonLetter, "marks" | "decided" | "writer" | "level">;

/**
 * What a letter says otherwise than what holds now, a sentence each; none when it says the same.
 * @example overtakenBy(letter, facts) // ["Leadership: the letter says Beyond, now As expected."]
 */
export const overtakenBy = (letter: Facts, holds: Facts): readonly string[] => [
  ...Object.entries(holds.marks).flatMap(([criterion, { words }]) => {
    const said = letter.marks[criterion]?.words;
    return said === words ? [] : [`${criterion}: the letter says ${said || "nothing"}, now ${words}.`];
  }),
  // Letters of earlier versions say the day as 2027-01-01.
  ...(withDayInWords(letter.decided) === holds.decided ? [] : ["What was decided has changed."]),
  ...(letter.level === holds.level ? [] : [`Level: the letter says ${letter.level}, now ${holds.level}.`]),
  ...(letter.writer === holds.writer ? [] : ["Another manager writes it now."]),
];

type CycleNow = { readonly name: string; readonly state: CycleState } | null;

/** A cycle that has letters was locked; while it is not, it was opened again and its marks may change (R13). */
export const isOpenAgain = ({ cycle }: Pick<PersonLetter, "cycle">, now: CycleNow): boolean =>
  cycle === now?.name && now.state !== "Locked";

/** To whoever would write or release one meanwhile, in a packet or on collecting. */
export const waitsForLocking = (cycle: string): string =>
  `Calibration of ${cycle} is open again, so these marks may still change. Letters wait until HR has locked the cycle; what you wrote stays.`;

export const letterFields = {
  why: "Why these marks hold",
  whyDecided: "Why it was decided so",
  gaps: "What is still missing",
  goals: "Goals we agreed",
} as const;

export const letterTextNames = Object.keys(letterFields) as (keyof LetterTexts)[];

export const textsIn = ({ why, whyDecided, gaps, goals }: LetterTexts): LetterTexts => ({
  why,
  whyDecided,
  gaps,
  goals,
});

/** Length and characters: also a draft must satisfy this. */
export const checkLetterTexts = (letter: LetterTexts): readonly Problem[] =>
  letterTextNames.flatMap((name) => checkText(letter[name], letterFields[name], longestText));

type Other = Pick<PersonLetter, "id" | "name" | "writer"> & Pick<LetterTexts, "why" | "whyDecided">;

/**
 * All that keeps a letter from being released: a reason that is missing or another person's, and other people's names.
 * @param others other letters, also of other writers: of the own ones no reason may be repeated word for word
 * @param people whose full names and addresses do not belong in it
 */
export function checkRelease(
  letter: Pick<PersonLetter, "id" | "decided" | "writer"> & LetterTexts,
  others: readonly Other[],
  people: readonly Pick<Person, "name" | "email">[],
): readonly Problem[] {
  const whys = wasDecided(letter) ? (["why", "whyDecided"] as const) : (["why"] as const);
  const reasons = whys.flatMap((name) => {
    if (!saysSomething(letter[name]))
      return [
        problem(
          "letter.whyMissing",
          `${letterFields[name]}: nothing written yet. Say why, in your own words.`,
        ),
      ];
    const same = others.find(
      (other) =>
        other.id !== letter.id &&
        other.writer === letter.writer &&
        [other.why, other.whyDecided].some((text) => normalTitle(text) === normalTitle(letter[name])),
    );
    if (!same) return [];
    const message = `${letterFields[name]}: these are, word for word, the words you wrote to ${same.name}. Give this person a reason of their own.`;
    return [problem("letter.whyRepeated", message)];
  });
  return [...checkLetterTexts(letter), ...reasons, ...naming(letter, people)];
}

function naming(letter: LetterTexts, people: readonly Pick<Person, "name" | "email">[]): Problem[] {
  return letterTextNames.flatMap((field) => {
    const text = normalTitle(letter[field]);
    const isNamed = (word: string) => word.trim() !== "" && text.includes(normalTitle(word));
    const named = people.find(({ name, email }) => isNamed(name) || isNamed(email));
    if (!named) return [];
    const message = `${letterFields[field]}: the letter names ${named.name}. Say it without the name.`;
    return [problem("letter.names", message)];
  });
}

const problem = (code: string, message: string): Problem => ({ code, message });
