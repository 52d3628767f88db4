/** Promotion cases: read each one, then approve, decline or defer it. */
import { useState } from "preact/hooks";
import { byName } from "../../../domain/people/byName";
import type { CaseList } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { openWide, shownWide } from "../../openDialog";
import { Button } from "../../parts/Button";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { OpenRow } from "../../parts/OpenRow";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { SheetsWait } from "../../parts/SheetsWait";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { CasePages } from "./CasePages";
import { DecideCase } from "./DecideCase";

export function Cases({ open }: ViewProps) {
  const load = useLoad(() => server.cases({}));
  const [chosen, setChosen] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const one = list?.cases.find(({ id }) => id === chosen);
  if (list && one) {
    const close = (said: string) => {
      setMessage(said);
      setChosen(null);
    };
    const decided = async (said: string) => {
      await load.refresh();
      close(said);
    };
    return (
      <DecideCase list={list} one={one} decided={decided} refreshed={load.refresh} close={() => close("")} />
    );
  }
  if (shownWide())
    return (
      <Page>
        <Loaded load={load} what="Reading the cases">
          {(value) => <CasePages list={value} />}
        </Loaded>
      </Page>
    );
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <p role="status" class="good">
        {message}
      </p>
      {message && <SheetsWait open={open} />}
      <Loaded load={load} what="Reading the cases">
        {(value) => (
          <>
            <CaseRows list={value} choose={setChosen} />
            {value.cases.length > 0 && (
              <div>
                <Button onPress={() => openWide("cases")}>Pages to print</Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function CaseRows({ list, choose }: { list: CaseList; choose: (id: string) => void }) {
  return (
    <>
      <Problems problems={list.problems} />
      {list.cases.length === 0 && list.problems.length === 0 && (
        <p>No promotion has been proposed yet. Cases arrive when you collect the packets.</p>
      )}
      {list.cases.length > 0 && !list.canDecide && <p class="note">{list.whyNot}</p>}
      {list.leftOpen.length > 0 && (
        <details class="note" open={list.leftOpen.length <= 5}>
          <summary>Not decided when the last cycle ended. Its manager may propose it again.</summary>
          <LongList items={list.leftOpen} show={(one) => <bdi>{one}</bdi>} />
        </details>
      )}
      <LongList
        items={[...list.cases].sort(byName)}
        show={({ id, name, what, status, barMet, blockers }) => (
          <OpenRow name={name} open={() => choose(id)} right={status}>
            {what} · {barMet ? "bar met" : "bar not yet met"}
            {blockers.length > 0 && ` · ${blockers.length} to look at`}
          </OpenRow>
        )}
      />
    </>
  );
}
