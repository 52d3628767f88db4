/** One format: what its file would hold, what is in the way, and the file. */
import { useState } from "preact/hooks";
import type { ExportedFile, ExportPage, ExportPreview } from "../../contract";
import { downloadText } from "../../load/downloadText";
import { useLoad } from "../../load/useLoad";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { InView } from "../../parts/InView";
import { Loaded } from "../../parts/Loaded";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { CopyValues } from "./CopyValues";
import { FileContents } from "./FileContents";
import { FormatColumns } from "./FormatColumns";
import { noteOf } from "./formatNotes";
import { OpeningFiles } from "./OpeningFiles";

interface Props extends ViewProps {
  format: ExportPage["formats"][number];
  /** None before the first one is opened. */
  cycle: ExportPage["cycles"][number] | undefined;
}

export function FormatPage({ format, cycle, open }: Props) {
  const { mind } = noteOf(format.name);
  const [needsHeader, setNeedsHeader] = useState(format.needsHeader);
  const load = useLoad(() => server.previewExport({ format: format.name, cycle: cycle?.name }));
  const columns = (
    <FormatColumns
      format={format.name}
      isFirst={needsHeader}
      changed={() => {
        setNeedsHeader(false);
        load.reload();
      }}
    />
  );
  return (
    <>
      {mind && <p class="note">{mind}</p>}
      {needsHeader ? (
        columns
      ) : (
        <Loaded load={load} what="Reading what it would hold">
          {(preview) => (
            <>
              <FileContents preview={preview} />
              {columns}
              <OpeningFiles />
              <Out format={format.name} preview={preview} cycle={cycle} open={open} reload={load.reload} />
            </>
          )}
        </Loaded>
      )}
    </>
  );
}

interface OutProps extends ViewProps {
  format: string;
  preview: ExportPreview;
  cycle: ExportPage["cycles"][number] | undefined;
  reload: () => void;
}

function Out({ format, preview, cycle, open, reload }: OutProps) {
  const whyNot = cycle ? cycle.whyNot : "No cycle is open yet.";
  const [file, setFile] = useState<ExportedFile | null>(null);
  const sending = useSend(server.exportFile, (made) => {
    setFile(made);
    if (!made.isToPaste) downloadText(made.fileName, made.text);
  });
  const changed =
    sending.trouble?.is === "problems" &&
    sending.trouble.problems.some(({ code }) => code === "export.changedSince");
  return (
    <>
      {file?.isToPaste && (
        <InView>
          <CopyValues text={file.text} />
        </InView>
      )}
      <TroubleNote trouble={sending.trouble} retry={changed ? reload : sending.retry} />
      {whyNot && <p class="note">{whyNot}</p>}
      <Footer status={file && `${file.fileName} is noted in Log and stands on the sheet Export.`}>
        {preview.rows === 0 || whyNot ? (
          <Button primary onPress={() => open(whyNot ? "cycle" : "cases")}>
            {whyNot ? "Go to the cycle" : "Go to the cases"}
          </Button>
        ) : (
          <Button
            primary
            onPress={() => sending.send({ format, cycle: cycle?.name, seen: preview.fingerprint })}
            busy={sending.busy && "Exporting…"}
          >
            {preview.isToPaste ? "Make the values" : "Download CSV"}
          </Button>
        )}
      </Footer>
    </>
  );
}
