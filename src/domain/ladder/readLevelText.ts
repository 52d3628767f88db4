/** Reads what an HR system writes for a level: a grade, a track, or both in one cell. */

import { headerKey } from "../headerKey";
import type { Track } from "./ladder";
import { aboveTheLadder } from "./ladder";

export interface StatedLevel {
  readonly track?: Track;
  readonly grade?: number;
  /** The workbook's own word for those whom the ladder does not reach. */
  readonly above?: true;
  /** Written as the ladder writes its levels: IC4. */
  readonly isCode?: true;
}

const trackWords: Readonly<Record<Track, string>> = {
  IC: `ic, individual contributor, individual contributors, individual contributor (ic), individual, contributor, specialist, expert,
    professional, fachlaufbahn, fachkarriere, experte, experten, expertenlaufbahn, contributeur individuel, contribuidor individual, contribuyente individual`,
  M: `m, management, manager, managers, mgmt, people manager, people management, people leader, people lead, management track, manager (m), leadership,
    führungslaufbahn, führung, leitung, führungskarriere, encadrement, gestión, gestion, dirección`,
};

const tracks = new Map(
  (Object.entries(trackWords) as [Track, string][]).flatMap(([track, words]) =>
    words.split(",").map((word): [string, Track] => [headerKey(word), track]),
  ),
);

/** A word for a track, in any usual spelling. */
export const readTrackWord = (text: string): Track | undefined => tracks.get(headerKey(text));

/** Words that may stand before a grade and say nothing about the track ("PM" is product manager). */
const gradeWords = [
  "",
  "grade",
  "level",
  "pm",
  "stufe",
  "l",
  "lvl",
  "g",
  "gr",
  "jl",
  "jobgrade",
  "joblevel",
  "niveau",
  "nivel",
  "karrierestufe",
];

/**
 * Reads a whole number, a word for a track, or both; undefined when there is anything else in the text.
 * @example readLevelText("8 Management") // { track: "M", grade: 8 }
 * @example readLevelText("PM-8") // { grade: 8 }
 * @example readLevelText("8,0") // { grade: 8 }
 * @example readLevelText("IC4") // { track: "IC", grade: 4, isCode: true }
 * @example readLevelText("Band C") // undefined
 */
export function readLevelText(written: string): StatedLevel | undefined {
  if (headerKey(written) === headerKey(aboveTheLadder)) return { above: true };
  const text = written.replace(/(\d)[.,]0+(?!\d)/, "$1");
  const numbers = text.match(/\d+/g) ?? [];
  const word = headerKey(text.replace(/\d+/, "").replace(/\b(track|path|ladder)\b/i, ""));
  const track = tracks.get(word);
  if (numbers.length === 0) return track && { track };
  if (numbers.length > 1 || /^-\d|\d[.,]\d/.test(text) || !(track || gradeWords.includes(word)))
    return undefined;
  const isCode = /^(IC|M)\d+$/i.test(text);
  return { ...(track && { track }), grade: Number(numbers[0]), ...(isCode && { isCode }) };
}
