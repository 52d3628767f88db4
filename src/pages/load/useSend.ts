/** Sending one change: busy meanwhile, trouble afterwards, and a retry that repeats the very same request. */
import { useRef, useState } from "preact/hooks";
import { newId } from "../newId";
import type { Answer, Trouble } from "../server";

export interface Send<I> {
  readonly send: (input: Omit<I, "request">) => void;
  /** After a failure: sends the last input again under its request id, so that a change whose reply was lost is not made twice. */
  readonly retry: (() => void) | undefined;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
}

/** @param then What follows a success; it stays busy until that is done too. */
export function useSend<I extends { request: string }, O>(
  call: (input: I) => Promise<Answer<O>>,
  then: (value: O) => unknown,
): Send<I> {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const last = useRef<I | null>(null);

  const run = async () => {
    if (!last.current) return;
    setBusy(true);
    setTrouble(null);
    const answer = await call(last.current);
    if (answer.is === "value") await then(answer.value);
    else setTrouble(answer);
    setBusy(false);
  };
  const send = (input: Omit<I, "request">) => {
    last.current = { ...input, request: newId() } as I;
    run();
  };
  return { send, retry: trouble?.is === "failed" ? run : undefined, busy, trouble };
}
