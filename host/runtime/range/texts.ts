/** The styles of a range's texts, and texts whose parts look otherwise or are links. */
import type { CellFormat } from "../../model/cellFormat";
import type { TextLook, TextRun } from "../../model/sheet";
import { Exception } from "../bridge";
import { refuseShape } from "../cells";
import { askCells, askFirst, editCells, filled, type GoogleRange, type MethodsOf, placeOf } from "../places";
import { type KeptText, RichTextValue, textOf } from "../RichText";
import { lookOf, TextStyle } from "../TextStyle";

/** As the service tells it. */
interface ToldText {
  /** null where the cell holds no text. */
  text: string | null;
  runs: TextRun[];
  look: TextLook;
}

const told = (range: object, ask: typeof askCells) => ask<ToldText[][]>(range, "range.texts");
const styleOf = ({ look }: ToldText) => new TextStyle(look);
const richOf = ({ text, runs, look }: ToldText) =>
  text === null ? null : new RichTextValue({ text, runs, cell: look });

/** Only what the style says is changed. */
function patchOf(style: TextStyle | null): { [K in keyof CellFormat]?: CellFormat[K] | null } {
  const { bold, italic, underline, strikethrough, ...same } = style ? lookOf(style) : {};
  const line = strikethrough ? "line-through" : underline ? "underline" : "none";
  const none = { fontWeight: null, fontStyle: null, fontLine: null, fontSize: null, fontFamily: null };
  if (!style) return { ...none, fontColor: null, fontColorTheme: null };
  return {
    ...same,
    ...(same.fontColor === undefined ? {} : { fontColorTheme: same.fontColorTheme ?? null }),
    ...(bold === undefined ? {} : { fontWeight: bold ? "bold" : "normal" }),
    ...(italic === undefined ? {} : { fontStyle: italic ? "italic" : "normal" }),
    ...(underline === undefined && strikethrough === undefined ? {} : { fontLine: line }),
  };
}

function sentText(value: unknown): { text: string; runs: TextRun[] } {
  if (!(value instanceof RichTextValue)) throw new Exception("Cannot convert Array to RichTextValue[][].");
  const { text, runs } = textOf(value) as KeptText;
  return { text, runs };
}

export const texts: MethodsOf<GoogleRange> = {
  getTextStyle() {
    const [[first] = []] = told(this, askFirst);
    return first && styleOf(first);
  },
  getTextStyles() {
    return told(this, askCells).map((row) => row.map(styleOf));
  },
  setTextStyle(style: TextStyle | null) {
    editCells(this, { kind: "format", patch: patchOf(style) });
    return this;
  },
  setTextStyles(styles: (TextStyle | null)[][]) {
    refuseShape(styles, placeOf(this));
    styles.forEach((row, r) => {
      row.forEach((style, c) => {
        this.getCell(r + 1, c + 1).setTextStyle(style as never);
      });
    });
    return this;
  },
  getRichTextValue() {
    const [[first] = []] = told(this, askFirst);
    return first && richOf(first);
  },
  getRichTextValues() {
    return told(this, askCells).map((row) => row.map(richOf));
  },
  setRichTextValue(value: RichTextValue) {
    editCells(this, { kind: "texts", rows: filled(placeOf(this), sentText(value)) });
    return this;
  },
  setRichTextValues(values: RichTextValue[][]) {
    refuseShape(values, placeOf(this));
    editCells(this, { kind: "texts", rows: values.map((row) => row.map(sentText)) });
    return this;
  },
  setShowHyperlink(show: boolean) {
    editCells(this, { kind: "format", patch: { showHyperlink: show ? null : false } });
    return this;
  },
};
