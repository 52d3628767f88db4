/** Lays out the views there are none of, or that an interruption left blank, with nobody in them, so that building them is to write their values. */
import type { Problem } from "../../domain/problem";
import { readTable } from "../../workbook/tables/readTable";
import { readSettings } from "../../workbook/tables/settings";
import { settingsTable } from "../../workbook/tables/tables";
import { notBuilt } from "../../workbook/views/viewSource";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { type HubView, hubViews, redraw } from "./hubViews";

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
    { ...notBuilt, ladder, people: [] },
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
  const missingOf = (some: readonly HubView[]) => {
    const headings = easel.headings(some.map(({ sheet }) => sheet));
    return some.filter((_, at) => !headings[at]?.length);
  };
  const missing = missingOf(views);
  // Some at once, so that others get their turn in between; looked at again, because somebody may have laid them out by then.
  const steps = missing.flatMap((_, at) => (at % viewsAtOnce ? [] : [missing.slice(at, at + viewsAtOnce)]));
  const added: string[] = [];
  const problems = steps.flatMap((some) =>
    store.alone(() => {
      const still = missingOf(some);
      const redrawn = redraw(store, still).problems;
      store.flush();
      added.push(...still.map(({ sheet }) => sheet));
      return redrawn;
    }),
  );
  return { views: views.length, added, problems };
}

const viewsAtOnce = 5;
