/** What a hiring file begins with; its texts are too long for every execution to load them. */
import type { Anchor, Scenario } from "./scenario";

/** A letter or notice to copy, with names in braces that are filled in. */
export interface HiringText {
  readonly name: string;
  readonly text: string;
}

/** What the first sheet of a file says, by label. */
export type GuideSentences = readonly (readonly [label: string, text: string])[];

export interface ShippedHiring {
  readonly scenarios: readonly Scenario[];
  readonly anchors: readonly Anchor[];
  readonly texts: readonly HiringText[];
  readonly guide: GuideSentences;
  readonly kitGuide: GuideSentences;
}
