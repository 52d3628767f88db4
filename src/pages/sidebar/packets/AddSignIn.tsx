/** One more address under which a rater is known to Google. */
import { useState } from "preact/hooks";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

export function AddSignIn({ rater, refresh }: { rater: string; refresh: () => Promise<void> }) {
  const [email, setEmail] = useState("");
  const sending = useSend(server.addSignIn, async () => {
    await refresh();
    setEmail("");
  });
  return (
    <div>
      <TextField
        label="Another address"
        kind="email"
        value={email}
        onInput={setEmail}
        hint="The one Google showed them. They get the same rights with it."
      />
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <p>
        <Button
          onPress={() => email.trim() && sending.send({ rater, email: email.trim() })}
          busy={sending.busy && "Adding…"}
        >
          Add address
        </Button>
      </p>
    </div>
  );
}
