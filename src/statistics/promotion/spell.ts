/** What waiting times are read from. */

/** A stay at a level, in months (any unit, the same everywhere). */
export interface Spell {
  /** Time already spent there when the records begin; 0 for those who came later. */
  readonly entry: number;
  /** Time spent there at the end, above `entry`. */
  readonly exit: number;
  /** Whether it ended with the event; otherwise it goes on or ended otherwise. */
  readonly hasEvent: boolean;
}
