/** The way to the page for manager and report about choosing a track, and about the way back. */
import { openDialog, shownWide } from "../../openDialog";
import { Button } from "../../parts/Button";

/** Absent in dialogs, in whose place the handbook would open. */
export const TalkingAboutTracks = () =>
  shownWide() ? null : (
    <p>
      <Button plain onPress={() => openDialog("handbook", "tracks")}>
        How to talk about the two tracks
      </Button>
    </p>
  );
