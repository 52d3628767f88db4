/** The moves that the cycle can make from where it stands, with what each one does and the reason it may need. */
import { useState } from "preact/hooks";
import type { CyclePage } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { Footer } from "../../parts/Footer";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { LeftBehind, whyAllTheSame } from "./LeftBehind";
import { Uncollected } from "./Uncollected";

interface Props {
  page: CyclePage;
  /** The cycle was just moved: what follows is elsewhere, not the next move. */
  moved: boolean;
  changed: () => Promise<void>;
  openNew: () => void;
}

export function Transitions({ page, moved, changed, openNew, open }: Props & ViewProps) {
  const [first, ...others] = page.transitions;
  const only = first && !others.length && !first.needsReason && !moved ? first.to : null;
  const [chosen, setChosen] = useState<string | null>(only);
  const [reason, setReason] = useState("");
  const sending = useSend(server.changeCycleState, async () => {
    await changed();
    setChosen(null);
    setReason("");
  });
  const move = page.transitions.find(({ to }) => to === chosen);
  const needsReason = move && (move.needsReason || move.missing.length > 0);
  const lacks = !move ? "Choose what happens next." : needsReason && !reason.trim() ? "Say why first." : "";
  const demand = useDemand(lacks);
  const go = () => demand.press(() => move && sending.send({ to: move.to, reason: reason.trim() }));
  return (
    <>
      {page.transitions.length > 0 && (
        <Choices
          label="What happens next"
          value={chosen}
          onChoose={setChosen}
          options={page.transitions.map(({ to, label, explains }) => ({
            value: to,
            label: (
              <>
                {label}
                <span class="small block">{explains}</span>
              </>
            ),
          }))}
        />
      )}
      {move && <LeftBehind missing={move.missing} />}
      {needsReason && (
        <div class="stack">
          <TextField
            label={move.needsReason ? "Reason" : whyAllTheSame}
            value={reason}
            onInput={setReason}
            hint="Kept in the log with your name."
          />
        </div>
      )}
      {move?.to === "Pre-read" && <Uncollected open={open} />}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {page.transitions.length > 0 ? (
        <Footer status={demand.status}>
          <Button primary={move !== undefined} onPress={go} busy={sending.busy && "Working…"}>
            {move?.label ?? "Continue"}
          </Button>
          {page.cycle?.state === "Locked" && <Button onPress={openNew}>Open a new cycle</Button>}
        </Footer>
      ) : (
        <Footer>
          <Button primary onPress={openNew}>
            Open a new cycle
          </Button>
        </Footer>
      )}
    </>
  );
}
