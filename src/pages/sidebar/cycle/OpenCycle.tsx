/** The form that opens a cycle: its name and the day on which reporting lines count. */
import { useState } from "preact/hooks";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  suggestedName: string;
  opened: () => Promise<void>;
}

export function OpenCycle({ suggestedName, opened }: Props) {
  const [name, setName] = useState(suggestedName);
  const [cutOff, setCutOff] = useState("");
  const [due, setDue] = useState("");
  const sending = useSend(server.openCycle, opened);
  const demand = useDemand(name.trim() !== "" && cutOff !== "" ? "" : "Give it a name and a cut-off date.");
  return (
    <>
      <h2>Open a cycle</h2>
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
      </div>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={demand.status}>
        <Button
          primary
          onPress={() => demand.press(() => sending.send({ name: name.trim(), cutOff, due }))}
          busy={sending.busy && "Opening…"}
        >
          Open cycle
        </Button>
      </Footer>
    </>
  );
}
