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
    use: "The mark follows from reading the expectation differently from what the session agreed it means.",
  },
  {
    code: "scopeMisread",
    name: "Scope misread",
    use: "The expectation was read correctly, but the work was larger or smaller in scope than assumed.",
  },
  {
    code: "newEvidence",
    name: "New evidence",
    use: "Evidence came up in the session that nobody had entered. Enter it as evidence as well.",
  },
  {
    code: "peersAtThisGrade",
    name: "Peers at this grade",
    use: "Compared with peers at the same grade, on either track, similar work had been given different marks.",
  },
  {
    code: "dataError",
    name: "Data error",
    use: "The mark was entered for another person or criterion, or the level on record is not the one the person holds.",
  },
];
