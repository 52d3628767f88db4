/** What a participant says of somebody's marks before the meeting: one of three answers, and a line. */

export const opinionAnswers = ["agree", "have a question", "can't say"] as const;
export type OpinionAnswer = (typeof opinionAnswers)[number];

/** As the room sees it: without a name. */
export interface Opinion {
  readonly answer: OpinionAnswer;
  readonly line: string;
}
