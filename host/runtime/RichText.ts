/** Texts whose parts look otherwise or are links. */
import type { TextLook, TextRun } from "../model/sheet";
import { changedRuns, commonLook, partsOf } from "../values/textRuns";
import { Exception } from "./bridge";
import { define, GoogleObject } from "./define";
import { lookOf, TextStyle } from "./TextStyle";

/** What is kept: the text, what its parts say, and how its cell looks where they say nothing. */
export interface KeptText {
  text: string;
  runs: TextRun[];
  cell?: TextLook;
}

export let textOf: (value: RichTextValue) => KeptText;

export class RichTextValue extends GoogleObject {
  readonly #kept: KeptText;
  readonly #start: number;
  static {
    textOf = (value) => value.#kept;
  }
  constructor(kept: KeptText, start = 0) {
    super();
    this.#kept = kept;
    this.#start = start;
  }
  getText() {
    return this.#kept.text;
  }
  getStartIndex() {
    return this.#start;
  }
  getEndIndex() {
    return this.#start + this.#kept.text.length;
  }
  getTextStyle(start = 0, end = this.#kept.text.length) {
    const { cell, runs, text } = this.#kept;
    const parts = this.#parts(start, end).map(({ style }) => ({ ...cell, ...style }));
    return new TextStyle(
      commonLook(parts.length > 0 ? parts : [{ ...cell, ...(text === "" ? runs[0]?.style : {}) }]),
    );
  }
  getLinkUrl(start = 0, end = this.#kept.text.length) {
    const links = new Set(this.#parts(start, end).map(({ link }) => link));
    return (links.size === 1 ? [...links][0] : undefined) ?? null;
  }
  getRuns() {
    const { text, cell } = this.#kept;
    return this.#parts(0, text.length).map(({ start, end, style, link }) => {
      const run = { start: 0, end: end - start, ...(style ? { style } : {}), ...(link ? { link } : {}) };
      return new RichTextValue({ text: text.slice(start, end), runs: [run], cell }, this.#start + start);
    });
  }
  copy() {
    return new RichTextValueBuilder(this.#kept);
  }
  #parts(start: number, end: number): TextRun[] {
    const { text, runs } = this.#kept;
    if (start < 0 || end > text.length || start > end) throw new Exception("Illegal argument.");
    return partsOf(text.length, runs).filter((part) => part.start < end && start < part.end);
  }
}
define(RichTextValue, "SpreadsheetApp.RichTextValue");

export class RichTextValueBuilder extends GoogleObject {
  #kept: KeptText;
  constructor(kept: KeptText = { text: "", runs: [] }) {
    super();
    this.#kept = kept;
  }
  /** Takes away what was said of the text before. */
  setText(text: string) {
    this.#kept = { text, runs: [] };
    return this;
  }
  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]) {
    const style = args[args.length - 1] as TextStyle | null;
    return this.#change(args, (said) => {
      const { style: before, ...others } = said;
      return style ? { ...others, style: { ...before, ...lookOf(style) } } : others;
    });
  }
  setLinkUrl(...args: [string | null] | [number, number, string | null]) {
    const link = args[args.length - 1] as string | null;
    return this.#change(args, ({ link: _before, ...others }) =>
      link === null ? others : { ...others, link },
    );
  }
  build() {
    return new RichTextValue(this.#kept);
  }
  #change(args: unknown[], change: Parameters<typeof changedRuns>[3]) {
    const { text, runs } = this.#kept;
    const [start, end] = args.length === 3 ? (args as number[]) : [0, text.length];
    if (start === undefined || end === undefined || start < 0 || end > text.length || start > end)
      throw new Exception("Illegal argument.");
    this.#kept = { ...this.#kept, runs: changedRuns(text.length, runs, { start, end }, change) };
    return this;
  }
}
define(RichTextValueBuilder, "SpreadsheetApp.RichTextValueBuilder", {
  setTextStyle: "TextStyle?|number,number,TextStyle?",
  setLinkUrl: "string?|number,number,string?",
});
