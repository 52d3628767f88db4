/** The form in which headers and short words are compared. */

/**
 * Letters and digits only, in lower case; `#` reads as "number".
 *
 * @example headerKey("Employee #") // "employeenumber"
 * @example headerKey("E-Mail") // "email"
 */
export function headerKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/#/g, "number")
    .replace(/[^\p{L}\d]/gu, "");
}
