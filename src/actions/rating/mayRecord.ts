/** Which ratings of the cycle somebody may see and write (R4). */
import type { Problem } from "../../domain/problem";
import type { Rating } from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { isCaller } from "../isCaller";

/** Their own tasks; HR and the owner in the hub may record for anybody; about themselves nobody. */
export function mayRecord(
  context: Context,
): (rating: Pick<Rating, "cycle" | "role" | "person" | "rater">) => boolean {
  const { settings, caller, seen } = context;
  const isHub = settings.kind === "hub" && caller.role !== "facilitator";
  const self = () => readTables(seen, ["people"]).tables.people.rows.filter(isCaller(context));
  const own = new Set(settings.kind === "packet" ? settings.raterIs : self().map(({ id }) => id));
  return (rating) =>
    rating.cycle === settings.cycle?.name &&
    rating.role !== "former rater" &&
    !own.has(rating.person) &&
    (isHub || rating.rater === caller.rater);
}

export const notYours: Problem = {
  code: "rating.notYours",
  message: "This rating is not among your tasks. Somebody may have reassigned it; go back to the list.",
};
