/** Export: the formats there are; choosing one shows what its file would hold. */
import { useState } from "preact/hooks";
import type { ExportPage } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
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
  const [chosen, setChosen] = useState("");
  const cycleOf = ({ cycles }: ExportPage) => cycles.find(({ name }) => name === chosen) ?? cycles[0];
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
            <FormatPage
              format={page.formats.find(({ name }) => name === format)!}
              cycle={cycleOf(page)}
              open={open}
            />
          ) : (
            <>
              <WhichCycle cycles={page.cycles} cycle={cycleOf(page)} choose={setChosen} />
              <Formats page={page} choose={setFormat} reload={load.reload} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

interface WhichCycleProps {
  cycles: ExportPage["cycles"];
  cycle: ExportPage["cycles"][number] | undefined;
  choose: (name: string) => void;
}

/** The last locked cycle's results can still go out while the next one is under way. */
function WhichCycle({ cycles, cycle, choose }: WhichCycleProps) {
  if (!cycle) return null;
  return (
    <>
      {cycles.length > 1 ? (
        <Choices
          label="Results of"
          value={cycle.name}
          onChoose={choose}
          options={cycles.map(({ name }) => ({ value: name, label: <Name>{name}</Name> }))}
        />
      ) : (
        <p>
          Results of <Name>{cycle.name}</Name>.
        </p>
      )}
      {cycle.whyNot && <p class="note">{cycle.whyNot} You can look at every file already.</p>}
    </>
  );
}

interface FormatsProps {
  page: ExportPage;
  choose: (format: string) => void;
  reload: () => void;
}

function Formats({ page: { formats, missingLevels }, choose, reload }: FormatsProps) {
  return (
    <>
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
