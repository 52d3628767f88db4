/** The ladder as a file, out and in. */
import { useState } from "preact/hooks";
import { downloadText } from "../../load/downloadText";
import { Button } from "../../parts/Button";
import { TroubleNote } from "../../parts/TroubleNote";
import { server, type Trouble } from "../../server";

export function Download({ startImport }: { startImport: () => void }) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const download = async (format: "json" | "csv") => {
    const answer = await server.exportLadder({ format });
    if (answer.is !== "value") return setTrouble(answer);
    setTrouble(null);
    downloadText(answer.value.fileName, answer.value.text);
  };
  return (
    <>
      <h2>As a file</h2>
      <p>Either holds all of it but the shared profiles. CSV opens in a spreadsheet program.</p>
      <TroubleNote trouble={trouble} />
      <div class="buttons">
        <Button onPress={() => download("json")}>Download JSON</Button>
        <Button onPress={() => download("csv")}>Download CSV</Button>
        <Button onPress={startImport}>Import a ladder</Button>
      </div>
    </>
  );
}
