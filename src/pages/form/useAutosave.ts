/** An Autosave that lives as long as its form and saves when the form closes or the connection returns. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../server";
import { Autosave, type Save } from "./Autosave";

export function useAutosave<T, S extends { savedAt: string }>(
  initial: T,
  savedAt: string,
  call: (save: Save<T>) => Promise<Answer<S>>,
): Autosave<T, S> {
  const [, render] = useState(0);
  const ref = useRef<Autosave<T, S> | null>(null);
  ref.current ??= new Autosave(initial, savedAt, call, () => render((turn) => turn + 1));
  const autosave = ref.current;
  useEffect(() => {
    const flush = () => {
      if (autosave.state === "waiting" || autosave.state === "not saved") autosave.flush();
    };
    addEventListener("online", flush);
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("online", flush);
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [autosave]);
  return autosave;
}
