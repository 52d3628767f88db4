/** What packets bring, counted by kind. */
import type { Collected } from "../../contract";

const kinds: Readonly<Record<Collected["what"], string>> = {
  rating: "ratings",
  "shared profile": "shared profiles",
  "promotion case": "promotion cases",
  "further evidence": "lines of further evidence",
  opinion: "opinions",
  letter: "letters",
  "word on a case": "words on cases",
};

/** @example entriesInWords([{ what: "rating" }, { what: "rating" }, { what: "letter" }]) // "2 ratings, 1 letter" */
export const entriesInWords = (entries: readonly Pick<Collected, "what">[]): string =>
  (Object.keys(kinds) as Collected["what"][])
    .map((kind) => [kind, entries.filter(({ what }) => what === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${count === 1 ? kind : kinds[kind]}`)
    .join(", ");
