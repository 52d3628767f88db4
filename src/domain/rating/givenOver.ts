/** What raters read beside a task that changed hands or its level in the middle of a cycle (R11). */

/** @example givenTo("Bob Berg", "Ann is on leave.") // "Given to Bob Berg: Ann is on leave." */
export const givenTo = (name: string, because: string): string => `Given to ${withReason(name, because)}`;

export const takenFrom = (name: string, because: string): string =>
  `Taken over from ${withReason(name, because)}`;

const withReason = (name: string, because: string): string => (because ? `${name}: ${because}` : `${name}.`);

/** Marks are relative to a level: against another one they say something else, so each has to be looked at again. */
export const levelChanged = (from: string, to: string): string =>
  `The level is ${to} in this cycle; the marks were made against ${from}. Look at each again, then submit.`;
