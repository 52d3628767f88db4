/** Makes the Severity sheet when somebody asks for it, and takes it away when they are done (R17). */
import { breaksTable } from "../../workbook/tables/readTable";
import { severitySheet } from "../../workbook/views/severityView";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { redraw, severityOf, viewSource } from "./hubViews";
import { readRecords } from "./readRecords";
import { readStandings, spoilsOveralls } from "./readStandings";

export interface SeverityShown {
  readonly isShown: boolean;
}

export function showSeverity(
  context: Context,
  { shown }: { readonly shown: boolean },
): Outcome<SeverityShown> {
  const { store } = context;
  if (shown) {
    const standings = readStandings(context);
    const broken = standings.problems.filter((one) => breaksTable(one) || spoilsOveralls(one));
    if (broken.length) return refuse(...broken);
    const view = severityOf(viewSource(context, standings), readRecords(context, standings));
    const undrawn = redraw(store, [view]).problems;
    if (undrawn.length) return refuse(...undrawn);
  } else store.remove(severitySheet);
  store.flush();
  return done({ isShown: shown });
}
