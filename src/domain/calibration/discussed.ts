/** One person as a meeting sees them: all that is known before it begins, in one row of the session file. */
import type { MarkOrNot } from "../rating/rating";

/** What is known on one criterion. */
export interface DiscussedMark {
  /** The manager's mark as submitted, and the evidence for it: the line, then further entries. */
  readonly given: MarkOrNot;
  readonly evidence: string;
  /** Each second rater's mark, and in the same order the evidence for it; without names. */
  readonly second: readonly MarkOrNot[];
  readonly secondEvidence: readonly string[];
  /** Calibrated at the end of the last cycle, where that was at the same level (R18). */
  readonly last: MarkOrNot;
}

/** Where the agenda puts somebody. */
export const agendaParts = ["discuss", "confirm", "no time", "unrated"] as const;
export type AgendaPart = (typeof agendaParts)[number];

export interface Discussed {
  /** Employee id. */
  readonly id: string;
  readonly name: string;
  /** Level code. */
  readonly level: string;
  readonly title: string;
  /** The rating manager's name; blank when there is none. */
  readonly manager: string;
  /** Whether the manager takes part in the session. */
  readonly managerIsHere: "yes" | "no";
  /** In brief: "1 y 4 mo". */
  readonly timeInGrade: string;
  /** Blank for the rated. */
  readonly unratedReason: string;
  readonly part: AgendaPart;
  /** From 1, in the order of the meeting. */
  readonly place: number;
  /** To talk, in halves; 0 for those who are not discussed. */
  readonly minutes: number;
  /** In words, what deserves the time. */
  readonly why: readonly string[];
  readonly flags: readonly string[];
  /** "agree", "have a question: Which launch?"; without names. */
  readonly opinions: readonly string[];
  /** How many participants were asked and have not answered. */
  readonly opinionsMissing: number;
  /** The promotion case in words: "Staff PM proposed"; blank when there is none. */
  readonly case: string;
  /** The manager's reasons for it. */
  readonly rationale: string;
  /** The last cycle: its name, the level then and the overall as shown; blank for somebody's first. */
  readonly lastCycle: string;
  readonly lastLevel: string;
  readonly lastOverall: string;
  /** By criterion name. */
  readonly marks: Readonly<Record<string, DiscussedMark>>;
}
