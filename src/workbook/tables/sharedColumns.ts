/** Columns that several tables have: a name beside an id, a mark. */
import { type Mark, type MarkOrNot, notObserved } from "../../domain/rating/rating";
import type { Cell } from "../cells/cell";
import { type Column, sealed, text } from "./columns";

/** People think in names, tables in ids: rows about somebody say both. The name is as it was when the row was made. */
export const personName = text("Name", { width: 220, longest: 200 });

/** Ends the note of every column somebody writes in about a person. */
export const mayAskToRead = "The person may ask to read it.";

/** Which save a row is from, with the seal that tells whether it was for this row. */
export const requestColumn = sealed("Request", {
  width: 120,
  note: "Keeps a repeated click from being counted twice, and shows when a save met a row that was being moved.",
});

/** The seal alone, where a row says otherwise which save it is from. */
export const sealColumn = sealed("Seal", {
  width: 120,
  note: "Shows when a save met a row that was being moved.",
});

/** A mark cell: a whole number 1–5, "not observed", or blank. */
export const mark = (header: string): Column<MarkOrNot> => ({
  header,
  note: `1 to 5 against this person's own level, or "${notObserved}".`,
  width: 90,
  isText: false,
  choices: ["1", "2", "3", "4", "5", notObserved],
  parse: (cell: Cell) => {
    const found = String(cell).trim().toLowerCase();
    if (found === "") return { value: null };
    if (found === notObserved) return { value: notObserved };
    return /^[1-5]$/.test(found)
      ? { value: Number(found) as Mark }
      : { expected: `a whole number 1 to 5 or "${notObserved}"` };
  },
  format: (value) => value ?? "",
});
