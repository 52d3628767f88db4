/** The debrief: who has submitted; once all have and it is collected, their scorecards side by side (R36). */

import { type Candidate, isSameDay } from "../../domain/hiring/candidate";
import { attributeInWords, canDoInWords, differencesOf } from "../../domain/hiring/comparison";
import { cardId, type Scorecard } from "../../domain/hiring/scorecard";
import { minutesBetween, timeTakenInWords } from "../../domain/hiring/timeTaken";
import type { Problem } from "../../domain/problem";
import { counted } from "../../statistics/points";
import { changesOf } from "../../workbook/cells/change";
import { candidatesTable, scorecardsTable } from "../../workbook/tables/tables";
import { type Context, clockOf } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { type CardRead, cardReader } from "./cardReader";
import { interviewerName, type OpenOpening, openCandidate } from "./readOpening";

export interface Debrief {
  readonly candidate: Pick<
    Candidate,
    "id" | "name" | "on" | "collectedAt" | "decision" | "reason" | "decidedBy" | "decidedOn"
  >;
  readonly isSameDay: boolean;
  /** Before it is collected: how far each interviewer is. */
  readonly waiting: readonly (Pick<CardRead, "state" | "reason"> & { readonly name: string })[];
  /** By interviewer, in the order of the plan; empty before it is collected. */
  readonly cards: readonly (Pick<
    Scorecard,
    "marks" | "canDo" | "why" | "notes" | "steps" | "stumbles" | "additions"
  > & {
    readonly name: string;
    readonly minutes: number | null;
    readonly time: string;
    /** Whether somebody typed into it here since it was collected. */
    readonly isTypedOver: boolean;
  })[];
  /** What they say together of each attribute, in a sentence. */
  readonly attributes: readonly { readonly name: string; readonly said: string }[];
  readonly canDo: string;
}

export function debrief(context: Context, { candidate: id }: { candidate: string }): Outcome<Debrief> {
  const found = openCandidate(context, id);
  if ("problems" in found) return found;
  const { opening, candidate } = found.value;
  const { name, on, collectedAt, decision, reason, decidedBy, decidedOn } = candidate;
  const cards = collectedAt ? collectedCards(opening, candidate) : [];
  const waiting = cards.length ? [] : cardReader(context, opening)(candidate);
  return done({
    candidate: { id, name, on, collectedAt, decision, reason, decidedBy, decidedOn },
    isSameDay: isSameDay(candidate),
    waiting: waiting.map(({ interviewer, state, reason: why }) => ({
      name: interviewerName(interviewer, opening.interviewers),
      state,
      reason: why,
    })),
    cards: cards.map(({ by, card }) => ({
      name: by,
      ...cardShown(card),
      isTypedOver: opening.scorecards.typedOver.has(card.id),
    })),
    attributes: cards.length
      ? opening.attributes.map((attribute) => ({ name: attribute, said: together(attribute, cards) }))
      : [],
    canDo: canDoInWords(cards.flatMap(({ by, card }) => (card.canDo ? [{ by, said: card.canDo }] : []))),
  });
}

interface Collected {
  readonly by: string;
  readonly card: Scorecard;
}

const collectedCards = ({ scorecards, interviewers }: OpenOpening, candidate: Candidate): Collected[] =>
  candidate.interviewers.flatMap((interviewer) => {
    const card = scorecards.rows.find(({ id }) => id === cardId(candidate.id, interviewer));
    return card ? [{ by: interviewerName(interviewer, interviewers), card }] : [];
  });

function cardShown({
  marks,
  canDo,
  why,
  notes,
  steps,
  stumbles,
  additions,
  startedAt,
  endedAt,
  ranOut,
}: Scorecard) {
  const minutes = minutesBetween(startedAt, endedAt);
  const time = timeTakenInWords(minutes, ranOut === "yes");
  return { marks, canDo, why, notes, steps, stumbles, additions, minutes, time };
}

const together = (attribute: string, cards: readonly Collected[]): string =>
  attributeInWords(
    cards.flatMap(({ by, card }) => {
      const said = card.marks[attribute]?.mark;
      return said ? [{ by, said }] : [];
    }),
  );

/** Brings the scorecards in once all are submitted; again, what differs from the first version becomes additions. */
export function collectScorecards(
  context: Context,
  { candidate: id, request }: { candidate: string; request: string },
): Outcome<{ readonly additions: number }> {
  const found = openCandidate(context, id);
  if ("problems" in found) return found;
  const { opening, candidate } = found.value;
  const reads = cardReader(context, opening)(candidate);
  const isAgain = isCollected(opening, candidate);
  const open = reads.filter(({ state }) => state !== "submitted");
  if (open.length && !isAgain)
    return refuse(notAllIn(open.map((one) => interviewerName(one.interviewer, opening.interviewers))));
  const { attributes, scorecards } = opening;
  let additions = 0;
  const changes = reads.flatMap(({ card }) => {
    if (!card) return [];
    const first = scorecards.rows.find((row) => row.id === card.id);
    if (!first) return changesOf(scorecardsTable, attributes, null, card);
    const later = differencesOf(first, card);
    additions += later.length;
    return changesOf(scorecardsTable, attributes, first, {
      ...first,
      additions: [...first.additions, ...later],
    });
  });
  const collected = isAgain ? candidate : { ...candidate, collectedAt: clockOf(context) };
  return record(context, {
    request,
    what: isAgain ? `Scorecards looked at again: ${counted(additions, "addition")}` : "Scorecards collected",
    changes: [...changes, ...changesOf(candidatesTable, [], candidate, collected)],
    answer: { additions },
  });
}

/** A moment typed on the sheet Candidates opens no kit: what was collected stands on Scorecards, as it was written there. */
const isCollected = ({ scorecards }: OpenOpening, { id, interviewers }: Candidate): boolean =>
  interviewers.every((one) => {
    const card = cardId(id, one);
    return scorecards.rows.some((row) => row.id === card) && !scorecards.typedOver.has(card);
  });

const notAllIn = (names: readonly string[]): Problem => ({
  code: "scorecards.notAllIn",
  message: `Nothing is collected before every scorecard is submitted. Missing: ${names.join(", ")}.`,
});
