/** The states the sample opens in: those of the cycle, in its order, and what stands beside it. */
export const states = ["rating", "pre-read", "live", "locked"] as const;
export type CycleState = (typeof states)[number];
export type SampleState = CycleState | "hiring" | "readiness";
