/** Where the objects of a script stand. Classes know places, not each other: each says here how one is made for a place. */
import type { Edit } from "../edits/edit";
import { type Rect, rectOf } from "../model/rect";
import { call } from "./bridge";

export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface SheetPlace {
  fileId: string;
  sheetId: number;
}

/** The ends that the notation leaves open: A:C has no rows, A2:A no last one. */
export type Open = "startRow" | "endRow" | "startColumn" | "endColumn";

export interface Place extends Rect, SheetPlace {
  open?: Open[];
}

interface Makers {
  range(place: Place): object;
  sheet(place: SheetPlace): object;
  spreadsheet(fileId: string): object;
}

const makers: Partial<Makers> = {};

/** A class says how its objects are made. */
export const makes = (more: Partial<Makers>): void => {
  Object.assign(makers, more);
};

export const rangeAt = (place: Place) => (makers as Makers).range(place) as GoogleRange;
export const sheetAt = ({ fileId, sheetId }: SheetPlace) =>
  (makers as Makers).sheet({ fileId, sheetId }) as GoogleSheet;
export const spreadsheetAt = (fileId: string) => (makers as Makers).spreadsheet(fileId) as GoogleSpreadsheet;

const places = new WeakMap<object, unknown>();

/** Remembers where an object stands; scripts cannot see it. */
export const putAt = (object: object, place: Place | SheetPlace | string): void => {
  places.set(object, place);
};

/** Of a range. */
export const placeOf = (range: object) => places.get(range) as Place;
/** Of a sheet, or the sheet's of a range. */
export const sheetPlaceOf = (sheet: object) => {
  const { fileId, sheetId } = places.get(sheet) as SheetPlace;
  return { fileId, sheetId };
};
/** Of a spreadsheet. */
export const fileIdOf = (spreadsheet: object) => places.get(spreadsheet) as string;

/** Methods that are added to a class, in a file of their own. */
export type MethodsOf<T> = { [name: string]: unknown } & ThisType<T>;

type WithoutSheet<E> = E extends { sheet: number } ? Omit<E, "sheet"> : never;
type WithoutRect<E> = E extends { sheet: number; rect: Rect } ? Omit<E, "sheet" | "rect"> : never;

/** Changes a sheet, when the buffered writes are saved. */
export function editSheet({ fileId, sheetId }: SheetPlace, edit: WithoutSheet<Edit>): void {
  call("edit", fileId, { ...edit, sheet: sheetId });
}

/** Changes the cells of a range. */
export function editCells(range: object, edit: WithoutRect<Edit>): void {
  const place = placeOf(range);
  call("edit", place.fileId, { ...edit, sheet: place.sheetId, rect: rectOf(place) });
}

/** Asks a service about a sheet. */
export const askSheet = <T>({ fileId, sheetId }: SheetPlace, service: string, ...args: unknown[]): T =>
  call(service, fileId, sheetId, ...args);

/** Asks a service about a range's cells. */
export const askCells = <T>(range: object, service: string, ...args: unknown[]): T => {
  const place = placeOf(range);
  return call(service, place.fileId, place.sheetId, rectOf(place), ...args);
};

/** Asks about a range's first cell alone. */
export const askFirst = <T>(range: object, service: string, ...args: unknown[]): T => {
  const place = placeOf(range);
  return call(service, place.fileId, place.sheetId, { ...rectOf(place), rows: 1, columns: 1 }, ...args);
};

/** A table of a range's shape in which every cell holds the same. */
export const filled = <T>({ rows, columns }: Rect, value: T): T[][] =>
  Array.from({ length: rows }, () => new Array<T>(columns).fill(value));

export const newId = (fileId: string) => call<number>("spreadsheet.freshId", fileId);
