/** The lock of the open file: one execution at a time. */

/** The lock could not be had in time; the message says who has it. */
export class Busy extends Error {}

/** Long enough for a colleague's save, short enough to be told; the page then asks again. */
const lockMilliseconds = 10_000;
/** Of this execution. */
let isHeld = false;

/**
 * Runs alone among all executions on this file, also within itself.
 * @param atWork who holds the lock and with what; blank where that is not noted, as it is not for the moment that saving one row takes
 * @throws Busy when the lock can't be had in time
 */
export function alone<T>(work: () => T, atWork: () => string): T {
  if (isHeld) return work();
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(lockMilliseconds))
    throw new Busy(`Waiting for ${atWork() || "somebody else, who is saving in this file"}.`);
  isHeld = true;
  try {
    return work();
  } finally {
    isHeld = false;
    lock.releaseLock();
  }
}
