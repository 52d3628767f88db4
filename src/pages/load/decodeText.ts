/** Bytes of a chosen file to text, with a word about the encoding when it is not the usual one. */

export interface DecodedText {
  readonly text: string;
  /** What the person should check; empty when there is nothing to. */
  readonly note: string;
}

/**
 * UTF-8 where the bytes are valid UTF-8, UTF-16 where a byte order mark says so, else Windows-1252, which older Excel
 * writes. Null for a file that is no text, such as an Excel workbook.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const starts = (...marks: number[]) => marks.every((mark, index) => bytes[index] === mark);
  if (starts(0xff, 0xfe)) return { text: new TextDecoder("utf-16le").decode(bytes), note: "" };
  if (starts(0xfe, 0xff)) return { text: new TextDecoder("utf-16be").decode(bytes), note: "" };
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), note: "" };
  } catch {
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      note: "The file is not in UTF-8 and was read as Windows-1252. Check names with accents below; if they look damaged, save it as “CSV UTF-8” and choose it again.",
    };
  }
}
