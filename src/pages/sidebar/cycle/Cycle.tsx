/** Open a cycle and move it on, each move explained before it is made. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../../domain/dayInWords";
import type { CyclePage } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Onward } from "../../parts/Onward";
import { PacketsWait } from "../../parts/PacketsWait";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { OpenCycle } from "./OpenCycle";
import { Transitions } from "./Transitions";

export function Cycle({ open }: ViewProps) {
  const load = useLoad(() => server.cycle({}));
  const [opening, setOpening] = useState(false);
  const [moved, setMoved] = useState(false);
  const show = async (isMove: boolean) => {
    setMoved(isMove);
    await load.refresh();
    setOpening(false);
  };
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the cycle">
        {(value) => (
          <>
            <Standing page={value} />
            {moved && <Next page={value} open={open} />}
            {opening || !value.cycle ? (
              <OpenCycle page={value} opened={() => show(false)} />
            ) : (
              <Transitions
                key={value.cycle.state}
                page={value}
                moved={moved}
                changed={() => show(true)}
                openNew={() => setOpening(true)}
                open={open}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What a move asks HR to do elsewhere. */
function Next({ page, open }: { page: CyclePage } & ViewProps) {
  if (page.hasPackets) return <PacketsWait open={open} />;
  if (page.cycle?.state !== "Rating") return null;
  return (
    <Onward open={open} view="packets" label="Create packets">
      Next: create the packets, one private file for each rater.
    </Onward>
  );
}

function Standing({ page }: { page: CyclePage }) {
  return (
    <>
      {page.cycle && (
        <p class="small">
          <Name>{page.cycle.name}</Name> · {page.cycle.state} · people as of {dayInWords(page.cycle.cutOff)}
        </p>
      )}
      {page.people === 0 ? (
        <p>There is nobody in this workbook yet. Import people first.</p>
      ) : (
        <p>
          {page.toRate} of {page.people} people to rate
          {page.unrated.length > 0 && `; ${page.people - page.toRate} not, for the reasons below`}.
        </p>
      )}
      <Problems problems={page.problems} />
      {page.unrated.map(({ reason, names }) => (
        <details key={reason}>
          <summary>
            {names.length} not rated: {reason.replace(/\d{4}-\d\d-\d\d/, (day) => dayInWords(day))}
          </summary>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <Name>{name}</Name>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
