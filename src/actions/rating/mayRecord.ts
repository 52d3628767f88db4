/** Which ratings of the cycle somebody may see and write (R4). */
import type { Problem } from "../../domain/problem";
import { isAsked, type Rating } from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { isCaller } from "../isCaller";

/**
 * The cycle whose ratings are shown here: the one under way. Until it opens for rating a packet has none of it, and
 * shows those of the cycle before, so that evidence can be added to them (R8).
 */
export function cycleShown({ settings, seen, caller }: Context): string {
  const { name = "", state } = settings.cycle ?? {};
  if (settings.kind !== "packet" || state !== "Draft") return name;
  const own = readTables(seen, ["ratings"]).tables.ratings.rows.filter(
    ({ rater, role }) => rater === caller.rater && isAsked(role),
  );
  const last = own.reduce((a, b) => (b.savedAt > a.savedAt ? b : a), own[0]!);
  return own.some(({ cycle }) => cycle === name) ? name : (last?.cycle ?? name);
}

/** Their own tasks; HR and the owner in the hub may record for anybody; about themselves nobody. */
export function mayRecord(
  context: Context,
  cycle = cycleShown(context),
): (rating: Pick<Rating, "cycle" | "role" | "person" | "rater">) => boolean {
  const { settings, caller } = context;
  const isHub = settings.kind === "hub" && caller.role !== "facilitator";
  const isOwn =
    settings.kind === "packet" ? (id: string) => settings.raterIs.includes(id) : isCaller(context);
  return (rating) =>
    rating.cycle === cycle &&
    rating.role !== "former rater" &&
    (isAsked(rating.role) || cycle === settings.cycle?.name) &&
    !isOwn(rating.person) &&
    (isHub || rating.rater === caller.rater);
}

export const notYours: Problem = {
  code: "rating.notYours",
  message: "This rating is not among your tasks. Somebody may have reassigned it; go back to the list.",
};
