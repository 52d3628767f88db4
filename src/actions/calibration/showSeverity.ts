/** Makes the Severity sheet when somebody asks for it, and takes it away when they are done; Log keeps both (R17). */
import { severitySwitched } from "../../domain/calibration/severityUse";
import { breaksTable } from "../../workbook/tables/readTable";
import { severitySheet } from "../../workbook/views/severityView";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { redraw, severityOf, viewSource } from "./hubViews";
import { readRecords } from "./readRecords";
import { readStandings, spoilsOveralls } from "./readStandings";

export interface SeverityShown {
  readonly isShown: boolean;
}

export function showSeverity(
  context: Context,
  { shown, request }: { readonly shown: boolean; readonly request: string },
): Outcome<SeverityShown> {
  const { store, settings } = context;
  const { owner, hr, facilitators, cycle } = settings;
  // Before the sheet is there: whoever can read it must not find that nothing says so.
  const log = () =>
    record(context, {
      request,
      what: severitySwitched(cycle?.name ?? "", shown, [owner, ...hr, ...facilitators]),
      changes: [],
      isAlwaysLogged: true,
      answer: { isShown: shown },
    });
  if (shown) {
    const standings = readStandings(context);
    const broken = standings.problems.filter((one) => breaksTable(one) || spoilsOveralls(one));
    if (broken.length) return refuse(...broken);
    const view = severityOf(viewSource(context, standings), readRecords(context, standings));
    const logged = log();
    if ("problems" in logged) return logged;
    const undrawn = redraw(store, [view]).problems;
    if (undrawn.length) return refuse(...undrawn);
    store.flush();
    return logged;
  }
  store.remove(severitySheet);
  store.flush();
  return log();
}
