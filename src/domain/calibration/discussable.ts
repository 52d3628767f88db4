/** Why somebody's marks deserve time in the meeting, in words, and how much talking may be worth. */
import { isMark, type Marks } from "../rating/rating";
import type { Flag } from "./flags";
import { countedAnswer, type Opinion, type OpinionAnswer } from "./opinion";

/** One person as the agenda looks at them. */
export interface Discussable {
  /** Employee id. */
  readonly id: string;
  readonly grade: number | null;
  /** The manager's marks as submitted (R18). */
  readonly marks: Marks;
  /** The unrounded overall, 1–5; null while it is incomplete. */
  readonly overall: number | null;
  /** Blank for the rated. */
  readonly unratedReason: string;
  readonly flags: readonly Flag[];
  /** The marks of each second rater who submitted. */
  readonly secondRatings: readonly Marks[];
  readonly opinions: readonly Opinion[];
  /** Participants who were asked and have not answered. */
  readonly opinionsMissing: number;
  /** The promotion case in words: "Staff PM proposed"; blank when there is none. */
  readonly case: string;
  /** How many bands talking may move the marks, from statistics; null where they are not possible. */
  readonly shift: number | null;
}

export interface Reasons {
  /** Somebody or something raised a question: this person comes first. */
  readonly raised: readonly string[];
  /** Not known yet what everybody thinks: whoever has no other reason is confirmed with others only if the meeting says so. */
  readonly open: readonly string[];
  /** Worth a look where time allows. */
  readonly worth: readonly string[];
}

/** Marks this far apart are a disagreement (statistics §10.3). */
const apartBy = 2;

/** Whether two raters' marks on one criterion disagree. */
export const isApart = (one: number, other: number): boolean => Math.abs(one - other) >= apartBy;

/** An overall this close to a cut might as well be in the next band; a quarter is one mark of one criterion in four. */
const closeBy = 0.125;

/** @param cuts between the bands, rising */
export function reasonsOf(person: Discussable, cuts: readonly number[]): Reasons {
  return {
    raised: [
      ...(person.case ? [`Promotion case: ${person.case}.`] : []),
      ...questioned(person),
      ...unjudged(person),
      ...disagreements(person),
      ...raisedFlags(person).map(({ text }) => text),
      ...incomplete(person),
    ],
    open: notKnown(person),
    worth: [...borders(person, cuts), ...outerMarks(person.marks)],
  };
}

/**
 * What talking about somebody may be worth, against one whose marks nobody questions: what hangs on it, times what may
 * move. Source: statistics §10.3 for the stakes (×2 where a decision hangs on it, ×1.5 where raters disagree) and the
 * shift; half a point for every flag and question is ours.
 * @example discussionValue({ ...person, case: "Staff PM proposed", shift: null }, 1) // 2
 */
export function discussionValue(person: Discussable, usualShift: number): number {
  const hangs = person.case !== "" || outerMarks(person.marks).length > 0;
  const stake = (hangs ? 2 : 1) * (disagreements(person).length > 0 ? 1.5 : 1);
  const questions = person.opinions.filter(({ answer }) => answer === "have a question").length;
  const doubts = raisedFlags(person).length + questions + (person.overall === null ? 1 : 0);
  return stake * (1 + doubts / 2) * (person.shift ?? usualShift);
}

/** The first cycle at a level is a neutral chip: it raises nothing (R20). */
const raisedFlags = ({ flags }: Discussable): readonly Flag[] =>
  flags.filter(({ code }) => code !== "firstCycleAtLevel");

const disagreements = ({ marks, secondRatings }: Discussable): string[] =>
  Object.entries(marks).flatMap(([criterion, mark]) => {
    if (!isMark(mark)) return [];
    const apart = secondRatings
      .map((second) => second[criterion])
      .filter((second) => isMark(second) && isApart(second, mark));
    return apart.length
      ? [
          `${criterion}: ${mark} by the manager, ${apart.join(" and ")} by ${apart.length > 1 ? "second raters" : "a second rater"}.`,
        ]
      : [];
  });

/** What the reasons say of opinions; the room has all of them beside. */
export const aboutOpinions = (person: Pick<Discussable, "opinions" | "opinionsMissing">): string[] => [
  ...questioned(person),
  ...unjudged(person),
  ...notKnown(person),
];

function questioned({ opinions }: Pick<Discussable, "opinions">): string[] {
  const count = (wanted: OpinionAnswer) => opinions.filter(({ answer }) => answer === wanted).length;
  const questions = count("have a question");
  if (!questions) return [];
  const agreeing = count("agree");
  return [
    `${countedAnswer(questions, "have a question")}, ${agreeing ? countedAnswer(agreeing, "agree") : "nobody agrees"}.`,
  ];
}

/** Marks that nobody else can judge rest on one view alone. */
const unjudged = ({
  opinions,
  opinionsMissing,
}: Pick<Discussable, "opinions" | "opinionsMissing">): string[] =>
  opinions.length > 0 && opinionsMissing === 0 && opinions.every(({ answer }) => answer === "can't say")
    ? ["Nobody who read ahead could say."]
    : [];

/** Silence is no agreement: every participant has to have answered. */
export function notKnown({
  opinions,
  opinionsMissing: left,
}: Pick<Discussable, "opinions" | "opinionsMissing">): string[] {
  const asked = opinions.length + left;
  if (asked === 0) return [];
  if (left === asked) return ["Nobody asked has answered."];
  if (left) return [`${left} of ${asked} opinions ${left === 1 ? "is" : "are"} missing.`];
  return [];
}

function incomplete({ overall, marks }: Discussable): string[] {
  const without = Object.keys(marks).filter((criterion) => !isMark(marks[criterion]));
  return overall === null ? [`Incomplete: no mark for ${without.join(", ") || "some criteria"}.`] : [];
}

function borders({ overall }: Discussable, cuts: readonly number[]): string[] {
  const isClose = overall !== null && cuts.some((cut) => Math.abs(overall - cut) < closeBy);
  return isClose ? ["The overall lies at the border of two bands."] : [];
}

const outerMarks = (marks: Marks): string[] =>
  [1, 5].flatMap((outer) => {
    const criteria = Object.keys(marks).filter((criterion) => marks[criterion] === outer);
    return criteria.length ? [`Mark ${outer} for ${criteria.join(", ")}.`] : [];
  });
