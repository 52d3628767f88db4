/** What a service call costs: the prices that stand in for Google's speed. */
export type Price = "free" | "read" | "write" | "flush" | "lock" | "advanced";

/** Milliseconds per call; "free" calls are navigation and builders and are not counted. */
export const milliseconds: { [price in Price]: number } = {
  free: 0,
  read: 200,
  write: 5,
  flush: 500,
  lock: 100,
  advanced: 400,
};

export const millisecondsPerCell = 0.01;
/** A google.script.run round trip. */
export const millisecondsPerRoundTrip = 1000;

export const noCost = { calls: 0, lockedCalls: 0, longestLock: 0, cells: 0, milliseconds: 0 };

export interface Cost {
  calls: number;
  /** Calls made while a lock was held. */
  lockedCalls: number;
  /** The longest that a lock was held at a stretch, priced. */
  longestLock: number;
  cells: number;
  /** Priced, not measured. */
  milliseconds: number;
}
