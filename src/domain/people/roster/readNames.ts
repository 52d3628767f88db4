/** Reads names, whichever way round the file writes them. */
import { headerKey } from "./headerKey";
import type { RosterTable } from "./rosterTable";

export interface RosterName {
  readonly name: string;
  readonly first?: string;
  readonly last?: string;
}

/**
 * A name a row, given name first. A column of full names is "Last, First" when its header says so or every cell has
 * exactly one comma; a full name without comma is never taken apart.
 */
export function readNames({ mapping, rows }: RosterTable): RosterName[] {
  const isLastFirst =
    /^(lastnamefirst|nachnamevor)name$/.test(headerKey(mapping.name ?? "")) ||
    rows.every((row) => /^[^,]+,[^,]+$/.test(row.texts.name ?? ""));
  return rows.map(({ texts: { name = "", first, last } }) => {
    const parts = first === undefined || last === undefined ? {} : { first, last };
    if (!name) return { name: [first, last].filter(Boolean).join(" "), ...parts };
    return isLastFirst ? { ...turnName(name), ...parts } : { name, ...parts };
  });
}

/**
 * Puts the given name first; a name without a comma stays as it is.
 * @example turnName("D'Angelo, Nils") // { name: "Nils D'Angelo", first: "Nils", last: "D'Angelo" }
 */
export function turnName(text: string): RosterName {
  const comma = text.indexOf(",");
  if (comma < 0) return { name: text };
  const first = text.slice(comma + 1).trim();
  const last = text.slice(0, comma).trim();
  return { name: `${first} ${last}`.trim(), first, last };
}
