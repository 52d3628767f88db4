/** Names as titles, letters and lists show them, and addresses that are what they look like. */
import { isAddress } from "../../src/domain/isAddress";
import { plainName } from "../../src/domain/plainName";

test.each([
  [" Ada\r\nBcc: x ", "Ada Bcc: x"],
  ["Ada\u202egnp.exe", "Adagnp.exe"],
  ["\ufeffA\u200bda", "Ada"],
  ["\u2066Ada\u2069", "Ada"],
  ["می\u200cخواهم", "می\u200cخواهم"],
  ["\u200b", ""],
])("%j is called %j", (text, expected) => {
  expect(plainName(text)).toBe(expected);
});

test.each([
  ["ann@example.com", true],
  ["zoë@bücher.example", true],
  ["ann@example.com,eve@example.com", false],
  ["Ann <ann@example.com>", false],
  ["ann\u200b@example.com", false],
  ["\u202eann@example.com", false],
  ["ann@example.com\u0000", false],
  ["ann@example.com\r\nBcc: eve@example.com", false],
  ["ann@exam\u00adple.com", false],
  ["mailto:ann@example.com", false],
  ["ann@example.com.", false],
  ["ann", false],
])("%j is an address: %p", (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});
