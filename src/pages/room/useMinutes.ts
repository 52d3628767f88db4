/** Hands in how long the meeting has talked, by grade and track: now and then, when all is decided, at the end and when the page is left. */
import { useEffect, useRef } from "preact/hooks";
import { secondsOf, type TalkTime } from "../../domain/calibration/talkTime";
import { server } from "../server";
import { type Meeting, openCount, talkedIn, theEnd } from "./meeting";

/** Whoever loses the page loses no more. */
const every = 60;

/** The whole time so far. Said again it changes nothing, so that a call that is lost costs nothing but the next one. */
export const recordTalk = (talked: readonly TalkTime[]) =>
  server.recordMinutes({ talked: talked.map((one) => ({ ...one, seconds: Math.round(one.seconds) })) });

/** @returns hands it in now; a page that is closing may be gone before the call is sent */
export function useMinutes(meeting: Meeting): () => Promise<unknown> {
  const { room, elapsed, current } = meeting;
  const now = useRef(meeting);
  now.current = meeting;
  const handInNow = () => {
    const talked = talkedIn(now.current);
    const isNew = secondsOf(talked) - secondsOf(now.current.talkedBefore) >= 1;
    // With those who got no time yet, or the rows of the sheet would stand in the order of the talk.
    return room.canDecide && isNew ? recordTalk(talked) : Promise.resolve();
  };
  const over = openCount(meeting) === 0;
  const isEnding = current === theEnd;
  const turn = Math.floor(elapsed / every);
  useEffect(() => {
    handInNow();
  }, [turn, over, isEnding]);
  useEffect(() => {
    addEventListener("pagehide", handInNow);
    return () => removeEventListener("pagehide", handInNow);
  }, []);
  return handInNow;
}
