/** The conflicts of a plan by name, and the two ways out: the split that avoids them, or HR's reason. */
import { type Conflict, mayBeAllowed } from "../../domain/calibration/sessionConflicts";
import { participantOf, type SessionRoster } from "../../domain/calibration/sessionRoster";
import type { SessionPart } from "../../domain/calibration/sessionSplit";
import { Button } from "../parts/Button";
import { LongList } from "../parts/LongList";
import { TextField } from "../parts/TextField";

interface Props {
  conflicts: readonly Conflict[];
  parts: readonly SessionPart[];
  roster: SessionRoster;
  reason: string;
  setReason: (reason: string) => void;
  /** Absent while the plan has no name to call its parts by. */
  split: (() => void) | undefined;
  busy: boolean;
}

export function Conflicts({ conflicts, parts, roster, reason, setReason, split, busy }: Props) {
  if (conflicts.length === 0) return null;
  return (
    <section>
      <div class="note trouble">
        <p class="trouble-title">{conflicts.length === 1 ? "1 conflict" : `${conflicts.length} conflicts`}</p>
        <LongList items={conflicts} show={({ text }) => text} />
      </div>
      <p>This split avoids {conflicts.length === 1 ? "it" : "all of them"}:</p>
      <ol class="rows">
        {parts.map((part, at) => (
          <li key={part.people[0]}>
            {at + 1}. About {peopleInWords(part, roster)}
            <div class="small">Taking part: {participantsInWords(part, roster)}</div>
          </li>
        ))}
      </ol>
      <p>
        {split ? (
          <Button onPress={split} busy={busy && "Saving…"}>
            {parts.length === 1 ? "Plan it this way" : `Plan these ${parts.length} sessions`}
          </Button>
        ) : (
          <span class="small">Name the session to plan its parts.</span>
        )}
      </p>
      {conflicts.some(mayBeAllowed) && (
        <TextField
          label="Or say why this is all right"
          value={reason}
          onInput={setReason}
          hint={
            conflicts.every(mayBeAllowed)
              ? "Kept with the session."
              : "Kept with the session. It does not open somebody's own row to them."
          }
        />
      )}
    </section>
  );
}

function peopleInWords({ people }: SessionPart, roster: SessionRoster): string {
  const names = people.map((id) => roster.people.find((one) => one.id === id)?.name ?? id);
  return names.length <= 3 ? names.join(", ") : `${names[0]}, ${names[1]} and ${names.length - 2} others`;
}

function participantsInWords({ participants }: SessionPart, roster: SessionRoster): string {
  if (participants.length === 0) return "nobody of these; ask others";
  const names = participants.map((email) => participantOf(email, roster).name);
  if (names.length === 1) return `${names[0]} alone; ask others`;
  return names.length <= 4 ? names.join(", ") : `${names.length} of those who take part`;
}
