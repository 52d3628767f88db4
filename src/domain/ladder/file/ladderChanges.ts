/** What one ladder would change in another, place by place. */
import { type PlacedText, spellingsOf, textsOf, type WholeLadder } from "../wholeLadder";

export interface LadderChange {
  /** "Leadership, IC4" */
  readonly place: string;
  /** Blank: the place is new. */
  readonly before: string;
  /** Blank: the place goes. */
  readonly after: string;
}

/** In the order of the new ladder; what goes comes last. */
export function ladderChanges(before: WholeLadder, after: WholeLadder): readonly LadderChange[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const gone = [...old].filter(([place]) => !now.has(place));
  return [
    ...[...now].map(([place, text]) => ({ place, before: old.get(place) ?? "", after: text })),
    ...gone.map(([place, text]) => ({ place, before: text, after: "" })),
  ].filter((change) => change.before !== change.after);
}

const placesOf = (whole: WholeLadder): ReadonlyMap<string, string> =>
  new Map([...textsOf(whole), ...spellingsOf(whole)].map(({ place, text }: PlacedText) => [place, text]));
