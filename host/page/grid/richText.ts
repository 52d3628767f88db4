// Texts whose parts look otherwise, as Univer draws them.
import { BooleanNumber, type IDocumentData, type ITextStyle } from "@univerjs/core";
import type { CellFormat } from "../../model/cellFormat";
import type { TextLook, TextRun } from "../../model/sheet";

const flag = (on: boolean | undefined) =>
  on === undefined ? undefined : on ? BooleanNumber.TRUE : BooleanNumber.FALSE;

/** A cell's own looks, which its parts have where they say nothing else. */
const lookOf = (format: CellFormat): TextLook => ({
  ...(format.fontColor && { fontColor: format.fontColor }),
  ...(format.fontFamily && { fontFamily: format.fontFamily }),
  ...(format.fontSize && { fontSize: format.fontSize }),
  ...(format.fontWeight && { bold: format.fontWeight === "bold" }),
  ...(format.fontStyle && { italic: format.fontStyle === "italic" }),
});

function styleOf({
  fontColor,
  fontFamily,
  fontSize,
  bold,
  italic,
  underline,
  strikethrough,
}: TextLook): ITextStyle {
  const style: { [key: string]: unknown } = {
    cl: fontColor && { rgb: fontColor },
    ff: fontFamily,
    fs: fontSize,
    bl: flag(bold),
    it: flag(italic),
    ul: underline === undefined ? undefined : { s: flag(underline) },
    st: strikethrough === undefined ? undefined : { s: flag(strikethrough) },
  };
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

/** Paragraphs end at line breaks, which Univer writes as carriage returns. */
export function richText(text: string, runs: TextRun[], format: CellFormat): IDocumentData {
  const own = lookOf(format);
  const dataStream = `${text.replace(/\r?\n/g, "\r")}\r\n`;
  const paragraphs = [...dataStream].flatMap((sign, at) => (sign === "\r" ? [{ startIndex: at }] : []));
  return {
    id: "d",
    documentStyle: {},
    body: {
      dataStream,
      textRuns: runs.map(({ start, end, style }) => ({
        st: start,
        ed: end,
        ts: styleOf({ ...own, ...style }),
      })),
      paragraphs,
      sectionBreaks: [{ startIndex: dataStream.length - 1 }],
    },
  };
}
