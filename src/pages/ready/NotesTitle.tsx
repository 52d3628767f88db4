/** Whom one's own notes are about. */
import type { ReadinessNotes } from "../contract";
import { Name } from "../parts/Name";

export const NotesTitle = ({ page: { isAboutMe, about } }: { page: ReadinessNotes }) =>
  isAboutMe ? (
    <>Notes on myself</>
  ) : (
    <>
      Notes on <Name>{about}</Name>
    </>
  );
