/** Answers that count for the next file too: about columns and dates for files with the same headers, about words for all. */
import { headerKey } from "../../headerKey";
import { type Answers, aboveLadder, notProductManager } from "./question";
import type { Roster } from "./readRoster";

/** A row of what is remembered. */
export interface RememberedAnswer {
  /** The question's id; for columns and dates with a mark of the file's headers behind it. */
  readonly question: string;
  readonly answer: string;
}

const isOfHeaders = (id: string): boolean => /^(column|dates):/.test(id);

/**
 * A short mark of a file's headers: the same for the same headers in the same order.
 * @example headersFingerprint(["ID", "Name"]) === headersFingerprint(["id", "NAME"]) // true
 */
export function headersFingerprint(headers: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const sign of headers.map(headerKey).join("\n"))
    hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
  return `${headers.length} columns, ${hash.toString(36)}`;
}

const marked = (id: string, headers: readonly string[]): string => `${id} (${headersFingerprint(headers)})`;

/** What was answered before and holds for a file with these headers. */
export function rememberedFor(headers: readonly string[], rows: readonly RememberedAnswer[]): Answers {
  const mark = ` (${headersFingerprint(headers)})`;
  return Object.fromEntries(
    rows.flatMap(({ question, answer }) => {
      const id = question.endsWith(mark) ? question.slice(0, -mark.length) : question;
      return isOfHeaders(id) === question.endsWith(mark) ? [[id, answer]] : [];
    }),
  );
}

/**
 * What to remember of a settled file. Titles that are not on the ladder come from its people, so that one answer for
 * many titles is remembered for each; titles that are become other spellings in the ladder itself (R28).
 */
export function toRemember(
  answers: Answers,
  { headers, people }: Pick<Roster, "headers" | "people">,
): RememberedAnswer[] {
  const ofFile = Object.entries(answers)
    .filter(([id]) => isOfHeaders(id))
    .map(([id, answer]) => ({ question: marked(id, headers), answer }));
  const ofWords = Object.entries(answers)
    .filter(([id]) => id.startsWith("status:"))
    .map(([question, answer]) => ({ question, answer }));
  const titles = new Map(
    people.flatMap(({ title, levelCode, aboveLadder: above }) =>
      title && levelCode === null ? [[title.toLowerCase(), above ? aboveLadder : notProductManager]] : [],
    ),
  );
  return [
    ...ofFile,
    ...ofWords,
    ...[...titles].map(([title, answer]) => ({ question: `title:${title}`, answer })),
  ];
}
