/** Which ratings of the cycle somebody may see and write (R4). */
import type { Problem } from "../../domain/problem";
import type { Rating } from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { isSelf } from "../isSelf";

/** Their own tasks; HR and the owner in the hub may record for anybody but themselves. */
export function mayRecord(context: Context): (rating: Rating) => boolean {
  const { settings, caller, seen } = context;
  const isHub = settings.kind === "hub" && caller.role !== "facilitator";
  const self = isHub ? readTables(seen, ["people"]).tables.people.rows.filter(isSelf(context)) : [];
  const own = new Set(self.map(({ id }) => id));
  return (rating) =>
    rating.cycle === settings.cycle?.name &&
    rating.role !== "former rater" &&
    (isHub ? !own.has(rating.person) : rating.rater === caller.rater);
}

export const notYours: Problem = {
  code: "rating.notYours",
  message: "This rating is not among your tasks. Somebody may have reassigned it; go back to the list.",
};
