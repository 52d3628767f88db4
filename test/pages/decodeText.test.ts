/** The encodings in which HR systems and Excel save CSV files. */
import { decodeText } from "../../src/pages/load/decodeText";

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const roster = "id;name\n1;Siobhán Müller\n";

test("UTF-8 is read without a word about it", () => {
  expect(decodeText(bytes(roster, "utf8"))).toEqual({ text: roster, note: "" });
});

test("what is not UTF-8 is read as Windows-1252, with a hint to check the names", () => {
  const decoded = decodeText(bytes(roster, "latin1"));
  expect(decoded?.text).toBe(roster);
  expect(decoded?.note).toContain("Windows-1252");
});

test("UTF-16 with its byte order mark is read, in either order", () => {
  const little = bytes(`\uFEFF${roster}`, "utf16le");
  const big = new Uint8Array(Buffer.from(`\uFEFF${roster}`, "utf16le").swap16());
  expect(decodeText(little)?.text).toBe(roster);
  expect(decodeText(big)?.text).toBe(roster);
});

test("a workbook or picture is no text", () => {
  expect(decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06]))).toBeNull();
});
