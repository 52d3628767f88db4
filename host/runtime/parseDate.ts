/** Utilities.parseDate: the instant that a text means in a time zone. */
import { Exception } from "./bridge";
import { offsetOf } from "./formatDate";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const FIELD = /'((?:[^']|'')*)'|([A-Za-z])\2*|[\s\S]/g;

/**
 * A pattern like those of formatDate, of numbers, months and AM or PM.
 * @param zone an IANA name, or GMT with an offset
 */
export function parseDate(text: string, zone: string, pattern: string): Date {
  const letters: string[] = [];
  const field = (token: string, quoted: string | undefined, letter: string | undefined, index: number) => {
    if (letter === undefined)
      return (quoted === undefined ? token : quoted.replace(/''/g, "'") || "'").replace(/\W/g, "\\$&");
    if (!/[yMdHhmsSaE]/.test(letter)) throw new Exception(`Illegal pattern character '${letter}'`);
    letters.push(letter);
    if (/[aE]/.test(letter) || (letter === "M" && token.length > 2)) return "([a-z]+)";
    // Numbers that touch each other are as long as their fields.
    return /^[A-Za-z]/.test(pattern.slice(index + token.length)) ? `(\\d{${token.length}})` : "(\\d+)";
  };
  const wanted = pattern.replace(FIELD, field);
  const found = new RegExp(`^${wanted}`, "i").exec(text);
  const local = localOf(Object.fromEntries(letters.map((letter, i) => [letter, found?.[i + 1] ?? ""])));
  if (!found || Number.isNaN(local)) throw new Exception(`Unparseable date: "${text}"`);
  const guess = local - offsetOf(new Date(local), zone) * 60_000;
  return new Date(local - offsetOf(new Date(guess), zone) * 60_000);
}

function localOf({ y, M = "1", d, H, h, m, s, S, a }: { [letter: string]: string }): number {
  const month = /\d/.test(M)
    ? Number(M) - 1
    : (MONTHS.indexOf(M.slice(0, 3).toLowerCase()) + 1 || Number.NaN) - 1;
  const hour = h === undefined ? Number(H ?? 0) : (Number(h) % 12) + (/^p/i.test(a ?? "") ? 12 : 0);
  const year = y?.length === 2 ? 2000 + Number(y) : Number(y ?? 1970);
  return Date.UTC(year, month, Number(d ?? 1), hour, Number(m ?? 0), Number(s ?? 0), Number(S ?? 0));
}
