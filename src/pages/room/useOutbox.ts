/** Sends what waits, the oldest first, each until it is answered; a lost connection costs nothing but time. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { type Answer, server } from "../server";
import type { Parcel } from "./outbox";
import type { RoomStep } from "./steps";

/** Google sometimes never answers; asked again under the same id nothing is done twice. */
const patience = 60_000;
const longestPause = 15_000;

/** @returns null while all is well, else what stands in the way, and a way to try at once */
export function useOutbox(outbox: readonly Parcel[], dispatch: (step: RoomStep) => void) {
  const [failures, setFailures] = useState(0);
  const [trouble, setTrouble] = useState("");
  const [turn, setTurn] = useState(0);
  const underWay = useRef("");
  const first = outbox[0];

  useEffect(() => {
    if (!first || underWay.current === `${first.id} ${turn}`) return;
    underWay.current = `${first.id} ${turn}`;
    deliver(first).then((answer) => {
      if (underWay.current !== `${first.id} ${turn}`) return;
      if (answer.is === "failed") {
        setTrouble(answer.failure.title);
        setFailures(failures + 1);
        return;
      }
      setTrouble("");
      setFailures(0);
      if (answer.is === "value") dispatch({ do: "taken", id: first.id });
      else dispatch({ do: "refuse", id: first.id, problems: problemsIn(answer) });
    });
  }, [first, turn]);

  const tryNow = () => setTurn((last) => last + 1);
  useEffect(() => {
    if (!failures) return;
    const pause = Math.min(longestPause, 1000 * 2 ** (failures - 1));
    const waiting = setTimeout(tryNow, pause);
    addEventListener("online", tryNow);
    return () => {
      clearTimeout(waiting);
      removeEventListener("online", tryNow);
    };
  }, [failures]);
  return trouble && first ? { says: trouble, tryNow } : null;
}

const deliver = ({ call, input }: Parcel): Promise<Answer<unknown>> =>
  Promise.race([
    (server[call] as (input: unknown) => Promise<Answer<unknown>>)(input),
    new Promise<Answer<unknown>>((resolve) =>
      setTimeout(() => resolve({ is: "failed", failure: noAnswer }), patience),
    ),
  ]);

const noAnswer = { title: "Google has not answered for a minute", message: "" };

const problemsIn = (answer: Exclude<Answer<unknown>, { is: "value" | "failed" }>): readonly Problem[] =>
  answer.is === "problems" ? answer.problems : [{ code: "refused", message: answer.message }];
