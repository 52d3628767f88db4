/** What a roster file says about one person. */
import type { Track } from "../../ladder/ladder";

export type EmploymentStatus = "active" | "on leave" | "left";

/**
 * One person of a roster. A field is `null` when the file leaves it blank, and absent when the file does not say: it
 * has no such column, or the cell has a problem. An absent field never overwrites what is already known.
 */
export interface RosterPerson {
  /** Text as in the HR system, leading zeros kept. */
  readonly id: string;
  /** Given name first; "" where it could not be read and the known one stays. */
  readonly name: string;
  /** The two parts of the name, where the file gives them apart. */
  readonly first?: string;
  readonly last?: string;
  /** Lower case. */
  readonly email?: string | null;
  readonly managerId?: string | null;
  readonly title?: string | null;
  readonly track?: Track | null;
  readonly grade?: number | null;
  /** Code of a level of the ladder, such as IC4; null for somebody who is no product manager or above the ladder. */
  readonly levelCode?: string | null;
  /** Above the ladder's top grade, as a CPO is: kept, not calibrated (R27). */
  readonly aboveLadder: boolean;
  /** yyyy-MM-dd, as are the next two. */
  readonly hired?: string | null;
  readonly levelSince?: string | null;
  readonly gradeSince?: string | null;
  readonly department?: string | null;
  readonly location?: string | null;
  readonly status?: EmploymentStatus;
  /** Percent of full time, 1 to 100; null for full time. */
  readonly works?: number | null;
  /** Calendar days of leave in this cycle, 1 to 366; null for none. */
  readonly onLeave?: number | null;
}

/** Where somebody stands towards the ladder. */
export type LadderPlace = Pick<RosterPerson, "track" | "grade" | "levelCode" | "aboveLadder">;
