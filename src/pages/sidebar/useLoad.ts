/** What a view reads from the server when it opens. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Answer } from "../server";

export interface Load<T> {
  /** Null while the first answer is awaited. */
  readonly answer: Answer<T> | null;
  readonly reload: () => void;
  /** Reads again while the old value stays in view. */
  readonly refresh: () => Promise<void>;
}

/** Calls when the component appears and whenever `key` changes; an answer that arrives late for an old key is dropped. */
export function useLoad<T>(call: () => Promise<Answer<T>>, key = ""): Load<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setAnswer(null);
    call().then((arrived) => current && setAnswer(arrived));
    return () => {
      current = false;
    };
  }, [key, turn]);
  return {
    answer,
    reload: useCallback(() => setTurn((before) => before + 1), []),
    refresh: async () => setAnswer(await call()),
  };
}
