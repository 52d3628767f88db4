/** Every writing method that is killed anywhere. */
import { type Action, actions } from "./killedActions";
import { hiringActions } from "./killedHiring";
import { readinessActions } from "./killedReadiness";

export const allActions: readonly Action[] = [...actions, ...hiringActions, ...readinessActions];
