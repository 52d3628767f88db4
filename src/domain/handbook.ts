/** The guides of the handbook (docs/handbook), in the order in which people meet them, and whose is open first. */
import type { Place } from "./fileKinds";

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

/** By the file somebody stands in: the guide of those it is for. */
export const guideIn: Readonly<Record<Place, Guide>> = {
  "not set up": "hr",
  hub: "hr",
  packet: "managers",
  "session file": "facilitators",
  "person's file": "rated",
  "published ladder": "rated",
  "hiring file": "hiring",
  kit: "hiring",
  "readiness file": "readiness",
  "readiness notes": "readiness",
  "readiness plan": "readiness",
};

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
