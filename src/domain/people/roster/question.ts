/** What a roster file leaves open and only a person can settle, and what HR should merely know. */
import type { Problem } from "../../problem";
import type { DateField, RosterField } from "./rosterField";

/** Whether 3/4/2021 is the 3rd of April ("day" first) or the 4th of March ("month" first). */
export type DateOrder = "day" | "month";

/** The answer to a title question for everybody above the ladder (R27). */
export const aboveLadder = "above";

/**
 * Answers to title questions, by title: a level's code, `aboveLadder`, or null for a title outside the ladder (an
 * engineering manager who rates a PM, for instance).
 */
export type TitleAliases = Readonly<Record<string, string | null>>;

/** Each question says with its kind in which option of `readRoster` the answer goes. */
export type Question =
  /** Which of these columns holds the field? Answered in `mapping`. */
  | {
      readonly kind: "column";
      readonly field: RosterField;
      readonly candidates: readonly string[];
      readonly message: string;
    }
  /** Day first or month first? Answered in `dateOrder`. */
  | {
      readonly kind: "dateOrder";
      readonly field: DateField;
      readonly column: string;
      readonly example: string;
      readonly message: string;
    }
  /** Which level is this title? Answered in `titleAliases`. */
  | {
      readonly kind: "title";
      readonly title: string;
      /** Rows of the file with this title. */
      readonly rows: readonly number[];
      /** The answer the file itself gives for all of them, if it does: what they are read as until it is confirmed. */
      readonly stated: string | null;
      readonly message: string;
    };

/** Something HR should know; there is nothing to mend. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly where?: Problem["where"];
}
