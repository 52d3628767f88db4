/** Every sheet of a new hub but its views, in order, filled with the content as shipped. */
import { headersOf } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { tables } from "../tables/tables";
import { guideView } from "../views/guideView";
import { fitForPrint } from "./fitForPrint";
import { ladderSheets } from "./ladderSheets";
import { overviewDrawing } from "./overviewDrawing";
import { settingsDrawing } from "./settingsDrawing";
import type { ShippedRows } from "./shippedRows";
import { tableDrawing } from "./tableDrawing";

/** @param owner the address of whoever sets the hub up */
export function hubDrawings(owner: string, { whole, vignettes, settings }: ShippedRows): Drawing[] {
  const names = whole.criteria.map(({ name }) => name);
  const input = <Row>(rows: readonly Row[]) => ({ criteria: names, rows, kind: "input" as const });
  const hr = { criteria: names, rows: [], kind: "hr" as const };
  const ratings = tableDrawing(tables.ratings, hr);
  const raters = tableDrawing(tables.raters, input([]));
  return [
    guideView({
      kind: "hub",
      headings: { ratings: headersOf(ratings.values), raters: headersOf(raters.values) },
    }),
    overviewDrawing(whole, settings.rubricVersion ?? ""),
    settingsDrawing({
      kind: "hub",
      owner,
      hr: "",
      facilitators: "",
      cycle: "",
      state: "",
      cutOff: "",
      due: "",
      cycleMonths: "6",
      publishedLadder: "",
      ...settings,
    }),
    ...ladderSheets(whole).map(({ draw }) => draw(null)),
    fitForPrint(tableDrawing(tables.vignettes, input(vignettes))),
    tableDrawing(tables.people, input([])),
    raters,
    tableDrawing(tables.assignments, input([])),
    ratings,
    tableDrawing(tables.evidence, hr),
    tableDrawing(tables.sessions, input([])),
    tableDrawing(tables.opinions, hr),
    tableDrawing(tables.decisions, hr),
    tableDrawing(tables.minutes, hr),
    tableDrawing(tables.cases, hr),
    tableDrawing(tables.importAnswers, input([])),
    tableDrawing(tables.history, hr),
    { ...tableDrawing(tables.log, hr), hiddenColumns: forPlumbline },
  ];
}

/** What a person reads in Log is when, who and what; the ids before and the changes behind only mend what was interrupted. */
const forPlumbline = [1, 2, 3, 4, 8];
