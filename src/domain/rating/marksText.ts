/** Marks as one line of text, as the Decisions table keeps them, and back (R14). */
import { found, type Problem } from "../problem";
import { type Mark, type MarkOrNot, type Marks, notObserved } from "./rating";

/** Stands for a criterion nobody has marked. */
const noMark = "no mark";

/**
 * @example formatMarks({ "Hard skills": 3, Leadership: 4 }) // "Hard skills 3; Leadership 4"
 */
export const formatMarks = (marks: Marks): string =>
  Object.entries(marks)
    .map(([criterion, mark]) => `${criterion} ${mark ?? noMark}`)
    .join("; ");

/**
 * The marks a text stands for, or the problem why it can't be read. Criterion names have no semicolon (the ladder check
 * sees to it); they may end in a digit.
 * @example parseMarks("Hard skills 3; Leadership not observed") // { "Hard skills": 3, Leadership: "not observed" }
 */
export function parseMarks(text: string): { readonly marks: Marks } | Problem {
  const parts = text.trim() === "" ? [] : text.split(";").map((part) => part.trim());
  const read = parts.map((part) => /^([\s\S]+) ([1-5]|not observed|no mark)$/.exec(part));
  const unread = parts.find((_, i) => !read[i]);
  if (unread !== undefined) {
    const message = `Marks: expected a criterion and its mark, such as "Leadership 4", found ${found(unread)}.`;
    return { code: "marks.unreadable", message };
  }
  return { marks: Object.fromEntries(read.map((match) => [match?.[1] ?? "", markFrom(match?.[2] ?? "")])) };
}

function markFrom(word: string): MarkOrNot {
  if (word === noMark) return null;
  return word === notObserved ? notObserved : (Number(word) as Mark);
}
