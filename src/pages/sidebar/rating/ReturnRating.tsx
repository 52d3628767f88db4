/** HR gives a submitted rating back to its rater, with a reason (R13). */
import { useState } from "preact/hooks";
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
  const isReady = reason.trim() !== "";
  return (
    <>
      <TextField
        label="Why it should be looked at again"
        hint={`${rater} reads this.`}
        value={reason}
        onInput={setReason}
      />
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={isReady ? "" : "Write the reason first."}>
        <Button
          primary
          onPress={() => isReady && sending.send({ rating, reason })}
          busy={sending.busy && "Returning…"}
        >
          Return to rater
        </Button>
        <Button onPress={keep}>Keep it</Button>
      </Footer>
    </>
  );
}
