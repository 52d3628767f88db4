/** Build calibration: lays out the sheets for the meeting from the tables. */
import { useState } from "preact/hooks";
import type { BuildResult } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { momentOf } from "../../parts/momentOf";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { TroubleNote } from "../../parts/TroubleNote";
import { Waiting } from "../../parts/Waiting";
import { server } from "../../server";
import type { ViewProps } from "../../view";

export function Build({ open }: ViewProps) {
  const [built, setBuilt] = useState<BuildResult | null>(null);
  const sending = useSend(
    // The sheets are derived: building them twice does no harm, so the server needs no request id.
    ({ only }: { request: string; only?: "Calibration" }) => server.buildCalibration(only ? { only } : {}),
    setBuilt,
  );
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <p>
        Makes the sheets for the meeting anew from what has been collected. What you typed in the note column,
        and columns you added, stay with their person. A sheet you deleted comes back. The sheet Calibration
        alone is built sooner.
      </p>
      {sending.busy && <Waiting what="Building" />}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {built && !sending.busy && (
        <>
          <Counts built={built} />
          <TypedOver cells={built.typedOver} />
          {built.problems.length > 0 && (
            <p>These rows can't be read. Whom they are about stands on the sheets by name.</p>
          )}
          <Problems problems={built.problems} />
        </>
      )}
      <Severity />
      <Footer status={built ? `Built ${momentOf(built.builtAt)}` : ""}>
        <Button primary onPress={() => sending.send({})} busy={sending.busy && "Building…"}>
          {built ? "Build again" : "Build"}
        </Button>
        <Button onPress={() => sending.send({ only: "Calibration" })} busy={sending.busy && "Building…"}>
          Only Calibration
        </Button>
      </Footer>
    </Page>
  );
}

/** Off unless asked for; anybody who opens the hub can read the sheet while it is there (R17). */
function Severity() {
  const [isShown, setShown] = useState<boolean | null>(null);
  const sending = useSend(server.showSeverity, (answer) => setShown(answer.isShown));
  return (
    <details>
      <summary>How raters mark</summary>
      <p>
        A sheet of sentences for you, before the meeting: who may mark more leniently or strictly than
        colleagues do, as far as the data can tell. It is no reason to change a mark, and not for the room.
        The log keeps that you had it; so does every record of a decided case.
      </p>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <div class="buttons">
        <Button onPress={() => sending.send({ shown: true })} busy={sending.busy && "Working…"}>
          Make the sheet Severity
        </Button>
        <Button onPress={() => sending.send({ shown: false })} busy={sending.busy && "Working…"}>
          Take it away
        </Button>
      </div>
      <p class="small" aria-live="polite">
        {isShown === true && "The sheet Severity is there. Take it away when you are done."}
        {isShown === false && "There is no sheet Severity, with its notes."}
      </p>
    </details>
  );
}

/** What somebody typed over is neither used nor lost. */
function TypedOver({ cells }: { cells: BuildResult["typedOver"] }) {
  if (!cells.length) return null;
  return (
    <>
      <p>
        These cells are Plumbline's and are as they were; what was typed stands in the note beside them. Marks
        change under Record decision.
      </p>
      <ul>
        {cells.map(({ sheet, id, header, text }) => (
          <li key={`${sheet} ${id} ${header}`}>
            {sheet}, {id}, {header}: {text === "" ? "emptied" : `"${text}"`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Counts({ built }: { built: BuildResult }) {
  const rows: [string, number][] = [
    ["People on the Calibration sheet", built.people],
    ["To rate", built.people - built.unrated],
    ["With every mark", built.complete],
    ["With marks missing", built.incomplete],
    ["Not collected", built.toCome],
    ["Not rated, with the reason", built.unrated],
  ];
  return (
    <table>
      <tbody>
        {rows.map(([label, count]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="number">{count.toLocaleString("en")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
