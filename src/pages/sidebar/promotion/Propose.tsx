/** Propose promotion: choose a report and a step, then make the case. */
import { useState } from "preact/hooks";
import { closeDialog } from "../../closeDialog";
import { useLoad } from "../../load/useLoad";
import { shownWide } from "../../openDialog";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import type { ChosenStep } from "./chosenStep";
import { Proposal } from "./Proposal";
import { StepList } from "./StepList";

export function Propose({ open }: ViewProps) {
  const load = useLoad(() => server.listProposals({}));
  const [chosen, setChosen] = useState<ChosenStep | null>(askedFor);
  const [message, setMessage] = useState("");
  const search = useState("");
  if (chosen) {
    const close = (said: string) => {
      if (askedFor()) return closeDialog();
      setMessage(said);
      setChosen(null);
      load.refresh();
    };
    return <Proposal chosen={chosen} close={close} />;
  }
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <p role="status" class="good">
        {message}
      </p>
      <Loaded load={load} what="Reading the reports">
        {(list) => <StepList list={list} search={search} choose={setChosen} />}
      </Loaded>
    </Page>
  );
}

/** The wide form stands alone: it was opened for one case. */
function askedFor(): ChosenStep | null {
  const [person, level] = shownWide() ?? [];
  return person && level ? { person, level } : null;
}
