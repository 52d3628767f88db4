/** The meeting as it goes on: every step shown at once, sent behind it, kept in the browser, and what others decided. */
import { useCallback, useEffect, useMemo, useReducer, useState } from "preact/hooks";
import { useReturning } from "../load/useReturning";
import { server } from "../server";
import { kept } from "./kept";
import { isCaseOld, type Meeting } from "./meeting";
import { after } from "./steps";
import { useClock } from "./useClock";
import { useMinutes } from "./useMinutes";
import { useOutbox } from "./useOutbox";
import { useRedraw } from "./useRedraw";

/** Seconds after which we look what another facilitator decided. */
const lookEvery = 10;

export function useMeeting(opened: Meeting) {
  const [meeting, dispatch] = useReducer(after, opened);
  const keeper = useMemo(() => kept(opened.room.key), [opened]);
  const [isKept, setKept] = useState(true);
  useEffect(() => setKept(keeper.write(meeting)), [meeting]);

  const catchUp = useCallback(async () => {
    const answer = await server.decisionsNow({});
    if (answer.is === "value") dispatch({ do: "catchUp", decisions: answer.value.decisions });
  }, []);
  useEffect(() => {
    const looking = setInterval(catchUp, lookEvery * 1000);
    return () => clearInterval(looking);
  }, []);
  useReturning(catchUp);
  useEffect(() => {
    if (meeting.refused.length) catchUp();
  }, [meeting.refused.length]);

  const isOld = isCaseOld(meeting);
  useEffect(() => {
    if (!isOld) return;
    const takeIn = async () => {
      const answer = await server.openRoom({});
      if (answer.is === "value") dispatch({ do: "takeIn", room: answer.value });
    };
    takeIn();
    const trying = setInterval(takeIn, lookEvery * 1000);
    return () => clearInterval(trying);
  }, [isOld]);

  useClock(dispatch);
  const handInMinutes = useMinutes(meeting);

  const isOwed = meeting.outbox.length > 0 || meeting.refused.length > 0;
  useEffect(() => {
    if (!isOwed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isOwed]);

  useRedraw(meeting.room.session === "", meeting.outbox);
  const trouble = useOutbox(meeting.outbox, dispatch);
  return { meeting, dispatch, trouble, isKept, handInMinutes };
}
