/** A clock that only observes: begun and ended by the interviewer, kept with the scorecard, and so the same after a reload. */
import { useEffect, useState } from "preact/hooks";
import { minutesBetween, timeTakenInWords } from "../../domain/hiring/timeTaken";
import { Button } from "../parts/Button";
import type { CardDraft } from "./cardDraft";

const now = () => new Date().toISOString();

export function ExerciseTime({ draft }: { draft: CardDraft }) {
  const { startedAt = "", endedAt = "", ranOut = "" } = draft.value;
  const isRunning = startedAt !== "" && endedAt === "";
  useTicking(isRunning);
  const minutes = minutesBetween(startedAt, endedAt || now()) ?? 0;
  const set = (name: "startedAt" | "endedAt", moment: string) => {
    draft.change(name, moment);
    draft.saveNow();
  };
  return (
    <section class="note" aria-label="Time">
      <div class="line">
        <strong role="timer">{startedAt ? inMinutes(minutes) : "Not begun"}</strong>
        {!startedAt && (
          <Button primary onPress={() => set("startedAt", now())}>
            Start the time
          </Button>
        )}
        {isRunning && <Button onPress={() => set("endedAt", now())}>Stop the time</Button>}
        {endedAt && (
          <Button plain onPress={() => set("endedAt", "")}>
            Go on
          </Button>
        )}
      </div>
      {startedAt && (
        <label class="choice">
          <input
            type="checkbox"
            checked={ranOut === "yes"}
            onChange={() => draft.change("ranOut", ranOut === "yes" ? "" : "yes")}
          />
          <span>The time ran out before the candidate was through</span>
        </label>
      )}
      {(endedAt || ranOut) && <p>{timeTakenInWords(minutes, ranOut === "yes")}</p>}
      <p class="small">From start to stop, with the discussion. No word follows from it.</p>
    </section>
  );
}

const inMinutes = (minutes: number): string =>
  minutes < 1 ? "Under a minute" : minutes === 1 ? "1 minute" : `${minutes} minutes`;

/** Draws again every few seconds while the time runs. */
function useTicking(isRunning: boolean) {
  const [, draw] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const ticking = setInterval(() => draw((turn) => turn + 1), 5_000);
    return () => clearInterval(ticking);
  }, [isRunning]);
}
