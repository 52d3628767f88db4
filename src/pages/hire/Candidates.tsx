/** The opening: its candidates, the interviewers' kits, and how often each scenario was used. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import { forSoMany } from "../../domain/hiring/scenario";
import type { CandidateList } from "../contract";
import { useLoad } from "../load/useLoad";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { LongList } from "../parts/LongList";
import { Name } from "../parts/Name";
import { OpenRow } from "../parts/OpenRow";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";
import type { ViewProps } from "../view";
import { Kits } from "./Kits";
import { OneCandidate } from "./OneCandidate";
import { PlanCandidate } from "./PlanCandidate";
import { useStates } from "./useStates";

export function Candidates({ open }: ViewProps) {
  const load = useLoad(() => server.listCandidates({}));
  const [chosen, setChosen] = useState<string | null>(null);
  /** "again": whoever is chosen is met once more. */
  const [planning, setPlanning] = useState<"" | "plan" | "again">("");
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const one = list?.candidates.find(({ id }) => id === chosen) ?? null;
  if (list && planning) {
    const isAgain = planning === "again";
    const close = () => setPlanning("");
    const planned = async () => {
      await load.refresh();
      if (isAgain) setChosen(null);
      close();
    };
    return (
      <PlanCandidate
        list={list}
        before={isAgain ? null : one}
        again={isAgain ? one : null}
        planned={planned}
        close={close}
      />
    );
  }
  if (list && one) {
    const back = () => {
      setChosen(null);
      load.refresh();
    };
    return (
      <OneCandidate
        {...{ list, one, back }}
        key={one.id}
        refreshList={load.refresh}
        edit={() => setPlanning("plan")}
        meetAgain={() => setPlanning("again")}
      />
    );
  }
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the candidates">
        {(value) => (
          <Opening list={value} choose={setChosen} add={() => setPlanning("plan")} refresh={load.refresh} />
        )}
      </Loaded>
    </Page>
  );
}

interface OpeningProps {
  list: CandidateList;
  choose: (id: string) => void;
  add: () => void;
  refresh: () => Promise<void>;
}

function Opening({ list, choose, add, refresh }: OpeningProps) {
  const { opening, candidates, kits, scenarios, decided, problems } = list;
  const stateOf = useStates(candidates);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const making = useSend(server.makeKits, (made) => {
    setFailed(made.failed);
    return refresh();
  });
  const due = kits.filter(({ needsUpdate }) => needsUpdate).length;
  const past = candidates.filter(({ isPast }) => isPast);
  return (
    <>
      <p class="small">
        <Name>{opening}</Name>
      </p>
      <Problems problems={problems} />
      {candidates.length === 0 && (
        <p>
          Nobody yet. A candidate has a name, a day, a scenario and interviewers; each interviewer gets a kit
          of their own.
        </p>
      )}
      {past.length > 0 && (
        <p class="note trouble">
          Kept longer than promised: {past.map(({ name }) => name).join(", ")}. Open each and remove.
        </p>
      )}
      <LongList
        items={candidates}
        show={(one) => (
          <OpenRow name={one.name} open={() => choose(one.id)} right={stateOf(one)}>
            {[
              dayInWords(one.on),
              scenarios.find(({ id }) => id === one.scenario)?.title ?? one.scenario,
            ].join(" · ")}
          </OpenRow>
        )}
      />
      {decided.all > 0 && (
        <p class="small">
          {decided.sameDay} of {decided.all} decided on the day of the interviews
        </p>
      )}
      {kits.length > 0 && <Kits kits={kits} failed={failed} />}
      <TroubleNote trouble={making.trouble} retry={making.retry} />
      <h2>Scenarios</h2>
      <ul class="rows">
        {scenarios.map(({ id, title, used, warning }) => (
          <li key={id}>
            <div class="line">
              <span>{title}</span>
              <span class="small">{forSoMany(used)}</span>
            </div>
            {warning && <div class="trouble-text">{warning}</div>}
          </li>
        ))}
      </ul>
      <Footer>
        {due > 0 && (
          <Button primary onPress={() => making.send({})} busy={making.busy && "Making kits…"}>
            {due === 1 ? "Make or update 1 kit" : `Make or update ${due} kits`}
          </Button>
        )}
        <Button primary={due === 0} onPress={add}>
          Add a candidate
        </Button>
      </Footer>
    </>
  );
}
