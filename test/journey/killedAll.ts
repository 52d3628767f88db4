/** Every writing method that is killed anywhere, in two halves of about the same length. */
import { type Action, actions } from "./killedActions";
import { hiringActions } from "./killedHiring";
import { readinessActions } from "./killedReadiness";

export const allActions: readonly Action[] = [...actions, ...hiringActions, ...readinessActions];

/** From pre-read on. */
export const isOfMeeting = ({ stage }: Action): boolean => ["preRead", "live", "locked"].includes(stage);
