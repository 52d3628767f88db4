/** Removing a person or a past cycle: what goes and what stays is read first, the name typed, then it is done for good. */
import { useState } from "preact/hooks";
import type { ErasurePreview } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useLoad } from "../../load/useLoad";
import { useSend } from "../../load/useSend";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { InView } from "../../parts/InView";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { Progress } from "../../parts/Progress";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";

const filesPerCall = 10;

interface Props extends ViewProps {
  scope: { person: string } | { cycle: string };
  name: string;
  back: () => void;
}

export function Erase({ scope, name, back, open }: Props) {
  const load = useLoad(() => server.previewErasure({ scope }));
  const [isDone, setIsDone] = useState(false);
  return (
    <Page
      title={isDone ? `Removed: ${name}` : `Remove ${name}`}
      back={{ label: "Data about people", go: back }}
    >
      <Loaded load={load} what="Counting what would go">
        {(preview) => <Removal {...{ preview, scope, back, open, isDone }} done={() => setIsDone(true)} />}
      </Loaded>
    </Page>
  );
}

interface RemovalProps extends Omit<Props, "name"> {
  preview: ErasurePreview;
  isDone: boolean;
  done: () => void;
}

function Removal({ preview, scope, back, open, isDone, done }: RemovalProps) {
  const [typed, setTyped] = useState("");
  const demand = useDemand(typed.trim() === preview.name ? "" : `Type ${preview.name} first.`);
  const inFiles = useSlices(filesPerCall, (files: readonly string[], request) =>
    server.eraseInFiles({ scope, files: [...files], request }),
  );
  const hub = useSend(server.eraseData, done);
  const rows = preview.rows.reduce((sum, { count }) => sum + count, 0);
  // The files first: while the hub still names the person, what failed can be tried again.
  const start = () =>
    preview.files.length ? inFiles.start(preview.files.map(({ id }) => id)) : hub.send({ scope });
  const failed = inFiles.results.flatMap(({ files }) => files).filter(({ message }) => message);
  if (isDone) return <Done preview={preview} isPerson={"person" in scope} back={back} open={open} />;
  return (
    <>
      {preview.beforehand.length > 0 && (
        <div class="note trouble">
          {preview.beforehand.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      )}
      <p>
        {rows === 1 ? "1 row goes" : `${rows} rows go`} from this workbook{inFilesToo(preview.files.length)}.
        Nothing brings {rows === 1 ? "it" : "them"} back.
        {preview.files.length > 0 && " It takes two steps: first the files, then this workbook."}
      </p>
      <ul class="rows">
        {preview.rows.map(({ sheet, count }) => (
          <li key={sheet} class="line">
            <span>{sheet}</span>
            <span>{count}</span>
          </li>
        ))}
      </ul>
      <Stays stays={preview.stays} />
      <TextField
        label={`To go on, type: ${preview.name}`}
        kind="line"
        value={typed}
        onInput={setTyped}
        lacks={demand.status}
        hint="Log says that it was done, by whom and when, and forgets what earlier changes were about."
      />
      {inFiles.state !== "idle" && (
        <InView key={inFiles.state}>
          <Progress label="Step 1 of 2, files" done={inFiles.done} of={inFiles.of} />
          {inFiles.state === "finished" && (
            <p role="status">
              Step 1 of 2 is done. Everything still stands in this workbook until step 2 removes it here.
            </p>
          )}
        </InView>
      )}
      {failed.map(({ id, message }) => (
        <p key={id} class="note trouble">
          {preview.files.find((file) => file.id === id)?.name}: {message}
        </p>
      ))}
      <TroubleNote
        trouble={inFiles.trouble ?? hub.trouble}
        retry={inFiles.trouble ? inFiles.retry : hub.retry}
      />
      <Footer>
        {inFiles.state === "finished" ? (
          <Button primary onPress={() => hub.send({ scope })} busy={hub.busy && "Removing…"}>
            {failed.length ? "Step 2 without these files" : "Step 2: remove from this workbook"}
          </Button>
        ) : (
          <Button
            primary
            onPress={() => demand.press(start)}
            busy={(inFiles.state === "running" || hub.busy) && "Removing…"}
          >
            {preview.files.length ? "Step 1: remove from the files" : "Remove from this workbook"}
          </Button>
        )}
      </Footer>
    </>
  );
}

function inFilesToo(files: number): string {
  if (files === 0) return "";
  return files === 1
    ? ", and what one packet, session file or own file holds of it"
    : `, and what ${files} packets, session files and own files hold of it`;
}

const Stays = ({ stays }: Pick<ErasurePreview, "stays">) => (
  <div class="note">
    <p>What stays all the same:</p>
    <ul class="rows">
      {stays.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  </div>
);

function Done({
  preview,
  isPerson,
  back,
  open,
}: Pick<Props, "back" | "open"> & { preview: ErasurePreview; isPerson: boolean }) {
  return (
    <>
      <p role="status">{preview.name} is removed.</p>
      <Stays stays={preview.stays} />
      <Footer>
        {isPerson && (
          <Button primary onPress={() => open("build")}>
            Build calibration again
          </Button>
        )}
        <Button primary={!isPerson} onPress={back}>
          Done
        </Button>
      </Footer>
    </>
  );
}
