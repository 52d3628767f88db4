/** Closes a session, asked once more with what the meeting left open: it does not come back. */
import { useState } from "preact/hooks";
import type { SessionList } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

interface Props {
  session: SessionList["sessions"][number];
  refresh: () => Promise<void>;
}

export function CloseSession({ session, refresh }: Props) {
  const [asks, setAsks] = useState(false);
  const sending = useSend(server.closeSession, refresh);
  const undecided = session.people.length - session.notRated - session.decided;
  const press = () => {
    setAsks(!asks);
    if (asks) sending.send({ session: session.id });
  };
  return (
    <details>
      <summary>Close the session</summary>
      <p class="small">
        After the meeting, once what its file holds is collected. The file closes to {session.facilitator},
        its people leave the participants' packets with the next update, and it is not opened again.
      </p>
      {asks && undecided > 0 && (
        <p class="note trouble">
          Nothing was decided about {undecided} of its {session.people.length} people. Another session can be
          planned for them.
        </p>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <p class="buttons">
        <Button onPress={press} busy={sending.busy && "Closing…"}>
          {asks ? "Yes, close it" : "Close it"}
        </Button>
        {asks && <Button onPress={() => setAsks(false)}>Keep it open</Button>}
      </p>
    </details>
  );
}
