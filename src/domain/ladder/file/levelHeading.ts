/** Reads what stands over a level's column, or before its row, in a ladder somebody wrote as a matrix. */
import { type Ladder, levelsByTitle } from "../ladder";
import { readLevelText, readTrackWord } from "../readLevelText";

export interface LevelHeading {
  /** As a cell of the column Grade: a number, or the code of a level. */
  readonly grade: string;
  /** As a cell of the column Track; blank where the heading does not say. */
  readonly track: string;
  readonly title: string;
}

/** "IC4 Staff PM": a level, then its title without anything between them. */
const levelFirst = /^((?:IC|M|L|level|grade)\s?-?\s?\d{1,4})\s+(?=\p{L})/iu;

/**
 * Undefined for a text that names no level. A title alone does where the standing ladder has it at one level.
 * @example levelHeading("Senior PM (IC3)", ladder) // { grade: "IC3", track: "", title: "Senior PM" }
 * @example levelHeading("Level 4: Manager", ladder) // { grade: "4", track: "Manager", title: "" }
 */
export function levelHeading(text: string, ladder: Pick<Ladder, "levels">): LevelHeading | undefined {
  const parts = text
    .replace(levelFirst, "$1|")
    .split(/\s+[-–—]\s+|[:,()|/\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const at = parts.findIndex((part) => readLevelText(part)?.grade !== undefined);
  const [known, ...others] = levelsByTitle(ladder, text);
  if (at < 0) return known && !others.length ? { grade: known.code, track: "", title: text } : undefined;
  const read = readLevelText(parts[at]!)!;
  const words = parts.filter((_, index) => index !== at);
  const track = read.track ?? words.find((word) => readTrackWord(word)) ?? "";
  const title = words.filter((word) => word !== track).join(" ");
  return { grade: read.isCode ? parts[at]! : String(read.grade), track, title };
}
