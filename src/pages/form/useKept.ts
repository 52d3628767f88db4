/** A form that its button saves: what is typed is kept in this browser until then (R31). */
import { useState } from "preact/hooks";
import { Keep } from "./keep";

/** @param begun what the form holds before anything is typed */
export function useKept<W extends object>(name: string, begun: W) {
  const [keep] = useState(() => new Keep<string>(name));
  const [words, setWords] = useState<W>(() => ({ ...begun, ...keep.read().slice(-1)[0]?.value }));
  return {
    words,
    change(part: Partial<W>) {
      const value = { ...words, ...part };
      setWords(value);
      keep.write({ value: value as Readonly<Record<string, string>>, base: {}, seen: "" });
    },
    /** Once it is saved. */
    forget: () => keep.forget(),
  };
}
