/** After the meeting, for HR alone: whom the changes concern, manager by manager, and the final marks as a file. */
import { useState } from "preact/hooks";
import type { AfterMeeting } from "../../contract";
import { downloadText } from "../../load/downloadText";
import { useLoad } from "../../load/useLoad";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";

export function After({ open }: ViewProps) {
  const load = useLoad(() => server.afterMeeting({}));
  return (
    <Page title="After the meeting" back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the decisions">
        {(after) => (
          <>
            <Managers managers={after.managers} />
            <MarksFile after={after} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Managers({ managers }: Pick<AfterMeeting, "managers">) {
  if (!managers.length) return <p>Nothing has been decided yet in this cycle.</p>;
  return (
    <>
      <h2>Changes by manager</h2>
      <p class="small">
        For you alone, to talk to managers one by one; keep it off the screen of the room. A change can come
        from new evidence as well as from how a text was read.
      </p>
      <ul class="rows">
        {managers.map(({ manager, people, raised, lowered }) => (
          <li key={manager}>
            <Name>{manager}</Name>
            <div class="small">{people === 1 ? "1 person rated" : `${people} people rated`}</div>
            {raised.length > 0 && <div class="small">Raised: {raised.join(", ")}</div>}
            {lowered.length > 0 && <div class="small">Lowered: {lowered.join(", ")}</div>}
            {raised.length + lowered.length === 0 && <div class="small">No overall changed</div>}
          </li>
        ))}
      </ul>
    </>
  );
}

function MarksFile({ after }: { after: AfterMeeting }) {
  const [withComments, setWithComments] = useState(false);
  const sending = useSend(
    // Reads only: asked twice it answers twice, so the server needs no request id.
    (_: { request: string }) => server.exportMarks({ withComments }),
    ({ fileName, csv }) => downloadText(fileName, csv),
  );
  return (
    <>
      <h2>Final marks as a file</h2>
      <p>
        A row for each person and criterion: as submitted, as it is now, and the reason. Employee IDs, no
        names.
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={withComments}
          onChange={(event) => setWithComments(event.currentTarget.checked)}
        />
        With the comments on changes
      </label>
      {withComments && (
        <p class="note">
          Comments may say more about a person than a mark does. Send the file to nobody who may not read
          them.
        </p>
      )}
      {!after.canExport && <p class="note">{after.whyNot}</p>}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {after.canExport && (
        <Footer>
          <Button primary onPress={() => sending.send({})} busy={sending.busy && "Preparing…"}>
            Download marks
          </Button>
        </Footer>
      )}
    </>
  );
}
