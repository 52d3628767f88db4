/** The meeting's clock: right also where the browser wakes a page behind others only now and then. */
import { useEffect } from "preact/hooks";
import type { RoomStep } from "./steps";

/** Somebody who closed the lid was not talking. */
const longestGap = 5 * 60;

export function useClock(dispatch: (step: RoomStep) => void) {
  useEffect(() => {
    let last = Date.now();
    const ticking = setInterval(() => {
      const seconds = Math.floor((Date.now() - last) / 1000);
      if (seconds < 1) return;
      last += seconds * 1000;
      if (seconds <= longestGap) dispatch({ do: "tick", seconds });
    }, 1000);
    return () => clearInterval(ticking);
  }, []);
}
