/** Further evidence for a rating: more than its one line a criterion (R8). */
import { checkText, saysSomething } from "../checkText";
import { isDay } from "../day";
import { type Criterion, unknownCriterion } from "../ladder/ladder";
import { found, type Problem } from "../problem";
import { longestEvidence } from "./rating";

export const evidenceKinds = [
  "outcome",
  "work product",
  "feedback from a function",
  "feedback from reports",
  "observed",
  "benchmark",
] as const;

/** One entry. An entry without a text has been taken back. */
export interface EvidenceEntry {
  readonly id: string;
  /** Id of the rating it belongs to. */
  readonly rating: string;
  /** Of the person, when the row was made, for whoever reads the sheet. */
  readonly name: string;
  readonly criterion: string;
  readonly text: string;
  /** yyyy-MM-dd, or blank. */
  readonly date: string;
  readonly kind: "" | (typeof evidenceKinds)[number];
  /** An http or https address, or blank. */
  readonly link: string;
  /** In a packet: why HR could not collect it (R34). */
  readonly notCollected?: string;
  /** Of the save it is from; none where it was typed. */
  readonly request?: string;
}

/** What is left of an entry that is taken back: that there was one. */
export const takenBack = (entry: EvidenceEntry): EvidenceEntry => ({
  ...entry,
  text: "",
  date: "",
  kind: "",
  link: "",
});

/** As it is kept: of one without a text nothing else stays. */
export const asKept = (entry: EvidenceEntry): EvidenceEntry => (entry.text === "" ? takenBack(entry) : entry);

/** Whether a text is a web address, at most 2,000 characters long; anything else might be a script. */
export const isLink = (text: string): boolean => text.length <= 2000 && /^https?:\/\/\S+$/i.test(text);

/** All problems of an entry that is to be kept; one that is taken back needs no check. */
export function checkEvidence(
  { criterion, text, date, link }: Pick<EvidenceEntry, "criterion" | "text" | "date" | "link">,
  criteria: readonly Pick<Criterion, "name">[],
): readonly Problem[] {
  if (text === "") return [];
  const problems = [...checkText(text, "Further evidence", longestEvidence)];
  const refuse = (code: string, message: string) => problems.push({ code, message });
  if (!saysSomething(text))
    refuse("evidence.missing", "Further evidence: no text yet. Write what happened, and what came of it.");
  if (!criteria.some(({ name }) => name === criterion)) problems.push(unknownCriterion(criterion));
  if (date !== "" && !isDay(date))
    refuse(
      "evidence.date",
      `Date: expected a day as yyyy-MM-dd, found ${found(date)}. Leave it blank if you don't know it.`,
    );
  if (link !== "" && !isLink(link))
    refuse("evidence.link", `Link: expected an address that begins with https://, found ${found(link)}.`);
  return problems;
}
