/** Long work in slices: one call after the other, with a count, a stop at the first trouble and a retry from there. */
import { useRef, useState } from "preact/hooks";
import { newId } from "../newId";
import type { Answer, Trouble } from "../server";

export interface Slices<Item, Out> {
  readonly start: (items: readonly Item[]) => void;
  readonly retry: () => void;
  readonly reset: () => void;
  readonly state: "idle" | "running" | "stopped" | "finished";
  readonly done: number;
  readonly of: number;
  readonly results: readonly Out[];
  readonly trouble: Trouble | null;
}

interface Work<Item, Out> {
  readonly items: readonly Item[];
  readonly done: number;
  readonly request: string;
  readonly results: readonly Out[];
  readonly trouble: Trouble | null;
  readonly running: boolean;
}

/** @param size Items a call. Each slice has its own request id, which a retry repeats. */
export function useSlices<Item, Out>(
  size: number,
  call: (slice: readonly Item[], request: string) => Promise<Answer<Out>>,
): Slices<Item, Out> {
  const [work, setWork] = useState<Work<Item, Out> | null>(null);
  const latest = useRef(0);

  const run = async (begin: Work<Item, Out>) => {
    latest.current += 1;
    const turn = latest.current;
    let now = begin;
    while (now.running && turn === latest.current) {
      setWork(now);
      now = await next(now, size, call);
    }
    if (turn === latest.current) setWork(now);
  };
  return {
    start: (items) =>
      run({ items, done: 0, request: newId(), results: [], trouble: null, running: items.length > 0 }),
    reset: () => {
      latest.current += 1;
      setWork(null);
    },
    retry: () => work && run({ ...work, trouble: null, running: true }),
    state: !work ? "idle" : work.running ? "running" : work.trouble ? "stopped" : "finished",
    done: work?.done ?? 0,
    of: work?.items.length ?? 0,
    results: work?.results ?? [],
    trouble: work?.trouble ?? null,
  };
}

async function next<Item, Out>(
  work: Work<Item, Out>,
  size: number,
  call: (slice: readonly Item[], request: string) => Promise<Answer<Out>>,
): Promise<Work<Item, Out>> {
  const slice = work.items.slice(work.done, work.done + size);
  const answer = await call(slice, work.request);
  if (answer.is !== "value") return { ...work, trouble: answer, running: false };
  const done = work.done + slice.length;
  const results = [...work.results, answer.value];
  return { ...work, done, results, request: newId(), running: done < work.items.length };
}
