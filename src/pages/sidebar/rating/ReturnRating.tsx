/** HR gives a submitted rating back to its rater, with a reason (R13). */
import { useState } from "preact/hooks";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  rating: string;
  /** Name of whoever gets it back. */
  rater: string;
  returned: () => void;
  keep: () => void;
}

export function ReturnRating({ rating, rater, returned, keep }: Props) {
  const [reason, setReason] = useState("");
  const sending = useSend(server.returnRating, returned);
  const demand = useDemand(reason.trim() ? "" : "Write the reason first.");
  return (
    <div ref={bringIntoView}>
      <TextField
        label="Why it should be looked at again"
        hint={`${rater} reads this, and the person may ask to.`}
        value={reason}
        onInput={setReason}
      />
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={demand.status}>
        <Button
          primary
          onPress={() => demand.press(() => sending.send({ rating, reason }))}
          busy={sending.busy && "Returning…"}
        >
          Return to rater
        </Button>
        <Button onPress={keep}>Keep it</Button>
      </Footer>
    </div>
  );
}

const bringIntoView = (box: HTMLElement | null) => box?.scrollIntoView({ block: "center" });
