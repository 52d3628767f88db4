/** What stands between arguments, in lists and before decimals in a formula: it depends on the locale. */

const OUTSIDE_STRINGS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^"']+|['"]/g;

/** Changes all of a formula but its texts and the quoted names of sheets. */
export const outsideStrings = (formula: string, change: (part: string) => string): string =>
  formula.replace(OUTSIDE_STRINGS, (part) => (/^["']/.test(part) ? part : change(part)));

type Change = (mark: string, inArray: boolean) => string;

/** Changes brackets and separators, each of which is told whether it stands right within braces. */
export function changeMarks(formula: string, marks: RegExp, change: Change): string {
  const open: string[] = [];
  return outsideStrings(formula, (part) =>
    part.replace(marks, (mark) => {
      const inArray = open[open.length - 1] === "{";
      if (mark === "{" || mark === "(") open.push(mark);
      if (mark === "}" || mark === ")") open.pop();
      return change(mark, inArray);
    }),
  );
}

const toPoint: { [mark: string]: string } = { ",": ".", "\\": ",", ";": "," };
const toComma: { [mark: string]: string } = { ".": ",", ",": ";" };

/** SUM(1,5;2) becomes SUM(1.5,2), and {1\2;3\4} becomes {1,2;3,4}. */
export const withDecimalPoint = (formula: string): string =>
  changeMarks(formula, /[{}();\\]|(?<=\d),(?=\d)/g, (mark, inArray) =>
    mark === ";" && inArray ? mark : (toPoint[mark] ?? mark),
  );

/** The other way round. */
export const withDecimalComma = (formula: string): string =>
  changeMarks(formula, /[{}(),]|(?<=\d)\.(?=\d)/g, (mark, inArray) =>
    mark === "," && inArray ? "\\" : (toComma[mark] ?? mark),
  );
