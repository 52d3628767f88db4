/** What a view reads from the server when it opens. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../server";

export interface Load<T> {
  /** Null while the first answer is awaited. */
  readonly answer: Answer<T> | null;
  readonly reload: () => void;
  /** Reads again while the old value, or what the page knows meanwhile, stays in view. */
  readonly refresh: (meanwhile?: T) => Promise<void>;
}

/**
 * Calls when the component appears; of several answers under way only the last one asked for counts.
 * @param known Shown until the first answer, where the page has seen an earlier one.
 */
export function useLoad<T>(call: () => Promise<Answer<T>>, known: Answer<T> | null = null): Load<T> {
  const [answer, setAnswer] = useState(known);
  const latest = useRef(0);
  const read = async () => {
    const turn = ++latest.current;
    const arrived = await call();
    if (turn === latest.current) setAnswer(arrived);
  };
  const reload = () => {
    setAnswer(null);
    read();
  };
  useEffect(() => {
    read();
    return () => {
      latest.current = -1;
    };
  }, []);
  return {
    answer,
    reload,
    refresh: (meanwhile) => {
      if (meanwhile !== undefined) setAnswer({ is: "value", value: meanwhile });
      return read();
    },
  };
}
