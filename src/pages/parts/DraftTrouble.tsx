/** Above the footer of a form: what keeps it from being saved or sent until the person does something, and what becomes of the text. */
import type { Draft } from "../form/Draft";
import { TroubleNote } from "./TroubleNote";

export const DraftTrouble = ({
  draft: { barred, isKept },
}: {
  draft: Pick<Draft<never>, "barred" | "isKept">;
}) => (
  <TroubleNote trouble={barred}>
    <p>
      {isKept
        ? "What you typed is kept in this browser for seven days. Another browser or window has none of it: copy it if you go on there."
        : "What you typed stands on this page alone: copy it before you close it."}
    </p>
  </TroubleNote>
);
