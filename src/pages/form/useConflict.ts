/** A form that was saved elsewhere too: reads the other version, takes over what was left alone here, asks about the rest. */
import { useRef, useState } from "preact/hooks";
import type { Answer, Trouble } from "../server";
import type { Autosave } from "./Autosave";
import { type Entries, merge } from "./merge";

export interface Conflict<E> {
  /** The last save was refused because of another one. */
  readonly isOpen: boolean;
  /** The other version of what both changed, until it is settled. */
  readonly elsewhere: Entries<E>;
  readonly trouble: Trouble | null;
  readonly load: () => void;
  readonly settle: (name: string, entry: E) => void;
}

/** @param read The form as it is saved now. */
export function useConflict<E, S extends { savedAt: string }>(
  autosave: Autosave<Entries<E>, S>,
  opened: Entries<E>,
  read: () => Promise<Answer<{ entries: Entries<E>; savedAt: string }>>,
): Conflict<E> {
  const [elsewhere, setElsewhere] = useState<Entries<E>>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const base = useRef(opened);

  const load = async () => {
    const answer = await read();
    if (answer.is !== "value") return setTrouble(answer);
    setTrouble(null);
    const { entries, savedAt } = answer.value;
    const { value, open } = merge(base.current, autosave.value, entries);
    base.current = entries;
    autosave.rebase(value, entries, savedAt);
    setElsewhere(open);
    if (Object.keys(open).length === 0) autosave.release();
  };

  const settle = (name: string, entry: E) => {
    const { [name]: _, ...left } = elsewhere;
    setElsewhere(left);
    autosave.change({ ...autosave.value, [name]: entry });
    if (Object.keys(left).length === 0) autosave.release();
  };
  return { isOpen: isSavedElsewhere(autosave.trouble), elsewhere, trouble, load, settle };
}

const isSavedElsewhere = (trouble: Trouble | null): boolean =>
  trouble?.is === "problems" && trouble.problems.some(({ code }) => code.endsWith(".savedElsewhere"));
