/** What HR writes to raters: one letter each, which names nobody they rate. */

export const letterKinds = ["invitation", "reminder"] as const;
export type LetterKind = (typeof letterKinds)[number];

export interface LetterFacts {
  readonly name: string;
  /** The address the packet is shared with. */
  readonly email: string;
  readonly link: string;
  readonly cycle: string;
  /** Whether it takes the place of a file they were sent before. */
  readonly isAnew: boolean;
  /** In words; blank when HR set no day. */
  readonly due: string;
  /** Whether that day is over. */
  readonly isPast: boolean;
  /** How many shared profiles wait beside people. */
  readonly profiles: number;
  /** Addresses of those who answer questions. */
  readonly ask: readonly string[];
}

/** @example letterText("reminder", facts).subject // "Reminder: your ratings for 2026 H2" */
export function letterText(kind: LetterKind, facts: LetterFacts): { subject: string; body: string } {
  const { name, email, link, cycle, isAnew, due, isPast, profiles, ask } = facts;
  const dueBy = due
    ? `Ratings ${isPast ? `were due on ${due}; they are taken until HR closes rating` : `are due on ${due}`}.`
    : "";
  const open = `Open it with the account ${email}, then choose Extensions ▸ Plumbline ▸ Rate my reports.`;
  const paragraphs =
    kind === "invitation"
      ? [
          `You are asked to rate people for ${cycle}. Your own file for it, which nobody but you and HR can open:\n${link}`,
          `${open} If Google asks whether Plumbline may work in your files, allow it. If the page beside the sheet stays empty, the sheet Ratings does the same; the sheet Guide says how.`,
          isAnew
            ? "It takes the place of a file you were sent before. If something you wrote there is missing here, copy it over and submit it here."
            : "",
          profiles
            ? `Behind the people it holds ${profiles === 1 ? "a shared profile" : `${profiles} shared profiles`}: somebody who does not exist, marked by every rater, so that marks can be compared. You are invited to mark ${profiles === 1 ? "it" : "them"} last, and need not.`
            : "",
          dueBy,
        ]
      : [
          `Something in your file for ${cycle} is not submitted yet:\n${link}`,
          open,
          dueBy,
          "If you submitted it today, HR has not collected it yet, and there is nothing to do.",
        ];
  const questions = ask.length ? `Questions: ${ask.join(", ")}` : "";
  return {
    subject: kind === "invitation" ? `Your ratings for ${cycle}` : `Reminder: your ratings for ${cycle}`,
    body: [`Hello ${name},`, ...paragraphs, questions].filter(Boolean).join("\n\n"),
  };
}
