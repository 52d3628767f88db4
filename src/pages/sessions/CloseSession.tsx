/** Closes a session once its file holds nothing new, asked with what the meeting left open: it does not come back. */
import { useState } from "preact/hooks";
import type { SessionList } from "../contract";
import { useLoad } from "../load/useLoad";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { InView } from "../parts/InView";
import { Loaded } from "../parts/Loaded";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";
import { foundInWords, isUncollected } from "./CollectSession";

interface Props {
  session: SessionList["sessions"][number];
  refresh: () => Promise<void>;
}

export function CloseSession({ session, refresh }: Props) {
  const [asks, setAsks] = useState(false);
  return (
    <details>
      <summary>Close the session</summary>
      <p class="small">
        After the meeting, once what its file holds is collected. The file closes to {session.facilitator},
        its people leave the participants' packets with the next update, and it is not opened again.
      </p>
      {!asks ? (
        <p>
          <Button onPress={() => setAsks(true)}>Close it</Button>
        </p>
      ) : session.url ? (
        <Look session={session} refresh={refresh} stay={() => setAsks(false)} />
      ) : (
        <Sure session={session} refresh={refresh} stay={() => setAsks(false)} />
      )}
    </details>
  );
}

interface AskedProps extends Props {
  stay: () => void;
}

function Look(asked: AskedProps) {
  const load = useLoad(() => server.previewSession({ session: asked.session.id }));
  return (
    <Loaded load={load} what="Looking into its file">
      {(found) =>
        isUncollected(found) ? (
          <>
            <p class="note trouble">
              Not collected yet: {foundInWords(found)}. Look into the session file, above, and collect them.
              Then close it.
            </p>
            <Stay {...asked} />
          </>
        ) : (
          <Sure {...asked} />
        )
      }
    </Loaded>
  );
}

function Sure({ session, refresh, stay }: AskedProps) {
  const sending = useSend(server.closeSession, refresh);
  const undecided = session.people.length - session.notRated - session.decided;
  return (
    <InView>
      {undecided > 0 && (
        <p class="note trouble">
          Nothing was decided about {undecided} of its {session.people.length} people. Another session can be
          planned for them.
        </p>
      )}
      {session.sentBack.length > 0 && (
        <p class="note trouble">
          A case is with its manager again: {session.sentBack.join(", ")}. Closed, this session can't hear
          what comes of it: wait until it is proposed again, or say the meeting's word under Decide promotion
          cases later.
        </p>
      )}
      {session.proposedAgain.length > 0 && (
        <p class="note trouble">
          Proposed again and not heard since: {session.proposedAgain.join(", ")}. Closed, this session can't
          hear it.
        </p>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <p class="buttons">
        <Button onPress={() => sending.send({ session: session.id })} busy={sending.busy && "Closing…"}>
          Yes, close it
        </Button>
        <Stay stay={stay} />
      </p>
    </InView>
  );
}

const Stay = ({ stay }: Pick<AskedProps, "stay">) => <Button onPress={stay}>Keep it open</Button>;
