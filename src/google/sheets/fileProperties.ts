/** What the open file keeps beside its cells: the note of what is pending, and that it was set up from the menu. */
import type { Store } from "../../workbook/ports/store";

/** The key under which a file that was set up from the menu keeps its own id. */
const hubKey = "hub";
/** The key of a note's first part; the others are numbered. */
const pendingKey = "pending";
/** A property holds 9 kB; a note is plain ASCII. */
const longestPart = 8_000;

export function fileProperties(
  file: GoogleAppsScript.Spreadsheet.Spreadsheet,
): Pick<Store, "pending" | "setPending" | "isHub" | "makeHub"> {
  const properties = () => PropertiesService.getDocumentProperties();
  /** As last read: one call tells all of them. */
  let known: { readonly [key: string]: string } | null = null;
  let parts = 0;
  return {
    pending() {
      const all = properties().getProperties();
      known = all;
      const head = all[pendingKey];
      if (head === undefined) return null;
      parts = Number.parseInt(head, 10);
      const bodies = [head.slice(head.indexOf("|") + 1), ...keysOfParts(parts).map((key) => all[key])];
      return bodies.some((body) => body === undefined) ? null : bodies.join("");
    },
    setPending(note) {
      if (note === null) {
        for (const key of [...keysOfParts(parts), pendingKey]) properties().deleteProperty(key);
        parts = 0;
        return;
      }
      const bodies = partsOf(note);
      parts = bodies.length;
      const [head, ...others] = bodies;
      const entries = others.map((body, at) => [keysOfParts(parts)[at]!, body] as const);
      properties().setProperties({
        ...Object.fromEntries(entries),
        [pendingKey]: `${parts}|${head}`,
      });
    },
    isHub() {
      known = known ?? properties().getProperties();
      return known[hubKey] === file.getId();
    },
    makeHub: () => {
      properties().setProperty(hubKey, file.getId());
    },
  };
}

const keysOfParts = (parts: number): string[] =>
  Array.from({ length: Math.max(0, parts - 1) }, (_, at) => `${pendingKey}.${at + 1}`);

/** JSON in parts that fit into properties, each letter one byte. */
function partsOf(json: string): string[] {
  const ascii = json.replace(
    /[^ -~]/g,
    (letter) => `\\u${`000${letter.charCodeAt(0).toString(16)}`.slice(-4)}`,
  );
  return Array.from({ length: Math.max(1, Math.ceil(ascii.length / longestPart)) }, (_, at) =>
    ascii.slice(at * longestPart, (at + 1) * longestPart),
  );
}
