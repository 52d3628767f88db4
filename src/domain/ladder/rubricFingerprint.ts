/** Tells whether, and where, a ladder's texts differ from those adopted last, without keeping the old texts (R13). */
import { type PlacedText, textsOf, type WholeLadder } from "./wholeLadder";

/** Characters of one hash. */
const hashLength = 8;

export interface ChangedTexts {
  /** Places whose text is another one now. */
  readonly changed: readonly string[];
  /** Places that were not there. */
  readonly added: readonly string[];
  /** How many are gone; their names are not known any more. */
  readonly removed: number;
}

/**
 * 16 hexadecimal characters for each text, so that it fits into a cell: a hash of the place and one of the text.
 * Spaces and line breaks at the ends or in a row do not count.
 */
export const rubricFingerprint = (whole: WholeLadder): string =>
  [...new Set(textsOf(whole).map(({ place, text }) => hash(place) + hash(text)))].sort().join("");

/** What changed since a fingerprint was taken; null when nothing did. A blank or damaged fingerprint knows no place. */
export function changedTexts(adopted: string, whole: WholeLadder): ChangedTexts | null {
  if (adopted === rubricFingerprint(whole)) return null;
  const known = new Map(
    (adopted.match(/[0-9a-f]{16}/g) ?? []).map((pair) => [pair.slice(0, hashLength), pair.slice(hashLength)]),
  );
  const texts = textsOf(whole);
  const before = ({ place }: PlacedText) => known.get(hash(place));
  const standing = texts.filter((one) => before(one) !== undefined);
  return {
    changed: standing.filter((one) => before(one) !== hash(one.text)).map(({ place }) => place),
    added: texts.filter((one) => before(one) === undefined).map(({ place }) => place),
    removed: Math.max(0, known.size - standing.length),
  };
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 code units: notices an edit; it is no protection against forging one. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const unit of text.trim().replace(/\s+/g, " ").split("")) {
    value = Math.imul(value ^ unit.charCodeAt(0), 0x01000193);
  }
  return `0000000${(value >>> 0).toString(16)}`.slice(-hashLength);
}
