/** How high a text stands in a cell, estimated: there is nothing here that draws letters. */
import type { CellFormat } from "../model/cellFormat";

/** Advance of letters in Arial, in thousandths of the font's size. */
const widths: [letters: RegExp, advance: number][] = [
  [/[ijl'|]/, 222],
  [/[ !.,:;/\\I[\]ft]/, 278],
  [/[-()r"]/, 333],
  [/[mM%W@]/, 860],
  [/[\p{Lu}&]/u, 690],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u, 1000],
];
const USUAL = 556;
const BOLD = 1.08;
const LINE_HEIGHT = 1.2;
const POINTS_PER_PIXEL = 0.75;
/** Left and right of a cell's text together. */
const PADDING_PIXELS = 6;
/** Above and below a cell's text together. */
const PADDING_POINTS = 3;

const advances = new Map<string, number>();

function advanceOf(letter: string): number {
  let known = advances.get(letter);
  if (known === undefined) {
    known = widths.find(([letters]) => letters.test(letter))?.[1] ?? USUAL;
    advances.set(letter, known);
  }
  return known;
}

function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += advanceOf(letter);
  return (width / 1000) * size;
}

/** Lines of a paragraph, broken between words. */
function linesOf(paragraph: string, room: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=\s)/)) {
    const width = widthOf(word, size);
    if (used > 0 && used + width > room) {
      lines++;
      used = 0;
    }
    // A word wider than the cell goes on in further lines.
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used += width % room;
  }
  return lines;
}

/**
 * Points from top to bottom, padding included.
 * @param pixels width of the cell's column
 */
export function textHeight(
  text: string,
  { fontSize = 10, fontWeight, wrap }: CellFormat,
  pixels: number,
): number {
  const room = Math.max(8, pixels - PADDING_PIXELS) * POINTS_PER_PIXEL;
  const size = fontSize * (fontWeight === "bold" ? BOLD : 1);
  const paragraphs = text.split("\n");
  const lines =
    wrap === "WRAP"
      ? paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, room, size), 0)
      : paragraphs.length;
  return lines * fontSize * LINE_HEIGHT + PADDING_POINTS;
}
