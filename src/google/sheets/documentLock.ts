/** The lock of the open file: one execution at a time, and for whoever waits who holds it and since when. */

/** The lock could not be had in time; the message says who has it. */
export class Busy extends Error {}

/** Long enough for a colleague's save, short enough to be told; the page then asks again. */
const lockMilliseconds = 10_000;
const key = "atWork";
/** Google ends an execution after six minutes: a holder noted longer ago is none. */
const longestSeconds = 360;
/** Of this execution. */
let isHeld = false;

const cache = () => CacheService.getDocumentCache();

/**
 * Runs alone among all executions on this file, also within itself.
 * @param wanted whose name to leave for others; blank leaves none, where one person alone writes. What is being done, if that is known
 * @throws Busy when the lock can't be had in time
 */
export function alone<T>(work: () => T, { as, atWork }: { as: string; atWork: () => string }): T {
  if (isHeld) return work();
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(lockMilliseconds))
    throw new Busy(`Waiting for ${atWork() || holderNow() || "somebody else, who is saving in this file"}.`);
  isHeld = true;
  try {
    if (as) noteHolder(as);
    return work();
  } finally {
    isHeld = false;
    lock.releaseLock();
  }
}

/** Each holder writes over the last one's note, so that nobody has to take it away. */
function noteHolder(email: string): void {
  try {
    cache()?.put(key, `${Date.now()} ${email}`, longestSeconds);
  } catch {
    // No save fails for what only a waiting colleague would read.
  }
}

/** @returns "ann@example.com, at work in this file for 12 seconds"; blank where it is not known */
function holderNow(): string {
  const [, since, email] = /^(\d+) (.+)$/.exec(cache()?.get(key) ?? "") ?? [];
  if (!since) return "";
  const seconds = Math.max(1, Math.round((Date.now() - Number(since)) / 1000));
  return `${email}, at work in this file for ${seconds === 1 ? "a second" : `${seconds} seconds`}`;
}
