/** Export: the formats there are; choosing one shows what its file would hold. */
import { useState } from "preact/hooks";
import type { ExportPage } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Loaded } from "../../parts/Loaded";
import { OpenRow } from "../../parts/OpenRow";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { FormatPage } from "./FormatPage";
import { noteOf } from "./formatNotes";

export function Export({ open }: ViewProps) {
  const load = useLoad(() => server.exportPage({}));
  const [format, setFormat] = useState("");
  const toList = () => {
    setFormat("");
    load.refresh();
  };
  return (
    <Page
      key={format}
      title={format || undefined}
      back={format ? { label: "Formats", go: toList } : { label: "Home", go: () => open("home") }}
    >
      <Loaded load={load} what="Reading the formats">
        {(page) =>
          format ? (
            <FormatPage format={page.formats.find(({ name }) => name === format)!} page={page} open={open} />
          ) : (
            <Formats page={page} choose={setFormat} reload={load.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface FormatsProps {
  page: ExportPage;
  choose: (format: string) => void;
  reload: () => void;
}

function Formats({ page: { formats, missingLevels, whyNot }, choose, reload }: FormatsProps) {
  return (
    <>
      {whyNot && <p class="note">{whyNot} You can look at every file already.</p>}
      {missingLevels.length > 0 && <MissingLevels levels={missingLevels} reload={reload} />}
      <p>Choose what the file is for. You see what it would hold before anything leaves.</p>
      <ul class="rows">
        {formats.map(({ name, hasSheet }) => (
          <li key={name}>
            <OpenRow
              name={name}
              open={() => choose(name)}
              right={hasSheet && <span class="small">as a sheet</span>}
            >
              {noteOf(name).purpose}
            </OpenRow>
          </li>
        ))}
      </ul>
      <p class="small">
        Another system? Open a format as a sheet, duplicate it, name the copy “Format” and your system, and
        change its rows.
      </p>
    </>
  );
}

function MissingLevels({ levels, reload }: { levels: readonly string[]; reload: () => void }) {
  const sending = useSend(server.addJobCodeRows, reload);
  return (
    <div class="note">
      <p>
        The sheet Job codes says what your HR system calls each level. It has no row for {levels.join(", ")}.
      </p>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Button onPress={() => sending.send({})} busy={sending.busy && "Adding…"}>
        Add {levels.length === 1 ? "the row" : "the rows"}
      </Button>
    </div>
  );
}
