/** Which round one's own notes belong to, and the way to its shared file. */
import { dayInWords } from "../../domain/dayInWords";
import type { ReadinessNotes } from "../contract";

export const OfRound = ({ page: { begunOn, readinessUrl } }: { page: ReadinessNotes }) => (
  <p class="small">
    {begunOn && `For the round begun on ${dayInWords(begunOn)}. `}
    {readinessUrl && (
      <a href={readinessUrl} rel="noopener noreferrer">
        Open the file we share
      </a>
    )}
  </p>
);
