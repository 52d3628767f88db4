/** The tables that remember: marks at moments that count, and every change of several rows. */
import type { HistoryRow } from "../../domain/cycle/history";
import { choice, number, text } from "./columns";
import { mark, personName } from "./sharedColumns";
import type { Table } from "./table";

export const historyTable: Table<HistoryRow> = {
  name: "History",
  purpose: "Marks as they stood when a rating was returned, at the baseline and at the end of each cycle.",
  id: "id",
  fields: {
    name: personName,
    event: choice("Event", ["returned", "baseline", "final"], { width: 170 }),
    when: text("When", { width: 170 }),
    rater: text("Rater", { width: 230 }),
    by: text("By", { width: 230 }),
    level: text("Level", { width: 70 }),
    cycle: text("Cycle", { width: 90 }),
    role: text("Role", { width: 110 }),
    person: text("Employee ID", { width: 100 }),
    marks: { parts: { given: mark(": given"), calibrated: mark(": calibrated") } },
    id: text("ID", { width: 260 }),
  },
};

/** One part of a recorded change of several rows; see transaction.ts. */
export interface LogRow {
  readonly id: string;
  readonly entry: string;
  readonly part: number;
  readonly of: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly payload: string;
}

export const logTable: Table<LogRow> = {
  name: "Log",
  purpose: "What was changed, when and by whom. Plumbline mends interrupted changes from here.",
  id: "id",
  fields: {
    id: text("ID", { width: 200 }),
    entry: text("Entry", { width: 180 }),
    part: number("Part", { width: 60 }),
    of: number("Of", { width: 60 }),
    when: text("When", { width: 170 }),
    who: text("Who", { width: 200 }),
    what: text("What", { width: 560 }),
    payload: text("Changes", { width: 200, longest: 50000 }),
  },
};
