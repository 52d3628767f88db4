/** Why a case may not be written in now: nothing that is proposed is changed unasked (R31). */
import { type CycleState, mayPropose, whyNot } from "../cycle/cycle";
import { isOutcome, type PromotionCase } from "./promotion";

/**
 * Empty when it may.
 * @param held undefined where no such case is begun
 * @param isHub HR there writes for those who have none, but not over what somebody wrote
 */
export function whyNotWrite(
  held: Pick<PromotionCase, "status" | "proposedBy"> | undefined,
  { state, writer, isHub }: { readonly state: CycleState; readonly writer: string; readonly isHub: boolean },
): string {
  if (held && isOutcome(held.status))
    return `This case is ${held.status}; it can't be changed any more. Speak to HR if something is missing.`;
  if (held?.status === "proposed" && isHub && held.proposedBy !== writer)
    return `${held.proposedBy} proposed this case, and only they change it.`;
  return mayPropose(state, held?.status === "sent back")
    ? ""
    : whyNotPropose(state, held !== undefined, isHub);
}

/**
 * Why nothing is proposed in this state. A packet's cases keep the state they were proposed in, so that it says where their
 * outcome is.
 */
export const whyNotPropose = (state: CycleState | undefined, isBegun: boolean, isHub: boolean): string =>
  whyNot("propose", state) +
  (isBegun && !isHub && state === "Locked" ? " What became of a proposed case stands in the letter." : "");
