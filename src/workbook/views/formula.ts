/** Pieces of formulas, as Sheets reads them in every locale. */
import { lettersOf } from "../layout/lettersOf";

export const literal = (said: string): string => `"${said.replace(/"/g, '""')}"`;

/** Semicolons, because Sheets takes them in every locale, and commas only where decimals have points. */
export const call = (name: string, ...given: readonly string[]): string => `${name}(${given.join(";")})`;

/** @param headings of the sheet; the reference follows when somebody moves its columns */
export const columnAt = (sheet: string, headings: readonly string[], header: string): string => {
  const letters = lettersOf(headings.indexOf(header));
  return `${sheet}!${letters}:${letters}`;
};
