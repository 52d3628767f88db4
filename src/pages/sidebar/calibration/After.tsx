/** After the meeting, for HR alone: whom the changes concern, manager by manager. */
import type { AfterMeeting } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Button } from "../../parts/Button";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { ViewProps } from "../../view";

export function After({ open }: ViewProps) {
  const load = useLoad(() => server.afterMeeting({}));
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the decisions">
        {(after) => (
          <>
            <Managers managers={after.managers} />
            <p>
              The sheets show what was decided once you build them again:{" "}
              <Button plain onPress={() => open("build")}>
                Build calibration
              </Button>
            </p>
            <p>
              The final marks as a file:{" "}
              <Button plain onPress={() => open("export")}>
                Export results
              </Button>
            </p>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Managers({ managers }: Pick<AfterMeeting, "managers">) {
  if (!managers.length) return <p>No mark was decided yet in this cycle.</p>;
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
