/** The version in force, what the sheets say differently, and the button that makes that the next version. */
import { useState } from "preact/hooks";
import type { LadderPage } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { LongList } from "../../parts/LongList";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  page: LadderPage;
  adopted: () => Promise<void>;
}

export function Adopt({ page, adopted }: Props) {
  const { version, changes, lacking, whyNotAdopt, needsReason, fingerprint } = page;
  const [reason, setReason] = useState("");
  const sending = useSend(server.adoptLadder, adopted);
  if (!changes && lacking.length === 0) return <p>Version {version}, as adopted.</p>;
  const places = [
    ...(changes?.changed ?? []).map((place) => `${place}: changed`),
    ...(changes?.added ?? []).map((place) => `${place}: new`),
    ...(changes?.removed ? [`Removed: ${changes.removed}`] : []),
    ...lacking.map((column) => `To add: ${column}`),
  ];
  return (
    <>
      <p>
        The sheets differ from version {version}. Packets and the published ladder wait until you adopt the
        change.
      </p>
      <details>
        <summary>
          {places.length} {places.length === 1 ? "change" : "changes"}
        </summary>
        <LongList items={places} show={(place) => place} />
      </details>
      {needsReason && (
        <div class="stack">
          <TextField
            label="Reason"
            value={reason}
            onInput={setReason}
            hint="Raters are at work. The log keeps your reason with your name."
          />
        </div>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {whyNotAdopt ? (
        <p class="note">{whyNotAdopt}</p>
      ) : (
        <p>
          <Button
            primary
            onPress={() => sending.send({ fingerprint, reason })}
            busy={sending.busy && "Adopting…"}
          >
            Adopt the change
          </Button>
        </p>
      )}
    </>
  );
}
