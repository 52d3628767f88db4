/** Above: which meeting, the time of this person and of the meeting, and whether everything is saved. */
import { clock } from "../../domain/calibration/talkTime";
import type { Problem } from "../../domain/problem";
import { CommandButton } from "./CommandButton";
import { isDecided, isThrough, minutesFor, openCount, spentOn, theEnd, together } from "./meeting";
import { savedInWords } from "./outbox";
import type { RoomProps } from "./parts";

interface Props extends RoomProps {
  trouble: { readonly says: string; readonly tryNow: () => void } | null;
  isKept: boolean;
  problems: readonly Problem[];
}

export function Head({ meeting, dispatch, run, trouble, isKept, problems }: Props) {
  const { room, current, elapsed, minutes, agenda, outbox, refused, shows } = meeting;
  const planned = minutesFor(meeting, current) * 60;
  const spent = spentOn(meeting, current);
  const decided = agenda.discuss.filter(({ id }) => isThrough(meeting, id)).length;
  const group = agenda.confirm.filter((id) => isDecided(meeting, id)).length;
  const others = agenda.confirm.length;
  const isOwed = outbox.length + refused.length > 0;
  return (
    <header>
      <h1>{room.title}</h1>
      {!room.canDecide && <span class="small why">{room.whyNot}</span>}
      {problems.length > 0 && (
        <span class="small" title={problems.map(({ message }) => message).join("\n")}>
          {problems.length} rows can't be read
        </span>
      )}
      <span class="grow" />
      {current !== theEnd && (
        <Time label={current === together ? "Together" : "This person"} spent={spent} planned={planned} />
      )}
      <Time
        label="Meeting"
        spent={elapsed}
        planned={minutes * 60}
        // In large type what is not saved has its place in the one line.
        more={
          shows.projector && isOwed
            ? ""
            : `decided: ${decided} of ${agenda.discuss.length} one by one${others ? `, ${group} of ${others} together` : ""}`
        }
      />
      <span class="saved" role="status">
        {refused.length > 0 && (
          <button
            type="button"
            class="refused"
            onClick={() => dispatch({ do: "open", panel: { is: "refused" } })}
          >
            {refused.length} not recorded: look
          </button>
        )}
        {isOwed ? (
          outbox.length > 0 && <span class="waiting">{savedInWords(outbox.length)}</span>
        ) : (
          <span class="good">{savedInWords(0)}</span>
        )}
        {openCount(meeting) === 0 && !isOwed && <span class="good"> · everybody is decided</span>}
        {trouble && (
          <button type="button" class="plain" title={trouble.says} onClick={trouble.tryNow}>
            Try now
          </button>
        )}
        {trouble && !isKept && <span class="small">Leave this page open until they are.</span>}
      </span>
      <CommandButton command="projector" run={run} pressed={shows.projector} />
      <CommandButton command="help" run={run} />
    </header>
  );
}

interface TimeProps {
  label: string;
  /** Seconds. */
  spent: number;
  /** Seconds; 0 where no time is planned. */
  planned: number;
  more?: string;
}

/** When the time is over the bar is full and changes its colour, and the time says so; nothing blinks. */
function Time({ label, spent, planned, more }: TimeProps) {
  const isTimeUp = planned > 0 && spent > planned;
  const share = planned ? Math.min(1, spent / planned) : 0;
  return (
    <span class={isTimeUp ? "time over" : "time"}>
      <span>
        {label} <b>{clock(spent)}</b>
        {planned > 0 && (isTimeUp ? " · time is over" : ` · ${clock(planned - spent)} left`)}
        {more && ` · ${more}`}
      </span>
      {planned > 0 && (
        <span class="track" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </span>
  );
}
