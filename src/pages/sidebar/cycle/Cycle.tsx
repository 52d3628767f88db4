/** Open a cycle and move it on, each move explained before it is made. */
import { useState } from "preact/hooks";
import { dayInWords, weekdayOf, withDayInWords } from "../../../domain/dayInWords";
import type { CyclePage } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Button } from "../../parts/Button";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Onward } from "../../parts/Onward";
import { PacketsBehind } from "../../parts/PacketsBehind";
import { PacketsWait } from "../../parts/PacketsWait";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { CorrectDays } from "./CorrectDays";
import { OpenCycle } from "./OpenCycle";
import { Transitions } from "./Transitions";

export function Cycle({ open }: ViewProps) {
  const load = useLoad(() => server.cycle({}));
  const [opening, setOpening] = useState(false);
  const [moved, setMoved] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const [stayAsked, setStayAsked] = useState<readonly string[]>([]);
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
            {stayAsked.length > 0 && (
              <p class="note">
                Joined after the new cut-off date, and asked for all the same: {stayAsked.join(", ")}. When
                you close rating without them, say so in the reason.
              </p>
            )}
            {moved ? <Next page={value} open={open} /> : value.hasPackets && <PacketsBehind open={open} />}
            {value.correctable !== "none" && !correcting && (
              <p>
                <Button plain onPress={() => setCorrecting(true)}>
                  Correct the days
                </Button>
              </p>
            )}
            {correcting ? (
              <CorrectDays
                page={value}
                leave={() => setCorrecting(false)}
                corrected={async (names) => {
                  setStayAsked(names);
                  await show(true);
                  setCorrecting(false);
                }}
              />
            ) : opening || !value.cycle ? (
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

/** @example dueOn({ due: "2026-12-11", today: "2026-12-12" }) // "were due on Friday, 11 December 2026" */
const dueOn = ({ due, today }: Pick<CyclePage, "due" | "today">): string =>
  `${due < today ? "were" : "are"} due on ${weekdayOf(due)}, ${dayInWords(due)}`;

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
          {page.due && page.correctable !== "none" && ` · ratings ${dueOn(page)}`}
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
            {names.length} not rated: {withDayInWords(reason)}
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
