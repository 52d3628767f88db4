/** Titles of chief officers: who stands above the ladder (R27), and which titles join two functions (R29). */

const functionWords =
  /\b(product|technology|technical|marketing|revenue|financial|finance|operating|operations|information|data|commercial|customer|sales|engineering|design|security|strategy|growth)\b/i;

/** Functional seats in letters. The CEO is none: the chief executive heads all functions. */
const functionalLetters = /^C(P|T|M|R|F|O|I|D|C|S|IS)O$/i;
const jointLetters = /^C(PT|TP)O$/i;
const besideChief = /^(co-?)?(founder|president|interim|acting|CEO)$/i;

const partsOf = (title: string): string[] =>
  title.split(/\s*(?:[/&+,|]| - | – |\band\b|\bund\b)\s*/i).filter(Boolean);

const isOfficer = (title: string): boolean => /^chief\b.*\bofficer$/i.test(title);

/**
 * Whether a title is a chief officer's and nothing else.
 * @example isChiefTitle("Founder & CEO") // true
 * @example isChiefTitle("Chief of Staff") // false
 * @example isChiefTitle("Product Manager, CTO") // false
 */
export function isChiefTitle(title: string): boolean {
  const parts = partsOf(title);
  const isChief = (part: string): boolean =>
    isOfficer(part) || functionalLetters.test(part) || jointLetters.test(part) || /^CEO$/i.test(part);
  return (
    isOfficer(title) ||
    (parts.some(isChief) && parts.every((part) => isChief(part) || besideChief.test(part)))
  );
}

/** What HR is told of such a title (R29). */
export const twoSeats = (title: string): string =>
  `“${title}” gives one person two functions that serve a company best when they argue across the table from two chairs; if product is to report to another executive, a VP of Product is a sound way to do it.`;

/**
 * Whether a title gives one person two functional C-roles, in letters or in words.
 * @example joinsFunctions("CTO/CPO") // true
 * @example joinsFunctions("Chief Product and Technology Officer") // true
 * @example joinsFunctions("CEO & CPO") // false
 */
export function joinsFunctions(title: string): boolean {
  const seats = partsOf(title).filter(
    (part) => functionalLetters.test(part) || (/^chief\b|\bofficer$/i.test(part) && functionWords.test(part)),
  );
  return jointLetters.test(title) || (seats.length > 1 && isChiefTitle(title));
}
