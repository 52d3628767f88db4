/** What the Guide of the hub is drawn from: its figures are formulas over the sheets Ratings and Raters. */
import { headersOf } from "../../workbook/cells/cell";
import { ratersTable, ratingsTable } from "../../workbook/tables/tables";
import type { HubGuide } from "../../workbook/views/guideState";
import type { Context } from "../context";

export function guideState({ seen }: Pick<Context, "seen">): HubGuide {
  const [ratings = [], raters = []] = seen
    .read([ratingsTable.name, ratersTable.name])
    .map((grid) => headersOf(grid ?? []));
  return { kind: "hub", headings: { ratings, raters } };
}
