/** Hands in how long the meeting has talked, by grade and track: now and then, when all is decided, and at the end. */
import { useEffect, useRef } from "preact/hooks";
import { server } from "../server";
import { type Meeting, openCount, talkedIn } from "./meeting";

/** Long enough that several people fall between two of them. */
const every = 5 * 60;

/** A call that is lost costs nothing: the next one says the whole time. */
export function useMinutes(meeting: Meeting) {
  const { room, elapsed } = meeting;
  const now = useRef(meeting);
  now.current = meeting;
  const handIn = () => {
    const talked = talkedIn(now.current)
      .map((one) => ({ ...one, seconds: Math.round(one.seconds) }))
      .filter(({ seconds }) => seconds > 0);
    if (room.canDecide && talked.length) server.recordMinutes({ talked });
  };
  const over = openCount(meeting) === 0;
  const turn = Math.floor(elapsed / every);
  useEffect(handIn, [turn, over]);
  useEffect(() => {
    addEventListener("pagehide", handIn);
    return () => removeEventListener("pagehide", handIn);
  }, []);
}
