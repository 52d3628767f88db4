/** The form that opens a cycle: its name and the day on which reporting lines count. */
import { useState } from "preact/hooks";
import type { CyclePage } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { LeftBehind, whyAllTheSame } from "./LeftBehind";

interface Props {
  page: CyclePage;
  opened: () => Promise<void>;
}

export function OpenCycle({ page: { suggestedName, beforeNext, cycle }, opened }: Props) {
  const [name, setName] = useState(suggestedName);
  const [reason, setReason] = useState("");
  const [cutOff, setCutOff] = useState("");
  const [due, setDue] = useState("");
  const sending = useSend(server.openCycle, opened);
  const demand = useDemand(
    !name.trim() || !cutOff
      ? "Give it a name and a cut-off date."
      : beforeNext.length && !reason.trim()
        ? "Say why first."
        : "",
  );
  return (
    <>
      <h2>Open a cycle</h2>
      {beforeNext.length > 0 && (
        <>
          <p>
            <Name>{cycle?.name ?? ""}</Name> can’t be reopened after this. It leaves open:
          </p>
          <LeftBehind missing={beforeNext} />
        </>
      )}
      <div class="stack">
        <TextField label="Name" kind="line" value={name} onInput={setName} />
        <TextField
          label="Cut-off date"
          kind="date"
          value={cutOff}
          onInput={setCutOff}
          hint="Whoever is somebody’s manager on this day rates them."
        />
        <TextField
          label="Ratings due (optional)"
          kind="date"
          value={due}
          onInput={setDue}
          hint="Raters see it; nothing closes by itself. You can change it in Settings."
        />
        {beforeNext.length > 0 && (
          <TextField
            label={whyAllTheSame}
            value={reason}
            onInput={setReason}
            hint="Kept in the log with your name."
          />
        )}
      </div>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={demand.status}>
        <Button
          primary
          onPress={() =>
            demand.press(() => sending.send({ name: name.trim(), cutOff, due, reason: reason.trim() }))
          }
          busy={sending.busy && "Opening…"}
        >
          Open cycle
        </Button>
      </Footer>
    </>
  );
}
