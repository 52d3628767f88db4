/** Makes the file the preview showed: stamps the cases, notes it in Log, and shows it on the sheet Export. */
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { exportDrawing, exportSheet } from "../../workbook/layout/exportDrawing";
import { readTables } from "../../workbook/tables/readTables";
import { casesTable } from "../../workbook/tables/tables";
import { type Context, clockOf, todayIn } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";
import { askedAbout, whyNotOut } from "./exportCycles";
import { exportInLog, readExport } from "./readExport";

export interface ExportedFile {
  readonly fileName: string;
  readonly text: string;
  readonly isToPaste: boolean;
}

export function exportFile(
  asked: Context,
  {
    format: name,
    cycle: ofCycle,
    seen,
    request,
  }: {
    readonly format: string;
    readonly cycle?: string | undefined;
    readonly seen: string;
    readonly request: string;
  },
): Outcome<ExportedFile> {
  const context = askedAbout(asked, ofCycle);
  const { settings, store, email, version } = context;
  const notNow = whyNotOut(context);
  if (notNow) return refuse({ code: "cycle.notLocked", message: notNow });
  const read = readExport(context, name);
  if ("problems" in read) return read;
  const { format, filled, text, cases, fingerprint } = read.value;
  if (fingerprint !== seen) return refuse(changedSince);
  if (!filled.rows.length) return refuse(nothing);
  const cycle = settings.cycle?.name ?? "";
  const rows = filled.rows.map(({ cells }) => cells);
  const count = `${rows.length} ${rows.length === 1 ? "row" : "rows"}`;
  const isToPaste = format.file === "values to paste";
  const fileName = `${[name, cycle, todayIn(context)].map((part) => part.replace(/[^\w-]+/g, "-")).join("-")}.${isToPaste ? "txt" : "csv"}`;
  const { criteria } = readTables(context.seen, ["cases"]).tables.cases;
  const result = record(context, {
    request,
    what: `${exportInLog(name, cycle)} ${count}, ${fileName}, Plumbline ${version}`,
    changes: cases.flatMap((one) =>
      changesOf(casesTable, criteria, one, { ...one, exportedOn: todayIn(context) }),
    ),
    isAlwaysLogged: true,
    guards: [sameState(asked)],
    answer: null,
  });
  if ("problems" in result) return result;
  const stamp = `${name}, cycle ${cycle}: ${count}, ${clockOf(context).slice(0, 16)}, ${email}, Plumbline ${version}`;
  const draw = () => exportDrawing(stamp, filled.headings, rows);
  const undrawn = store.redraw([{ sheet: exportSheet, draw }]);
  if (undrawn.length) return refuse(...undrawn);
  return done({ fileName, text, isToPaste });
}

const changedSince: Problem = {
  code: "export.changedSince",
  message:
    "What the file would hold was changed after the preview. Nothing was exported; look at the new preview.",
};

const nothing: Problem = {
  code: "export.nothing",
  message: "The file would hold no rows, so there is none. The list says what is in the way.",
};
