/** What was written about a candidate, as the candidate may read it: all of it, and not who wrote which. */
import type { Candidate } from "./candidate";
import type { Scorecard } from "./scorecard";

type Written = Pick<Scorecard, "marks" | "canDo" | "why" | "notes" | "steps" | "stumbles" | "additions"> & {
  /** What the time may tell; blank where nothing. */
  readonly time: string;
};

interface About {
  readonly candidate: Pick<Candidate, "name" | "decision" | "reason">;
  readonly cards: readonly Written[];
}

/** @example writtenInWords({ candidate, cards }) // "What was written about Ada Ueda\n\nInterviewer 1\nFrames the problem: good. …" */
export const writtenInWords = ({ candidate: { name, decision, reason }, cards }: About): string =>
  [
    `What was written about ${name}`,
    ...cards.map((card, at) => [`Interviewer ${at + 1}`, ...linesOf(card)].join("\n")),
    ...(decision ? [`Decision: ${decision}. ${reason}`] : []),
  ].join("\n\n");

function linesOf({ marks, canDo, why, notes, steps, stumbles, time, additions }: Written): string[] {
  const line = (label: string, text: string) => (text ? [`${label}: ${text}`] : []);
  return [
    ...Object.entries(marks).map(([attribute, { mark, evidence }]) => `${attribute}: ${mark}. ${evidence}`),
    `Can this person do the job: ${canDo}. ${why}`,
    ...line("Steps", steps.join("; ")),
    ...line("Stumbles", stumbles.join("; ")),
    ...line("Time", time),
    ...line("Notes", notes),
    ...line("Added since", additions.join("; ")),
  ];
}
