/** Saved, saving or not saved, in words; beside "not saved" stands why, and what to do. */
import { useEffect } from "preact/hooks";
import type { Draft } from "../form/Draft";
import { Button } from "./Button";
import { momentOf } from "./momentOf";

type Saves = Pick<
  Draft<never>,
  "state" | "savedAt" | "trouble" | "saveNow" | "isSubmitting" | "isRestored" | "isKept"
>;

export function SaveStatus({ draft }: { draft: Saves }) {
  const { state, savedAt, trouble, isSubmitting, isRestored, isKept } = draft;
  // The bar grows by what is amiss: the field being typed into must not end up under it.
  useEffect(() => {
    if (state === "not saved") document.activeElement?.scrollIntoView({ block: "nearest" });
  }, [state]);
  if (state === "paused") return <>Not saved: choose between the two versions first</>;
  if (state === "not saved")
    return (
      <>
        <strong class="trouble-text">{isSubmitting ? "Not submitted yet." : "Not saved."}</strong>{" "}
        {trouble?.is === "failed" && `${trouble.failure.title}. It is tried again by itself.`}
        {trouble?.is === "problems" && trouble.problems.map(({ message }) => message).join(" ")}
        {trouble?.is === "refused" && trouble.message}{" "}
        <Button plain onPress={draft.saveNow}>
          Try again
        </Button>
      </>
    );
  if (isSubmitting) return <>Submitting…</>;
  if (state === "saving") return <>Saving…</>;
  // Short, because a bar that grows with every key moves the text one is typing.
  const kept = isKept ? "" : ". Wait for Saved before you close";
  if (state === "waiting") return <>Not saved yet{kept}</>;
  if (!savedAt) return <>Saves by itself{kept}</>;
  if (!momentOf(savedAt)) return <>As typed into the sheet</>;
  return (
    <>
      Saved {momentOf(savedAt)}
      {isRestored && ", with what you had typed before"}
    </>
  );
}
