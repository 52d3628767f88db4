/** What the Guide of the hub is drawn from: its figures are formulas over the sheet Ratings. */
import { headersOf } from "../../workbook/cells/placing";
import { ratingsTable } from "../../workbook/tables/tables";
import type { HubGuide } from "../../workbook/views/guideState";
import type { Context } from "../context";

export function guideState({ seen }: Pick<Context, "seen">): HubGuide {
  const [ratings] = seen.read([ratingsTable.name]);
  return { kind: "hub", ratingsHeadings: headersOf(ratings ?? []) };
}
