/** What the hub's views are made from: everybody's standing, the ladder, and when it was read. */
import type { Standing } from "../../domain/calibration/standing";
import type { Ladder } from "../../domain/ladder/ladder";

export interface ViewSource {
  readonly cycle: string;
  readonly ladder: Ladder;
  readonly people: readonly Standing[];
  /** "2026-08-05 14:02" */
  readonly builtAt: string;
  /** Fingerprint of what it was built from. */
}
