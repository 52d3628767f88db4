/** Developer metadata of a spreadsheet, a sheet, a row or a column. */
import type { Metadata as Kept } from "../model/sheet";
import { call, Exception } from "./bridge";
import { define, GoogleObject } from "./define";
import { type EnumValue, enumOf, valueNamed } from "./enums";
import { rangeIn } from "./grids";
import {
  type GoogleRange,
  type GoogleSheet,
  newId,
  type Place,
  placeOf,
  sheetAt,
  sheetPlaceOf,
  spreadsheetAt,
} from "./places";
import { infoOf } from "./sheetState";

export const DeveloperMetadataVisibility = enumOf("DeveloperMetadataVisibility");
export const DeveloperMetadataLocationType = enumOf("DeveloperMetadataLocationType");

/** Where metadata is looked for: a file, a sheet of it, or whole lines. */
type Holder = { fileId: string; sheetId?: number } & Partial<Place>;

/** As the service tells it. */
type Told = Kept & { sheetId?: number };

const onlyWholeLines =
  "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.";

/** The one whole row or column that a range is; undefined for a holder that is no range. */
function lineOf(holder: Holder): Kept["line"] {
  const { fileId, sheetId, row, column, rows, columns } = holder;
  if (row === undefined || column === undefined || sheetId === undefined) return undefined;
  const grid = infoOf({ fileId, sheetId });
  if (rows === 1 && columns === grid.columns) return { axis: "row", at: row };
  if (columns === 1 && rows === grid.rows) return { axis: "column", at: column };
  throw new Exception(onlyWholeLines);
}

const typeOf = ({ sheetId, line }: Told) =>
  line ? line.axis.toUpperCase() : sheetId === undefined ? "SPREADSHEET" : "SHEET";

function save(fileId: string, { sheetId, ...metadata }: Told): void {
  call("edit", fileId, { kind: "metadata", ...(sheetId === undefined ? {} : { sheet: sheetId }), metadata });
}

class DeveloperMetadata extends GoogleObject {
  readonly #fileId: string;
  #told: Told;
  constructor(fileId: string, told: Told) {
    super();
    this.#fileId = fileId;
    this.#told = told;
  }
  getId() {
    return this.#told.id;
  }
  getKey() {
    return this.#told.key;
  }
  getValue() {
    return this.#told.value === "" ? null : this.#told.value;
  }
  getVisibility() {
    return valueNamed(DeveloperMetadataVisibility, this.#told.visibility);
  }
  getLocation() {
    return new DeveloperMetadataLocation(this.#fileId, this.#told);
  }
  setKey(key: string) {
    return this.#change({ key });
  }
  setValue(value: string) {
    return this.#change({ value });
  }
  setVisibility(visibility: EnumValue) {
    return this.#change({ visibility: visibility.name() });
  }
  moveToSpreadsheet() {
    return this.#move({ fileId: this.#fileId });
  }
  moveToSheet(sheet: GoogleSheet) {
    return this.#move(sheetPlaceOf(sheet));
  }
  moveToRow(row: GoogleRange) {
    return this.#move(placeOf(row));
  }
  moveToColumn(column: GoogleRange) {
    return this.#move(placeOf(column));
  }
  remove() {
    call("edit", this.#fileId, { kind: "unmetadata", id: this.#told.id });
  }
  #move(holder: Holder) {
    const { sheetId: _sheet, line: _line, ...plain } = this.#told;
    const line = lineOf(holder);
    const { sheetId } = holder;
    this.#told = { ...plain, ...(sheetId === undefined ? {} : { sheetId }), ...(line ? { line } : {}) };
    save(this.#fileId, this.#told);
    return this;
  }
  #change(patch: Partial<Kept>) {
    this.#told = { ...this.#told, ...patch };
    save(this.#fileId, this.#told);
    return this;
  }
}
define(DeveloperMetadata, "SpreadsheetApp.DeveloperMetadata");

class DeveloperMetadataLocation extends GoogleObject {
  readonly #fileId: string;
  readonly #told: Told;
  constructor(fileId: string, told: Told) {
    super();
    this.#fileId = fileId;
    this.#told = told;
  }
  getLocationType() {
    return valueNamed(DeveloperMetadataLocationType, typeOf(this.#told));
  }
  getSpreadsheet() {
    return this.#told.sheetId === undefined ? spreadsheetAt(this.#fileId) : null;
  }
  getSheet() {
    const { sheetId, line } = this.#told;
    return sheetId === undefined || line ? null : sheetAt({ fileId: this.#fileId, sheetId });
  }
  getRow() {
    return this.#lines("row");
  }
  getColumn() {
    return this.#lines("column");
  }
  #lines(axis: "row" | "column") {
    const { sheetId, line } = this.#told;
    if (sheetId === undefined || line?.axis !== axis) return null;
    const sheet = { fileId: this.#fileId, sheetId };
    const { rows, columns } = infoOf(sheet);
    const { at } = line;
    return axis === "row"
      ? rangeIn(sheet, { row: at, column: 1, rows: 1, columns })
      : rangeIn(sheet, { row: 1, column: at, rows, columns: 1 });
  }
}
define(DeveloperMetadataLocation, "SpreadsheetApp.DeveloperMetadataLocation");

const allOf = (fileId: string) => call<Told[]>("spreadsheet.metadata", fileId);

/** Does the metadata stand exactly there? */
function standsAt(told: Told, holder: Holder): boolean {
  if (told.sheetId !== holder.sheetId) return false;
  if (holder.row === undefined) return told.line === undefined;
  return isWithin(told, holder);
}

/** Is the whole line part of the range? */
function isWithin(
  { line }: Told,
  { fileId, sheetId = 0, row = 1, column = 1, rows = 0, columns = 0 }: Holder,
): boolean {
  if (!line) return false;
  const grid = infoOf({ fileId, sheetId });
  const [first, count, isWhole] =
    line.axis === "row" ? [row, rows, columns === grid.columns] : [column, columns, rows === grid.rows];
  return isWhole && line.at >= first && line.at < first + count;
}

/** @param args key; and a value, a visibility, or both */
export function addMetadata(holder: Holder, args: unknown[]): void {
  const [key = "", value = ""] = args.filter((arg) => typeof arg === "string") as string[];
  const visibility = args.find((arg) => typeof arg === "object");
  const line = lineOf(holder);
  const { fileId, sheetId } = holder;
  save(fileId, {
    id: newId(fileId),
    key,
    value,
    visibility: visibility ? String(visibility) : "DOCUMENT",
    ...(line ? { line } : {}),
    ...(sheetId === undefined ? {} : { sheetId }),
  });
}

export const metadataOf = (holder: Holder) =>
  allOf(holder.fileId)
    .filter((told) => standsAt(told, holder))
    .map((told) => new DeveloperMetadata(holder.fileId, told));

export class DeveloperMetadataFinder extends GoogleObject {
  readonly #holder: Holder;
  #intersecting = false;
  #tests: ((told: Told) => boolean)[] = [];
  constructor(holder: Holder) {
    super();
    this.#holder = holder;
  }
  withId(id: number) {
    return this.#with((told) => told.id === id);
  }
  withKey(key: string) {
    return this.#with((told) => told.key === key);
  }
  withValue(value: string) {
    return this.#with((told) => told.value === value);
  }
  withVisibility(visibility: EnumValue) {
    return this.#with((told) => told.visibility === visibility.name());
  }
  withLocationType(type: EnumValue) {
    return this.#with((told) => typeOf(told) === type.name());
  }
  /** Also what stands at places around: the sheet and the file, for a range. */
  onIntersectingLocations() {
    this.#intersecting = true;
    return this;
  }
  find() {
    const { fileId } = this.#holder;
    return allOf(fileId)
      .filter((told) => this.#isHere(told) && this.#tests.every((test) => test(told)))
      .map((told) => new DeveloperMetadata(fileId, told));
  }
  #with(test: (told: Told) => boolean) {
    this.#tests.push(test);
    return this;
  }
  /** A finder of a file or a sheet looks into all of it. */
  #isHere(told: Told): boolean {
    const { sheetId, row } = this.#holder;
    if (sheetId === undefined) return true;
    if (told.sheetId !== sheetId) return this.#intersecting && told.sheetId === undefined;
    return row === undefined || isWithin(told, this.#holder) || (this.#intersecting && !told.line);
  }
}
define(DeveloperMetadataFinder, "SpreadsheetApp.DeveloperMetadataFinder");
