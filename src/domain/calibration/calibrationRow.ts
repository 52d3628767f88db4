/** One person as calibration looks at them: marks given and decided, context, and why there are none. */
import type { Track } from "../ladder/ladder";
import type { MarkOrNot } from "../rating/rating";

export interface CalibrationRow {
  /** Employee id. */
  readonly id: string;
  readonly name: string;
  /** Level code; as the roster has it where the ladder does not know it. */
  readonly level: string;
  /** As the roster gives it. */
  readonly title: string;
  /** Null for people above the ladder or at a level it does not have. */
  readonly track: Track | null;
  readonly grade: number | null;
  /** The manager's name; blank when there is none. */
  readonly manager: string;
  /** In brief: "1 y 4 mo". */
  readonly timeInGrade: string;
  /** By criterion name: the manager's mark as submitted, and the mark decided in calibration (null: none decided). */
  readonly marks: Readonly<Record<string, { readonly given: MarkOrNot; readonly calibrated: MarkOrNot }>>;
  /** "3.3", or "incomplete: Leadership"; blank for the unrated. */
  readonly overall: string;
  readonly lowest: number | null;
  /** "late", "on leave" …; blank for the rated. */
  readonly unratedReason: string;
  /** Sentences or short words about the marks. */
  readonly flags: readonly string[];
  /** The promotion case in words: "Staff PM proposed"; blank when there is none. */
  readonly case: string;
}
