/** A person on the roster: somebody who is rated, rates, or both. */

/** The state of those who are on the roster as managers or colleagues only: never rated, and not asked about again. */
export const notProductManager = "not a product manager";

/** The reasons why nobody rates a person (R11); "joined after (date)" and the level above follow from the roster. */
export const unratedReasons = ["on leave", "left", "manager vacant", "late", notProductManager] as const;
export type UnratedReason = (typeof unratedReasons)[number];

/** Of whom nothing is known. */
export const unknownPerson: Person = {
  id: "",
  name: "",
  email: "",
  manager: "",
  level: "",
  title: "",
  hired: "",
  levelSince: "",
  gradeSince: "",
  department: "",
  location: "",
  unrated: "",
};

export interface Person {
  /** Employee id, as text: leading zeros count. */
  readonly id: string;
  readonly name: string;
  /** Work address, lower case; empty when unknown. */
  readonly email: string;
  /** The manager's employee id; empty when there is none. */
  readonly manager: string;
  /** A level's code, or "above the ladder". */
  readonly level: string;
  /** As the roster gives it. */
  readonly title: string;
  /** Days are yyyy-MM-dd, empty when unknown. */
  readonly hired: string;
  readonly levelSince: string;
  readonly gradeSince: string;
  readonly department: string;
  readonly location: string;
  /** HR's reason why nobody rates this person in the cycle; empty when somebody does. */
  readonly unrated: UnratedReason | "";
}
