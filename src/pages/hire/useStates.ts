/** In a word where each candidate stands; how far scorecards are only the kits know, so that it comes after the list. */
import { useEffect, useState } from "preact/hooks";
import type { HowFar, ListedCandidate } from "../contract";
import { today } from "../parts/momentOf";
import { server } from "../server";

/** From the day of the interviews on, for it is best decided on that day. */
const isAwaited = ({ decision, collectedAt, on }: ListedCandidate) =>
  !decision && !collectedAt && on !== "" && on <= today();

export function useStates(candidates: readonly ListedCandidate[]): (one: ListedCandidate) => string {
  const [known, setKnown] = useState<HowFar>({});
  const isAsked = candidates.some(isAwaited);
  useEffect(() => {
    if (isAsked) server.howFar({}).then((answer) => answer.is === "value" && setKnown(answer.value));
  }, [isAsked]);
  return (one) => {
    if (isAwaited(one)) return known[one.id] ?? "not collected";
    return one.decision || (one.collectedAt ? "to decide" : "planned");
  };
}
