/** A list by name, which a find box above it narrows. */
import type { ComponentChildren } from "preact";
import { FindBox } from "./FindBox";
import { isFound } from "./isFound";
import { LongList } from "./LongList";

/** What is looked for, kept by whoever shows the list, so that it is still there when they come back to it. */
export type Search = readonly [wanted: string, setWanted: (wanted: string) => void];

interface Props<T> {
  /** "Find by name or level" */
  label: string;
  search: Search;
  items: readonly T[];
  /** What of an item can be looked for, its name first. */
  wordsOf: (item: T) => readonly [name: string, ...others: string[]];
  show: (item: T) => ComponentChildren;
}

export function FoundList<T>({ label, search: [wanted, setWanted], items, wordsOf, show }: Props<T>) {
  const found = items
    .filter((item) => isFound(wanted, ...wordsOf(item)))
    .sort((a, b) => wordsOf(a)[0].localeCompare(wordsOf(b)[0]));
  return (
    <>
      <FindBox label={label} wanted={wanted} setWanted={setWanted} found={found.length} of={items.length} />
      <LongList items={found} show={show} />
    </>
  );
}
