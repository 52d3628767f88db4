/** How far the scorecards of each candidate are who is neither collected nor decided; only the kits know. */
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { type CardRead, cardReader } from "./cardReader";
import { readOpening } from "./readOpening";

export function howFar(context: Context): Outcome<{ readonly [candidate: string]: string }> {
  const read = readOpening(context);
  if ("problems" in read) return read;
  const cardsOf = cardReader(context, read.value);
  const open = read.value.candidates.filter(({ collectedAt, decision }) => !collectedAt && !decision);
  return done(Object.fromEntries(open.map((one) => [one.id, inWords(cardsOf(one))])));
}

function inWords(cards: readonly CardRead[]): string {
  const isEach = (...states: readonly CardRead["state"][]) =>
    cards.every(({ state }) => states.includes(state));
  if (isEach("submitted")) return "to collect";
  return isEach("not begun", "no kit") ? "not begun" : "being written";
}
