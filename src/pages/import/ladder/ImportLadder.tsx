/** Importing a ladder: the file, what it would change, the confirmation that writes exactly that. */

import { useEffect, useState } from "preact/hooks";
import { views } from "../../../domain/views";
import { closeDialog } from "../../closeDialog";
import type { LadderPreview } from "../../contract";
import { decodeText } from "../../load/decodeText";
import { useSend } from "../../load/useSend";
import { Beside } from "../../parts/Beside";
import { Button } from "../../parts/Button";
import { FileField } from "../../parts/FileField";
import { Footer } from "../../parts/Footer";
import { LongList } from "../../parts/LongList";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { Waiting } from "../../parts/Waiting";
import { server, type Trouble } from "../../server";

/** @param given a file that was chosen elsewhere, and is looked at straight away */
export function ImportLadder({ given }: { given?: File }) {
  const [text, setText] = useState("");
  const [preview, setPreview] = useState<LadderPreview | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [imported, setImported] = useState<{ version: string; changes: number } | null>(null);
  const sending = useSend(server.importLadder, setImported);
  const [isLooking, setLooking] = useState(false);
  const [pasted, setPasted] = useState("");
  const open = async (file: File) => look(decodeText(new Uint8Array(await file.arrayBuffer()))?.text ?? "");
  const look = async (found: string) => {
    setLooking(true);
    setPreview(null);
    const answer = await server.previewLadder({ text: found });
    setText(found);
    setPreview(answer.is === "value" ? answer.value : null);
    setTrouble(answer.is === "value" ? null : answer);
    setLooking(false);
  };
  useEffect(() => {
    if (given) open(given);
  }, []);
  if (imported) {
    return (
      <Page title={views.importLadder.label}>
        <p role="status" class="good">
          Imported as version {imported.version}: {imported.changes.toLocaleString("en")}{" "}
          {imported.changes === 1 ? "change" : "changes"}.
        </p>
        <Footer>
          <Button primary onPress={closeDialog}>
            Done
          </Button>
        </Footer>
      </Page>
    );
  }
  const canImport = preview && !preview.whyNot && !preview.problems.length && preview.changes.length > 0;
  return (
    <Page title={views.importLadder.label}>
      <p>
        Choose a JSON or CSV file, or paste cells from a spreadsheet: a row for each level and criterion, or a
        matrix with criteria down and levels (IC3, M4) across. Download the ladder that stands here to see how
        one looks, and to keep it: an import takes its place.
      </p>
      <FileField label="File" accept=".json,.csv,.tsv,.txt" choose={open} />
      <div class="stack">
        <TextField label="Or paste the cells" value={pasted} onInput={setPasted} />
      </div>
      {pasted.trim() !== "" && pasted !== text && (
        <p>
          <Button onPress={() => look(pasted)} busy={isLooking && "Comparing…"}>
            Compare with the ladder
          </Button>
        </p>
      )}
      <TroubleNote trouble={trouble} />
      {isLooking && <Waiting what="Comparing with the ladder" />}
      {preview && <Found preview={preview} />}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={preview?.whyNot}>
        {canImport && (
          <Button
            primary
            onPress={() => sending.send({ text, fingerprint: preview.fingerprint })}
            busy={sending.busy && "Importing…"}
          >
            Import this ladder
          </Button>
        )}
        <Button onPress={closeDialog}>Close</Button>
      </Footer>
    </Page>
  );
}

function Found({
  preview: { levels, criteria, changes, problems, advice, notices },
}: {
  preview: LadderPreview;
}) {
  return (
    <>
      <Problems problems={problems} />
      {problems.length === 0 && (
        <>
          <p role="status">
            {levels.length} levels, {criteria.length} criteria, {changes.length || "no"}{" "}
            {changes.length === 1 ? "change" : "changes"}
          </p>
          <p class="small">{levels.join(", ")}</p>
          <p class="small">{criteria.join(", ")}</p>
        </>
      )}
      {notices.map((notice) => (
        <p key={notice} class="note">
          {notice}
        </p>
      ))}
      {changes.length > 0 && (
        <details>
          <summary>What changes</summary>
          <LongList
            items={changes}
            show={({ place, before, after }) => (
              <>
                {place}
                <Beside
                  before={{ title: "Now", text: before }}
                  after={{ title: "With this file", text: after }}
                />
              </>
            )}
          />
        </details>
      )}
      {advice.length > 0 && (
        <details>
          <summary>{advice.length} to think about</summary>
          <LongList items={advice} show={({ message }) => message} />
        </details>
      )}
    </>
  );
}
