/** Takes a packet from its rater, asked once more before it is done, or lets the next update give it back. */
import { useState } from "preact/hooks";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  rater: string;
  isClosed: boolean;
  refresh: () => Promise<void>;
}

export function ClosePacket({ rater, isClosed, refresh }: Props) {
  const [asks, setAsks] = useState(false);
  const sending = useSend(server.closePacket, refresh);
  const press = () => {
    if (!isClosed && !asks) return setAsks(true);
    setAsks(false);
    sending.send({ rater, isClosed: !isClosed });
  };
  return (
    <details>
      <summary>{isClosed ? "Open again" : "Close the packet"}</summary>
      <p class="small">
        {isClosed
          ? "With the next update the packet is shared with its rater again."
          : "Nobody but HR can open it from then on. What stands in it stays, and can still be collected."}
      </p>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <p>
        <Button onPress={press} busy={sending.busy && "Working…"}>
          {isClosed ? "Open again" : asks ? "Yes, close it" : "Close it"}
        </Button>
      </p>
    </details>
  );
}
