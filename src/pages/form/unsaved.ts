/** Every draft of the page, for the moment it closes: what is unsaved is sent, and the browser asks before it goes. */
import type { Draft } from "./Draft";

type Open = Pick<Draft<never>, "isSaved" | "saveNow">;

const drafts = new Set<Open>();

/** Gives the draft back. */
export function guard<D extends Open>(draft: D): D {
  drafts.add(draft);
  return draft;
}

addEventListener("pagehide", () => {
  for (const draft of drafts) draft.saveNow();
});

addEventListener("online", () => {
  for (const draft of drafts) draft.saveNow();
});

addEventListener("beforeunload", (event) => {
  for (const draft of drafts) draft.saveNow();
  if ([...drafts].some(({ isSaved }) => !isSaved)) event.preventDefault();
});
