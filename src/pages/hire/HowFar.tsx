/** How far a candidate's scorecards are once the interviews are over; only the kits know, so that it comes after the list. */
import type { Debrief } from "../contract";
import { useLoad } from "../load/useLoad";
import { server } from "../server";

export function HowFar({ candidate }: { candidate: string }) {
  const { answer } = useLoad(() => server.debrief({ candidate }));
  return <>{answer?.is === "value" ? inWords(answer.value) : "not collected"}</>;
}

function inWords({ waiting }: Debrief): string {
  const isEach = (...states: readonly Debrief["waiting"][number]["state"][]) =>
    waiting.every(({ state }) => states.includes(state));
  if (isEach("submitted")) return "to collect";
  return isEach("not begun", "no kit") ? "not begun" : "being written";
}
