/** What each of the three parts of an interview is given. */
import type { Interviews } from "../contract";
import type { Card, CardDraft } from "./cardDraft";

export type InterviewPart = "Before" | "During" | "After";

export interface PartProps {
  readonly kit: Interviews;
  readonly card: Card;
  readonly scenario: Interviews["scenarios"][number] | undefined;
  readonly draft: CardDraft;
  /** What is missing before it can be submitted. */
  readonly missing: readonly string[];
  readonly go: (part: InterviewPart) => void;
  readonly submit: () => void;
}
