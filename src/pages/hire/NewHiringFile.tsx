/** New hiring file: from the hub, a file for one opening that is its maker's alone. */
import { useState } from "preact/hooks";
import { views } from "../../domain/views";
import type { HiringFileMade } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Page } from "../parts/Page";
import { TroubleNote } from "../parts/TroubleNote";
import { Waiting } from "../parts/Waiting";
import { server } from "../server";
import type { ViewProps } from "../view";
import { OpeningFields } from "./OpeningFields";

export function NewHiringFile({ open }: ViewProps) {
  const [named, setNamed] = useState({ opening: "", level: "" });
  const [made, setMade] = useState<HiringFileMade | null>(null);
  const sending = useSend(server.newHiringFile, setMade);
  const back = { label: "Home", go: () => open("home") };
  if (made)
    return (
      <Page title="One step is left" back={back}>
        <p role="status" class="good">
          Made: “{made.title}”.
        </p>
        <ol class="points">
          <li>
            <a href={made.url} target="_blank" rel="noreferrer">
              Open {made.title}
            </a>
          </li>
          <li>
            There, choose Extensions ▸ Plumbline ▸ Hire ▸ {views.setUpHiring.label}, and press Finish. Only
            the file itself can do this; until then nothing else answers in it.
          </li>
        </ol>
        <p class="note">
          Keep the address: this workbook notes nothing about the file. You find it again among your files.
        </p>
      </Page>
    );
  return (
    <Page back={back}>
      <p>
        Makes a spreadsheet in your Drive for one opening: scenarios, candidates, a kit for each interviewer,
        and the debrief. It is yours alone. This workbook keeps nothing about it, and it knows nothing of this
        workbook.
      </p>
      <OpeningFields value={named} onChange={setNamed} />
      {sending.busy && <Waiting what="Making the file" />}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer>
        <Button primary onPress={() => sending.send(named)} busy={sending.busy && "Making…"}>
          Make the file
        </Button>
      </Footer>
    </Page>
  );
}
