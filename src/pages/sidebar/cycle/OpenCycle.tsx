/** The form that opens a cycle: its name and the day on which reporting lines count. */
import { useState } from "preact/hooks";
import type { CycleDays } from "../../../domain/cycle/cycleDays";
import type { CyclePage } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { DayFields, whyNotDays } from "./DayFields";
import { LeftBehind, whyAllTheSame } from "./LeftBehind";

interface Props {
  page: CyclePage;
  opened: () => Promise<void>;
}

export function OpenCycle({ page: { suggestedName, beforeNext, cycle, today }, opened }: Props) {
  const [name, setName] = useState(suggestedName);
  const [reason, setReason] = useState("");
  const [days, setDays] = useState<CycleDays>({ cutOff: "", due: "" });
  const sending = useSend(server.openCycle, opened);
  const demand = useDemand(
    !name.trim() || !days.cutOff
      ? "Give it a name and a cut-off date."
      : whyNotDays(days, today) || (beforeNext.length && !reason.trim() ? "Say why first." : ""),
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
        <DayFields days={days} setDays={setDays} />
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
            demand.press(() => sending.send({ name: name.trim(), ...days, reason: reason.trim() }))
          }
          busy={sending.busy && "Opening…"}
        >
          Open cycle
        </Button>
      </Footer>
    </>
  );
}
