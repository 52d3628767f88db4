/** Saved elsewhere since it was opened here: offers to read that version without losing what is typed. */
import type { Conflict } from "../form/useConflict";
import { Button } from "./Button";
import { TroubleNote } from "./TroubleNote";

export const ConflictNote = ({ conflict }: { conflict: Pick<Conflict<unknown>, "load" | "trouble"> }) => (
  <div class="note trouble" role="alert">
    <p class="trouble-title">Saved elsewhere meanwhile</p>
    <p>Another window changed this after you opened it here. What you typed is still on this page.</p>
    <TroubleNote trouble={conflict.trouble} />
    <p>
      <Button onPress={conflict.load}>Show both versions</Button>
    </p>
  </div>
);
