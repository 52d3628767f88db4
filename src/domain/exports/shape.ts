/** How a value is written: days in the receiving system's order, words in its language. */

const dayPattern = /^(?=.*yyyy)(?=.*MM)(?=.*dd)[yMd ./-]+$/;

type Pair = readonly [from: string, to: string];

const pairsIn = (shape: string): readonly (Pair | null)[] =>
  shape.split(";").flatMap((part): (Pair | null)[] => {
    if (part.trim() === "") return [];
    const at = part.indexOf("=");
    return [at < 1 ? null : [part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });

/**
 * Whether the text is a shape: blank, a day's pattern, or words to replace.
 * @example isShape("MM/dd/yyyy") // true
 * @example isShape("IC = P; management = M") // true
 */
export const isShape = (shape: string): boolean =>
  shape.trim() === "" || dayPattern.test(shape.trim()) || pairsIn(shape).every((pair) => pair !== null);

/**
 * A value in a shape; what it does not speak of stays as it is.
 * @example shaped("2026-03-04", "MM/dd/yyyy") // "03/04/2026"
 * @example shaped("management", "IC = P; management = M") // "M"
 */
export function shaped(value: string, shape: string): string {
  const plain = shape.trim();
  if (dayPattern.test(plain)) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(value) ?? [];
    return year ? plain.replace("yyyy", year).replace("MM", month!).replace("dd", day!) : value;
  }
  return pairsIn(plain).find((pair) => pair?.[0] === value)?.[1] ?? value;
}
