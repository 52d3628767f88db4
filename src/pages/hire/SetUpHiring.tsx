/** Set up for hiring: makes an empty workbook the file of one opening. */
import { useState } from "preact/hooks";
import type { HiringSetUp } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Page } from "../parts/Page";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { Waiting } from "../parts/Waiting";
import { server } from "../server";
import type { ViewProps } from "../view";

export function SetUpHiring({ open }: ViewProps) {
  const [opening, setOpening] = useState("");
  const [level, setLevel] = useState("");
  const [done, setDone] = useState<HiringSetUp | null>(null);
  const sending = useSend(server.setUpHiring, setDone);
  if (done)
    return (
      <Page title="Ready for hiring" back={{ label: "Home", go: () => open("home") }}>
        <p role="status" class="good">
          {done.added.length ? `Added: ${done.added.join(", ")}.` : "All sheets were here already."}
        </p>
        {done.warnings.map((warning) => (
          <p key={warning} class="note">
            {warning}
          </p>
        ))}
        <p>Next, read the scenarios and choose one, then add your candidates.</p>
        <Footer>
          <Button primary onPress={() => open("candidates")}>
            Add candidates
          </Button>
          <Button onPress={() => open("scenarios")}>Read the scenarios</Button>
        </Footer>
      </Page>
    );
  return (
    <Page title="Set up for hiring" back={{ label: "Home", go: () => open("home") }}>
      <p>
        Makes this workbook the file of one opening: scenarios, candidates, a kit for each interviewer, and
        the debrief. It is yours, and shares nothing with the ratings of your product managers.
      </p>
      <div class="stack">
        <TextField
          label="Opening"
          kind="line"
          value={opening}
          onInput={setOpening}
          hint="Such as Product Manager, Payments. Candidates read it."
        />
        <TextField
          label="Level"
          kind="line"
          value={level}
          onInput={setLevel}
          hint="One level for all candidates, such as IC2."
        />
      </div>
      {sending.busy && <Waiting what="Adding the sheets" />}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer>
        <Button primary onPress={() => sending.send({ opening, level })} busy={sending.busy && "Setting up…"}>
          Set up
        </Button>
      </Footer>
    </Page>
  );
}
