/** Propose promotion: choose a report and a step, then make the case. */
import { useState } from "preact/hooks";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import type { ChosenStep } from "./chosenStep";
import { Proposal } from "./Proposal";
import { StepList } from "./StepList";

export function Propose({ open }: ViewProps) {
  const load = useLoad(() => server.listProposals({}));
  const [chosen, setChosen] = useState<ChosenStep | null>(null);
  const [message, setMessage] = useState("");
  const search = useState("");
  if (chosen) {
    const close = (said: string) => {
      setMessage(said);
      setChosen(null);
      load.refresh();
    };
    return <Proposal chosen={chosen} close={close} />;
  }
  return (
    <Page title="Propose promotion" back={{ label: "Home", go: () => open("home") }}>
      <p role="status" class="good">
        {message}
      </p>
      <Loaded load={load} what="Reading the reports">
        {(list) => <StepList list={list} search={search} choose={setChosen} />}
      </Loaded>
    </Page>
  );
}
