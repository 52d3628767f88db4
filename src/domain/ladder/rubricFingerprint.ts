/** Tells whether, and where, a ladder's texts differ from those adopted last, and what they said where that was kept (R13). */
import { fnv1a } from "../fnv1a";
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

/** One text beside the one adopted. */
export interface TextBeside {
  readonly place: string;
  /** Blank: the place is new. Null: what was adopted is not known any more. */
  readonly before: string | null;
  /** Blank: the place goes. */
  readonly after: string;
}

/**
 * Every change, with the text adopted beside it: new places and those gone come last.
 * @param kept texts of which some may be as adopted; what somebody typed over does not fit the fingerprint, and is passed over
 */
export function textsBeside(
  adopted: string,
  whole: WholeLadder,
  kept: readonly PlacedText[],
): readonly TextBeside[] {
  const pairs = new Set(adopted.match(/[0-9a-f]{16}/g) ?? []);
  const asAdopted = placesOf(kept.filter(({ place, text }) => pairs.has(hash(place) + hash(text))));
  const now = placesOf(textsOf(whole));
  const { changed, added } = changedTexts(adopted, whole) ?? { changed: [], added: [] };
  return [
    ...changed.map((place) => ({ place, before: asAdopted.get(place) ?? null, after: now.get(place)! })),
    ...added.map((place) => ({ place, before: "", after: now.get(place)! })),
    ...[...asAdopted]
      .filter(([place]) => !now.has(place))
      .map(([place, before]) => ({ place, before, after: "" })),
  ];
}

const placesOf = (texts: readonly PlacedText[]): ReadonlyMap<string, string> =>
  new Map(texts.map(({ place, text }) => [place, text]));

const hash = (text: string): string => fnv1a(text.trim().replace(/\s+/g, " "));
