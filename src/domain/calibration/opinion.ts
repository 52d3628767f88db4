/** What a participant says of somebody's marks before the meeting: one of three answers, and a line. */

export const opinionAnswers = ["agree", "have a question", "can't say"] as const;
export type OpinionAnswer = (typeof opinionAnswers)[number];

/** As the room sees it: without a name. */
export interface Opinion {
  readonly answer: OpinionAnswer;
  readonly line: string;
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

/** Longest line beside an answer, in characters. */
export const longestLine = 300;
