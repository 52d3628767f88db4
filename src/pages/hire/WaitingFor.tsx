/** Before the debrief: which scorecards are submitted; nothing of them is shown. */
import type { Debrief } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { LongList } from "../parts/LongList";
import { Name } from "../parts/Name";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

interface Props {
  debrief: Debrief;
  refresh: () => Promise<void>;
}

export function WaitingFor({ debrief, refresh }: Props) {
  const { candidate, waiting } = debrief;
  const collecting = useSend(server.collectScorecards, () => refresh());
  const isReady = waiting.every(({ state }) => state === "submitted");
  return (
    <>
      <h2>Scorecards</h2>
      <LongList
        items={waiting}
        show={({ name, state, reason }) => (
          <>
            <div class="line">
              <Name>{name}</Name>
              <span>{state}</span>
            </div>
            {reason && <div class="trouble-text">{reason}</div>}
          </>
        )}
      />
      <TroubleNote trouble={collecting.trouble} retry={collecting.retry} />
      {isReady ? (
        <p>
          <Button
            primary
            onPress={() => collecting.send({ candidate: candidate.id })}
            busy={collecting.busy && "Collecting…"}
          >
            Collect and compare
          </Button>
        </p>
      ) : (
        <p class="note">
          Nothing is collected before all are submitted, so that nobody writes with another's view in mind.
        </p>
      )}
    </>
  );
}
