/** The add-on's functions in formulas: each call is an execution of its own, made once for the same arguments. */
import type { RunAnswer } from "../api";
import type { CustomArgument, CustomQuestion, CustomResult, CustomValue } from "../formulas/engineMessages";
import type { Scalar } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { showsDate } from "../values/display";
import { instantOf, serialOf } from "../values/zone";

type Run = (file: SpreadsheetFile, name: string, argumentsText: string) => Promise<RunAnswer>;

const REMEMBERED = 10_000;

export class CustomFunctions {
  private readonly known = new Map<string, Promise<CustomResult>>();

  constructor(private readonly run: Run) {}

  ask(file: SpreadsheetFile, { name, args }: CustomQuestion): Promise<CustomResult> {
    const argumentsText = JSON.stringify(args.map((argument) => cellsOf(file, argument)));
    const key = `${file.id} ${name} ${argumentsText}`;
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size >= REMEMBERED) this.forget();
    const result = this.compute(file, name, argumentsText);
    this.known.set(key, result);
    return result;
  }

  /** After a new build the same arguments may give something else. */
  forget(): void {
    this.known.clear();
  }

  private async compute(file: SpreadsheetFile, name: string, argumentsText: string): Promise<CustomResult> {
    const { ok, value, error } = await this.run(file, name, argumentsText);
    if (!ok) return { error: `${error?.name}: ${error?.message}` };
    return { rows: (value as Sent[][]).map((row) => row.map((cell) => received(file, cell))) };
  }
}

/** As cells.ts of the runtime sends a value. */
type Sent = Scalar | null | { nan: true } | { date: number };

function received(file: SpreadsheetFile, cell: Sent): CustomValue {
  if (cell === null || typeof cell !== "object") return cell;
  return "date" in cell ? { serial: serialOf(cell.date, file.timeZone) } : "#NUM!";
}

/** A blank is "", and a number that its cell shows as a date is that date. */
function cellsOf(file: SpreadsheetFile, { rows, place }: CustomArgument): unknown[][] {
  const formats = place && file.sheets.find(({ id }) => String(id) === place.sheet)?.formats;
  return rows.map((row, r) =>
    row.map((cell, c) => {
      if (cell === null || typeof cell !== "number" || !place) return cell ?? "";
      const isDate = showsDate(formats?.get(place.row + r, place.column + c)?.numberFormat);
      return isDate ? { date: instantOf(cell, file.timeZone) } : cell;
    }),
  );
}
