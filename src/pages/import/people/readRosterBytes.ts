/** The bytes of a chosen roster file as rows, or why they are none. */
import { type CsvFile, parseCsv } from "../../../domain/parseCsv";
import { otherFile } from "../../../domain/people/roster/otherFile";
import { decodeText } from "../../load/decodeText";

export interface RosterFile extends CsvFile {
  readonly name: string;
  /** A word about the encoding, where it is not the usual one. */
  readonly note: string;
}

export function readRosterBytes(name: string, bytes: Uint8Array): RosterFile {
  const decoded = decodeText(bytes);
  if (decoded) {
    const file = parseCsv(decoded.text);
    const other = otherFile(name, decoded.text, file.rows);
    return other ? { name, note: "", rows: [], problems: [other] } : { name, note: decoded.note, ...file };
  }
  const message = `${name}: expected a CSV file, found something that is not text. In Excel or your HR system choose “CSV UTF-8” when saving.`;
  return { name, note: "", rows: [], problems: [{ code: "roster.notText", message }] };
}
