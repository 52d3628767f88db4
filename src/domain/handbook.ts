/** The guides of the handbook (docs/handbook), in the order in which people meet them. */

export const guides = [
  "hr",
  "managers",
  "facilitators",
  "rated",
  "tracks",
  "hiring",
  "readiness",
  "calculates",
] as const;

export type Guide = (typeof guides)[number];

/** A guide, or one of its headings in small letters with hyphens: "hr#open-the-cycle". */
export type Chapter = Guide | `${Guide}#${string}`;

/**
 * The guide and the heading that a chapter names; the first guide for what is none.
 * @example chapterOf("hr#open-the-cycle") // { guide: "hr", heading: "open-the-cycle" }
 */
export function chapterOf(chapter: string): { guide: Guide; heading: string } {
  const [name = "", heading = ""] = chapter.split("#");
  return { guide: guides.find((guide) => guide === name) ?? guides[0], heading };
}
