/** The promotions file for HR's system: approved cases only, and why the others are left out (R26). */
import { mayExport, whyNot } from "../../domain/cycle/cycle";
import { exportable } from "../../domain/promotion/exportable";
import { promotionsCsv } from "../../domain/promotion/promotionsCsv";
import { changesOf } from "../../workbook/cells/change";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { casesTable } from "../../workbook/tables/tables";
import { readStandings } from "../calibration/readStandings";
import { type Context, dayOf } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";

export interface PromotionsExport {
  readonly fileName: string;
  readonly csv: string;
  readonly included: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly effectiveDate: string;
  }[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
}

/** Exported is a stamp with a date on each case, not a state of the cycle (R13). */
export function exportPromotions(
  context: Context,
  { request }: { request: string },
): Outcome<PromotionsExport> {
  const { settings, now } = context;
  const state = settings.cycle?.state ?? "Draft";
  if (!mayExport(state)) return refuse({ code: "cycle.notLocked", message: whyNot("export", state) });
  const { ladder, people, problems } = readStandings(context);
  const broken = problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const everybody = people.map(({ person }) => person);
  const all = people.flatMap(({ cases }) => cases);
  const { rows, leftOut } = exportable(all, everybody, ladder);
  const marks = new Map(
    people.map(({ person, given, calibrated }) => [person.id, { before: given, after: calibrated }] as const),
  );
  const names = new Map(everybody.map(({ id, name }) => [id, name] as const));
  const file: PromotionsExport = {
    fileName: `promotions-${(settings.cycle?.name ?? "").replace(/\W+/g, "-")}-${dayOf(now)}.csv`,
    csv: promotionsCsv({ rows, people: everybody, ladder, marks }),
    included: rows.map(({ person, case: one, step }) => ({
      name: person.name,
      from: step.from.title,
      to: step.to.title,
      effectiveDate: one.effectiveDate,
    })),
    leftOut: leftOut.map(({ case: one, why }) => ({ name: names.get(one.person) ?? one.person, why })),
  };
  const { criteria } = readTables(context.seen, ["cases"]).tables.cases;
  const stamped = rows.flatMap(({ case: one }) =>
    changesOf(casesTable, criteria, one, { ...one, exportedOn: dayOf(now) }),
  );
  const result = record(context, {
    request,
    what: `Export ${rows.length} promotions`,
    changes: stamped,
    guards: [sameState(context)],
    answer: null,
  });
  return "value" in result ? done(file) : result;
}
