/** The cases that wait for a skip-level's word, in their own packet. */
import { useState } from "preact/hooks";
import { isSaid } from "../../../domain/calibration/approvalTask";
import type { CasesToApprove } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { OpenRow } from "../../parts/OpenRow";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { ApproveCase } from "./ApproveCase";

export function Approve({ open }: ViewProps) {
  const load = useLoad(() => server.casesToApprove({}));
  const [chosen, setChosen] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const one = list?.cases.find(({ id }) => id === chosen);
  if (list && one) {
    const close = (said: string) => {
      setMessage(said);
      setChosen(null);
      load.refresh();
    };
    return <ApproveCase key={one.id} one={one} list={list} close={close} />;
  }
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <p role="status" class="good">
        {message}
      </p>
      <Loaded load={load} what="Reading the cases">
        {(value) => <Waiting list={value} choose={setChosen} />}
      </Loaded>
    </Page>
  );
}

const Waiting = ({ list, choose }: { list: CasesToApprove; choose: (id: string) => void }) => (
  <>
    <Problems problems={list.problems} />
    {list.cases.length === 0 ? (
      <p>
        No case waits for your word. When a manager who reports to you proposes somebody, the case comes here
        with the next update of this file.
      </p>
    ) : list.whyNot ? (
      <p class="note">{list.whyNot}</p>
    ) : (
      <p>
        Your word comes after the manager’s and before the meeting’s. HR takes it into the workbook the next
        time it collects.
      </p>
    )}
    <LongList
      items={list.cases}
      show={(one) => (
        <OpenRow name={one.name} open={() => choose(one.id)} right={saidOf(one)}>
          {one.fromTitle} → {one.toTitle}
        </OpenRow>
      )}
    />
  </>
);

const saidOf = (one: CasesToApprove["cases"][number]): string =>
  one.notCollected ? "not collected" : isSaid(one) ? one.word : "waits";
