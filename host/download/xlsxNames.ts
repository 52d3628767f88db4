/** Names that a workbook's sheets can have in Excel, which allows fewer than Google. */

const LONGEST = 31;

/**
 * @param names of sheets at Google, no two alike
 * @returns the name in Excel of each: at most 31 characters, none of * ? : \ / [ ] and no apostrophe, not "History"
 */
export function excelNames(names: string[]): Map<string, string> {
  const taken = new Set(["history"]);
  const found = new Map<string, string>();
  for (const name of names) {
    const plain = name.replace(/[*?:\\/[\]]/g, " ").replace(/'/g, "’");
    let allowed = plain.slice(0, LONGEST);
    for (let n = 2; taken.has(allowed.toLowerCase()); n++) {
      const end = ` (${n})`;
      allowed = plain.slice(0, LONGEST - end.length) + end;
    }
    taken.add(allowed.toLowerCase());
    found.set(name, allowed);
  }
  return found;
}
