/** Set up for hiring: makes an empty workbook the file of one opening, or finishes one that the hub made. */
import { useState } from "preact/hooks";
import type { HiringSetUp, Whereabouts } from "../contract";
import { useLoad } from "../load/useLoad";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { FileReady } from "../parts/FileReady";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { TroubleNote } from "../parts/TroubleNote";
import { Waiting } from "../parts/Waiting";
import { server } from "../server";
import type { ViewProps } from "../view";
import { OpeningFields } from "./OpeningFields";

export function SetUpHiring({ open }: ViewProps) {
  const load = useLoad(() => server.whereAmI({}));
  const [done, setDone] = useState<HiringSetUp | null>(null);
  const back = { label: "Home", go: () => open("home") };
  if (done)
    return (
      <FileReady
        title="Ready for hiring"
        back={back}
        done={done}
        buttons={
          <>
            <Button primary onPress={() => open("scenarios")}>
              Read the scenarios
            </Button>
            <Button onPress={() => open("candidates")}>Add candidates</Button>
          </>
        }
      >
        Next, read the scenarios and choose one, then add your candidates.
      </FileReady>
    );
  return (
    <Page back={back}>
      <Loaded load={load} what="Looking at this file">
        {(where) => <SetUpForm where={where} done={setDone} />}
      </Loaded>
    </Page>
  );
}

/** What the file is for is asked once; later it stands on the sheet Settings. */
function SetUpForm({ where, done }: { where: Whereabouts; done: (value: HiringSetUp) => void }) {
  const [named, setNamed] = useState({ opening: "", level: "" });
  const sending = useSend(server.setUpHiring, done);
  const { opening, file } = where;
  const isFinished = file.kind === "hiring file";
  const verb = isFinished ? "Bring up to date" : opening ? "Finish" : "Set up";
  return (
    <>
      {opening ? (
        <p>
          {isFinished
            ? `This is the file for ${opening}. Pressing adds what is missing and keeps everything else.`
            : `This file is for ${opening}. Press once to finish it: then candidates can be added and kits made.`}
        </p>
      ) : (
        <>
          <p>
            Makes this workbook the file of one opening: scenarios, candidates, a kit for each interviewer,
            and the debrief. It is yours, and shares nothing with the ratings of your product managers.
          </p>
          <OpeningFields value={named} onChange={setNamed} />
        </>
      )}
      {sending.busy && <Waiting what="Adding the sheets" />}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer>
        <Button primary onPress={() => sending.send(named)} busy={sending.busy && "Adding…"}>
          {verb}
        </Button>
      </Footer>
    </>
  );
}
