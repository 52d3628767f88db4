/** Which cycles go out and with what; then one call a cycle, the note in Log, and the download. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Told } from "../../../domain/history/warehouse";
import type { HistoryPage } from "../../contract";
import { downloadBlob } from "../../load/downloadText";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Progress } from "../../parts/Progress";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { CycleChecks } from "./CycleChecks";
import { historyZip, type NamedHistory, type WrittenHistory, writtenHistory } from "./historyZip";
import { NumberedAnew, ToldChecks } from "./ToldChecks";

interface Props {
  page: HistoryPage;
  refresh: () => Promise<void>;
}

export function HistoryForm({ page, refresh }: Props) {
  const ready = page.cycles.filter(({ whyNot }) => !whyNot).map(({ name }) => name);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [org, setOrg] = useState(page.org);
  const [told, setTold] = useState<Told>({ managers: false, texts: false });
  const [anew, setAnew] = useState(false);
  // The oldest first, as the warehouse reads them.
  const cycles = ready.filter((name) => !left.includes(name)).reverse();
  const out = useHistoryOut(page, refresh);
  const demand = useDemand(
    !cycles.length ? "Choose a cycle first." : org.trim() ? "" : "Write the organisation's name first.",
  );
  return (
    <>
      <fieldset class="stack" disabled={out.busy !== ""}>
        <CycleChecks cycles={page.cycles} left={left} setLeft={setLeft} />
        <TextField
          label="Organisation"
          kind="line"
          value={org}
          onInput={setOrg}
          hint="Tells this hub from others in the warehouse. Keep it: under another name the same people count twice."
        />
        <ToldChecks told={told} setTold={setTold}>
          {page.isNumbered && !told.managers && <NumberedAnew anew={anew} setAnew={setAnew} />}
        </ToldChecks>
      </fieldset>
      {out.of > 1 && <Progress label="Cycles" done={out.done} of={out.of} />}
      <TroubleNote trouble={out.trouble} retry={out.retry} />
      <Footer
        status={
          demand.status ||
          (out.fileName &&
            `${out.fileName} is noted in Log. Unpack it; history/README.md says how to load it.`)
        }
      >
        <Button
          primary
          onPress={() =>
            demand.press(() => out.start({ cycles, org: org.trim(), ...told, anew: anew && !told.managers }))
          }
          busy={out.busy}
        >
          Download history
        </Button>
      </Footer>
    </>
  );
}

interface Asked extends Told {
  readonly cycles: readonly string[];
  readonly org: string;
  /** Whether managers get other numbers first. */
  readonly anew: boolean;
}

/** What is downloaded is what was asked for, whatever is changed on the page meanwhile. */
function useHistoryOut({ removed, isNumbered }: HistoryPage, refresh: Props["refresh"]) {
  const asked = useRef<Asked | null>(null);
  const written = useRef<WrittenHistory | null>(null);
  const [fileName, setFileName] = useState("");
  const read = useSlices(1, async ([cycle = ""]: readonly string[]) => {
    const { managers, texts } = asked.current!;
    const answer = await server.cycleHistory({ cycle, managers, texts });
    if (answer.is !== "value") return answer;
    const value: NamedHistory = { ...answer.value, cycle };
    return { ...answer, value };
  });
  const number = useSend(server.numberManagers, () => read.start(asked.current!.cycles));
  const note = useSend(server.noteHistory, async (noted) => {
    const folder = `history-${asked.current!.org.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
    const name = `${folder}-${noted.madeAt.slice(0, 10)}.zip`;
    downloadBlob(name, historyZip(folder, written.current!, noted));
    setFileName(name);
    await refresh();
  });
  const write = async () => {
    const { cycles, org, managers, texts } = asked.current!;
    written.current = await writtenHistory(org, read.results, removed);
    const { rows, digest } = written.current;
    note.send({ cycles: [...cycles], org, managers, texts, rows, digest });
    read.reset();
  };
  useEffect(() => {
    if (read.state === "finished") write();
  }, [read.state]);
  return {
    start: (wanted: Asked) => {
      asked.current = wanted;
      setFileName("");
      if (wanted.anew || (!isNumbered && !wanted.managers)) number.send({});
      else read.start(wanted.cycles);
    },
    fileName,
    busy:
      number.busy || read.state === "running"
        ? "Reading…"
        : read.state === "finished" || note.busy
          ? "Writing…"
          : "",
    done: read.done,
    of: read.of,
    trouble: number.trouble ?? read.trouble ?? note.trouble,
    retry: number.trouble ? number.retry : read.trouble ? read.retry : note.retry,
  } as const;
}
