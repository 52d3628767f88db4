/** Changing a format's columns: as a sheet, or from the header row of the company's own template. */
import { useState } from "preact/hooks";
import type { FormatSheet } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  format: string;
  /** Without columns there is no file yet. */
  isFirst: boolean;
  changed: () => void;
}

export function FormatColumns({ format, isFirst, changed }: Props) {
  const [header, setHeader] = useState("");
  const [sheet, setSheet] = useState<FormatSheet | null>(null);
  // Done twice, both leave the same sheet, so the server needs no request id.
  const opening = useSend((_: { request: string }) => server.openFormat({ format }), setSheet);
  const remembering = useSend(
    (_: { request: string }) => server.rememberHeader({ format, header }),
    (made) => {
      setSheet(made);
      changed();
    },
  );
  const paste = (
    <>
      <TextField
        label="Header row of your template"
        value={header}
        onInput={setHeader}
        hint="Copy the whole row of headings and paste it here. It is remembered."
      />
      <TroubleNote trouble={remembering.trouble} retry={remembering.retry} />
      <p>
        <Button primary={isFirst} onPress={() => remembering.send({})} busy={remembering.busy && "Reading…"}>
          Remember the headings
        </Button>
      </p>
    </>
  );
  if (isFirst) return paste;
  return (
    <details open={sheet !== null}>
      <summary>Change the columns</summary>
      <p>
        As a sheet you say for each column where it comes from and how it is written; the file follows it.
      </p>
      <TroubleNote trouble={opening.trouble} retry={opening.retry} />
      {sheet ? (
        <p role="status">They stand on the sheet “{sheet.sheet}”. Look again when you have changed it.</p>
      ) : null}
      <p>
        <Button onPress={sheet ? changed : () => opening.send({})} busy={opening.busy && "Writing…"}>
          {sheet ? "Look again" : "Open as a sheet"}
        </Button>
      </p>
      {paste}
    </details>
  );
}
