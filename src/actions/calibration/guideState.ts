/** What the Guide of the hub says: where the cycle stands, and who has submitted how much. */
import { groupedBy } from "../../domain/groupedBy";
import { completion, completionInWords } from "../../domain/rating/completion";
import { isAsked } from "../../domain/rating/rating";
import { readTables } from "../../workbook/tables/readTables";
import type { GuideState } from "../../workbook/views/guideState";
import type { Context } from "../context";
import { stamp } from "./hubViews";

export function guideState(context: Context): GuideState {
  const { seen, settings } = context;
  const { tables } = readTables(seen, ["people", "ratings"]);
  const ofCycle = tables.ratings.rows.filter((one) => one.cycle === settings.cycle?.name);
  const asked = ofCycle.filter((one) => isAsked(one.role));
  const tasks = groupedBy(asked, ({ rater }) => rater);
  const names = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  return {
    kind: "hub",
    cycle: settings.cycle,
    people: tables.people.rows.length,
    submitted: completionInWords(completion(ofCycle)),
    progress: [...tasks].map(([email, own]) => ({
      rater: names.get(email) ?? email,
      submitted: own.filter(({ status }) => status === "submitted").length,
      of: own.length,
    })),
    ask: settings.hr.length ? settings.hr : [settings.owner],
    builtAt: stamp(context),
  };
}
