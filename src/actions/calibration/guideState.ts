/** What the Guide of the hub says: where the cycle stands, and who has submitted how much. */
import { groupedBy } from "../../domain/groupedBy";
import { isAsked } from "../../domain/rating/rating";
import { headersOf } from "../../workbook/cells/placing";
import { readTables } from "../../workbook/tables/readTables";
import { ratingsTable } from "../../workbook/tables/tables";
import type { HubGuide } from "../../workbook/views/guideState";
import type { Context } from "../context";
import { stamp } from "./hubViews";

export function guideState(context: Context): HubGuide {
  const { seen, settings } = context;
  const { tables } = readTables(seen, ["people", "ratings"]);
  const [ratings = null] = seen.read([ratingsTable.name]);
  const asked = tables.ratings.rows.filter((one) => one.cycle === settings.cycle?.name && isAsked(one.role));
  const tasks = groupedBy(asked, ({ rater }) => rater);
  const names = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  return {
    kind: "hub",
    progress: [...tasks].map(([email, own]) => ({
      rater: names.get(email) ?? email,
      submitted: own.filter(({ status }) => status === "submitted").length,
      of: own.length,
    })),
    ratingsHeadings: headersOf(ratings ?? []),
    builtAt: stamp(context),
  };
}
