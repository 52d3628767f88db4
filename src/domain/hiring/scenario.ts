/** A scenario that candidates work on, and the words that tell a poor answer from an excellent one. */
import type { AnchorWord } from "./scorecard";

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** What is sent a week ahead. */
  readonly sendAhead: string;
  /** The problem, as the candidate gets it. */
  readonly problem: string;
  /** What only the interviewer knows: facts to give when they are asked for. */
  readonly ifAsked: string;
  readonly steps: readonly string[];
  readonly sound: string;
  readonly answerOne: string;
  readonly answerTwo: string;
  readonly stumbles: readonly string[];
  /** For how many candidates it was planned. */
  readonly used: number;
}

export interface Anchor extends Readonly<Record<AnchorWord, string>> {
  /** scenario/attribute */
  readonly id: string;
  /** A scenario's id, or "any" for what holds in each of them. */
  readonly scenario: string;
  readonly attribute: string;
}

/** Stands in place of a scenario's id. */
export const anyScenario = "any";

/** @returns a sentence once a scenario was planned so often that candidates may know it; blank before */
export const leakWarning = ({ used }: Pick<Scenario, "used">, limit: number): string =>
  used >= limit ? `Planned ${forSoMany(used)}: others may have heard of it. Choose another.` : "";

/**
 * Whoever is planned counts, also before the interviews: the invitation carries the scenario a week ahead.
 * @example forSoMany(2) // "for 2 candidates"
 */
export const forSoMany = (used: number): string =>
  used === 0 ? "for nobody yet" : used === 1 ? "for 1 candidate" : `for ${used} candidates`;

/**
 * Puts facts into a text in place of their names in braces; a name that is none stays.
 * @example filledIn("Dear {candidate}", { candidate: "Ada" }) // "Dear Ada"
 */
export const filledIn = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
