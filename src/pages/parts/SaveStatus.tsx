/** Saved, saving or not saved, in words. */

import type { Autosave } from "../form/Autosave";
import { Button } from "./Button";
import { timeOf } from "./dayInWords";

export function SaveStatus({ autosave }: { autosave: AnyAutosave }) {
  const { state, savedAt, trouble } = autosave;
  if (state === "saving") return <>Saving…</>;
  if (state === "paused") return <>Not saved: choose between the two versions first</>;
  if (state === "waiting") return <>Not saved yet</>;
  if (state === "saved")
    return <>{savedAt ? `Saved as a draft at ${timeOf(savedAt)}` : "Saves by itself while you write"}</>;
  return (
    <>
      <strong class="trouble-text">Not saved.</strong>{" "}
      {trouble?.is === "failed" && (
        <>
          {trouble.failure.title}.{" "}
          <Button plain onPress={() => autosave.flush()}>
            Try again
          </Button>
        </>
      )}
    </>
  );
}

type AnyAutosave = Pick<Autosave<unknown, { savedAt: string }>, "state" | "savedAt" | "trouble" | "flush">;
