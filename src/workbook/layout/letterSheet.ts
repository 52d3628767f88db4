/** A person's letters as a sheet, the latest first: to read and print where there is no sidebar. */
import { dayInWords } from "../../domain/dayInWords";
import { type LadderTexts, letterInWords } from "../../domain/promotion/letterInWords";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import { guarded } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { palette } from "./palette";
import { plainView } from "./plainView";

export const letterSheet = "Letter";

const noLetter = "No letter yet. It comes once your manager has written it, after the cycle is locked.";

/** @param openAgain the cycle that was opened again, or blank */
export function letterDrawing(
  name: string,
  letters: readonly PersonLetter[],
  openAgain: string,
  ladder: LadderTexts,
): Drawing {
  const lines = [
    { text: name, isHeading: false },
    ...(letters.length ? [] : [{ text: noLetter, isHeading: false }]),
    ...letters.flatMap((letter) => [
      { text: `From your manager, ${dayInWords(letter.savedAt.slice(0, 10))}`, isHeading: false },
      ...letterInWords(letter, ladder, letter.cycle === openAgain).flatMap(({ heading, lines: texts }) => [
        { text: "", isHeading: false },
        { text: heading, isHeading: true },
        ...texts.map((text) => ({ text, isHeading: false })),
      ]),
      { text: "", isHeading: false },
    ]),
  ];
  return {
    ...plainView,
    basis: plainView,
    sheet: letterSheet,
    widths: [680],
    values: lines.map(({ text }) => [guarded(text)]),
    looks: [
      { area: { row: 3, column: 1, rows: "rest", columns: 1 }, look: { wrap: "wrap" } },
      ...lines.flatMap(({ isHeading }, at) =>
        isHeading
          ? [
              {
                area: { row: at + 1, column: 1, rows: 1, columns: 1 },
                look: { bold: true, background: palette.band },
              },
            ]
          : [],
      ),
    ],
  };
}
