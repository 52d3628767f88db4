/** Set up for readiness: makes an empty workbook the file of a colleague and the partner that colleague chose. */
import { useState } from "preact/hooks";
import type { Background } from "../../domain/readiness/shippedReadiness";
import type { ReadinessSetUp } from "../contract";
import { useDemand } from "../load/useDemand";
import { useLoad } from "../load/useLoad";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Choices } from "../parts/Choices";
import { FileReady } from "../parts/FileReady";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";
import type { ViewProps } from "../view";
import { backgroundOptions } from "./backgroundWords";

export function SetUpReadiness({ open }: ViewProps) {
  const load = useLoad(() => server.whereAmI({}));
  const [done, setDone] = useState<ReadinessSetUp | null>(null);
  const back = { label: "Home", go: () => open("home") };
  if (done)
    return (
      <FileReady
        title="Ready for both of you"
        back={back}
        done={done}
        buttons={
          <Button primary onPress={() => open("readiness")}>
            Go on
          </Button>
        }
      >
        Next, share this file with your partner alone: Google’s Share button, as an editor. What you write
        about the habits does not go in here: each of you writes in notes that nobody else can open.
      </FileReady>
    );
  return (
    <Page back={back}>
      <Loaded load={load} what="Looking at this file">
        {({ file }) => <SetUpForm isNew={file.kind !== "readiness file"} done={setDone} />}
      </Loaded>
    </Page>
  );
}

interface FormProps {
  isNew: boolean;
  done: (value: ReadinessSetUp) => void;
}

const blank = { name: "", partnerName: "", partner: "" };

/** Who the two are is asked once; later it stands on the sheet Settings. */
function SetUpForm({ isNew, done }: FormProps) {
  const [named, setNamed] = useState(blank);
  const [background, setBackground] = useState<Background | null>(null);
  const sending = useSend(server.setUpReadiness, done);
  const demand = useDemand(isNew && !background ? "Choose what your work is nearest to." : "");
  const say = (name: keyof typeof blank) => (text: string) => setNamed({ ...named, [name]: text });
  return (
    <>
      {isNew ? (
        <>
          <p>
            For you who want to get into product, and a partner whom you choose: somebody who knows your work
            and will be honest. Your manager is not told, and nothing reaches HR.
          </p>
          <div class="stack">
            <TextField label="Your name" kind="line" value={named.name} onInput={say("name")} />
            <Choices
              label="Your work is nearest to"
              options={backgroundOptions}
              value={background}
              onChoose={setBackground}
            />
            <TextField
              label="Your partner’s name"
              kind="line"
              value={named.partnerName}
              onInput={say("partnerName")}
            />
            <TextField
              label="Your partner’s address"
              kind="email"
              value={named.partner}
              onInput={say("partner")}
            />
          </div>
        </>
      ) : (
        <p>Pressing adds what this file lacks and keeps everything else.</p>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={demand.status}>
        <Button
          primary
          // A file that is set up keeps what its Settings say.
          onPress={() => demand.press(() => sending.send({ ...named, background: background ?? "engineer" }))}
          busy={sending.busy && "Adding…"}
        >
          {isNew ? "Set up" : "Bring up to date"}
        </Button>
      </Footer>
    </>
  );
}
