/** A spreadsheet as JSON text, and back: what a workspace keeps of each file. */
import { type CellFormat, share } from "../model/cellFormat";
import { Layer } from "../model/layer";
import { Sheet, type TextRun } from "../model/sheet";
import { SpreadsheetFile } from "../model/spreadsheetFile";

const FORMAT = "local-host-spreadsheet-1";

/** Runs of equal cells in a row: [length, value]; null where nothing stands. */
type Runs = [length: number, value: number | null][];

interface SheetJson {
  id: number;
  name: string;
  values: (unknown | null)[][];
  formulas: [row: number, column: number, formula: string][];
  notes: [row: number, column: number, note: string][];
  /** Missing in files of earlier versions. */
  texts?: [row: number, column: number, runs: TextRun[]][];
  formats: Runs[];
  validations: Runs[];
  rest: object;
}

const layerNames = ["values", "formulas", "formats", "notes", "validations", "texts"] as const;

/** Objects that many cells share, each kept once. */
class Palette {
  readonly items: unknown[] = [];
  private readonly places = new Map<unknown, number>();
  private readonly texts = new Map<string, number>();

  indexOf(item: unknown): number {
    const known = this.places.get(item);
    if (known !== undefined) return known;
    const text = JSON.stringify(item);
    const index = this.texts.get(text) ?? this.items.push(item) - 1;
    this.texts.set(text, index);
    this.places.set(item, index);
    return index;
  }
}

export function textOfFile(file: SpreadsheetFile): string {
  const formats = new Palette();
  const validations = new Palette();
  const { sheets, stale: _stale, ...rest } = file;
  const kept = sheets.map((sheet) => sheetJson(sheet, formats, validations));
  return JSON.stringify({
    format: FORMAT,
    ...rest,
    formats: formats.items,
    validations: validations.items,
    sheets: kept,
  });
}

function sheetJson(sheet: Sheet, formats: Palette, validations: Palette): SheetJson {
  const { id, name, values, formulas, notes, texts, ...others } = sheet;
  const { formats: _formats, validations: _validations, ...rest } = others;
  return {
    id,
    name,
    // JSON has null for what is undefined.
    values: Array.from(values.rows, (line) => trimmed(line ?? [])),
    formulas: cellsOf(formulas),
    notes: cellsOf(notes),
    texts: cellsOf(texts),
    formats: runsOfAll(sheet.formats, formats),
    validations: runsOfAll(sheet.validations, validations),
    rest,
  };
}

function trimmed<T>(line: (T | undefined)[]): (T | undefined)[] {
  let end = line.length;
  while (end > 0 && line[end - 1] === undefined) end--;
  return end === line.length ? line : line.slice(0, end);
}

function cellsOf<T>(layer: Layer<T>): [number, number, T][] {
  const cells: [number, number, T][] = [];
  layer.each((value, row, column) => cells.push([row, column, value]));
  return cells;
}

/** Most rows are one list with others: each list is read once. */
function runsOfAll<T>({ rows }: Layer<T>, palette: Palette): Runs[] {
  const known = new Map<unknown, Runs>();
  return Array.from(rows, (line) => {
    const runs = known.get(line) ?? runsOf(line ?? [], palette);
    known.set(line, runs);
    return runs;
  });
}

function runsOf(line: (unknown | undefined)[], palette: Palette): Runs {
  const runs: Runs = [];
  for (const item of trimmed(line)) {
    const value = item === undefined ? null : palette.indexOf(item);
    const last = runs[runs.length - 1];
    if (last && last[1] === value) last[0]++;
    else runs.push([1, value]);
  }
  return runs;
}

/** Throws an Error that says what is broken. */
export function fileOfText(text: string): SpreadsheetFile {
  const json = JSON.parse(text);
  if (json.format !== FORMAT)
    throw new Error(`expected "format": "${FORMAT}", found ${JSON.stringify(json.format)}`);
  const { format: _format, formats, validations, sheets, id, name, ...rest } = json;
  if (typeof id !== "string" || typeof name !== "string" || !Array.isArray(sheets) || sheets.length === 0)
    throw new Error("expected an id, a name and at least one sheet");
  refuseBroken(json);
  const file = new SpreadsheetFile(id, name, "");
  refuseOtherKinds(rest, file);
  Object.assign(file, rest, { stale: true });
  const shared = formats.map((item: CellFormat) => share(item));
  file.sheets = sheets.map((sheet: SheetJson) => sheetOf(sheet, shared, validations));
  return file;
}

const roles = ["owner", "editor", "viewer"];

/** What could not be told from a fault of the host later on. */
function refuseBroken({ formats, validations, sheets, permissions }: { [part: string]: unknown }): void {
  if (![formats, validations, permissions].every(Array.isArray))
    throw new Error("expected lists of formats, of validations and of permissions");
  for (const one of permissions as ({ email?: unknown; role?: unknown } | null)[])
    if (typeof one?.email !== "string" || !roles.includes(String(one.role)))
      throw new Error("expected an email and a role for each permission");
  for (const sheet of sheets as (SheetJson | null)[])
    if (
      typeof sheet?.id !== "number" ||
      typeof sheet.name !== "string" ||
      ![sheet.values, sheet.formulas, sheet.notes, sheet.formats, sheet.validations].every(Array.isArray) ||
      typeof sheet.rest !== "object"
    )
      throw new Error("expected an id, a name and its cells for each sheet");
}

/** What is kept is of the kind that a new one has: a list where it has a list, a text where it has a text. */
function refuseOtherKinds(kept: object, fresh: object): void {
  const kindOf = (value: unknown) =>
    Array.isArray(value) ? "a list" : value === null ? "null" : typeof value;
  for (const [name, value] of Object.entries(fresh))
    if (value !== undefined && name in kept && kindOf(kept[name as never]) !== kindOf(value))
      throw new Error(`expected ${name} to be ${kindOf(value)}`);
}

function sheetOf(json: SheetJson, formats: CellFormat[], validations: never[]): Sheet {
  const sheet = new Sheet(json.id, json.name);
  refuseOtherKinds(json.rest, sheet);
  Object.assign(
    sheet,
    JSON.parse(JSON.stringify(json.rest)),
    Object.fromEntries(layerNames.map((name) => [name, new Layer()])),
  );
  for (const lines of [sheet.sizes, sheet.hiddenLines])
    for (const axis of ["row", "column"] as const)
      lines[axis] = Array.from(lines[axis] as never[], (item) => item ?? undefined) as never[];
  sheet.values.rows = json.values.map((line) => line.map((value) => value ?? undefined)) as never[];
  for (const [row, column, formula] of json.formulas) sheet.formulas.set(row, column, formula);
  for (const [row, column, note] of json.notes) sheet.notes.set(row, column, note);
  for (const [row, column, runs] of json.texts ?? []) sheet.texts.set(row, column, runs);
  sheet.formats = layerOf(json.formats, formats);
  sheet.validations = layerOf(json.validations, validations);
  return sheet;
}

/** Rows that are alike become one list, as they were. */
function layerOf<T>(rows: Runs[], items: T[]): Layer<T> {
  const known = new Map<string, (T | undefined)[]>();
  return Layer.of(
    rows.map((runs) => {
      const key = runs.join();
      const line = known.get(key) ?? lineOf(runs, items);
      known.set(key, line);
      return line;
    }),
  );
}

const lineOf = <T>(runs: Runs, items: T[]): (T | undefined)[] =>
  runs.flatMap(([length, value]) =>
    new Array<T | undefined>(length).fill(value === null ? undefined : items[value]),
  );
