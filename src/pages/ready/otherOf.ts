/** The other one of the two who share a readiness file. */
import type { BothStanding } from "../contract";

export const otherOf = ({ you, person, partner }: BothStanding): BothStanding["partner"] =>
  you === "person" ? partner : person;
