// The reason codes a calibration decision is recorded with (R14).

/** Why a calibration session changed or kept something. */
export interface ShippedReasonCode {
  code: string;
  name: string;
  /** When to choose it. */
  use: string;
}

export const reasonCodes: readonly ShippedReasonCode[] = [
  {
    code: "evidenceNotConsidered",
    name: "Evidence not considered",
    use: "Evidence was already in the cycle, but the mark did not take it into account.",
  },
  {
    code: "expectationMisread",
    name: "Expectation misread",
    use: "The mark rests on another reading of the expectation than the one agreed in the session.",
  },
  {
    code: "scopeMisread",
    name: "Scope misread",
    use: "The expectation was read correctly, but the work was larger or smaller in scope than assumed.",
  },
  {
    code: "newEvidence",
    name: "New evidence",
    use: "Evidence came up in the session that nobody had entered. Add it to the entries as well.",
  },
  {
    code: "peersAtThisGrade",
    name: "Peers at this grade",
    use: "Side by side with peers at the same grade, on either track, like work had been given unlike marks.",
  },
  {
    code: "dataError",
    name: "Data error",
    use: "The mark was entered for another person or criterion, or the level on record was not the one held.",
  },
];
