/** What the cycle after this one is called, where its name follows a pattern. */

/**
 * Halves, quarters and years count on; any other name suggests nothing.
 * @example nextName("2026 H2") // "2027 H1"
 */
export function nextName(name: string): string {
  const found = /^(\d{4})(?:(\s?)([HQ])([1-4]))?$/.exec(name);
  if (!found) return "";
  const [, year = "", space = "", part = "", at = ""] = found;
  const last = part === "H" ? 2 : part === "Q" ? 4 : 0;
  if (Number(at) > last) return "";
  const isLast = Number(at) === last;
  return `${Number(year) + (isLast ? 1 : 0)}${space}${part}${part && (isLast ? 1 : Number(at) + 1)}`;
}
