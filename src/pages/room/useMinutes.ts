/** Hands in how long the meeting has talked, by grade and track: now and then, when all is decided, and at the end. */
import { useEffect, useRef } from "preact/hooks";
import { server } from "../server";
import { type Meeting, openCount, talkedIn } from "./meeting";

/** Long enough that several people fall between two of them. */
const every = 5 * 60;

/**
 * A call that is lost costs nothing: the next one says the whole time.
 * @returns hands it in now; a page that is closing may be gone before the call is sent
 */
export function useMinutes(meeting: Meeting): () => Promise<unknown> {
  const { room, elapsed } = meeting;
  const now = useRef(meeting);
  now.current = meeting;
  const handIn = () => {
    // With those who got no time yet, or the rows of the sheet would stand in the order of the talk.
    const talked = talkedIn(now.current).map((one) => ({ ...one, seconds: Math.round(one.seconds) }));
    const hasBegun = talked.some(({ seconds }) => seconds > 0);
    return room.canDecide && hasBegun ? server.recordMinutes({ talked }) : Promise.resolve();
  };
  const over = openCount(meeting) === 0;
  const turn = Math.floor(elapsed / every);
  useEffect(() => {
    handIn();
  }, [turn, over]);
  useEffect(() => {
    addEventListener("pagehide", handIn);
    return () => removeEventListener("pagehide", handIn);
  }, []);
  return handIn;
}
