/** What to go on with. */
import type { ReportList, Task } from "../../contract";
import { evening } from "./Evening";

/** In the order of an evening: every report first, the invitation last. */
const rolesInOrder = ["manager", "second rater", "vignette"] as const;

/**
 * The next task that can be rated and is not on its way already, after the given one where there is such. After the last
 * report comes nothing: the list says that the work is done, and invites.
 */
export function nextOf({ tasks }: Pick<ReportList, "tasks">, after?: Task): Task | undefined {
  const others = rolesInOrder.flatMap((role) => {
    const own = tasks.filter((task) => task.role === role);
    const at = own.findIndex(({ rating }) => rating === after?.rating);
    return [...own.slice(at + 1), ...own.slice(0, Math.max(at, 0))];
  });
  const next = others.find(({ canRate, rating }) => canRate && !evening.draft(rating)?.isSubmitting);
  const isInvitation = next?.role === "vignette" && after && after.role !== "vignette";
  return isInvitation ? undefined : next;
}
