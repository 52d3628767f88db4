/** What every text a person writes must satisfy, whatever it is for. */
import type { Problem } from "./problem";

/** Longest rationale, business need or comment, in characters; a cell holds 50,000. */
export const longestText = 5000;

/** Whether a text says anything: at least one letter or digit, of any script. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Checks length and characters; a blank text passes.
 * @param place what the message begins with: "Leadership, evidence"
 * @param longest in characters
 */
export function checkText(text: string, place: string, longest: number): readonly Problem[] {
  const problems: Problem[] = [];
  if (text.length > longest) {
    const message = `${place}: expected at most ${longest} characters, found ${text.length}. Shorten it, or link to the details.`;
    problems.push({ code: "text.tooLong", message });
  }
  if (hasControlCharacter(text)) {
    const message = `${place}: contains a character that cannot be shown, or that turns its line round. Delete the text and type it again.`;
    problems.push({ code: "text.controlCharacter", message });
  }
  return problems;
}

/**
 * Tabs and line breaks are fine; the rest of the control characters (Unicode category Cc), half characters, and what
 * shows the letters of the rest of a line in the other order are not.
 */
const hasControlCharacter = (text: string): boolean =>
  /[\p{Cc}\p{Cs}\u202D\u202E]/u.test(text.replace(/[\t\r\n]/g, ""));
