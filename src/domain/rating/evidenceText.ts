/** All evidence for one mark as one text: the line beside it, then the further entries, oldest first. */
import { groupedBy } from "../groupedBy";
import type { EvidenceEntry } from "./evidence";
import type { Rating } from "./rating";

export type EvidenceOf = (rating: Pick<Rating, "id" | "assessments">, criterion: string) => string;

/** Reads the evidence for any mark out of these entries. */
export function evidenceIn(evidence: readonly EvidenceEntry[]): EvidenceOf {
  const key = (rating: string, criterion: string) => JSON.stringify([rating, criterion]);
  const entries = groupedBy(evidence, ({ rating, criterion }) => key(rating, criterion));
  return ({ id, assessments }, criterion) =>
    evidenceText(assessments[criterion]?.evidence ?? "", entries.get(key(id, criterion)) ?? []);
}

/**
 * @param entries of this rating and criterion; those taken back are passed over
 * @example evidenceText("Led it.", [{ date: "2026-03-01", kind: "outcome", text: "Sales up", link: "" }])
 * // "Led it.\n2026-03-01, outcome: Sales up"
 */
const evidenceText = (
  line: string,
  entries: readonly Pick<EvidenceEntry, "text" | "date" | "kind" | "link">[],
): string =>
  [
    line,
    ...[...entries]
      .filter(({ text }) => text !== "")
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ text, date, kind, link }) => {
        const source = [date, kind].filter(Boolean).join(", ");
        return `${source}${source ? ": " : ""}${text}${link ? ` ${link}` : ""}`;
      }),
  ]
    .filter(Boolean)
    .join("\n");
