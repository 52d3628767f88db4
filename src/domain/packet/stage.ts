/** How far a rater is, from making the packet to collecting what was submitted. */

export type Stage =
  | "no packet"
  | "closed"
  | "not shared"
  | "not opened"
  | "not known"
  | "opened"
  | "started"
  | "partly submitted"
  | "submitted"
  | "collected";

export interface RaterProgress {
  readonly hasPacket: boolean;
  readonly isClosed: boolean;
  readonly isShared: boolean;
  /** Whether it was looked into and could not be read. */
  readonly isUnknown: boolean;
  /** As the packet notes it; blank before. */
  readonly openedOn: string;
  /** Asked ratings: begun and submitted in the packet, collected in the hub. */
  readonly begun: number;
  readonly submitted: number;
  readonly collected: number;
  readonly of: number;
}

/** Work without the sidebar counts: whoever began has opened the packet. */
export function stageOf(rater: RaterProgress): Stage {
  const submitted = Math.max(rater.submitted, rater.collected);
  if (rater.of > 0 && rater.collected >= rater.of && rater.submitted <= rater.collected) return "collected";
  if (!rater.hasPacket) return "no packet";
  if (rater.isClosed) return "closed";
  if (rater.isUnknown) return "not known";
  if (rater.of > 0 && submitted >= rater.of) return "submitted";
  if (submitted > 0) return "partly submitted";
  if (rater.begun > 0) return "started";
  if (rater.openedOn) return "opened";
  return rater.isShared ? "not opened" : "not shared";
}

/** Nobody is behind here: all is submitted, HR closed the packet, or nobody can tell. */
const isDone = (stage: Stage) => ["submitted", "collected", "closed", "not known"].includes(stage);

/** Late is who has not submitted everything when the day has passed (yyyy-MM-dd); no day, nobody late. */
export const isLate = (stage: Stage, due: string, today: string): boolean =>
  due !== "" && today > due && !isDone(stage);
