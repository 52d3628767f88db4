// Every text of the shipped content with the place it stands in, for the tests that read them all.
import * as content from "../../src/content";

/** A text and where it stands, such as "rubricIC/3/expectation". */
export interface PlacedText {
  place: string;
  text: string;
}

/** All cells of both rubrics. */
export const cells = [...content.rubricIC, ...content.rubricManagement];

/** All strings of the shipped content, codes included. */
export const shippedTexts: PlacedText[] = collect(content, "");

/** The words of a text in lower case, hyphenated words counted as one. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
}

function collect(value: unknown, place: string): PlacedText[] {
  if (typeof value === "string") return [{ place, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => collect(inner, place ? `${place}/${key}` : key));
}
