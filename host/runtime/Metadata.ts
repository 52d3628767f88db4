/** Developer metadata of a spreadsheet or a sheet. */
import type { Metadata as Kept } from "../model/sheet";
import { call } from "./bridge";
import { define } from "./define";
import { type Enum, type EnumValue, enumOf, valueNamed } from "./enums";

export const DeveloperMetadataVisibility: Enum = enumOf("DeveloperMetadataVisibility", [
  "DOCUMENT",
  "PROJECT",
]);

export class DeveloperMetadata {
  readonly #fileId: string;
  readonly #sheetId: number | undefined;
  #kept: Kept;
  constructor(fileId: string, sheetId: number | undefined, kept: Kept) {
    this.#fileId = fileId;
    this.#sheetId = sheetId;
    this.#kept = kept;
  }
  getId() {
    return this.#kept.id;
  }
  getKey() {
    return this.#kept.key;
  }
  getValue() {
    return this.#kept.value;
  }
  getVisibility() {
    return valueNamed(DeveloperMetadataVisibility, this.#kept.visibility);
  }
  setKey(key: string) {
    return this.#change({ key });
  }
  setValue(value: string) {
    return this.#change({ value });
  }
  setVisibility(visibility: EnumValue) {
    return this.#change({ visibility: String(visibility) });
  }
  remove() {
    call("edit", this.#fileId, { kind: "unmetadata", id: this.#kept.id });
  }
  #change(patch: Partial<Kept>) {
    this.#kept = { ...this.#kept, ...patch };
    save(this.#fileId, this.#sheetId, this.#kept);
    return this;
  }
}

function save(fileId: string, sheetId: number | undefined, metadata: Kept): void {
  call("edit", fileId, { kind: "metadata", ...(sheetId === undefined ? {} : { sheet: sheetId }), metadata });
}

/** @param args key; and a value, a visibility, or both */
export function addMetadata(fileId: string, sheetId: number | undefined, args: unknown[]): void {
  const [key = "", value = ""] = args.filter((arg) => typeof arg === "string") as string[];
  const visibility = args.find((arg) => typeof arg === "object");
  const id = call<number>("spreadsheet.freshId", fileId);
  save(fileId, sheetId, { id, key, value, visibility: visibility ? String(visibility) : "DOCUMENT" });
}

export const metadataOf = (fileId: string, sheetId?: number) =>
  call<Kept[]>("spreadsheet.metadata", fileId, sheetId ?? null).map(
    (kept) => new DeveloperMetadata(fileId, sheetId, kept),
  );

export const metadataSignature =
  "string|string,string|string,DeveloperMetadataVisibility|string,string,DeveloperMetadataVisibility";

define<GoogleAppsScript.Spreadsheet.DeveloperMetadata, DeveloperMetadata>(
  DeveloperMetadata,
  "SpreadsheetApp.DeveloperMetadata",
  { setKey: "string", setValue: "string", setVisibility: "DeveloperMetadataVisibility" },
);
