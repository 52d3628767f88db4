/** Columns that several tables have: a name beside an id, a mark. */
import { type Mark, type MarkOrNot, notObserved } from "../../domain/rating/rating";
import type { Cell } from "../cells/cell";
import { type Column, list, text } from "./columns";

/** People think in names, tables in ids: rows about somebody say both. The name is as it was when the row was made. */
export const personName = text("Name", { width: 220, longest: 200 });

/** A mark cell: a whole number 1–5, "not observed", or blank. */
export const mark = (header: string): Column<MarkOrNot> => ({
  header,
  note: `1 to 5 against this person's own level, or "${notObserved}".`,
  width: 90,
  isText: false,
  choices: ["1", "2", "3", "4", "5", notObserved],
  parse: (cell: Cell) => {
    const value = markIn(String(cell));
    return value === undefined ? { expected: `a whole number 1 to 5 or "${notObserved}"` } : { value };
  },
  format: (value) => value ?? "",
});

/** Marks of several raters in one cell, separated by semicolons: "4; not observed". A dash stands for none. */
export const markList = (header: string): Column<readonly MarkOrNot[]> => {
  const words = list(header, { width: 110 });
  return {
    ...words,
    parse: (cell: Cell) => {
      const parsed = words.parse(cell);
      const marks = "value" in parsed ? parsed.value.map((word) => (word === "–" ? null : markIn(word))) : [];
      return marks.every((one): one is MarkOrNot => one !== undefined)
        ? { value: marks }
        : { expected: `whole numbers 1 to 5 or "${notObserved}", separated by semicolons` };
    },
    format: (marks) => words.format(marks.map((one) => String(one ?? "–"))),
  };
};

/** Undefined where the text is no mark. */
function markIn(text: string): MarkOrNot | undefined {
  const found = text.trim().toLowerCase();
  if (found === "") return null;
  if (found === notObserved) return notObserved;
  return /^[1-5]$/.test(found) ? (Number(found) as Mark) : undefined;
}
