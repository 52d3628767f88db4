/** The moves that the cycle can make from where it stands, with what each one does and the reason it may need. */
import { useState } from "preact/hooks";
import type { CyclePage } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { Footer } from "../../parts/Footer";
import { Onward } from "../../parts/Onward";
import { SharedProfiles } from "../../parts/SharedProfiles";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { LeftBehind, whyAllTheSame } from "./LeftBehind";
import { type InPackets, Uncollected } from "./Uncollected";

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
  const move = page.transitions.find(({ to }) => to === chosen);
  const rest = { changed, open, openNew: page.cycle?.state === "Locked" ? openNew : null };
  if (!first)
    return (
      <Footer>
        <Button primary onPress={openNew}>
          Open a new cycle
        </Button>
      </Footer>
    );
  return (
    <>
      {page.ladder && (
        <Onward open={open} view="ladder" label="Check the ladder">
          {page.ladder}
        </Onward>
      )}
      {page.profiles > 0 && <SharedProfiles count={page.profiles} />}
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
      {move?.to === "Pre-read" ? (
        <Uncollected>{(found) => <MoveForm {...rest} move={move} inPackets={found} />}</Uncollected>
      ) : (
        <MoveForm {...rest} move={move} />
      )}
    </>
  );
}

interface MoveProps extends ViewProps, Pick<Props, "changed"> {
  move: CyclePage["transitions"][number] | undefined;
  inPackets?: InPackets;
  openNew: (() => void) | null;
}

/** What the move leaves behind, the reason it then takes, and its button: where ratings wait, the other way comes first. */
function MoveForm({ move, inPackets, changed, openNew, open }: MoveProps) {
  const waiting = inPackets?.waiting ?? [];
  const [reason, setReason] = useState("");
  const sending = useSend(server.changeCycleState, changed);
  const missing = [...waiting, ...(move?.missing ?? [])];
  const needsReason = move && (move.needsReason || missing.length > 0);
  const demand = useDemand(
    !move ? "Choose what happens next." : needsReason && !reason.trim() ? "Say why first." : "",
  );
  const go = () =>
    demand.press(() => {
      if (!move) return;
      const { to } = move;
      const seen = move.missing.flatMap(({ entries }) => entries);
      sending.send({ to, seen, reason: reason.trim(), ...(inPackets && { looked: inPackets.looked }) });
    });
  const isShut = waiting.length > 0;
  return (
    <>
      <LeftBehind missing={missing} {...(inPackets && { inPackets: inPackets.standing })} />
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
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={demand.status}>
        {isShut && (
          <Button primary onPress={() => open("collect")}>
            Go to collect
          </Button>
        )}
        {openNew && (
          <Button primary={!move} onPress={openNew}>
            Open a new cycle
          </Button>
        )}
        <Button primary={move !== undefined && !isShut} onPress={go} busy={sending.busy && "Working…"}>
          {isShut ? `${move?.label} without them` : (move?.label ?? "Continue")}
        </Button>
      </Footer>
    </>
  );
}
