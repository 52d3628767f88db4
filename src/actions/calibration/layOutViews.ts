/** Lays out the views there are none of, or that an interruption left blank, with nobody in them, so that building them is to write their values. */
import type { Problem } from "../../domain/problem";
import { readTable } from "../../workbook/tables/readTable";
import { readSettings } from "../../workbook/tables/settings";
import { settingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { hubViews, redraw } from "./hubViews";

/** The tables stand by now; `seen` may be from before. */
export function layOutViews({ store, easel }: Context): {
  /** How many views a hub has. */
  readonly views: number;
  readonly added: readonly string[];
  readonly problems: readonly Problem[];
} {
  const { settings } = readSettings(
    readTable(settingsTable, store.read([settingsTable.name])[0] ?? null).rows,
  );
  const ladder = readLadder(store);
  const views = hubViews(
    { cycle: "", ladder, people: [], builtAt: "" },
    {
      settings,
      meetings: [],
      jobCodes: [],
      skipLevelOf: () => "",
      minutes: [],
      records: {
        people: [],
        criteria: ladder.criteria,
        profileRatings: [],
        profiles: [],
        nameOf: (rater) => rater,
      },
    },
  );
  const headings = easel.headings(views.map(({ sheet }) => sheet));
  const missing = views.filter((_, at) => !headings[at]?.length);
  const problems = missing.length ? redraw(store, missing).problems : [];
  return { views: views.length, added: missing.map(({ sheet }) => sheet), problems };
}
