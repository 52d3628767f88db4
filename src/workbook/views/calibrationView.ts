/** The Calibration sheet: every PM once, both tracks side by side at the same grade. */
import type { CalibrationRow } from "../../domain/calibrationRow";
import type { Criterion, Grade, Level } from "../../domain/ladder";
import type { Drawing } from "../drawing";
import type { Kept } from "./kept";

export const calibrationSheet = "Calibration";

export interface CalibrationInput {
  readonly cycle: string;
  readonly grades: readonly Grade[];
  readonly levels: readonly Level[];
  readonly criteria: readonly Pick<Criterion, "name">[];
  readonly rows: readonly CalibrationRow[];
  /** "2026-08-05 14:02", in the file's time zone. */
  readonly builtAt: string;
  /** Fingerprint of what it was built from. */
  readonly revision: string;
  readonly kept: Kept;
}

export function calibrationView(_input: CalibrationInput): Drawing {
  throw new Error("not written yet");
}
