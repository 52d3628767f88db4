/** What people write in their own file: evidence, goals agreed with the manager, answers to a letter. */
import { checkText, saysSomething } from "../checkText";
import { isDay } from "../day";
import { dayInWords } from "../dayInWords";
import { found, type Problem } from "../problem";
import { isLink } from "./evidence";

export const ownKinds = ["evidence", "goal", "answer"] as const;
export type OwnKind = (typeof ownKinds)[number];

/** One entry. Without a text it was taken back, or is a row that waits to be written in. */
export interface OwnEntry {
  /** employee ID/anything */
  readonly id: string;
  readonly person: string;
  /** Of the person, when the row was made. */
  readonly name: string;
  /** Blank is evidence. */
  readonly kind: "" | OwnKind;
  /** yyyy-MM-dd */
  readonly date: string;
  /** Blank but for evidence. */
  readonly criterion: string;
  readonly text: string;
  /** An http or https address, or blank. */
  readonly link: string;
  /** The day HR collected it; blank before. */
  readonly collected: string;
  /** Why HR did not. */
  readonly notCollected: string;
  /** The cycle in which it was collected. */
  readonly cycle: string;
  /** Of the save it is from; none where it was typed. */
  readonly request?: string;
}

/** What the person says in it. */
export type OwnWords = Pick<OwnEntry, "kind" | "date" | "criterion" | "text" | "link">;

export const longestOwnText = 2000;

export const isFilled = ({ text }: Pick<OwnEntry, "text">): boolean => text.trim() !== "";

/** An answer that HR has collected is kept as it was given. */
export const isKept = ({ kind, collected }: Pick<OwnEntry, "kind" | "collected">): boolean =>
  kind === "answer" && collected !== "";

/**
 * All problems of an entry that says something.
 * @param criteria the names of those asked at the person's level
 * @param today yyyy-MM-dd
 */
export function checkOwnWords(
  { kind, date, criterion, text, link }: OwnWords,
  criteria: readonly string[],
  today: string,
): readonly Problem[] {
  const problems = [...checkText(text, "What happened", longestOwnText)];
  const refuse = (code: string, message: string) => problems.push({ code, message });
  if (!saysSomething(text)) refuse("own.text", `What happened: expected a sentence, found ${found(text)}.`);
  if (!isDay(date)) refuse("own.date", `Date: expected a day such as 2026-03-31, found ${found(date)}.`);
  else if (date > today && kind !== "goal")
    refuse("own.date", `Date: expected a day that has come, found ${dayInWords(date)}.`);
  const isForCriterion = kind === "" || kind === "evidence" || criterion !== "";
  if (isForCriterion && !criteria.includes(criterion))
    refuse("own.criterion", `Criterion: expected one of ${criteria.join(", ")}, found ${found(criterion)}.`);
  if (link !== "" && !isLink(link))
    refuse("own.link", `Link: expected an address that begins with https://, found ${found(link)}.`);
  return problems;
}

export const sameWords = (a: OwnWords, b: OwnWords): boolean =>
  (["date", "criterion", "text", "link"] as const).every((key) => a[key] === b[key]) &&
  (a.kind || "evidence") === (b.kind || "evidence");
