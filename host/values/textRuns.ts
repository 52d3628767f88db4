/** Texts whose parts look or lead otherwise: runs that lie side by side, none of which says nothing. */
import type { TextLook, TextRun } from "../model/sheet";

/** What one part of a text says of itself. */
export type Saying = Pick<TextRun, "style" | "link">;

const says = ({ style, link }: Saying) => link !== undefined || Object.keys(style ?? {}).length > 0;
const key = ({ style = {}, link }: Saying) => JSON.stringify([Object.entries(style).sort(), link]);

/** All of the text, in parts of which no two neighbours are alike. */
export function partsOf(length: number, runs: TextRun[]): TextRun[] {
  const ends = [...new Set([0, length, ...runs.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= length)
    .sort((a, b) => a - b);
  const parts: TextRun[] = [];
  for (let i = 1; i < ends.length; i++) {
    const [start, end] = [ends[i - 1] as number, ends[i] as number];
    const { style, link } = runs.find((run) => run.start <= start && end <= run.end) ?? {};
    const part = { start, end, ...(style ? { style } : {}), ...(link === undefined ? {} : { link }) };
    const last = parts[parts.length - 1];
    if (last && key(last) === key(part)) last.end = end;
    else parts.push(part);
  }
  return parts;
}

/** The runs after some characters have been given something new to say. */
export function changedRuns(
  length: number,
  runs: TextRun[],
  { start, end }: { start: number; end: number },
  change: (said: Saying) => Saying,
): TextRun[] {
  const cut = partsOf(length, [...runs]).flatMap((part) =>
    [
      { ...part, end: Math.min(part.end, start) },
      { ...part, start: Math.max(part.start, start), end: Math.min(part.end, end), inside: true },
      { ...part, start: Math.max(part.start, end) },
    ].filter((piece) => piece.start < piece.end),
  );
  const said = cut.map(({ start: from, end: to, style, link, ...more }) => {
    const own = { ...(style ? { style } : {}), ...(link === undefined ? {} : { link }) };
    return { start: from, end: to, ...("inside" in more ? change(own) : own) };
  });
  return partsOf(length, said).filter(says);
}

/** What all of some looks have in common. */
export function commonLook(looks: TextLook[]): TextLook {
  const [first = {}, ...others] = looks;
  const entries = Object.entries(first).filter(([name, value]) =>
    others.every((look) => look[name as keyof TextLook] === value),
  );
  return Object.fromEntries(entries);
}
