/** The version in force, what the sheets say differently, and the button that makes that the next version. */
import { useState } from "preact/hooks";
import type { LadderPage } from "../../contract";
import { useSend } from "../../load/useSend";
import { openWide, shownWide } from "../../openDialog";
import { Beside } from "../../parts/Beside";
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
  const { texts = [], unnamed = 0 } = changes ?? {};
  const others = [
    ...(unnamed ? [`Removed: ${unnamed}`] : []),
    ...lacking.map((column) => `To add: ${column}`),
  ];
  const sum = texts.length + others.length;
  return (
    <>
      <p>
        The sheets differ from version {version}. Packets and the published ladder wait until you adopt the
        change.
      </p>
      <details open={shownWide() !== undefined}>
        <summary>
          {sum} {sum === 1 ? "change" : "changes"}
        </summary>
        {texts.length > 0 && !shownWide() && (
          <p>
            <Button onPress={() => openWide("ladder")}>Open wide</Button>
          </p>
        )}
        <LongList
          items={[...texts, ...others]}
          show={(one) => (typeof one === "string" ? one : <Change change={one} version={version} />)}
        />
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

type TextChange = NonNullable<LadderPage["changes"]>["texts"][number];

function Change({ change: { place, before, after }, version }: { change: TextChange; version: string }) {
  const what = before === "" ? "new" : after === "" ? "goes" : "changed";
  return (
    <details open={shownWide() !== undefined}>
      <summary>
        {place}: {what}
      </summary>
      {before === null ? (
        <>
          <p class="small">What version {version} said here was not kept. From the next version on it is.</p>
          <p class="said">{after}</p>
        </>
      ) : (
        <Beside
          before={{ title: `Version ${version}`, text: before }}
          after={{ title: "In the sheets now", text: after }}
        />
      )}
    </details>
  );
}
