/** TextFormatRun of the Sheets API: each run lasts until the next one begins. */
import type { TextLook, TextRun } from "../../model/sheet";
import { type ApiColor, type ColorStyle, colorOfHex, hexOfColor } from "./apiColor";

export interface ApiTextFormat {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  fontFamily?: string;
  foregroundColor?: ApiColor;
  foregroundColorStyle?: ColorStyle;
  link?: { uri?: string };
}

export interface TextFormatRun {
  startIndex?: number;
  format?: ApiTextFormat;
}

function lookOf(format: ApiTextFormat): TextLook {
  const { bold, italic, underline, strikethrough, fontSize, fontFamily } = format;
  const fontColor = hexOfColor(format.foregroundColorStyle?.rgbColor ?? format.foregroundColor);
  const look = { bold, italic, underline, strikethrough, fontSize, fontFamily, fontColor };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

export function runsOf(text: string, runs: TextFormatRun[]): TextRun[] {
  return runs.flatMap(({ startIndex = 0, format = {} }, i) => {
    const style = lookOf(format);
    const link = format.link?.uri;
    if (link === undefined && Object.keys(style).length === 0) return [];
    const end = runs[i + 1]?.startIndex ?? text.length;
    return [{ start: startIndex, end, style, ...(link === undefined ? {} : { link }) }];
  });
}

/** Between two runs stands one that says nothing. */
export function apiRuns(text: string, runs: TextRun[]): TextFormatRun[] {
  return runs.flatMap(({ start, end, style = {}, link }, i) => {
    const { fontColor, fontColorTheme: _theme, ...same } = style;
    const color = fontColor === undefined ? {} : { foregroundColor: colorOfHex(fontColor) };
    const format = { ...same, ...color, ...(link === undefined ? {} : { link: { uri: link } }) };
    const follows = runs[i + 1]?.start === end || end >= text.length;
    const run = { ...(start === 0 ? {} : { startIndex: start }), format };
    return follows ? [run] : [run, { startIndex: end, format: {} }];
  });
}
