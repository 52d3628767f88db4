// The reasons why somebody stands in a cycle without marks (R11).

/** Why a person has no marks in this cycle. */
export interface ShippedUnratedReason {
  code: string;
  name: string;
  /** When to choose it. */
  use: string;
}

export const shippedUnratedReasons: readonly ShippedUnratedReason[] = [
  {
    code: "onLeave",
    name: "on leave",
    use: "Away for so much of the cycle that the work cannot be judged.",
  },
  {
    code: "joinedAfter",
    name: "joined after",
    use: "Joined the company, or product, too late in the cycle to be rated. Give the date.",
  },
  { code: "left", name: "left", use: "Has left the company, or product, since the roster was made." },
  {
    code: "managerVacant",
    name: "manager vacant",
    use: "Nobody was the manager on the cut-off date, and HR has not assigned another rater.",
  },
  { code: "late", name: "late", use: "The rater did not submit while the cycle was in Rating." },
  {
    code: "aboveLadder",
    name: "above the ladder",
    use: "Holds a role above the last grade, such as CPO, which is not calibrated.",
  },
];
