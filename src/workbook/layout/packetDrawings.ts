/** The sheets of a packet: what one rater needs, and nothing anybody else must not read (R1). */
import type { Benchmark, Criterion, Cell as RubricCell } from "../../domain/ladder";
import type { Person } from "../../domain/person";
import type { PromotionCase } from "../../domain/promotion";
import type { Rating } from "../../domain/rating";
import type { Drawing } from "../drawing";
import type { Settings } from "../settings";
import type { EvidenceEntry, LadderRow, Rater, VignetteRow } from "../tables";

/** Rows of the hub; what is not the rater's is left out here, so that no caller can forget it. */
export interface PacketContent {
  readonly rater: Pick<Rater, "email" | "name" | "alsoSignsInAs">;
  readonly settings: Settings;
  readonly criteria: readonly Criterion[];
  readonly ladder: readonly LadderRow[];
  readonly rubric: readonly RubricCell[];
  readonly benchmarks: readonly Benchmark[];
  readonly vignettes: readonly VignetteRow[];
  readonly people: readonly Person[];
  readonly ratings: readonly Rating[];
  readonly evidence: readonly EvidenceEntry[];
  readonly cases: readonly PromotionCase[];
}

export function packetDrawings(_content: PacketContent): Drawing[] {
  throw new Error("not written yet");
}
