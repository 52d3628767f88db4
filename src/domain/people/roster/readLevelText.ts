/** Reads what an HR system writes for a level: a grade, a track, or both in one cell. */
import type { Track } from "../../ladder/ladder";
import { headerKey } from "./headerKey";

export interface StatedLevel {
  readonly track?: Track;
  readonly grade?: number;
}

const tracks = new Map<string, Track>([
  ...["ic", "individualcontributor", "individualcontributors", "fachlaufbahn"].map(
    (word): [string, Track] => [word, "IC"],
  ),
  ...["m", "management", "manager", "peoplemanager", "peoplemanagement", "führungslaufbahn"].map(
    (word): [string, Track] => [word, "M"],
  ),
]);

/** Words that may stand before a grade and say nothing about the track ("PM" is product manager). */
const gradeWords = ["", "grade", "level", "pm", "stufe"];

/**
 * Reads a whole number, a word for a track, or both; undefined when there is anything else in the text.
 * @example readLevelText("8 Management") // { track: "M", grade: 8 }
 * @example readLevelText("PM-8") // { grade: 8 }
 * @example readLevelText("Band C") // undefined
 */
export function readLevelText(text: string): StatedLevel | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const word = headerKey(text.replace(/\d+/, ""));
  const track = tracks.get(word);
  if (numbers.length === 0) return track && { track };
  if (numbers.length > 1 || !(track || gradeWords.includes(word))) return undefined;
  return { ...(track && { track }), grade: Number(numbers[0]) };
}
